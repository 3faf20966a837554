/** Pages composed by hand: what the print writer is given in its tests. */
import { BLACK, type Colour } from '../../../core/base/colour.ts';
import { type Mm, mm, type Pt } from '../../../core/base/units.ts';
import type { DisplayItem, GlyphRun } from '../../../core/display/item.ts';
import type { ComposedDocument, ComposedPage } from '../../../core/display/page.ts';
import type { FontBook } from '../../../core/text/font.ts';
import { loadFontBook } from '../../../electron/fonts.ts';

let book: FontBook | undefined;

/** `text` set in one line at (`x`, `y`), with `letterspace` points between the glyphs. */
export function line(
  text: string,
  x: Pt,
  y: Pt,
  { face = 'song-regular', size = 10 as Pt, colour = BLACK as Colour, letterspace = 0 as Pt, stretch = 1 } = {},
): GlyphRun {
  book ??= loadFontBook();
  const shaped = book.face(face).shape(text);
  const glyphs: number[] = [];
  const xs: Pt[] = [];
  const pieces: string[] = [];
  const offsets: number[] = [];
  let pen: Pt = 0;
  shaped.forEach(({ glyph, cluster, advance, dx }, index) => {
    const first = index === 0 || shaped[index - 1]!.cluster !== cluster;
    const next = shaped.find((later) => later.cluster > cluster)?.cluster ?? text.length;
    glyphs.push(glyph);
    xs.push(pen + dx * size * stretch);
    pieces.push(first ? text.slice(cluster, next) : '');
    offsets.push(cluster);
    pen += advance * size * stretch + letterspace;
  });
  const run = { kind: 'glyphs', face, size, colour, x, y, glyphs, xs, text: pieces, offsets } as const;
  return stretch === 1 ? run : { ...run, stretch };
}

/** A page of `items`, without frames. */
export const page = (
  items: readonly DisplayItem[],
  { widthMm = 120 as Mm, heightMm = 100 as Mm, bleedMm = 3 as Mm, pageId = 'page-1' } = {},
): ComposedPage => ({ pageId, width: mm(widthMm), height: mm(heightMm), bleed: mm(bleedMm), items, frames: [] });

/** A document of `pages`, with nothing to complain of. */
export const composed = (...pages: readonly ComposedPage[]): ComposedDocument => ({
  pages,
  copyfit: [],
  diagnostics: [],
});
