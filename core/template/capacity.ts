/** What a template holds: each slot's width and the copy it takes, asked from the composer's own measures. */
import { planHeadlines } from '../compose/headline.ts';
import type { World } from '../compose/world.ts';
import type { PageGrid } from '../model/document.ts';
import { paragraph, type Story } from '../model/story.ts';
import type { HouseStyle, Rank } from '../model/style.ts';
import { gridOf } from './grid.ts';
import { divide, widthOfColumns } from './measure.ts';
import { BOX_ROWS, SECTION_ROWS } from './plan.ts';
import type { Arrangement, Block, PageTemplate } from './template.ts';

/** One slot of an arrangement. Slots are elastic: the figures are for a page shared out among copy of usual length. */
export interface SlotCapacity {
  readonly slot: string;
  readonly kind: 'story' | 'photo-story' | 'photo';
  readonly rank?: Rank;
  /** Basic columns it is wide. */
  readonly columns: number;
  /** Body lines of its share of the page's height. */
  readonly rows: number;
  /** Characters of body copy it takes with its headline and no photo. */
  readonly characters: number;
  /** Widths its photo may take, in points, and the room kept, as width : height. */
  readonly photoWidths: readonly number[];
}

/** A headline package of usual length, by which a slot's headline is measured. */
const USUAL_HEADLINE: Story = {
  id: 'usual',
  kind: 'news',
  paragraphs: [paragraph('kicker', '某县某镇办好一件实事'), paragraph('headline', '小书屋点亮山村 老手艺走出大山')],
  reporters: [],
};

/** Rows of a story of usual length in its slot, by rank. */
const USUAL_ROWS: Readonly<Record<Rank, number>> = { lead: 34, second: 24, third: 20, brief: 16 };

/** Rows a block takes with usual copy: by these the blocks of a stack share its height. */
function naturalRows(block: Block, columns: number, grid: PageGrid): number {
  switch (block.kind) {
    case 'article':
      return USUAL_ROWS[block.rank];
    case 'photo':
      return widthOfColumns(columns, grid) / 1.5 / grid.pitch + 1;
    case 'stack':
      return block.blocks.reduce((sum, child) => sum + naturalRows(child, columns, grid), 0);
    case 'side':
      return Math.max(...block.blocks.map((side) => naturalRows(side.block, side.columns, grid)));
    case 'section':
      return SECTION_ROWS + naturalRows(block.block, columns, grid);
    case 'pinwheel':
      return (
        naturalRows(block.topLeft, block.topColumns, grid) + naturalRows(block.bottomLeft, block.bottomColumns, grid)
      );
  }
}

/** The slots of `arrangement` in reading order, measured by the composer in `house`. */
export function slotCapacities(
  template: PageTemplate,
  arrangement: Arrangement,
  house: HouseStyle,
  world: World,
): readonly SlotCapacity[] {
  const grid = gridOf(template);
  const rows = grid.lines - (template.title ? template.title.lines + template.title.gapLines : 0);
  const slots: SlotCapacity[] = [];
  const walk = (block: Block, columns: number, height: number): void => {
    switch (block.kind) {
      case 'article': {
        const width = widthOfColumns(columns, grid);
        const division = divide(width, block.textColumns?.[0] ?? columns, grid);
        const [headline] = planHeadlines(USUAL_HEADLINE, house.headlines[block.rank], house, width, grid, world);
        const bodyRows = Math.max(0, height - (headline?.rows ?? 0) - (block.box ? 2 * BOX_ROWS : 0));
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
      case 'stack': {
        const room = height - (block.divider ? block.blocks.length - 1 : 0);
        const natural = block.blocks.map((child) => naturalRows(child, columns, grid));
        const sum = natural.reduce((total, each) => total + each, 0);
        block.blocks.forEach((child, index) => {
          walk(child, columns, Math.floor((room * natural[index]) / sum));
        });
        return;
      }
      case 'side':
        for (const part of block.blocks) walk(part.block, part.columns, height);
        return;
      case 'section':
        walk(block.block, columns, height - SECTION_ROWS);
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
