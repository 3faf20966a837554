/**
 * The font port: what composition asks of a font. Implemented once, by HarfBuzz (`harfbuzz.ts`), for
 * screen and print alike, so that both paint the same glyphs at the same places.
 */
import type { Em } from '../base/units.ts';
import type { FaceId } from '../model/style.ts';

/** One step of a glyph's outline: move, line, cubic curve, close; em units, y downwards from the baseline. */
export type OutlineCommand =
  | readonly ['M', Em, Em]
  | readonly ['L', Em, Em]
  | readonly ['C', Em, Em, Em, Em, Em, Em]
  | readonly ['Z'];

/** Where a glyph's ink stands, from its origin: equal edges if it has none. */
export interface InkEdges {
  readonly left: Em;
  readonly right: Em;
}

export interface ShapedGlyph {
  readonly glyph: number;
  /** UTF-16 offset of its cluster in the shaped text. */
  readonly cluster: number;
  readonly advance: Em;
  /** Offset from the pen, y downwards. */
  readonly dx: Em;
  readonly dy: Em;
}

export interface Face {
  readonly id: FaceId;
  /** Top and bottom of the em box that Han glyphs are drawn in, from the baseline (typo metrics; 0.88 and −0.12). */
  readonly ascent: Em;
  readonly descent: Em;
  /** The nominal glyph of a code point, 0 if the face has none. */
  glyphOf(codePoint: number): number;
  /**
   * Glyphs of `text` (language zh-Hans, so that `——` is two em). Vertical: `advance` runs downwards, and the
   * pen stands at the top centre of each character's cell.
   */
  shape(text: string, direction?: 'horizontal' | 'vertical'): readonly ShapedGlyph[];
  /** Left and right edge of the glyph's ink. */
  ink(glyph: number): InkEdges;
  /** The glyph's outline, for painters that fill shapes themselves. */
  outline(glyph: number): readonly OutlineCommand[];
}

/** All faces at hand. */
export interface FontBook {
  /** Throws if the face is not in the book: house styles are checked against it when they are read. */
  face(id: FaceId): Face;
  has(id: FaceId): boolean;
}
