/** The cells of one line after justification: how wide each is, the gap before it, where its glyph stands in it. */
import type { Em, Pt } from '../base/units.ts';
import { Side } from './cells.ts';
import { Kind } from './classes.ts';
import type { Adjustment } from './justify.ts';
import type { Prepared } from './prepare.ts';

/** The half em a trim takes; a cell's intrusion is told for all of it. */
const HALF: Em = 0.5;

/** A cell of the line. */
export interface LineCell {
  /** Gap between it and the cell before: the first of a line has none. */
  readonly before: Pt;
  readonly width: Pt;
  /** The glyph's origin from the cell's left edge; outside the cell if it was trimmed on its left. */
  readonly origin: Pt;
}

/** Measures cells of the line that starts at cluster `start`. One object answers, filled anew each time. */
export class LineCells {
  readonly #prepared: Prepared;
  readonly #adjustment: Adjustment;
  readonly #start: number;
  readonly #cell = { before: 0, width: 0, origin: 0 };

  constructor(prepared: Prepared, adjustment: Adjustment, start: number) {
    this.#prepared = prepared;
    this.#adjustment = adjustment;
    this.#start = start;
  }

  /** The cell of cluster `index`; `isLast`: nothing but vanished spaces follows it in the line. */
  measure(index: number, isLast: boolean): LineCell {
    const { cells, gaps, clusters, sizes } = this.#prepared;
    const { gap, spaceStretch, space, latinStretch, latin } = this.#adjustment;
    const kind = clusters[index]!.kind;
    const size = sizes[index]!;
    const isFirst = index === this.#start;
    let width = gaps.width[index]!;
    let origin = cells.origin[index]! * size;
    let before = isFirst ? 0 : gaps.natural[index]! + gap * gaps.stretch[index]!;
    const latinGap = latinStretch * gaps.latinStretch[index]! - latin * gaps.latinShrink[index]!;
    if (kind === Kind.space) {
      width += latinGap + spaceStretch * gaps.spaceStretch[index]! - space * gaps.spaceShrink[index]!;
    } else if (!isFirst) before += latinGap;
    if (isFirst && cells.regained[index]! > 0) {
      const regained = cells.regained[index]! * size;
      width += regained;
      origin += regained - cells.intrusion[index]! * size;
    }
    const taken = this.#trimOf(index, kind, isFirst, isLast) * size;
    if (taken > 0) {
      // What hangs outside the measure stays where its cell put it.
      const moved = (cells.intrusion[index]! * Math.min(taken, HALF * size)) / HALF;
      origin += cells.side[index] === Side.left ? moved - taken : -moved;
      width -= taken;
    }
    const cell = this.#cell;
    cell.before = before;
    cell.width = width;
    cell.origin = origin;
    return cell;
  }

  /** Blank that a mark gives up in this line, in em. */
  #trimOf(index: number, kind: Kind, isFirst: boolean, isLast: boolean): number {
    const { hangs, cells } = this.#prepared;
    const { startEdge, endEdge, bracket, comma, stop } = this.#adjustment;
    const has = cells.slack[index]!;
    if (isLast && !isFirst && hangs[index] === 1) return endEdge * cells.width[index]!;
    switch (kind) {
      case Kind.open:
        return isFirst ? startEdge * (cells.regained[index]! + has) : bracket * has;
      case Kind.close:
        return (isLast && !isFirst ? endEdge : bracket) * has;
      case Kind.comma:
        return (isLast && !isFirst ? endEdge : comma) * has;
      case Kind.stop:
        return (isLast && !isFirst ? endEdge : stop) * has;
      default:
        return 0;
    }
  }
}
