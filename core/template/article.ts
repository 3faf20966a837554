/** The heights an article can take: columns divided anew, headline sizes, air, photo widths and crops tried in turn. */
import type { Pt } from '../base/units.ts';
import type { FlowPiece } from '../compose/choices.ts';
import { type HeadlinePlan, planHeadlines } from '../compose/headline.ts';
import { setCaption } from '../compose/photo.ts';
import { heightOfRows } from '../compose/slots.ts';
import type { World } from '../compose/world.ts';
import type { PageGrid } from '../model/document.ts';
import type { Story } from '../model/story.ts';
import type { HouseStyle } from '../model/style.ts';
import { type Division, demandOf, divide, type TextDemand, widthOfColumns } from './measure.ts';
import {
  BOX_CHARACTERS,
  BOX_ROWS,
  columnsBefore,
  keep,
  type Option,
  type Options,
  type PlannedPhoto,
  SECTION_ROWS,
} from './plan.ts';
import type { PhotoSupply, StorySupply } from './supply.ts';
import type { ArticleBlock, PageTemplate, PhotoPlace } from './template.ts';

/** What the search for a layout works with. */
export interface Workshop {
  readonly template: PageTemplate;
  readonly grid: PageGrid;
  readonly house: HouseStyle;
  readonly world: World;
  /** The flowing paragraphs of a story, prepared once. */
  piecesOf(story: Story): readonly FlowPiece[];
}

const COST = {
  /** Each line of air more inside a box. */
  padding: 2.5,
  /** Each extra line of air in the headline package. */
  air: 1.2,
  /** Times the square of the share of a photo that is cut away. */
  crop: 110,
  /** A photo whose shape is not known: deviation from 3:2. */
  placeholder: 12,
  /** Lines of text squeezed in above or below a photo: too few to read on, by their number. */
  sliver: [0, 40, 30, 16, 12, 7, 3],
  /** Each share of the article's width by which a photo is wider than its half. */
  broadPhoto: 80,
  /** And by which a lead's photo is narrower than a third. */
  smallPhoto: 90,
  /** A photo beside the article rather than in it. */
  beside: 4,
  /** A photo the article has no room for. */
  lostPhoto: 300,
  /** Fewer than this many characters a line. */
  narrow: 4,
} as const;

const NARROWEST_MEASURE = 13;
const HEADLINES_TRIED = 6;
/** Lines by which a box may be taller than what stands in it. */
const MOST_PADDING = 3;
const OTHER_CORNER: Readonly<Record<PhotoPlace, PhotoPlace>> = {
  over: 'bottom-right',
  'top-right': 'bottom-left',
  'top-left': 'bottom-right',
  'bottom-right': 'top-left',
  'bottom-left': 'top-right',
  'top-middle': 'bottom-right',
};

/**
 * All heights for `supply` in `block`, which is `columns` basic columns wide; `section` is shown above it if
 * given. A single photo may also stand beside the whole article, headline and all.
 */
export function articleOptions(
  block: ArticleBlock,
  columns: number,
  supply: StorySupply,
  section: string | undefined,
  shop: Workshop,
): Options {
  const options = new Map(textOptions(block, columns, supply, section, shop));
  const [photo, ...others] = block.photoColumns === undefined || block.box ? [] : supply.photos;
  if (photo === undefined || others.length > 0 || supply.story.kind === 'photo-story') return options;
  for (const beside of BESIDE_COLUMNS.filter((count) => columns - count >= 2)) {
    const left = columns - beside;
    const textColumns = [left, left - 1].filter((count) => count > 0);
    const inner = textOptions({ ...block, textColumns }, left, { ...supply, photos: [] }, section, shop);
    for (const { rows, cost } of photoHeights(photo, widthOfColumns(beside, shop.grid), shop)) {
      const article = inner.get(rows);
      if (article === undefined) continue;
      const parts = [
        { columns: left, option: article },
        { columns: beside, option: { rows, penalty: cost, plan: { kind: 'photo', supply: photo, ofArticle: true } } },
      ] as const;
      const side = { kind: 'side', blocks: [] } as const;
      keep(options, {
        rows,
        penalty: COST.beside + article.penalty + cost,
        plan: { kind: 'side', block: side, parts },
      });
    }
  }
  return options;
}

/** Widths, in basic columns, that a photo beside its article may take. */
const BESIDE_COLUMNS = [1, 2];

