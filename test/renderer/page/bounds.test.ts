/** How far items reach: nothing visible may be left out. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BLACK } from '../../../core/base/colour.ts';
import type { DisplayItem, PathItem } from '../../../core/display/item.ts';
import { rectPath } from '../../../core/display/item.ts';
import { itemBounds } from '../../../renderer/page/bounds.ts';

const rect = { x: 10, y: 20, width: 30, height: 40 };
const path: PathItem = { kind: 'path', path: rectPath(rect), stroke: { colour: BLACK, width: 2 } };

test('a path reaches as far as its stroke', () => {
  expect(itemBounds(path)).toEqual({ x: 8, y: 18, width: 34, height: 44 });
});

test('a group reaches as far as its items, or as its clip', () => {
  const items: readonly DisplayItem[] = [path, { ...path, path: rectPath({ ...rect, x: 100 }) }];
  expect(itemBounds({ kind: 'group', items })).toEqual({ x: 8, y: 18, width: 124, height: 44 });
  expect(itemBounds({ kind: 'group', items, clip: rectPath(rect) })).toEqual(rect);
  expect(itemBounds({ kind: 'group', items: [] })).toMatchObject({ width: 0, height: 0 });
});

test('a run of glyphs holds the em box of each', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1 }),
      fc.integer({ min: 5, max: 90 }),
      (raw, size) => {
        const xs = raw.toSorted((a, b) => a - b);
        const bounds = itemBounds({
          kind: 'glyphs',
          face: 'song',
          size,
          colour: BLACK,
          x: 50,
          y: 300,
          glyphs: xs.map(() => 1),
          xs,
          text: xs.map(() => '报'),
          offsets: xs.map((_, i) => i),
        });
        expect(bounds.x).toBeLessThanOrEqual(50);
        expect(bounds.x + bounds.width).toBeGreaterThanOrEqual(50 + xs.at(-1)! + size);
        expect(bounds.y).toBeLessThanOrEqual(300 - size);
        expect(bounds.y + bounds.height).toBeGreaterThanOrEqual(300 + size * 0.2);
      },
    ),
  );
});
