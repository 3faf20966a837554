/**
 * Page templates: a page's measures and furniture, and arrangements of elastic blocks. A block's width is
 * counted in basic columns, its height in body lines; the heights are shared out when copy is poured in.
 */
import type { Sentence } from '../base/diagnostic.ts';
import type { Em, Mm, Pt } from '../base/units.ts';
import type { Rank } from '../model/style.ts';

export interface TemplateGrid {
  readonly columns: number;
  readonly charactersPerColumn: number;
  readonly gutterCharacters: number;
  readonly bodySize: Pt;
  readonly pitch: Pt;
  readonly lines: number;
}

/** Where the photo stands in its article's text; `over`: above the headline, as wide as the article. */
export type PhotoPlace = 'over' | 'top-right' | 'top-left' | 'bottom-right' | 'bottom-left' | 'top-middle';

/** One story with its headline and photos. */
export interface ArticleBlock {
  readonly kind: 'article';
  readonly slot: string;
  readonly rank: Rank;
  /** Numbers of text columns the block may be divided into (破栏); absent: its basic columns. */
  readonly textColumns?: readonly number[];
  /** Widths the photo may take, in text columns; absent: the slot takes no photo. */
  readonly photoColumns?: readonly number[];
  readonly photoPlace?: PhotoPlace;
  /** Box and tint: the article stands inside, one character in. */
  readonly box?: 'line' | 'tint' | 'accent';
  /** Takes only photo stories. */
  readonly photoStory?: boolean;
  readonly align?: 'start' | 'center';
}

/** A photo that stands by itself (组照). */
export interface PhotoBlock {
  readonly kind: 'photo';
  /** Order among the page's free photos, from 0. */
  readonly photo: number;
}

export interface StackBlock {
  readonly kind: 'stack';
  readonly blocks: readonly Block[];
  /** What parts the blocks; `space` is one blank line. */
  readonly divider?: 'rule' | 'space';
}

export interface SideBlock {
  readonly kind: 'side';
  readonly blocks: readonly { readonly columns: number; readonly block: Block }[];
  /** A rule between the blocks. */
  readonly rule?: boolean;
}

/** 栏目 title over the stories in it; its words come from the first of them. */
export interface SectionBlock {
  readonly kind: 'section';
  readonly variant?: string;
  readonly block: Block;
}

/**
 * 咬合: four blocks turned about a fifth, so that no gap runs straight through the page, neither across (断版)
 * nor down (通缝). `topLeft` is wider than `bottomLeft`; the columns between stand open for `middle`. It fills
 * its whole height, so it stands at the top of an arrangement.
 */
export interface PinwheelBlock {
  readonly kind: 'pinwheel';
  /** Basic columns of the block at the top left, and of the one at the bottom left: the fewer. */
  readonly topColumns: number;
  readonly bottomColumns: number;
  readonly topLeft: Block;
  readonly topRight: Block;
  readonly bottomLeft: Block;
  readonly bottomRight: Block;
  readonly middle: Block;
}

export type Block = ArticleBlock | PhotoBlock | StackBlock | SideBlock | SectionBlock | PinwheelBlock;

/** The blocks directly inside `block`, in reading order. */
export function blocksIn(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'article':
    case 'photo':
      return [];
    case 'stack':
      return block.blocks;
    case 'side':
      return block.blocks.map((side) => side.block);
    case 'section':
      return [block.block];
    case 'pinwheel':
      return [block.topLeft, block.topRight, block.middle, block.bottomLeft, block.bottomRight];
  }
}

/** A way to arrange a given number of stories. */
export interface Arrangement {
  readonly id: string;
  readonly block: Block;
}

export interface PageTemplate {
  readonly id: string;
  readonly name: Sentence;
  readonly note: Sentence;
  readonly trim: { readonly width: Mm; readonly height: Mm };
  readonly bleed: Mm;
  /** Top left of the type area; its width follows from the grid, and it is centred across. */
  readonly typeAreaTop: Mm;
  readonly grid: TemplateGrid;
  /** House style it is drawn with unless the editor picks another. */
  readonly house: string;
  /** Folio line, from the trimmed page's top. */
  readonly folio: { readonly top: Mm; readonly height: Mm };
  /** Title block at the head of the type area, in lines; absent: no page title. */
  readonly title?: { readonly lines: number; readonly variant: string; readonly gapLines: number };
  readonly arrangements: readonly Arrangement[];
  /** Share of a photo that may be cropped away to make a page fit. */
  readonly cropTolerance: number;
  /** Room kept beside a photo. */
  readonly photoGap: Em;
}

/** Article blocks of a block, in reading order. */
export const articlesOf = (block: Block): readonly ArticleBlock[] =>
  block.kind === 'article' ? [block] : blocksIn(block).flatMap(articlesOf);

/** Photo blocks of a block. */
export const photosOf = (block: Block): readonly PhotoBlock[] =>
  block.kind === 'photo' ? [block] : blocksIn(block).flatMap(photosOf);
