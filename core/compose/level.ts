/** 齐底: where copy is a little short, columns end level all the same. */
import type { PageGrid } from '../model/document.ts';
import type { FlowFit } from './flow.ts';
import type { LineSlot } from './slots.ts';

/** Most space, in lines, that may be put between two paragraphs to bring a column's foot down. */
const MOST_SPACE_PER_GAP = 0.5;
/** And between two lines, where a column has too few paragraphs: not seen in a column of a dozen lines. */
const MOST_SPACE_PER_LINE = 0.09;

/** Slots left after some were taken away, and how the lines are then spread. */
export interface LevelSlots {
  readonly slots: readonly LineSlot[];
  /** Lines blank at the foot of every column. */
  readonly blankRows: number;
  /** Moves the lines of columns that are one line short down to the common foot, by space between paragraphs. */
  spread(fit: FlowFit, grid: PageGrid): { readonly slots: readonly LineSlot[]; readonly unspread: number };
}

/**
 * Takes `missing` slots from the columns' feet: whole lines from all columns alike, what remains one line
 * each from the last ones.
 */
export function levelColumns(slots: readonly LineSlot[], missing: number): LevelSlots {
  const columns = byColumn(slots);
  const blankRows = Math.floor(missing / columns.size);
  const shortColumns = [...columns.keys()].slice(columns.size - (missing % columns.size));
  const kept = [...columns].flatMap(([column, own]) => {
    const left = own.slice(0, Math.max(0, own.length - blankRows - (shortColumns.includes(column) ? 1 : 0)));
    return left.map((slot, index) => (index === left.length - 1 ? { ...slot, foot: true } : slot));
  });
  return { slots: kept, blankRows, spread: (fit, grid) => spreadShort(kept, shortColumns, fit, grid) };
}

function byColumn(slots: readonly LineSlot[]): ReadonlyMap<number, readonly LineSlot[]> {
  const columns = new Map<number, LineSlot[]>();
  for (const slot of slots) columns.set(slot.column, [...(columns.get(slot.column) ?? []), slot]);
  return columns;
}

function spreadShort(
  slots: readonly LineSlot[],
  shortColumns: readonly number[],
  fit: FlowFit,
  grid: PageGrid,
): { readonly slots: readonly LineSlot[]; readonly unspread: number } {
  const moved = [...slots];
  let unspread = 0;
  for (const column of shortColumns) {
    const own = slots.flatMap((slot, index) => (slot.column === column ? [index] : []));
    const head = own.findLast((index) => slots[index].head) ?? 0;
    // Lines that start a paragraph below the head of the column's last stretch can take space above them.
    const gaps = fit.placed
      .map((placed) => placed.first)
      .filter((first) => first > head && slots[first]?.column === column);
    const stretch = own.filter((index) => index >= head);
    const places = gaps.length * MOST_SPACE_PER_GAP >= 1 ? gaps : stretch.slice(1);
    if (places !== gaps && 1 / places.length > MOST_SPACE_PER_LINE) {
      unspread += 1;
      continue;
    }
    const step = grid.pitch / places.length;
    for (const index of own) {
      const passed = places.filter((place) => place <= index).length;
      moved[index] = { ...slots[index], y: slots[index].y + passed * step };
    }
  }
  return { slots: moved, unspread };
}
