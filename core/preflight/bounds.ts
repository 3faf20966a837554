/** How far marks reach on the page. */
import type { Rect } from '../base/geometry.ts';
import type { GlyphRun, PathCommand } from '../display/item.ts';
import type { Mark } from './subject.ts';

/** Share of the type size above and below the baseline that Han characters take. */
const ASCENT = 0.88;
const DESCENT = 0.12;

/** The smallest rect around a path's points (for curves, around their handles); undefined for an empty path. */
export function boundsOfPath(path: readonly PathCommand[]): Rect | undefined {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const [, ...numbers] of path) {
    numbers.forEach((value, at) => {
      (at % 2 === 0 ? xs : ys).push(value);
    });
  }
  if (xs.length === 0) return undefined;
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** The rect a mark takes; glyphs are taken for Han, one em each. Undefined where it prints nothing. */
export function boundsOf(mark: Mark): Rect | undefined {
  switch (mark.kind) {
    case 'image':
      return mark.rect;
    case 'path':
      return boundsOfPath(mark.path);
    case 'glyphs': {
      const { x, y, size, xs, text, stretch = 1, vertical } = mark;
      const last = text.findLastIndex((words) => words.trim() !== '');
      if (last < 0) return undefined;
      if (vertical !== undefined) return verticalBounds(mark, last);
      // A mark's blank half may hang over, so the last glyph counts half an em.
      const width = (xs[last] ?? 0) + (size * stretch) / 2;
      return { x, y: y - ASCENT * size, width, height: (ASCENT + DESCENT) * size };
    }
  }
}

/** One em about the axis, from the top of the first cell to the foot of the last character. */
function verticalBounds({ x, y, size, xs }: GlyphRun, last: number): Rect {
  return { x: x - size / 2, y, width: size, height: (xs[last] ?? 0) + DESCENT * size };
}
