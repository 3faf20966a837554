/**
 * Fitting a story's paragraphs to its line slots: each paragraph may be set a line shorter or longer than
 * its best setting; one pass over the paragraphs finds the choice that fills the slots exactly, keeps
 * lonely lines from column heads and feet (rule 25) and crossheads off the foot (rule 27).
 */
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

/** A piece with its place: slots `first` … `first + lines − 1`, after `before` free ones. */
export interface PlacedPiece {
  readonly piece: FlowPiece;
  readonly first: number;
  readonly lines: number;
  readonly set: SetParagraph;
  /** The tail stands in the last line (run in) or in a line of its own after it. */
  readonly tail?: 'run-in' | 'own-line';
}

export interface FlowFit {
  readonly placed: readonly PlacedPiece[];
  /** Lines taken in all, beyond the slots if the story is overset. */
  readonly lines: number;
  /** Lines at the paragraphs' best settings. */
  readonly natural: number;
}

const COST = {
  /** A paragraph's last line alone at the head of a column, its first alone at the foot. */
  widow: 40,
  orphan: 14,
  /** The air above a crosshead falls on the foot of a column, which then ends a line short. */
  blankFoot: 30,
  /** A crosshead with fewer than two lines after it in its column. */
  strandedCrosshead: 60,
  /** Each line by which a paragraph leaves its best setting, and each point of the text engine's own cost. */
  flex: 1,
  setting: 0.04,
  /** A sign-off that takes a line of its own though it could run in. */
  ownLine: 3,
  /** Each line by which the story misses the wanted total. */
  miss: 25,
} as const;

interface Choice {
  readonly lines: number;
  readonly cost: number;
  readonly tail?: 'run-in' | 'own-line';
}

interface Options {
  readonly choices: readonly Choice[];
  /** Lines of the best setting. */
  readonly natural: number;
  readonly longest: number;
}

interface State {
  readonly next: number;
  readonly cost: number;
  readonly natural: number;
  readonly from?: State;
  readonly first: number;
  readonly choice?: Choice;
}

const WIDEST_BEAM = 12;

/**
 * Fits `pieces` to `slots`. `wanted`: lines to fill, if they can be reached; usually the number of slots.
 * What does not fit stands beyond the last slot and is the caller's overset.
 */
export function fitFlow(pieces: readonly FlowPiece[], slots: readonly FlowSlot[], wanted: number): FlowFit {
  const choices = new ChoiceBook(slots);
  const best = reach(pieces, slots, choices).reduce((a, b) =>
    endCost(b, wanted, slots.length) < endCost(a, wanted, slots.length) ? b : a,
  );
  return { placed: unwind(best, pieces, choices), lines: best.next, natural: best.natural };
}

/** The numbers of lines `pieces` can take in one endless column of `width`, with what each costs. */
export function flowRange(pieces: readonly FlowPiece[], width: Pt): ReadonlyMap<number, number> {
  const slots: readonly FlowSlot[] = [{ width, head: false, foot: false }];
  return new Map(reach(pieces, slots, new ChoiceBook(slots)).map((state) => [state.next, state.cost]));
}

/** The cheapest way to each total of lines, as far as the beam goes. */
function reach(pieces: readonly FlowPiece[], slots: readonly FlowSlot[], choices: ChoiceBook): readonly State[] {
  let states: readonly State[] = [{ next: 0, cost: 0, natural: 0, first: 0 }];
  for (const piece of pieces) {
    const reached = new Map<number, State>();
    for (const state of states) {
      const first = state.next + (state.next > 0 && !slots[state.next]?.head ? piece.linesBefore : 0);
      const options = choices.of(piece, first);
      const natural = state.natural + (first - state.next) + options.natural;
      for (const choice of options.choices) {
        const next = first + choice.lines;
        const blank = first > state.next && slots[first]?.head ? COST.blankFoot : 0;
        const cost = state.cost + choice.cost + blank + placeCost(piece, first, choice.lines, slots);
        const other = reached.get(next);
        if (other === undefined || cost < other.cost)
          reached.set(next, { next, cost, natural, from: state, first, choice });
      }
    }
    states = [...reached.values()].sort((a, b) => a.cost - b.cost).slice(0, WIDEST_BEAM);
  }
  return states;
}

const endCost = (state: State, wanted: number, room: number): number =>
  state.cost + COST.miss * Math.abs(state.next - wanted) + (state.next > room ? 1000 * (state.next - room) : 0);

function placeCost(piece: FlowPiece, first: number, lines: number, slots: readonly FlowSlot[]): number {
  let cost = 0;
  if (piece.keepsNext) {
    for (let after = 0; after < 2; after += 1)
      if (slots[first + lines - 1 + after]?.foot) cost += COST.strandedCrosshead;
    return cost;
  }
  if (lines > 1 && slots[first]?.foot) cost += COST.orphan;
  if (lines > 1 && slots[first + lines - 1]?.head) cost += COST.widow;
  return cost;
}

function unwind(best: State, pieces: readonly FlowPiece[], choices: ChoiceBook): readonly PlacedPiece[] {
  const placed: PlacedPiece[] = [];
  let state = best;
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const { choice, first, from } = state;
    if (choice === undefined || from === undefined) throw new Error('a flow state without a choice');
    const piece = pieces[index];
    const textLines = choice.lines - (choice.tail === 'own-line' ? 1 : 0);
    placed.unshift({
      piece,
      first,
      lines: choice.lines,
      set: choices.set(piece, first, textLines),
      ...(choice.tail ? { tail: choice.tail } : {}),
    });
    state = from;
  }
  return placed;
}

type SettingCost = ReturnType<typeof lineCounts>[number];

const flexCost = (count: SettingCost, best: SettingCost): number =>
  COST.flex * Math.abs(count.lines - best.lines) + COST.setting * (count.cost - best.cost);

/** The settings a paragraph may take from a given slot on; the same measures are asked only once. */
class ChoiceBook {
  readonly #slots: readonly FlowSlot[];
  readonly #known = new Map<FlowPiece, Map<string, Options>>();
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
    const known = this.#known.get(piece) ?? new Map<string, Options>();
    this.#known.set(piece, known);
    const width = `w${this.#widthAt(first).toFixed(2)}`;
    const sameWidth = known.get(width);
    if (sameWidth !== undefined && this.#isUniform(first, sameWidth)) return sameWidth;
    const place = `s${first}`;
    const samePlace = known.get(place);
    if (samePlace !== undefined) return samePlace;
    const found = this.#choose(piece, first);
    known.set(this.#isUniform(first, found) ? width : place, found);
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
      .filter((count) => Math.abs(count.lines - best.lines) <= 2)
      .flatMap((count) => this.#withTail(piece, first, count.lines, flexCost(count, best)));
    const natural = choices.filter((choice) => choice.cost <= 0.001).map((choice) => choice.lines)[0] ?? best.lines;
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