/** Heights of the article with its photos among the text. */
function textOptions(
  block: ArticleBlock,
  columns: number,
  supply: StorySupply,
  section: string | undefined,
  shop: Workshop,
): Options {
  const { grid, house, world } = shop;
  const width = widthOfColumns(columns, grid);
  const inner = block.box ? width - 2 * BOX_CHARACTERS * grid.bodySize : width;
  const frameRows = (block.box ? 2 * BOX_ROWS : 0) + (section ? SECTION_ROWS : 0);
  const style = house.headlines[block.rank];
  const plans = planHeadlines(supply.story, style, house, inner, grid, world).slice(0, HEADLINES_TRIED);
  const headlines = headlineChoices(plans, Math.max(0, style.airLines.max - style.airLines.min));
  const options = new Map<number, Option>();
  for (const body of bodyChoices(block, columns, inner, supply, shop)) {
    for (const headline of headlines) {
      for (let padRows = 0; padRows <= (block.box ? MOST_PADDING : 0); padRows += 1) {
        const { division, bodyRows, photos } = body;
        keep(options, {
          rows: frameRows + padRows + headline.rows + body.rows,
          penalty: body.cost + headline.cost + padRows * COST.padding,
          plan: {
            kind: 'article',
            block,
            supply,
            division,
            padRows,
            ...(section ? { section } : {}),
            ...(headline.plan ? { headline: { size: headline.plan.size, lines: headline.plan.lines } } : {}),
            headlineRows: headline.rows,
            bodyRows,
            photos,
          },
        });
      }
    }
  }
  return options;
}

/** Text and photos of an article at one height. */
interface BodyChoice {
  /** Rows in all: those of the text, and of a photo above the headline. */
  readonly rows: number;
  readonly cost: number;
  readonly division: Division;
  readonly bodyRows: number;
  readonly photos: readonly PlannedPhoto[];
}

/** The best way to arrange text and photos at each height. */
function bodyChoices(
  block: ArticleBlock,
  columns: number,
  width: Pt,
  supply: StorySupply,
  shop: Workshop,
): Iterable<BodyChoice> {
  const pieces = shop.piecesOf(supply.story);
  const best = new Map<number, BodyChoice>();
  for (const count of block.textColumns ?? [columns]) {
    const division = divide(width, count, shop.grid);
    const demand = pieces.length > 0 ? demandOf(pieces, division.characters * shop.grid.bodySize) : undefined;
    const narrow = Math.max(0, NARROWEST_MEASURE - division.characters) * COST.narrow;
    for (const { planned, cost } of photoChoices(block, supply, division, shop)) {
      const inText = planned.filter((photo) => photo.place !== 'over');
      const overRows = planned.reduce((sum, photo) => sum + (photo.place === 'over' ? photo.rows : 0), 0);
      for (const bodyRows of bodyHeights(inText, count, demand)) {
        const fit = demand
          ? demand.costIn(columnLengths(inText, bodyRows, count)) + sliverCost(inText, bodyRows, count)
          : 0;
        const choice: BodyChoice = {
          rows: overRows + bodyRows,
          cost: narrow + cost + fit,
          division,
          bodyRows,
          photos: planned,
        };
        if (choice.cost < (best.get(choice.rows)?.cost ?? Number.POSITIVE_INFINITY)) best.set(choice.rows, choice);
      }
    }
  }
  return best.values();
}

/** Share of its lines below which a story is not squeezed, and lines it may stay short of its room. */
const LEAST_SHARE = 0.72;
const MOST_BLANK_ROWS = 6;

/** The heights, in rows, worth trying for text with these photos in it. */
function* bodyHeights(
  photos: readonly PlannedPhoto[],
  columns: number,
  demand: TextDemand | undefined,
): Generator<number> {
  const tallest = Math.max(0, ...photos.map((photo) => photo.rows), tallestPair(photos, columns));
  if (demand === undefined) {
    yield tallest;
    return;
  }
  const blocked = photos.reduce((sum, photo) => sum + photo.columns * photo.rows, 0);
  const fewest = Math.max(1, tallest, Math.floor((demand.fewest * LEAST_SHARE + blocked) / columns));
  const most = Math.max(fewest, Math.ceil((demand.most + blocked) / columns) + MOST_BLANK_ROWS);
  for (let rows = fewest; rows <= most; rows += 1) yield rows;
}

interface HeadlineChoice {
  readonly plan?: HeadlinePlan;
  readonly rows: number;
  readonly cost: number;
}

