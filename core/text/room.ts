/** One line's width and elasticity, told from its two ends, and what it costs to bring it to a measure. */
import type { Pt } from '../base/units.ts';
import { Break } from './breaks.ts';
import { Kind } from './classes.ts';
import { BROKEN, elasticCost, PRICE, SHORT_LAST_LINE, stretchCost, WIDOW } from './cost.ts';
import type { Prepared } from './prepare.ts';

/** A line's natural width, and the room of each class of rules 18 and 19; in points. Filled anew for each line. */
export interface Room {
  natural: Pt;
  /** Blank of an opening mark at the line's start and of a closing one at its end (rule 14). */
  startEdge: Pt;
  endEdge: Pt;
  space: Pt;
  bracket: Pt;
  comma: Pt;
  latin: Pt;
  stop: Pt;
  spaceStretch: Pt;
  latinStretch: Pt;
  /** Sum of the type sizes at the stretchable gaps: width that a gap of one em each would add. */
  gap: Pt;
}

export const emptyRoom = (): Room => ({
  natural: 0,
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
});

/** Measures the line of clusters `start` to `end` (spaces at its end not counted) into `room`. */
export function measureRoom(prepared: Prepared, start: number, end: number, room: Room): void {
  const { sums, gaps, cells, sizes, clusters } = prepared;
  const stop = prepared.contentEnd[end]!;
  room.startEdge = 0;
  room.endEdge = 0;
  if (stop <= start) {
    room.natural = 0;
    room.space = room.bracket = room.comma = room.latin = room.stop = 0;
    room.spaceStretch = room.latinStretch = room.gap = 0;
    return;
  }
  room.natural = sums.width[stop]! - sums.width[start]! - gaps.natural[start]!;
  room.space = sums.spaceShrink[stop]! - sums.spaceShrink[start]!;
  room.bracket = sums.bracket[stop]! - sums.bracket[start]!;
  room.comma = sums.comma[stop]! - sums.comma[start]!;
  room.stop = sums.stop[stop]! - sums.stop[start]!;
  room.spaceStretch = sums.spaceStretch[stop]! - sums.spaceStretch[start]!;
  room.latin = sums.latinShrink[stop]! - sums.latinShrink[start]!;
  room.latinStretch = sums.latinStretch[stop]! - sums.latinStretch[start]!;
  if (clusters[start]!.kind !== Kind.space) {
    // The gap before the first cluster is not in the line; a typed space that replaces the gap is a cluster itself.
    room.latin -= gaps.latinShrink[start]!;
    room.latinStretch -= gaps.latinStretch[start]!;
  }
  room.gap = sums.gap[stop]! - sums.gap[start]! - gaps.stretch[start]!;
  if (clusters[start]!.kind === Kind.open) {
    const regained = cells.regained[start]! * sizes[start]!;
    room.natural += regained;
    if (prepared.elastic) {
      const slack = cells.slack[start]! * sizes[start]!;
      room.bracket -= slack;
      room.startEdge = regained + slack;
    }
  }
  if (stop - 1 > start) measureEnd(prepared, stop - 1, room);
}

/**
 * The blank at the line's end: it leaves the class of its mark and is given up before all others (rule 18). Browsers
 * trim no stop there, and no bracket that would have been trimmed with an opening one after it.
 */
function measureEnd({ cells, sizes, clusters, elastic, hangs }: Prepared, last: number, room: Room): void {
  const { kind } = clusters[last]!;
  if (kind !== Kind.close && kind !== Kind.comma && kind !== Kind.stop) return;
  const slack = cells.slack[last]! * sizes[last]!;
  if (elastic) {
    if (kind === Kind.close) room.bracket -= slack;
    else if (kind === Kind.comma) room.comma -= slack;
    else room.stop -= slack;
  } else if (kind !== Kind.close || clusters[last + 1]?.kind === Kind.open) return;
  room.endEdge = hangs[last] === 1 ? cells.width[last]! * sizes[last]! : slack;
}

/** All that a line can give up within rules 18 and 20; a ragged one only the blanks at its edges. */
export const shrinkable = (room: Room, justified: boolean): Pt =>
  justified
    ? room.startEdge + room.endEdge + room.space + room.bracket + room.comma + room.latin + room.stop
    : room.startEdge + room.endEdge;

/** Cost of a ragged line for each square em that it is short. */
const RAG = 10;

/** Cost of bringing a line that fits its measure to it. `em` is what gaps are told in. */
export function costOfLine(room: Room, measure: Pt, justified: boolean, last: boolean, em: Pt): number {
  const excess = room.natural - measure;
  if (excess > 0) return costOfSqueeze(room, excess, em);
  if (last) return 0;
  const short = -excess;
  if (!justified) return (RAG * short * short) / (em * em);
  return costOfStretch(room, short, em);
}

function costOfSqueeze(room: Room, excess: Pt, em: Pt): number {
  let rest = excess;
  let cost = 0;
  const edge = room.startEdge + room.endEdge;
  if (edge > 0) {
    const taken = Math.min(rest, edge);
    cost += elasticCost(PRICE.edge, taken / em, edge / em);
    rest -= taken;
  }
  if (rest <= 0) return cost;
  if (room.space > 0) {
    const taken = Math.min(rest, room.space);
    cost += elasticCost(PRICE.space, taken / em, room.space / em);
    rest -= taken;
  }
  if (rest > 0 && room.bracket > 0) {
    const taken = Math.min(rest, room.bracket);
    cost += elasticCost(PRICE.bracket, taken / em, room.bracket / em);
    rest -= taken;
  }
  if (rest > 0 && room.comma > 0) {
    const taken = Math.min(rest, room.comma);
    cost += elasticCost(PRICE.comma, taken / em, room.comma / em);
    rest -= taken;
  }
  if (rest > 0 && room.latin > 0) {
    const taken = Math.min(rest, room.latin);
    cost += elasticCost(PRICE.latinGap, taken / em, room.latin / em);
    rest -= taken;
  }
  if (rest > 0 && room.stop > 0) cost += elasticCost(PRICE.stop, Math.min(rest, room.stop) / em, room.stop / em);
  return cost;
}

function costOfStretch(room: Room, short: Pt, em: Pt): number {
  let rest = short;
  let cost = 0;
  if (room.spaceStretch > 0) {
    const given = Math.min(rest, room.spaceStretch);
    cost += elasticCost(PRICE.space, given / em, room.spaceStretch / em);
    rest -= given;
  }
  if (rest > 0 && room.latinStretch > 0) {
    const given = Math.min(rest, room.latinStretch);
    cost += elasticCost(PRICE.latinGap, given / em, room.latinStretch / em);
    rest -= given;
  }
  if (rest <= LEAST) return cost;
  return cost + (room.gap > 0 ? stretchCost(rest / room.gap) : BROKEN + stretchCost(rest / em));
}

/** Less than this, in points, is rounding. */
export const LEAST: Pt = 0.001;

/** Cost of a last line that starts at `start`: one character alone breaks rule 24. */
export function costOfLastLine(prepared: Prepared, start: number, end: number): number {
  if (start === 0 || prepared.breaks[start] === Break.forced) return 0;
  const characters = prepared.sums.bodies[end]! - prepared.sums.bodies[start]!;
  if (characters <= 1) return WIDOW;
  return characters === 2 ? SHORT_LAST_LINE : 0;
}
