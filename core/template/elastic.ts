/**
 * Elastic blocks: what heights a part of the page can take and at what cost. Blocks over one another share
 * their height, blocks beside one another have the same; so the best page is found by adding options up.
 */
import type { Pt } from '../base/units.ts';
import { articleOptions, photoHeights, type Workshop } from './article.ts';
import { widthOfColumns } from './measure.ts';
import { keep, type Option, type Options, SECTION_ROWS } from './plan.ts';
import type { PhotoSupply, StorySupply } from './supply.ts';
import {
  type ArticleBlock,
  articlesOf,
  type Block,
  type PinwheelBlock,
  photosOf,
  type SectionBlock,
  type SideBlock,
  type StackBlock,
} from './template.ts';

/** What stands where: stories by slot, free photos by number. */
export interface Filling {
  readonly stories: ReadonlyMap<string, StorySupply>;
  readonly photos: readonly PhotoSupply[];
}

/** Solves blocks; an article in a slot is measured once for each story tried there. */
export class Elastic {
  readonly shop: Workshop;
  readonly #articles = new Map<string, Options>();
  readonly #names = new Map<ArticleBlock, string>();

  constructor(shop: Workshop) {
    this.shop = shop;
  }

  /** The options of `block` over `columns` basic columns, no taller than `limit` rows; undefined if nothing fills it. */
  solve(block: Block, columns: number, filling: Filling, limit: number, shownSection?: string): Options | undefined {
    switch (block.kind) {
      case 'article': {
        const supply = filling.stories.get(block.slot);
        if (supply === undefined) return undefined;
        const section = supply.section === shownSection ? undefined : supply.section;
        const key = `${this.#name(block)}|${columns}|${supply.story.id}|${supply.photos.length}|${section ?? ''}`;
        const known = this.#articles.get(key);
        if (known !== undefined) return known;
        const options = articleOptions(block, columns, supply, section, this.shop);
        this.#articles.set(key, options);
        return options;
      }
      case 'photo':
        return this.#photo(block.photo, columns, filling);
      case 'stack':
        return this.#stack(block, columns, filling, limit, shownSection);
      case 'side':
        return this.#side(block, columns, filling, limit, shownSection);
      case 'section':
        return this.#section(block, columns, filling, limit);
      case 'pinwheel':
        return this.#pinwheel(block, columns, filling, limit);
    }
  }

