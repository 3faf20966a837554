/** The document: pages with frames, the stories they show, the photos they hold. All lengths in points. */
import type { Colour } from '../base/colour.ts';
import type { Insets, Rect } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { Photo } from './photo.ts';
import type { Span, Story } from './story.ts';
import type { HouseStyle, Rank, RuleStyle } from './style.ts';

export const FORMAT = 'zhuanban';
export const VERSION = 1;

/** The page's net: columns counted in characters, lines counted in the body's pitch. */
export interface PageGrid {
  /** 版心, from the trimmed page's top left. */
  readonly typeArea: Rect;
  /** 基本栏. */
  readonly columns: number;
  /** 字 in one basic column. */
  readonly charactersPerColumn: number;
  /** 栏间: body characters between two columns. */
  readonly gutterCharacters: number;
  readonly bodySize: Pt;
  /** Distance of two baselines. */
  readonly pitch: Pt;
  /** Body lines in the type area. */
  readonly lines: number;
}

/** What the folio line and the page's head say. */
export interface Folio {
  /** 报名. */
  readonly paper: string;
  /** ISO date, e.g. 2026-11-22. */
  readonly date: string;
  /** 版次. */
  readonly pageNumber: string;
  /** 版名 as the folio line names it, e.g. 专版. */
  readonly section: string;
  /** 责编. */
  readonly editor: string;
  /** 版式. */
  readonly layout: string;
  /** 校对. */
  readonly proof: string;
  readonly telephone: string;
  readonly mail: string;
}

export interface Border {
  readonly rule: RuleStyle;
  readonly sides: readonly ('top' | 'right' | 'bottom' | 'left')[];
}

/** Text keeps clear of the frame by `gap`. */
export type Wrap = { readonly kind: 'none' } | { readonly kind: 'box'; readonly gap: Pt };

interface FrameBase {
  readonly id: string;
  readonly rect: Rect;
  /** The article it belongs to, if any. */
  readonly articleId?: string;
  /** The template slot it fills, if any. */
  readonly slot?: string;
  readonly locked?: boolean;
  readonly group?: string;
}

export interface TextFrame extends FrameBase {
  readonly kind: 'text';
  readonly storyId: string;
  readonly columns: number;
  readonly gutter: Pt;
  readonly inset: Insets;
  readonly border?: Border;
  readonly fill?: Colour;
  /** Rules between the columns. */
  readonly columnRules?: boolean;
  /** The frame the story goes on in. */
  readonly next?: string;
  /** Columns end level: lines are shared out, then paragraph space within bounds (齐底). */
  readonly level: boolean;
}

export interface HeadlineFrame extends FrameBase {
  readonly kind: 'headline';
  readonly storyId: string;
  readonly rank: Rank;
  /** Size and number of lines of the headline proper, by hand or by the drafted layout; absent: fitted within the house style's bounds. */
  readonly size?: Pt;
  readonly lines?: number;
  readonly align?: 'start' | 'center';
}

/** Which part of the photo shows: the frame is always covered. */
export interface Crop {
  /** Point of the photo (0…1) that is kept nearest to the frame's middle. */
  readonly x: number;
  readonly y: number;
  /** 1 just covers the frame; larger shows less. */
  readonly zoom: number;
}

export const CENTRED: Crop = { x: 0.5, y: 0.5, zoom: 1 };

/** A photo with its caption and credit below, inside the same rect: they move as one. */
export interface PhotoFrame extends FrameBase {
  readonly kind: 'photo';
  /** Hash of the photo; absent: the place is kept for a photo that has not come (a finding). */
  readonly photoId?: string;
  readonly crop: Crop;
  readonly caption: readonly Span[];
  readonly credit: readonly Span[];
  readonly wrap: Wrap;
}

/** Folio line, page title, section title, … drawn by its kind in `core/furniture`. */
export interface FurnitureFrame extends FrameBase {
  readonly kind: 'furniture';
  /** Name in the list of furniture kinds. */
  readonly furniture: string;
  /** The words it shows, where it has its own. */
  readonly text?: string;
  /** A form of the kind, e.g. `bar` or `tab` for a section title. */
  readonly variant?: string;
}

export interface RuleFrame extends FrameBase {
  readonly kind: 'rule';
  readonly rule: RuleStyle;
}

export interface BoxFrame extends FrameBase {
  readonly kind: 'box';
  readonly border?: Border;
  readonly fill?: Colour;
  /** Text outside the box's article runs round it. */
  readonly wrap: Wrap;
}

export type Frame = TextFrame | HeadlineFrame | PhotoFrame | FurnitureFrame | RuleFrame | BoxFrame;

export interface Page {
  readonly id: string;
  readonly width: Pt;
  readonly height: Pt;
  readonly bleed: Pt;
  readonly grid: PageGrid;
  readonly folio: Folio;
  /** In the order they are painted, which is the order a reader reads them. */
  readonly frames: readonly Frame[];
}

/** The frames of one story with its photos. */
export interface Article {
  readonly id: string;
  readonly storyId: string;
  readonly rank: Rank;
}

export interface ZbanDocument {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly id: string;
  readonly title: string;
  readonly templateId: string;
  /** A copy: the document prints the same wherever it is opened. */
  readonly houseStyle: HouseStyle;
  readonly pages: readonly Page[];
  readonly articles: readonly Article[];
  readonly stories: readonly Story[];
  readonly photos: readonly Photo[];
}

/** Names that no line breaks and every page spells the same: the house's own and the stories' reporters'. */
export const namesOf = (house: HouseStyle, stories: readonly Story[]): readonly string[] => [
  ...new Set([...house.names, ...stories.flatMap((story) => story.reporters)]),
];
