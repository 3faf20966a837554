/** Which glyphs a composed document uses, and their outlines as path data. */
import type { DisplayItem } from '../../core/display/item.ts';
import type { ComposedDocument } from '../../core/display/page.ts';
import type { FontBook, OutlineCommand } from '../../core/text/font.ts';
import { type GlyphOutline, OUTLINE_UNITS } from './messages.ts';

/** Remembers what was sent, so that each glyph travels once. */
export class OutlineSender {
  readonly #fonts: FontBook;
  readonly #sent = new Map<string, Set<number>>();

  constructor(fonts: FontBook) {
    this.#fonts = fonts;
  }

  /** Outlines of the glyphs in `composed` that were not asked for before. */
  newOutlines(composed: ComposedDocument): readonly GlyphOutline[] {
    const outlines: GlyphOutline[] = [];
    for (const page of composed.pages) for (const item of page.items) this.#collect(item, outlines);
    return outlines;
  }

  #collect(item: DisplayItem, outlines: GlyphOutline[]): void {
    switch (item.kind) {
      case 'glyphs': {
        const sent = this.#sentOf(item.face);
        for (const glyph of item.glyphs) {
          if (sent.has(glyph)) continue;
          sent.add(glyph);
          outlines.push({ face: item.face, glyph, path: pathData(this.#fonts.face(item.face).outline(glyph)) });
        }
        return;
      }
      case 'group':
        for (const child of item.items) this.#collect(child, outlines);
        return;
      case 'path':
      case 'image':
        return;
    }
  }

  #sentOf(face: string): Set<number> {
    const known = this.#sent.get(face);
    if (known !== undefined) return known;
    const made = new Set<number>();
    this.#sent.set(face, made);
    return made;
  }
}

/** SVG path data of an outline. */
export function pathData(outline: readonly OutlineCommand[]): string {
  return outline
    .map(
      ([command, ...lengths]) => `${command}${lengths.map((length) => Math.round(length * OUTLINE_UNITS)).join(' ')}`,
    )
    .join('');
}