  /** The same for equal blocks: arrangements share most of theirs. */
  #name(block: ArticleBlock): string {
    const name = this.#names.get(block) ?? JSON.stringify(block);
    this.#names.set(block, name);
    return name;
  }

  #width(columns: number): Pt {
    return widthOfColumns(columns, this.shop.grid);
  }

  #photo(index: number, columns: number, filling: Filling): Options | undefined {
    const supply = filling.photos[index];
    if (supply === undefined) return undefined;
    const options = new Map<number, Option>();
    for (const { rows, cost } of photoHeights(supply, this.#width(columns), this.shop)) {
      keep(options, { rows, penalty: cost, plan: { kind: 'photo', supply } });
    }
    return options;
  }

  #stack(block: StackBlock, columns: number, filling: Filling, limit: number, section?: string): Options | undefined {
    const parts = block.blocks.flatMap((child) => this.solve(child, columns, filling, limit, section) ?? []);
    if (parts.length === 0) return undefined;
    const gap = block.divider ? 1 : 0;
    let sums: ReadonlyMap<number, { penalty: number; parts: readonly Option[] }> = new Map([
      [0, { penalty: 0, parts: [] }],
    ]);
    for (const [index, part] of parts.entries()) {
      const next = new Map<number, { penalty: number; parts: readonly Option[] }>();
      for (const [rows, sum] of sums) {
        for (const option of part.values()) {
          const total = rows + option.rows + (index > 0 ? gap : 0);
          const penalty = sum.penalty + option.penalty;
          if (total <= limit && penalty < (next.get(total)?.penalty ?? Number.POSITIVE_INFINITY)) {
            next.set(total, { penalty, parts: [...sum.parts, option] });
          }
        }
      }
      sums = next;
    }
    const options = new Map<number, Option>();
    for (const [rows, sum] of sums)
      keep(options, { rows, penalty: sum.penalty, plan: { kind: 'stack', block, parts: sum.parts } });
    return options;
  }

  #side(block: SideBlock, columns: number, filling: Filling, limit: number, section?: string): Options | undefined {
    const filled = block.blocks.filter(({ block: child }) => isFilled(child, filling));
    if (filled.length === 0) return undefined;
    // Columns of blocks that stay empty go to the widest of the others.
    const spare = columns - filled.reduce((sum, side) => sum + side.columns, 0);
    const widest = filled.reduce((a, b) => (b.columns > a.columns ? b : a));
    const parts = filled.map((side) => {
      const own = side.columns + (side === widest ? spare : 0);
      return {
        columns: own,
        options: this.solve(side.block, own, filling, limit, section) ?? new Map<number, Option>(),
      };
    });
    const options = new Map<number, Option>();
    for (const rows of parts[0].options.keys()) {
      const chosen = parts.map((part) => part.options.get(rows));
      if (chosen.some((option) => option === undefined)) continue;
      const taken = chosen as readonly Option[];
      keep(options, {
        rows,
        penalty: taken.reduce((sum, option) => sum + option.penalty, 0),
        plan: { kind: 'side', block, parts: taken.map((option, index) => ({ columns: parts[index].columns, option })) },
      });
    }
    return options;
  }

  /** All five blocks must be filled; the only height is the whole one. */
  #pinwheel(block: PinwheelBlock, columns: number, filling: Filling, limit: number): Options | undefined {
    const { topColumns, bottomColumns } = block;
    const topLeft = this.solve(block.topLeft, topColumns, filling, limit);
    const topRight = this.solve(block.topRight, columns - topColumns, filling, limit);
    const bottomLeft = this.solve(block.bottomLeft, bottomColumns, filling, limit);
    const bottomRight = this.solve(block.bottomRight, columns - bottomColumns, filling, limit);
    const middle = this.solve(block.middle, topColumns - bottomColumns, filling, limit);
    if (!(topLeft && topRight && bottomLeft && bottomRight && middle)) return undefined;
    const options = new Map<number, Option>();
    for (const a of topLeft.values()) {
      const c = bottomLeft.get(limit - a.rows - 1);
      if (c === undefined) continue;
      for (const b of topRight.values()) {
        const e = middle.get(b.rows - a.rows - 1);
        const d = bottomRight.get(limit - b.rows - 1);
        if (e === undefined || d === undefined) continue;
        const cut = endsInside(b, a.rows) || endsInside(c, b.rows - a.rows - 1) ? STRAIGHT_CUT : 0;
        keep(options, {
          rows: limit,
          penalty: cut + a.penalty + b.penalty + c.penalty + d.penalty + e.penalty,
          plan: { kind: 'pinwheel', block, topLeft: a, topRight: b, bottomLeft: c, bottomRight: d, middle: e },
        });
      }
    }
    return options;
  }

  #section(block: SectionBlock, columns: number, filling: Filling, limit: number): Options | undefined {
    const title = articlesOf(block.block)
      .map(({ slot }) => filling.stories.get(slot)?.section)
      .find((section) => section !== undefined);
    if (title === undefined) return this.solve(block.block, columns, filling, limit);
    const inner = this.solve(block.block, columns, filling, limit - SECTION_ROWS, title);
    if (inner === undefined) return undefined;
    const options = new Map<number, Option>();
    for (const part of inner.values()) {
      keep(options, {
        rows: part.rows + SECTION_ROWS,
        penalty: part.penalty,
        plan: { kind: 'section', block, title, part },
      });
    }
    return options;
  }
}

/** Cost of a pinwheel whose gaps happen to meet in one line across the page, and the rows by which they keep clear. */
const STRAIGHT_CUT = 60;
const CLEAR_ROWS = 4;

/** True if the option is a stack one of whose blocks ends at about `rows` rows. */
function endsInside({ plan }: Option, rows: number): boolean {
  if (plan.kind !== 'stack') return false;
  const gap = plan.block.divider ? 1 : 0;
  let end = 0;
  return plan.parts.slice(0, -1).some((part, index) => {
    end += part.rows + (index > 0 ? gap : 0);
    return Math.abs(end - rows) < CLEAR_ROWS;
  });
}

/** True if anything in the block has something to show. */
function isFilled(block: Block, filling: Filling): boolean {
  return (
    articlesOf(block).some(({ slot }) => filling.stories.has(slot)) ||
    photosOf(block).some(({ photo }) => filling.photos[photo] !== undefined)
  );
}
