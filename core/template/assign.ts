/** Which story goes into which slot: arrangements and orders are tried, the page that fits best wins. */

import { FLOW_ROLES } from '../model/story.ts';
import type { Workshop } from './article.ts';
import { Elastic, type Filling } from './elastic.ts';
import type { Option } from './plan.ts';
import type { PhotoSupply, StorySupply } from './supply.ts';
import type { Block } from './template.ts';
import { type Arrangement, type ArticleBlock, articlesOf, photosOf } from './template.ts';

export interface Assignment {
  readonly arrangement: Arrangement;
  readonly option: Option;
  /** Stories for which the template has no slot. */
  readonly unplaced: readonly StorySupply[];
}

const COST = {
  /** A story the arrangement has no slot for, a slot it leaves empty. */
  unplaced: 3000,
  emptySlot: 260,
  /** A free photo without a place, a place without a photo. */
  lostPhoto: 320,
  emptyPhoto: 160,
  /** A later story of the manuscript in a higher slot, for each place it jumps. */
  order: 8,
  /** The manuscript's first story not in the lead. */
  lead: 400,
  /** Stories of one section parted, or a section title missing its block. */
  section: 25,
  /** A story with text in a photo story's slot, or the other way round. */
  kind: 150,
  /** A straight cut across the whole page under the lead (断版), where the template also knows a page without. */
  cut: 60,
  /** Each row by which the page misses its foot. */
  foot: 30,
} as const;

/** Orders tried at most: beyond this many stories only neighbours change places. */
const FULL_SEARCH = 6;

/** The best way to place `stories` in `rows` lines; undefined if there is nothing to place. */
export function assignStories(stories: readonly StorySupply[], shop: Workshop, rows: number): Assignment | undefined {
  const elastic = new Elastic(shop);
  let best: { cost: number; assignment: Assignment } | undefined;
  for (const arrangement of shop.template.arrangements) {
    for (const candidate of fillings(stories, arrangement.block)) {
      if (best !== undefined && candidate.cost >= best.cost) continue;
      const options = elastic.solve(arrangement.block, shop.grid.columns, candidate.filling, rows);
      const option = options && atHeight(options.values(), rows);
      if (option === undefined) continue;
      const cut = isCutAcross(arrangement.block) ? COST.cut : 0;
      const cost = candidate.cost + option.penalty + cut + COST.foot * (rows - option.rows);
      if (best === undefined || cost < best.cost) {
        best = {
          cost,
          assignment: { arrangement, option, unplaced: candidate.unplaced },
        };
      }
    }
  }
  return best?.assignment;
}

const isCutAcross = (block: Block): boolean => block.kind === 'stack' && block.blocks.length > 1;

/** The option that comes out best at `rows`, counting the rows it leaves blank. */
function atHeight(options: Iterable<Option>, rows: number): Option | undefined {
  let best: Option | undefined;
  const cost = (option: Option): number => option.penalty + COST.foot * (rows - option.rows);
  for (const option of options)
    if (option.rows <= rows && (best === undefined || cost(option) < cost(best))) best = option;
  return best;
}

interface Candidate {
  readonly filling: Filling;
  readonly cost: number;
  readonly unplaced: readonly StorySupply[];
}

function* fillings(stories: readonly StorySupply[], block: Block): Generator<Candidate> {
  const slots = articlesOf(block);
  const places = photosOf(block);
  for (const order of orders(stories.length, slots.length)) {
    const placed = new Map<string, StorySupply>();
    const free: PhotoSupply[] = [];
    let cost = 0;
    for (const [index, slot] of slots.entries()) {
      const story = stories[order[index]];
      if (story === undefined) {
        cost += COST.emptySlot;
        continue;
      }
      cost += suits(slot, story) ? 0 : COST.kind;
      cost += COST.order * Math.max(0, order[index] - index) + (index === 0 && order[index] !== 0 ? COST.lead : 0);
      const kept = places.length > 0 ? [] : story.photos;
      free.push(...(places.length > 0 ? story.photos : []));
      placed.set(slot.slot, kept.length === story.photos.length ? story : { ...story, photos: kept });
    }
    const unplaced = stories.filter((_, index) => !order.slice(0, slots.length).includes(index));
    const lostPhotos = Math.max(0, free.length - places.length);
    cost += COST.unplaced * unplaced.length + COST.lostPhoto * lostPhotos;
    cost += COST.emptyPhoto * Math.max(0, places.length - free.length) + sectionCost(slots, placed);
    yield { filling: { stories: placed, photos: free.slice(0, places.length) }, cost, unplaced };
  }
}

/** A photo that speaks for itself stands in a slot made for it, text in the others. */
const suits = (slot: ArticleBlock, { story }: StorySupply): boolean =>
  (slot.photoStory ?? false) === !story.paragraphs.some((paragraph) => FLOW_ROLES.includes(paragraph.role));

/** Stories of one section should follow each other. */
function sectionCost(slots: readonly ArticleBlock[], placed: ReadonlyMap<string, StorySupply>): number {
  const shown = slots.map(({ slot }) => placed.get(slot)?.section);
  let cost = 0;
  shown.forEach((section, index) => {
    if (section !== undefined && section !== shown[index - 1] && shown.slice(0, index).includes(section))
      cost += COST.section;
  });
  return cost;
}

/** Orders of `count` stories over `slots` slots; −1 (no story) fills what is left. */
function* orders(count: number, slots: number): Generator<readonly number[]> {
  const all = Array.from({ length: Math.max(count, slots) }, (_, index) => (index < count ? index : -1));
  if (count > FULL_SEARCH) {
    yield all;
    for (let index = 0; index + 1 < count; index += 1) {
      const swapped = [...all];
      [swapped[index], swapped[index + 1]] = [swapped[index + 1], swapped[index]];
      yield swapped;
    }
    return;
  }
  yield* permutations(all, slots);
}

/** Distinct ways to fill `length` places from `items`, in the given order first. */
function* permutations(items: readonly number[], length: number): Generator<readonly number[]> {
  if (length === 0 || items.length === 0) {
    yield [];
    return;
  }
  const tried = new Set<number>();
  for (const [index, item] of items.entries()) {
    if (tried.has(item)) continue;
    tried.add(item);
    for (const rest of permutations([...items.slice(0, index), ...items.slice(index + 1)], length - 1))
      yield [item, ...rest];
  }
}
