/** Brings one line to its measure: takes from the elastic classes in the order of rule 18, gives in that of rule 19. */
import type { Em, Pt } from '../base/units.ts';
import type { Prepared } from './prepare.ts';
import { emptyRoom, LEAST, measureRoom, type Room } from './room.ts';

/** What each class gives: shares of its room, 0 to 1, and the gap between all characters in em. */
export interface Adjustment {
  readonly startEdge: number;
  readonly endEdge: number;
  readonly space: number;
  readonly bracket: number;
  readonly comma: number;
  readonly latin: number;
  readonly stop: number;
  readonly spaceStretch: number;
  readonly latinStretch: number;
  readonly gap: Em;
  /** Width the line comes to. */
  readonly width: Pt;
  /** `SetLine.gap`: `gap`, or what was taken from the marks and gaps inside the line, in em a gap, negative. */
  readonly reported: Em;
}

/**
 * The adjustment of the line from `start` to `end` to `measure`. A line that is not `filled` keeps its natural width
 * if that fits; centred and right-aligned ones give up the blanks at their edges, so that their ink is centred.
 */
export function adjustLine(prepared: Prepared, start: number, end: number, measure: Pt, filled: boolean): Adjustment {
  const room = emptyRoom();
  measureRoom(prepared, start, end, room);
  const excess = room.natural - measure;
  if (excess > LEAST) return squeeze(room, excess, prepared.em);
  if (filled && excess < 0) return stretch(room, -excess);
  const { align } = prepared.setting;
  const bare = align === 'center' || align === 'end';
  const startEdge = bare && align === 'center' ? room.startEdge : 0;
  const endEdge = bare ? room.endEdge : 0;
  return {
    ...NATURAL,
    startEdge: startEdge > 0 ? 1 : 0,
    endEdge: endEdge > 0 ? 1 : 0,
    width: room.natural - startEdge - endEdge,
  };
}

const NATURAL = {
  startEdge: 0,
  endEdge: 0,
  space: 0,
  bracket: 0,
  comma: 0,
  latin: 0,
  stop: 0,
  spaceStretch: 0,
  latinStretch: 0,
  gap: 0,
  reported: 0,
} as const;

/** Rule 18. Both edges give equally, then each class in turn, all its members equally. */
function squeeze(room: Room, excess: Pt, em: Pt): Adjustment {
  let rest = excess;
  const take = (has: Pt): number => {
    if (rest <= 0 || has <= 0) return 0;
    const taken = Math.min(rest, has);
    rest -= taken;
    return taken / has;
  };
  const edge = take(room.startEdge + room.endEdge);
  const inner = rest;
  const adjustment = {
    startEdge: room.startEdge > 0 ? edge : 0,
    endEdge: room.endEdge > 0 ? edge : 0,
    space: take(room.space),
    bracket: take(room.bracket),
    comma: take(room.comma),
    latin: take(room.latin),
    stop: take(room.stop),
  };
  return {
    ...NATURAL,
    ...adjustment,
    width: room.natural - excess + rest,
    reported: -(inner - rest) / Math.max(room.gap, em) || 0,
  };
}

/** Rule 19. Lines of nothing but Latin give all to their spaces; a line with no gap at all stays short. */
function stretch(room: Room, short: Pt): Adjustment {
  const bySpace = Math.min(short, room.spaceStretch);
  const byLatin = Math.min(short - bySpace, room.latinStretch);
  const rest = short - bySpace - byLatin;
  const spaceStretch = room.spaceStretch > 0 ? bySpace / room.spaceStretch : 0;
  const latinStretch = room.latinStretch > 0 ? byLatin / room.latinStretch : 0;
  if (rest <= LEAST || room.gap > 0) {
    const gap = rest > LEAST ? rest / room.gap : 0;
    const width = room.natural + short;
    return { ...NATURAL, spaceStretch, latinStretch, gap, reported: gap, width };
  }
  const elastic = room.spaceStretch + room.latinStretch;
  if (elastic <= 0) return { ...NATURAL, width: room.natural };
  const share = short / elastic;
  return { ...NATURAL, spaceStretch: share, latinStretch: share, width: room.natural + short };
}
