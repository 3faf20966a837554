/** 齐底: where copy is a little short, columns end level all the same. */
import type { PageGrid } from '../model/document.ts';
import type { FlowFit } from './flow.ts';
import type { LineSlot } from './slots.ts';

/** Most space, in lines, that may be put between two paragraphs to bring a column's foot down. */
const MOST_SPACE_PER_GAP = 0.5;

/** Slots left after taking `missing` of them away, and how the lines are then spread. */
export interface LevelSlots {
  readonly slots: readonly LineSlot[];
  /** Moves lines of columns that are one line short down to the common foot, by space between paragraphs. */
  spread(fit: FlowFit, grid: PageGrid): readonly LineSlot[];
}

/**
 * Takes `missing` slots from the columns' feet: whole lines from all columns alike, what remains one line
 * each from the last ones.
 */
export function levelColumns(slots: readonly LineSlot[], missing: number): LevelSlots {
  const columns = new Map<number, LineSlot[]>();
  for (const slot of slots) columns.set(slot.column, [...(columns.get(slot.column) ?? []), slot]);
  const order = [...columns.keys()];
  const all = Math.floor(missing / order.length);
  const extra = missing % order.length;
  const short = new Set<number>();
  const kept = order.flatMap((column, index) => {
    const isShort = index >= order.length - extra;
    const own = columns.get(column) ?? [];
    const take = Math.min(own.length, all + (isShort ? 1 : 0));
    if (isShort && take > 0) short.add(column);
    const left = own.slice(0, own.length - take);
    return left.map((slot, at) => (at === left.length - 1 ? { ...slot, foot: true } : slot));
  });
  return { slots: kept, spread: (fit, grid) => spreadShort(kept, short, fit, grid) };
}

function spreadShort(
  slots: readonly LineSlot[],
  short: ReadonlySet<number>,
  fit: FlowFit,
  grid: PageGrid,
): readonly LineSlot[] {
  const moved = [...slots];
  for (const column of short) {
    const own = slots.flatMap((slot, index) => (slot.column === column ? [index] : []));
    const head = own[0];
    if (head === undefined) continue;
    // Lines that start a paragraph below the column's head can take space above them.
    const gaps = fit.placed
      .map((placed) => placed.first)
      .filter((first) => first > head && slots[first]?.column === column && isUnbroken(slots, head, first));
    if (gaps.length === 0 || 1 / gaps.length > MOST_SPACE_PER_GAP) continue;
    const step = grid.pitch / gaps.length;
    for (const index of own) {
      const passed = gaps.filter((gap) => gap <= index).length;
      moved[index] = { ...slots[index], y: slots[index].y + passed * step };
    }
  }
  return moved;
}

/** True if nothing stands in the column between the two slots. */
function isUnbroken(slots: readonly LineSlot[], from: number, to: number): boolean {
  for (let index = from + 1; index <= to; index += 1) if (slots[index].head) return false;
  return true;
}
