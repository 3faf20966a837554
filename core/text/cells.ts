/** The cell of each cluster: its width, where the glyph stands in it, and how much blank it can give up (rules 11–15). */
import type { Em } from '../base/units.ts';
import type { PunctuationStyle } from '../model/style.ts';
import { isMark, Kind } from './classes.ts';
import type { Cluster } from './clusters.ts';
import { rowMaker } from './rows.ts';
import type { Rules } from './rules.ts';

/** Which blank of a cell can be trimmed (rule 12): an opening mark's left, a closing mark's right. */
export const Side = { none: 0, left: 1, right: 2 } as const;

/** Cells of a paragraph's clusters, one entry a cluster, in em of its own size. */
export interface Cells {
  readonly width: Float64Array;
  /** The glyph's origin from the cell's left edge. */
  readonly origin: Float64Array;
  /** Blank that justification may still take (rule 18). */
  readonly slack: Float64Array;
  /** `Side` of that blank. */
  readonly side: Uint8Array;
  /** How far the ink reaches into the blank: the glyph moves by so much when all of it is taken. */
  readonly intrusion: Float64Array;
  /** Width an opening mark gets back when it starts a line and so loses the neighbour it was trimmed against. */
  readonly regained: Float64Array;
}

const HALF: Em = 0.5;
/** Room kept between a trimmed mark's ink and its neighbour. */
const INK_MARGIN: Em = 0.02;
/** Glyphs narrower than this were drawn without the blank half of a full-width mark. */
const NARROW: Em = 0.75;

/** Cells of `clusters`. */
export function measureCells(text: string, clusters: readonly Cluster[], style: PunctuationStyle, rules: Rules): Cells {
  const count = clusters.length;
  const make = rowMaker(count, 5);
  const cells: Cells = {
    width: make(),
    origin: make(),
    slack: make(),
    side: new Uint8Array(count),
    intrusion: make(),
    regained: make(),
  };
  for (let index = 0; index < count; index++) {
    const { kind, shape } = clusters[index]!;
    cells.width[index] = shape.advance;
    if (rules === 'newspaper') {
      if (kind >= Kind.open) measureMark(clusters, index, cells);
      else if (kind === Kind.sign) measureHyphen(clusters, index, cells);
    } else if (rules === 'css' && isMark(kind) && shape.advance >= NARROW) {
      // Browsers trim what a font draws a whole em wide and leave the rest to it.
      measureMark(clusters, index, cells);
    }
  }
  if (rules === 'newspaper') joinExclamations(text, clusters, cells);
  if (rules !== 'plain') trimPairs(clusters, cells, rules);
  if (rules === 'newspaper') halveStyle(clusters, style, cells);
  return cells;
}

/** Widths of single marks (rules 11, 12). */
function measureMark(clusters: readonly Cluster[], index: number, cells: Cells): void {
  const { kind, shape, start, end } = clusters[index]!;
  const { advance, ink } = shape;
  switch (kind) {
    case Kind.open: {
      const origin = advance < NARROW ? HALF + (HALF - advance) / 2 : 1 - advance;
      place(cells, index, 1, origin);
      cells.slack[index] = HALF;
      cells.side[index] = Side.left;
      cells.intrusion[index] = Math.max(0, HALF + INK_MARGIN - (origin + ink.left));
      return;
    }
    case Kind.close:
    case Kind.comma:
    case Kind.stop: {
      const origin = advance < NARROW ? (HALF - advance) / 2 : 0;
      place(cells, index, 1, origin);
      cells.slack[index] = HALF;
      cells.side[index] = Side.right;
      cells.intrusion[index] = Math.max(0, origin + ink.right - (HALF - INK_MARGIN));
      return;
    }
    case Kind.middle:
      place(cells, index, HALF, (HALF - advance) / 2);
      return;
    case Kind.dash: {
      const width = shape.glyphs.length > 1 || end - start > 1 || advance > 1.5 ? 2 : 1;
      place(cells, index, width, (width - advance) / 2);
      return;
    }
    case Kind.connector:
      return;
    case Kind.ignored:
      cells.width[index] = 0;
      return;
  }
}

/** A short connector between Han is half an em (rule 11); inside a Latin word it is a letter. */
function measureHyphen(clusters: readonly Cluster[], index: number, cells: Cells): void {
  const { start, end, shape } = clusters[index]!;
  if (end - start !== 1 || !isHan(clusters[index - 1]) || !isHan(clusters[index + 1])) return;
  if (shape.advance < HALF) place(cells, index, HALF, (HALF - shape.advance) / 2);
}

const isHan = (cluster: Cluster | undefined): boolean => cluster?.kind === Kind.han;

function place(cells: Cells, index: number, width: Em, origin: Em): void {
  cells.width[index] = width;
  cells.origin[index] = origin;
}

/** `？！`, `！！`, `？？` stand in one em, `！！！` in two (rule 11). */
function joinExclamations(text: string, clusters: readonly Cluster[], cells: Cells): void {
  for (let index = 0; index < clusters.length; index++) {
    if (!isExclamation(text, clusters[index]) || !isExclamation(text, clusters[index + 1])) continue;
    trim(cells, index);
    trim(cells, index + 1);
    index++;
  }
}

const isExclamation = (text: string, cluster: Cluster | undefined): boolean =>
  cluster !== undefined && (text[cluster.start] === '！' || text[cluster.start] === '？');

/** Adjacent marks share one blank (rule 13); browsers count U+3000 as such a mark, and no interpunct. */
function trimPairs(clusters: readonly Cluster[], cells: Cells, rules: Rules): void {
  const trimsAtMiddle = rules === 'newspaper';
  for (let index = 1; index < clusters.length; index++) {
    const before = clusters[index - 1]!.kind;
    const after = clusters[index]!.kind;
    if (after === Kind.open) {
      if (isMark(before) || (before === Kind.middle && trimsAtMiddle) || before === Kind.wideSpace) {
        cells.regained[index] = trim(cells, index);
      }
    } else if (isClosing(before) && (isClosing(after) || after === (trimsAtMiddle ? Kind.middle : Kind.wideSpace))) {
      trim(cells, index - 1);
    }
  }
}

const isClosing = (kind: Kind): boolean => kind === Kind.close || kind === Kind.comma || kind === Kind.stop;

/** Takes a mark's whole blank for good; says how much it was. */
function trim(cells: Cells, index: number): Em {
  const taken = cells.slack[index]!;
  if (taken === 0) return 0;
  cells.slack[index] = 0;
  cells.width[index]! -= taken;
  cells.origin[index]! += cells.side[index] === Side.left ? cells.intrusion[index]! - taken : -cells.intrusion[index]!;
  return taken;
}

/** 开明 halves all marks but the stops `。！？`, 半角 all of them (rule 15). */
function halveStyle(clusters: readonly Cluster[], style: PunctuationStyle, cells: Cells): void {
  if (style === 'full') return;
  for (let index = 0; index < clusters.length; index++) {
    const { kind } = clusters[index]!;
    if (!isMark(kind) || (style === 'kaiming' && kind === Kind.stop)) continue;
    trim(cells, index);
    cells.regained[index] = 0;
  }
}
