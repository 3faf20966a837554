/** Where the edges of a frame come to rest: basic columns, the line grid, the edges of neighbours. */
import { bottom, type Rect, right } from '../../core/base/geometry.ts';
import type { Pt } from '../../core/base/units.ts';
import type { Page } from '../../core/model/document.ts';

/** Places an edge may rest at, points of the page. */
export interface Rests {
  readonly lefts: readonly Pt[];
  readonly rights: readonly Pt[];
  readonly tops: readonly Pt[];
  readonly bottoms: readonly Pt[];
}

/** Two edges nearer than this are one place. */
const SAME: Pt = 0.005;

/** The rests on `page` for the frame `frameId`. */
export function restsOf(page: Pick<Page, 'grid' | 'frames'>, frameId: string): Rests {
  const { typeArea, columns, charactersPerColumn, gutterCharacters, bodySize, pitch, lines } = page.grid;
  const width = charactersPerColumn * bodySize;
  const columnLefts = count(columns).map((i) => typeArea.x + i * (width + gutterCharacters * bodySize));
  const lineTops = count(lines).map((i) => typeArea.y + i * pitch);
  const others = page.frames.filter((frame) => frame.id !== frameId).map((frame) => frame.rect);
  return {
    lefts: distinct([...columnLefts, ...others.flatMap((rect) => [rect.x, right(rect)])]),
    rights: distinct([...columnLefts.map((x) => x + width), ...others.flatMap((rect) => [right(rect), rect.x])]),
    tops: distinct([...lineTops, ...others.map((rect) => rect.y)]),
    bottoms: distinct([...lineTops.map((y) => y + bodySize), ...others.map(bottom)]),
  };
}

/** How far an edge at `at` moves to its nearest rest; undefined if none is within `reach`. */
export function pull(at: Pt, rests: readonly Pt[], reach: Pt): Pt | undefined {
  let best: Pt | undefined;
  for (const rest of rests) {
    const by = rest - at;
    if (Math.abs(by) <= reach && (best === undefined || Math.abs(by) < Math.abs(best))) best = by;
  }
  return best;
}

/** The nearer of two pulls: a frame that is moved rests by whichever of its edges is nearer. */
export function nearer(a: Pt | undefined, b: Pt | undefined): Pt {
  if (a === undefined || b === undefined) return a ?? b ?? 0;
  return Math.abs(a) <= Math.abs(b) ? a : b;
}

/** The lines of `rests` that `rect` lies on: what the page shows as guides. */
export function touched(rect: Rect, rests: Rests): { readonly xs: readonly Pt[]; readonly ys: readonly Pt[] } {
  const on = (at: Pt, places: readonly Pt[]): readonly Pt[] => (pull(at, places, SAME) === undefined ? [] : [at]);
  return {
    xs: [...on(rect.x, rests.lefts), ...on(right(rect), rests.rights)],
    ys: [...on(rect.y, rests.tops), ...on(bottom(rect), rests.bottoms)],
  };
}

const count = (many: number): readonly number[] => Array.from({ length: many }, (_, i) => i);
const distinct = (places: readonly Pt[]): readonly Pt[] => [...new Set(places)];
