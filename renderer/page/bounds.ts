/** How far an item reaches on the page: generous, so that nothing visible is left out. */

import type { Rect } from '../../core/base/geometry.ts';
import { boundsOf } from '../../core/display/hit-test.ts';
import type { DisplayItem, PathCommand } from '../../core/display/item.ts';

/** Bounds of everything `item` paints. */
export function itemBounds(item: DisplayItem): Rect {
  switch (item.kind) {
    case 'glyphs': {
      const last = item.xs.at(-1) ?? 0;
      const reach = item.size * Math.max(1, item.stretch ?? 1);
      return { x: item.x - reach, y: item.y - 1.5 * item.size, width: last + 3 * reach, height: 2.5 * item.size };
    }
    case 'path': {
      const margin = item.stroke?.width ?? 0;
      const { x, y, width, height } = pathBounds(item.path);
      return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
    }
    case 'image':
      return item.rect;
    case 'group':
      if (item.clip !== undefined) return pathBounds(item.clip);
      return item.items.length === 0 ? NOTHING : boundsOf(item.items.map(itemBounds));
  }
}

const NOTHING: Rect = { x: 0, y: 0, width: 0, height: 0 };

function pathBounds(path: readonly PathCommand[]): Rect {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const [, ...lengths] of path) {
    lengths.forEach((length, i) => {
      (i % 2 === 0 ? xs : ys).push(length);
    });
  }
  if (xs.length === 0) return NOTHING;
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
