/** Plans: how a block is laid out at a given height, before anything has a place on the page. */
import type { Division } from './measure.ts';
import type { PhotoSupply, StorySupply } from './supply.ts';
import type { ArticleBlock, PhotoPlace, PinwheelBlock, SectionBlock, SideBlock, StackBlock } from './template.ts';

/** A photo inside an article: width in text columns, height in rows (caption included). */
export interface PlannedPhoto {
  readonly supply: PhotoSupply;
  readonly columns: number;
  readonly rows: number;
  readonly place: PhotoPlace;
}

/** Text columns at the left of a photo in an article of `columns`. */
export function columnsBefore(photo: Pick<PlannedPhoto, 'place' | 'columns'>, columns: number): number {
  const free = columns - photo.columns;
  if (photo.place.endsWith('left')) return 0;
  return photo.place.endsWith('right') ? free : Math.floor(free / 2);
}

export interface ArticlePlan {
  readonly kind: 'article';
  readonly block: ArticleBlock;
  readonly supply: StorySupply;
  readonly division: Division;
  /** 栏目 shown above the article, in `sectionRows` rows. */
  readonly section?: string;
  /** Blank lines inside a box, shared above and below. */
  readonly padRows: number;
  readonly headline?: { readonly size: number; readonly lines: number };
  readonly headlineRows: number;
  readonly bodyRows: number;
  readonly photos: readonly PlannedPhoto[];
}

export interface PhotoPlan {
  readonly kind: 'photo';
  readonly supply: PhotoSupply;
  /** It belongs to the article placed just before it. */
  readonly ofArticle?: boolean;
}

export interface StackPlan {
  readonly kind: 'stack';
  readonly block: StackBlock;
  readonly parts: readonly Option[];
}

export interface SidePlan {
  readonly kind: 'side';
  readonly block: SideBlock;
  readonly parts: readonly { readonly columns: number; readonly option: Option }[];
}

export interface SectionPlan {
  readonly kind: 'section';
  readonly block: SectionBlock;
  readonly title: string;
  readonly part: Option;
}

export interface PinwheelPlan {
  readonly kind: 'pinwheel';
  readonly block: PinwheelBlock;
  readonly topLeft: Option;
  readonly topRight: Option;
  readonly bottomLeft: Option;
  readonly bottomRight: Option;
  readonly middle: Option;
}

export type Plan = ArticlePlan | PhotoPlan | StackPlan | SidePlan | SectionPlan | PinwheelPlan;

/** A block at a height: rows of body lines, and what is wrong with it (0 is perfect). */
export interface Option {
  readonly rows: number;
  readonly penalty: number;
  readonly plan: Plan;
}

/** The best option a block has at each height. */
export type Options = ReadonlyMap<number, Option>;

/** Keeps the better of two options of the same height. */
export function keep(options: Map<number, Option>, option: Option): void {
  const known = options.get(option.rows);
  if (known === undefined || option.penalty < known.penalty) options.set(option.rows, option);
}

/** Rows that a section title takes, and a box inside its edges. */
export const SECTION_ROWS = 2;
export const BOX_ROWS = 1;
export const BOX_CHARACTERS = 1;
