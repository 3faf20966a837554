/**
 * The display list: everything on a page as positioned things, in reading order. Painters, preflight and
 * hit-testing look only at this; a painter that has to decide anything shows that composition forgot it.
 * Lengths in points, y downwards from the top left of the trimmed page.
 */
import type { Colour } from '../base/colour.ts';
import type { Point, Rect } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { FaceId } from '../model/style.ts';

/** Where text on the page comes from, for caret, selection and findings. */
export interface TextSource {
  readonly storyId: string;
  /** Index of the paragraph in its story. */
  readonly paragraph: number;
}

/**
 * How the glyphs of a vertical line stand; arrays run in parallel with the run's glyphs. The run's `x`, `y` is then the
 * top of the line's axis, the middle of its cells, and `xs` run downwards: glyph `i` has its origin at
 * `(x + across[i], y + xs[i])`.
 */
export interface VerticalGlyphs {
  /** Distance of the origin to the right of the axis. */
  readonly across: readonly Pt[];
  /** True for glyphs turned a quarter clockwise about their origin. */
  readonly turned: readonly boolean[];
  /** Horizontal scale of each glyph about its origin: below 1 where two digits share a cell. */
  readonly scales: readonly number[];
}

/**
 * Glyphs of one face, size and colour on one baseline. Arrays run in parallel, one entry a glyph.
 * `text` is the piece of the original each glyph stands for (empty for further glyphs of a cluster), so
 * that joining a page's texts gives its copy back.
 */
export interface GlyphRun {
  readonly kind: 'glyphs';
  readonly face: FaceId;
  readonly size: Pt;
  readonly colour: Colour;
  /** Pen origin of the run: start of the baseline. */
  readonly x: Pt;
  readonly y: Pt;
  readonly glyphs: readonly number[];
  /** Distance of each glyph's origin from `x`, along the baseline. */
  readonly xs: readonly Pt[];
  readonly text: readonly string[];
  /** UTF-16 offset in the source paragraph of each glyph's cluster. */
  readonly offsets: readonly number[];
  /** Horizontal scale of the glyphs, 1 when absent. */
  readonly stretch?: number;
  /** In vertical lines. */
  readonly vertical?: VerticalGlyphs;
  readonly source?: TextSource;
}

export type PathCommand =
  | readonly ['M', Pt, Pt]
  | readonly ['L', Pt, Pt]
  | readonly ['C', Pt, Pt, Pt, Pt, Pt, Pt]
  | readonly ['Z'];

export interface PathItem {
  readonly kind: 'path';
  readonly path: readonly PathCommand[];
  readonly fill?: Colour;
  readonly stroke?: {
    readonly colour: Colour;
    readonly width: Pt;
    readonly dash?: readonly Pt[];
    readonly roundCaps?: boolean;
  };
}

export interface ImageItem {
  readonly kind: 'image';
  readonly photoId: string;
  readonly rect: Rect;
  /** Part of the photo shown, in fractions 0…1 of its width and height. */
  readonly part: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Items drawn together, clipped to `clip` if given. */
export interface GroupItem {
  readonly kind: 'group';
  readonly items: readonly DisplayItem[];
  readonly clip?: readonly PathCommand[];
}

export type DisplayItem = GlyphRun | PathItem | ImageItem | GroupItem;

/** A rectangle as a path. */
export const rectPath = ({ x, y, width, height }: Rect): readonly PathCommand[] => [
  ['M', x, y],
  ['L', x + width, y],
  ['L', x + width, y + height],
  ['L', x, y + height],
  ['Z'],
];

/** A straight line as a path. */
export const linePath = (from: Point, to: Point): readonly PathCommand[] => [
  ['M', from.x, from.y],
  ['L', to.x, to.y],
];

/** A circle from four curves. */
export function circlePath(x: Pt, y: Pt, radius: Pt): readonly PathCommand[] {
  const k = radius * 0.5523;
  return [
    ['M', x - radius, y],
    ['C', x - radius, y - k, x - k, y - radius, x, y - radius],
    ['C', x + k, y - radius, x + radius, y - k, x + radius, y],
    ['C', x + radius, y + k, x + k, y + radius, x, y + radius],
    ['C', x - k, y + radius, x - radius, y + k, x - radius, y],
    ['Z'],
  ];
}