/** The best headline package at each height in rows, air included. */
function headlineChoices(headlines: readonly HeadlinePlan[], spare: number): readonly HeadlineChoice[] {
  if (headlines.length === 0) return [{ rows: 0, cost: 0 }];
  const byRows = new Map<number, HeadlineChoice>();
  for (const plan of headlines) {
    for (let air = 0; air <= spare; air += 1) {
      const choice = { plan, rows: plan.rows + air, cost: plan.cost + air * COST.air };
      if (choice.cost < (byRows.get(choice.rows)?.cost ?? Number.POSITIVE_INFINITY)) byRows.set(choice.rows, choice);
    }
  }
  return [...byRows.values()];
}

interface PhotoChoice {
  readonly planned: readonly PlannedPhoto[];
  readonly cost: number;
}

/** The sizes the story's photos may take: at most two stand in an article. */
function* photoChoices(
  block: ArticleBlock,
  supply: StorySupply,
  division: Division,
  shop: Workshop,
): Generator<PhotoChoice> {
  const room = block.photoColumns === undefined ? 0 : 2;
  const photos = supply.photos.slice(0, room);
  const lost = (supply.photos.length - photos.length) * COST.lostPhoto;
  if (photos.length === 0) {
    yield { planned: [], cost: lost };
    return;
  }
  const place = block.photoPlace ?? 'top-right';
  for (const wanted of block.photoColumns ?? []) {
    const columns = place === 'over' ? division.columns : Math.min(wanted, division.columns);
    const share = columns / division.columns;
    const broad = share < 1 ? COST.broadPhoto * Math.max(0, share - 0.52) : 0;
    const small = block.rank === 'lead' ? COST.smallPhoto * Math.max(0, 0.32 - share) : 0;
    const sized = lost + broad + small;
    const width = columns * division.characters * shop.grid.bodySize + (columns - 1) * division.gutter;
    const [first, second] = photos.map((photo) => [...photoHeights(photo, width, shop)]);
    for (const a of first) {
      const planned: PlannedPhoto = { supply: photos[0], columns, rows: a.rows, place };
      if (second === undefined) yield { planned: [planned], cost: sized + a.cost };
      else {
        for (const b of second) {
          yield {
            planned: [planned, { supply: photos[1], columns, rows: b.rows, place: OTHER_CORNER[place] }],
            cost: sized + a.cost + b.cost,
          };
        }
      }
    }
  }
}

/** Heights in rows a photo `width` wide may take, within the template's crop tolerance. */
export function* photoHeights(
  supply: PhotoSupply,
  width: Pt,
  shop: Workshop,
): Generator<{ rows: number; cost: number }> {
  const { grid, house, world, template } = shop;
  const caption = setCaption(supply, house, width, world).height;
  const aspect = supply.photo === undefined ? 1.5 : supply.photo.width / supply.photo.height;
  const weight = supply.photo === undefined ? COST.placeholder : COST.crop;
  const natural = (width / aspect + caption) / grid.pitch;
  let yielded = false;
  for (let rows = Math.max(2, Math.floor(natural * 0.5)); rows <= natural * 1.8 + 1; rows += 1) {
    const shown = width / (heightOfRows(rows, grid) - caption);
    const lost = 1 - Math.min(shown / aspect, aspect / shown);
    if (!(shown > 0) || lost > template.cropTolerance) continue;
    yielded = true;
    yield { rows, cost: weight * lost * lost };
  }
  if (!yielded) yield { rows: Math.max(2, Math.round(natural)), cost: weight * 0.1 };
}

/** Rows that two photos need where they stand one over the other, with some lines of text between. */
function tallestPair([a, b]: readonly PlannedPhoto[], columns: number): number {
  if (a === undefined || b === undefined) return 0;
  const from = Math.max(columnsBefore(a, columns), columnsBefore(b, columns));
  const to = Math.min(columnsBefore(a, columns) + a.columns, columnsBefore(b, columns) + b.columns);
  return from < to ? a.rows + b.rows + 3 : 0;
}

/** Lines left in each text column beside the photos. */
function columnLengths(photos: readonly PlannedPhoto[], bodyRows: number, columns: number): readonly number[] {
  return Array.from({ length: columns }, (_, column) =>
    photos.reduce((rows, photo) => {
      const before = columnsBefore(photo, columns);
      return column >= before && column < before + photo.columns ? rows - photo.rows : rows;
    }, bodyRows),
  );
}

/** Text above or below a photo is none at all or some lines. */
function sliverCost(photos: readonly PlannedPhoto[], bodyRows: number, columns: number): number {
  let cost = 0;
  for (const photo of photos) {
    const left = bodyRows - photo.rows;
    cost += COST.sliver[left] ?? 0;
    if (left === 0 && photo.columns < columns) cost += 1;
  }
  return cost;
}
