/** What a template holds: each slot's width and the copy it takes, asked from the composer's own measures. */
import { heightOfRows } from '../compose/slots.ts';
import type { Rank } from '../model/style.ts';
import { gridOf } from './grid.ts';
import { divide, widthOfColumns } from './measure.ts';
import type { Arrangement, Block, PageTemplate } from './template.ts';

/** One slot of an arrangement. Slots are elastic: the figures are for an even share of the page. */
export interface SlotCapacity {
  readonly slot: string;
  readonly kind: 'story' | 'photo-story' | 'photo';
  readonly rank?: Rank;
  /** Basic columns it is wide. */
  readonly columns: number;
  /** Body lines of its even share of the page's height. */
  readonly rows: number;
  /** Characters of body copy it takes with its headline and no photo. */
  readonly characters: number;
  /** Widths its photo may take, in points, and the room kept, as width : height. */
  readonly photoWidths: readonly number[];
}

/** Share of an article's rows that its headline package takes, by rank. */
const HEADLINE_SHARE: Readonly<Record<Rank, number>> = { lead: 0.3, second: 0.25, third: 0.22, brief: 0.2 };

/** The slots of `arrangement` in reading order. */
export function slotCapacities(template: PageTemplate, arrangement: Arrangement): readonly SlotCapacity[] {
  const grid = gridOf(template);
  const rows = grid.lines - (template.title ? template.title.lines + template.title.gapLines : 0);
  const slots: SlotCapacity[] = [];
  const walk = (block: Block, columns: number, height: number): void => {
    switch (block.kind) {
      case 'article': {
        const division = divide(widthOfColumns(columns, grid), block.textColumns?.[0] ?? columns, grid);
        const bodyRows = Math.max(0, Math.floor(height * (1 - HEADLINE_SHARE[block.rank])));
        slots.push({
          slot: block.slot,
          kind: block.photoStory ? 'photo-story' : 'story',
          rank: block.rank,
          columns,
          rows: height,
          characters: block.photoStory ? 0 : bodyRows * division.columns * division.characters,
          photoWidths: (block.photoColumns ?? []).map((count) => {
            const taken = Math.min(count, division.columns);
            return taken * division.characters * grid.bodySize + (taken - 1) * division.gutter;
          }),
        });
        return;
      }
      case 'photo':
        slots.push({
          slot: `photo-${block.photo + 1}`,
          kind: 'photo',
          columns,
          rows: height,
          characters: 0,
          photoWidths: [widthOfColumns(columns, grid)],
        });
        return;
      case 'stack':
        for (const child of block.blocks)
          walk(child, columns, Math.floor((height - block.blocks.length + 1) / block.blocks.length));
        return;
      case 'side':
        for (const part of block.blocks) walk(part.block, part.columns, height);
        return;
      case 'section':
        walk(block.block, columns, height - 2);
        return;
      case 'pinwheel':
        walk(block.topLeft, block.topColumns, Math.floor(height * 0.4));
        walk(block.topRight, columns - block.topColumns, Math.floor(height * 0.6));
        walk(block.middle, block.topColumns - block.bottomColumns, Math.floor(height * 0.2));
        walk(block.bottomLeft, block.bottomColumns, Math.floor(height * 0.6));
        walk(block.bottomRight, columns - block.bottomColumns, Math.floor(height * 0.4));
    }
  };
  walk(arrangement.block, grid.columns, rows);
  return slots;
}

/** Height of a slot in points. */
export const slotHeight = (capacity: SlotCapacity, template: PageTemplate): number =>
  heightOfRows(capacity.rows, gridOf(template));
