/**
 * The font port: what composition asks of a font. Implemented once, by HarfBuzz (`harfbuzz.ts`), for
 * screen and print alike, so that both paint the same glyphs at the same places.
 */
import type { Em } from '../base/units.ts';
import type { FaceId } from '../model/style.ts';

export interface ShapedGlyph {
  readonly glyph: number;
  /** UTF-16 offset of its cluster in the shaped text. */
  readonly cluster: number;
  readonly advance: Em;
  /** Offset from the pen. */
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
  /** Glyphs of `text` (language zh-Hans, so that `——` is two em). */
  shape(text: string, direction?: 'horizontal' | 'vertical'): readonly ShapedGlyph[];
}

/** All faces at hand. */
export interface FontBook {
  /** Throws if the face is not in the book: house styles are checked against it when they are read. */
  face(id: FaceId): Face;
  has(id: FaceId): boolean;
}
