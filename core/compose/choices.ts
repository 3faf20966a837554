/** The numbers of lines a paragraph may be set in, from a given slot on, and what each costs. */
import type { Pt } from '../base/units.ts';
import type { SetParagraph } from '../text/line.ts';
import { lineCounts, type Measures, type PreparedParagraph, setParagraph } from '../text/paragraph.ts';

/** One paragraph on its way into the slots. */
export interface FlowPiece {
  /** Index in the story. */
  readonly paragraph: number;
  readonly prepared: PreparedParagraph;
  /** Lines kept free above, except at the head of a column: air over a crosshead. */
  readonly linesBefore: number;
  /** A crosshead: the two lines after it stay with it. */
  readonly keepsNext: boolean;
  /** A sign-off that may end the paragraph's last line, flush right. */
  readonly tail?: { readonly paragraph: number; readonly prepared: PreparedParagraph; readonly width: Pt };
}

/** What `fitFlow` needs to know of a slot. */
export interface FlowSlot {
  readonly width: Pt;
  readonly head: boolean;
  readonly foot: boolean;
}

/** One way to set a piece. */
export interface Choice {
  readonly lines: number;
  readonly cost: number;
  readonly tail?: 'run-in' | 'own-line';
}

/** All ways to set a piece from some slot on. */
export interface Options {
  readonly choices: readonly Choice[];
  /** Lines of the best setting. */
  readonly natural: number;
  readonly longest: number;
}

const COST = {
  /** Each line by which a paragraph leaves its best setting, and each point of the text engine's own cost. */
  flex: 1,
  setting: 0.06,
  /** A sign-off that takes a line of its own though it could run in. */
  ownLine: 3,
} as const;

/** What a paragraph's best setting may cost before the measure itself is to blame: no line over 0.1 em a gap. */
const FAIR = 400;

/** Most lines by which a paragraph leaves its best setting. */
const MOST_FLEX = 2;

/** What is known of a piece where all its lines have one measure: by that measure. */
const UNIFORM = new WeakMap<FlowPiece, Map<Pt, Options>>();

function remember<Key>(
  book: { get(piece: FlowPiece): Map<Key, Options> | undefined; set(piece: FlowPiece, of: Map<Key, Options>): unknown },
  piece: FlowPiece,
  key: Key,
  options: Options,
): void {
  const known = book.get(piece) ?? new Map<Key, Options>();
  known.set(key, options);
  book.set(piece, known);
}

type SettingCost = ReturnType<typeof lineCounts>[number];

const flexCost = (count: SettingCost, best: SettingCost): number =>
  COST.flex * Math.abs(count.lines - best.lines) +
  COST.setting * (count.cost - best.cost + Math.max(0, best.cost - FAIR));

/** The settings a paragraph may take from a given slot on; the same measures are asked only once. */
export class ChoiceBook {
  readonly #slots: readonly FlowSlot[];
  readonly #placed = new Map<FlowPiece, Map<number, Options>>();
  /** For each slot, the index of the first later slot with another width. */
  readonly #changes: readonly number[];

  constructor(slots: readonly FlowSlot[]) {
    this.#slots = slots;
    const changes: number[] = new Array(slots.length);
    for (let index = slots.length - 1; index >= 0; index -= 1) {
      const next = slots[index + 1];
      const isChange = next !== undefined && Math.abs(next.width - slots[index].width) > 0.01;
      changes[index] = isChange ? index + 1 : (changes[index + 1] ?? slots.length);
    }
    this.#changes = changes;
  }

  of(piece: FlowPiece, first: number): Options {
    const sameWidth = UNIFORM.get(piece)?.get(this.#widthAt(first));
    if (sameWidth !== undefined && this.#isUniform(first, sameWidth)) return sameWidth;
    const samePlace = this.#placed.get(piece)?.get(first);
    if (samePlace !== undefined) return samePlace;
    const found = this.#choose(piece, first);
    if (this.#isUniform(first, found)) remember(UNIFORM, piece, this.#widthAt(first), found);
    else remember(this.#placed, piece, first, found);
    return found;
  }

  set(piece: FlowPiece, first: number, lines: number): SetParagraph {
    return setParagraph(piece.prepared, this.#measures(first), lines);
  }

  #choose(piece: FlowPiece, first: number): Options {
    const measures = this.#measures(first);
    const counts = lineCounts(piece.prepared, measures);
    const best = counts.reduce((a, b) => (b.cost < a.cost ? b : a));
    const choices = counts
      .filter((count) => Math.abs(count.lines - best.lines) <= MOST_FLEX)
      .flatMap((count) => this.#withTail(piece, first, count.lines, flexCost(count, best)));
    const natural = choices.reduce((a, b) => (b.cost < a.cost ? b : a)).lines;
    return { choices, natural, longest: Math.max(...choices.map((choice) => choice.lines)) };
  }

  #withTail(piece: FlowPiece, first: number, lines: number, cost: number): Choice[] {
    if (piece.tail === undefined) return [{ lines, cost }];
    const last = this.set(piece, first, lines).lines.at(-1);
    const room = last === undefined ? 0 : last.measure - last.width;
    if (room >= piece.tail.width) {
      return [
        { lines, cost, tail: 'run-in' },
        { lines: lines + 1, cost: cost + COST.ownLine, tail: 'own-line' },
      ];
    }
    return [{ lines: lines + 1, cost, tail: 'own-line' }];
  }

  #measures(first: number): Measures {
    return (line) => this.#widthAt(first + line);
  }

  #widthAt(first: number): Pt {
    return this.#slots[first]?.width ?? this.#slots.at(-1)?.width ?? 0;
  }

  /** True if all lines of the options have the measure of the first: then only the measure matters, not the place. */
  #isUniform(first: number, options: Options): boolean {
    return (
      first + options.longest <= (this.#changes[first] ?? Number.POSITIVE_INFINITY) ||
      this.#changes[first] === this.#slots.length
    );
  }
}
