/**
 * Fitting a story's paragraphs to its line slots: each paragraph may be set a line shorter or longer than
 * its best setting; one pass over the paragraphs finds the choice that fills the slots exactly, keeps
 * lonely lines from column heads and feet (rule 25) and crossheads off the foot (rule 27).
 */
import type { Pt } from '../base/units.ts';
import type { SetParagraph } from '../text/line.ts';
import { type Choice, ChoiceBook, type FlowPiece, type FlowSlot } from './choices.ts';

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
  widow: 60,
  orphan: 14,
  /** Each line left blank at the foot of a column because the crosshead moved to the next one's head. */
  blankFoot: 45,
  /** A crosshead with fewer than two lines after it in its column. */
  strandedCrosshead: 120,
  /** Each line by which the story misses the wanted total. */
  miss: 25,
} as const;

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
  const best = bestState(pieces, slots, choices, wanted);
  return { placed: unwind(best, pieces, choices), lines: best.next, natural: best.natural };
}

/** What `fitFlow` would come to, with nothing set: lines taken, and the cost of the settings and their places. */
export function tryFlow(
  pieces: readonly FlowPiece[],
  slots: readonly FlowSlot[],
  wanted: number,
): { readonly lines: number; readonly cost: number } {
  const best = bestState(pieces, slots, new ChoiceBook(slots), wanted);
  return { lines: best.next, cost: best.cost };
}

const bestState = (
  pieces: readonly FlowPiece[],
  slots: readonly FlowSlot[],
  choices: ChoiceBook,
  wanted: number,
): State =>
  reach(pieces, slots, choices).reduce((a, b) =>
    endCost(b, wanted, slots.length) < endCost(a, wanted, slots.length) ? b : a,
  );

/** The numbers of lines `pieces` can take in one endless column of `width`, with what each costs. */
export function flowRange(pieces: readonly FlowPiece[], width: Pt): ReadonlyMap<number, number> {
  const slots: readonly FlowSlot[] = [{ width, head: false, foot: false }];
  return new Map(reach(pieces, slots, new ChoiceBook(slots)).map((state) => [state.next, state.cost]));
}

/** Where a piece may start: after its air; a crosshead also at the head of the next column, leaving the foot blank. */
function startsOf(
  piece: FlowPiece,
  next: number,
  slots: readonly FlowSlot[],
): readonly { first: number; cost: number }[] {
  const isHead = next === 0 || slots[next]?.head;
  const first = isHead ? next : next + piece.linesBefore;
  if (!piece.keepsNext || isHead) return [{ first, cost: 0 }];
  const foot = slots.findIndex((slot, index) => index >= next && slot.foot);
  const onHead = { first: foot + 1, cost: COST.blankFoot * (foot + 1 - next) };
  if (foot < 0) return [{ first, cost: 0 }];
  return first > foot ? [onHead] : [{ first, cost: 0 }, onHead];
}

/** The cheapest way to each total of lines, as far as the beam goes. */
function reach(pieces: readonly FlowPiece[], slots: readonly FlowSlot[], choices: ChoiceBook): readonly State[] {
  let states: readonly State[] = [{ next: 0, cost: 0, natural: 0, first: 0 }];
  for (const piece of pieces) {
    const reached = new Map<number, State>();
    for (const state of states) {
      for (const start of startsOf(piece, state.next, slots)) {
        const options = choices.of(piece, start.first);
        const natural = state.natural + (start.first - state.next) + options.natural;
        for (const choice of options.choices) {
          const next = start.first + choice.lines;
          const cost = state.cost + start.cost + choice.cost + placeCost(piece, start.first, choice.lines, slots);
          const other = reached.get(next);
          if (other === undefined || cost < other.cost)
            reached.set(next, { next, cost, natural, from: state, first: start.first, choice });
        }
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
