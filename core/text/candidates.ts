/** The lines that may follow a break: every end that fits the measure, with its cost, and a makeshift if none does. */
import type { Pt } from '../base/units.ts';
import { Break } from './breaks.ts';
import { isLatin, Kind } from './classes.ts';
import { BROKEN, EMERGENCY, OVERFULL } from './cost.ts';
import type { Prepared } from './prepare.ts';
import { costOfLastLine, costOfLine, emptyRoom, LEAST, measureRoom, type Room, shrinkable } from './room.ts';

/** Shorter lines than this share of the measure are not looked at while there are others: a fifth over all gaps. */
const SHORTEST = 0.8;
const SHORTEST_RAGGED = 0.6;

/** Finds candidate lines of one paragraph. One finder serves one search: it reuses its lists. */
export class LineFinder {
  /** Ends of the lines found last, and their costs; the first `count` entries count. */
  readonly ends: number[] = [];
  readonly costs: number[] = [];
  count = 0;
  readonly #prepared: Prepared;
  readonly #justified: boolean;
  readonly #room: Room = emptyRoom();
  /** Where the last search began: starts and ends move on together. */
  #hint = 1;

  constructor(prepared: Prepared) {
    this.#prepared = prepared;
    this.#justified = prepared.setting.align === 'justify';
  }

  /** Finds the lines from cluster `start` in `measure`. There is always at least one, and it is never empty. */
  find(start: number, measure: Pt): void {
    this.count = 0;
    const { breaks, nextForced, em } = this.#prepared;
    const forced = nextForced[start]!;
    const first = this.#firstWorthwhile(
      start,
      forced,
      measure * (this.#justified ? SHORTEST : SHORTEST_RAGGED) - em / 2,
    );
    let sound = false;
    for (let end = first; end <= forced; end++) {
      if (breaks[end] === Break.never) continue;
      // The narrowest that lines can be grows with them: after one that does not fit, none does.
      const over = this.#try(start, end, forced, measure);
      if (over > LEAST) break;
      if (over <= LEAST && this.costs[this.count - 1]! < BROKEN) sound = true;
    }
    if (sound) return;
    for (let end = first - 1; end > start; end--) {
      if (breaks[end] === Break.never) continue;
      if (this.#try(start, end, forced, measure) <= LEAST) break;
    }
    if (this.count === 0) this.#makeshift(start, forced, measure);
  }

  /** Puts the line down if it fits; tells by how much it is too wide. */
  #try(start: number, end: number, forced: number, measure: Pt): Pt {
    const prepared = this.#prepared;
    const room = this.#room;
    if (this.#justified) {
      const { least } = prepared.sums;
      // What the last mark may give up besides: where marks give nothing inside a line, or hang.
      const edge = prepared.setting.hanging || !prepared.elastic ? prepared.em : 0;
      const narrowest = least[prepared.contentEnd[end]!]! - least[start]! - prepared.gaps.natural[start]! - edge;
      if (narrowest - measure > LEAST) return narrowest - measure;
    }
    measureRoom(prepared, start, end, room);
    const over = room.natural - shrinkable(room, this.#justified) - measure;
    if (over > LEAST) return over;
    const last = end === forced;
    let cost = costOfLine(room, measure, this.#justified, last, prepared.em) + prepared.penalties[end]!;
    if (last) cost += costOfLastLine(prepared, start, end);
    this.#add(end, cost);
    return over;
  }

  #add(end: number, cost: number): void {
    this.ends[this.count] = end;
    this.costs[this.count] = cost;
    this.count++;
  }

  /** The first end whose line is at least `width` wide, or the forced break. */
  #firstWorthwhile(start: number, forced: number, width: Pt): number {
    const { width: sum } = this.#prepared.sums;
    const target = sum[start]! + width;
    let end = Math.min(Math.max(this.#hint, start + 1), forced);
    while (end > start + 1 && sum[end - 1]! >= target) end--;
    while (end < forced && sum[end]! < target) end++;
    this.#hint = end;
    return end;
  }

  /**
   * No permitted break fits: first a range or a compound is parted after its sign, then a word or a number is cut,
   * then any rule is broken, and at last one cluster stands in a measure too narrow for it.
   */
  #makeshift(start: number, forced: number, measure: Pt): void {
    const { clusters, em } = this.#prepared;
    let [afterSign, inWord, anywhere] = [0, 0, 0];
    for (let end = start + 1; end <= forced; end++) {
      measureRoom(this.#prepared, start, end, this.#room);
      const over = this.#room.natural - shrinkable(this.#room, this.#justified) - measure;
      if (over > 4 * em) break;
      if (over > LEAST) continue;
      anywhere = end;
      if (end === forced || !isLatin(clusters[end]!.kind)) continue;
      const before = clusters[end - 1]!.kind;
      if (isLatin(before)) inWord = end;
      if (before === Kind.dash || before === Kind.sign || before === Kind.connector) afterSign = end;
    }
    if (afterSign > 0) this.#add(afterSign, EMERGENCY);
    else if (inWord > 0) this.#add(inWord, 2 * EMERGENCY);
    else if (anywhere > 0) this.#add(anywhere, 4 * EMERGENCY);
    else this.#add(start + 1, OVERFULL);
  }
}
