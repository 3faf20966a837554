/** How much room copy takes: columns inside a block, and the lines a story needs in them. */
import type { Pt } from '../base/units.ts';
import type { FlowPiece } from '../compose/choices.ts';
import { flowRange, tryFlow } from '../compose/flow.ts';
import type { PageGrid } from '../model/document.ts';

/** Text columns inside a width: a whole number of characters a line, the rest in the gutters. */
export interface Division {
  readonly columns: number;
  readonly characters: number;
  readonly gutter: Pt;
  /** Room left at both sides of a single column. */
  readonly side: Pt;
}

/** Width of `columns` basic columns with the gutters between them. */
export const widthOfColumns = (columns: number, grid: PageGrid): Pt =>
  (columns * grid.charactersPerColumn + (columns - 1) * grid.gutterCharacters) * grid.bodySize;

/** Narrowest gutter inside an article, in characters. */
const INNER_GUTTER = 1;

/** Divides `width` into `columns` text columns (破栏). */
export function divide(width: Pt, columns: number, grid: PageGrid): Division {
  const total = width / grid.bodySize;
  const characters = Math.floor((total - (columns - 1) * INNER_GUTTER) / columns + 0.001);
  const rest = width - columns * characters * grid.bodySize;
  return columns === 1
    ? { columns, characters, gutter: 0, side: rest / 2 }
    : { columns, characters, gutter: rest / (columns - 1), side: 0 };
}

/** What a story's text costs at any number of lines. */
export interface TextDemand {
  readonly fewest: number;
  readonly most: number;
  readonly natural: number;
  /** Cost of a foot-to-foot fit into columns of these lengths: a quick estimate, then, where that is good, the real flow. */
  costIn(columns: readonly number[]): number;
}

const COST = {
  /** Copy that finds no room, and each line of it. */
  overset: 150,
  over: 60,
  /** A line blank in every column. */
  blankRow: 55,
  /** A line blank in some columns: filled by space between paragraphs. */
  ragged: 8,
  raggedLine: 5,
} as const;

/** Demand of prepared pieces at `measure`. */
export function demandOf(pieces: readonly FlowPiece[], measure: Pt): TextDemand {
  const range = flowRange(pieces, measure);
  const totals = [...range.keys()].sort((a, b) => a - b);
  const fewest = totals[0] ?? 0;
  const most = totals.at(-1) ?? 0;
  const natural = totals.reduce((a, b) => ((range.get(b) ?? 0) < (range.get(a) ?? 0) ? b : a), fewest);
  return {
    fewest,
    most,
    natural,
    costIn(columns) {
      const capacity = columns.reduce((sum, rows) => sum + rows, 0);
      const rough = estimate(range, totals, capacity, columns.length);
      return rough > WORTH_A_TRY ? rough : Math.max(rough, flowCost(pieces, measure, columns));
    },
  };
}

/** What the quick estimate may come to for the real flow to be tried. */
const WORTH_A_TRY = 30;

function estimate(
  range: ReadonlyMap<number, number>,
  totals: readonly number[],
  capacity: number,
  columns: number,
): number {
  const fewest = totals[0] ?? 0;
  if (capacity < fewest) return overCost(fewest - capacity) + (range.get(fewest) ?? 0);
  let best = Number.POSITIVE_INFINITY;
  for (const total of totals) {
    if (total <= capacity) best = Math.min(best, (range.get(total) ?? 0) + blankCost(capacity - total, columns));
  }
  return best;
}

const overCost = (lines: number): number => (lines > 0 ? COST.overset + COST.over * lines : 0);

function blankCost(blank: number, columns: number): number {
  const ragged = blank % columns;
  return COST.blankRow * Math.floor(blank / columns) + (ragged > 0 ? COST.ragged + COST.raggedLine * ragged : 0);
}

/** The cost of the flow itself: lonely lines and stranded crossheads show only here. */
function flowCost(pieces: readonly FlowPiece[], measure: Pt, columns: readonly number[]): number {
  const slots = columns.flatMap((rows) =>
    Array.from({ length: rows }, (_, row) => ({ width: measure, head: row === 0, foot: row === rows - 1 })),
  );
  const flow = tryFlow(pieces, slots, slots.length);
  return (
    flow.cost + overCost(flow.lines - slots.length) + blankCost(Math.max(0, slots.length - flow.lines), columns.length)
  );
}
