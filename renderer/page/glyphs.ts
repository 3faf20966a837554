/** The outlines of glyphs, as the canvas fills them: made once, for every size and zoom. */
import type { GlyphOutline } from '../compose/messages.ts';

export class GlyphCache {
  readonly #faces = new Map<string, Map<number, Path2D>>();

  /** Takes in outlines that came with a composition. */
  add(outlines: readonly GlyphOutline[]): void {
    for (const { face, glyph, path } of outlines) {
      if (path === '') continue;
      const known = this.#faces.get(face);
      if (known !== undefined) known.set(glyph, new Path2D(path));
      else this.#faces.set(face, new Map([[glyph, new Path2D(path)]]));
    }
  }

  outline(face: string, glyph: number): Path2D | undefined {
    return this.#faces.get(face)?.get(glyph);
  }
}
