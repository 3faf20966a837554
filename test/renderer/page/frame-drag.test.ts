/** Frames dragged by hand: what moves, what stays, and where edges come to rest. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PageGrid } from '../../../core/model/document.ts';
import { BODY, dragged, HANDLES, handleAt, keptOnPage, nudged } from '../../../renderer/page/frame-drag.ts';
import { fromGrid, toGrid, withLength } from '../../../renderer/page/measures.ts';
import { restsOf, touched } from '../../../renderer/page/snap.ts';

const GRID: PageGrid = {
  typeArea: { x: 40, y: 60, width: 330, height: 298 },
  columns: 3,
  charactersPerColumn: 10,
  gutterCharacters: 1.5,
  bodySize: 10,
  pitch: 15,
  lines: 20,
};
const RECT = { x: 40, y: 60, width: 100, height: 100 };
const frame = (id: string, rect: typeof RECT) => ({ kind: 'box', id, rect, wrap: { kind: 'none' } }) as const;
const RESTS = restsOf({ grid: GRID, frames: [frame('a', RECT), frame('b', { ...RECT, x: 203, y: 303 })] }, 'a');

test('a moved frame rests on columns, lines and neighbours', () => {
  expect(dragged(RECT, BODY, { x: 113, y: 17 }, RESTS, 4, GRID)).toEqual({ ...RECT, x: 155, y: 75 });
  expect(dragged(RECT, BODY, { x: 161, y: 242 }, RESTS, 4, GRID)).toEqual({ ...RECT, x: 203, y: 303 });
});

test('with nothing to hold it, it goes where the hand goes', () => {
  expect(dragged(RECT, BODY, { x: 113, y: 17 }, RESTS, 0, GRID)).toEqual({ ...RECT, x: 153, y: 77 });
});

test('a handle moves its own edges only', () => {
  expect(dragged(RECT, { x: 1, y: 0 }, { x: 112, y: 50 }, RESTS, 4, GRID)).toEqual({ ...RECT, width: 215 });
  expect(dragged(RECT, { x: -1, y: 1 }, { x: 21, y: 11 }, RESTS, 4, GRID)).toEqual({
    x: 61,
    y: 60,
    width: 79,
    height: 115,
  });
});

test('however it is dragged, the edges that were not held stay and it keeps a character’s size', () => {
  const distance = fc.double({ min: -900, max: 900, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(...HANDLES), distance, distance, (handle, x, y) => {
      const made = dragged(RECT, handle, { x, y }, RESTS, 4, GRID);
      expect(made.width).toBeGreaterThanOrEqual(GRID.bodySize - 1e-9);
      expect(made.height).toBeGreaterThanOrEqual(GRID.bodySize - 1e-9);
      if (handle.x !== -1) expect(made.x).toBe(RECT.x);
      if (handle.x !== 1) expect(made.x + made.width).toBeCloseTo(140);
      if (handle.y !== -1) expect(made.y).toBe(RECT.y);
      if (handle.y !== 1) expect(made.y + made.height).toBeCloseTo(160);
    }),
  );
});

test('guides show the edges that rest', () => {
  expect(touched({ x: 155, y: 76, width: 100, height: 99 }, RESTS)).toEqual({ xs: [155, 255], ys: [175] });
});

test('arrow keys move by a character and a line, or resize', () => {
  expect(nudged(RECT, -1, 1, GRID, false)).toEqual({ ...RECT, x: 30, y: 75 });
  expect(nudged(RECT, 1, -1, GRID, true)).toEqual({ ...RECT, width: 110, height: 85 });
});

test('a frame cannot get lost beside the page', () => {
  const kept = keptOnPage({ ...RECT, x: 900, y: -300 }, { width: 400, height: 500 }, 12);
  expect(kept).toEqual({ ...RECT, x: 388, y: -88 });
});

test('handles are found on the screen, at any zoom', () => {
  const view = { scale: 0.5, x: 10, y: 20 };
  expect(handleAt(RECT, { x: 80, y: 100 }, view)).toEqual({ x: 1, y: 1 });
  expect(handleAt(RECT, { x: 55, y: 75 }, view)).toEqual(BODY);
  expect(handleAt(RECT, { x: 200, y: 75 }, view)).toBeUndefined();
});

test('字 and 行 count from the type area, and lead back', () => {
  expect(toGrid({ x: 155, y: 75, width: 100, height: 295 }, 'x', GRID)).toBe(11.5);
  expect(toGrid({ x: 155, y: 75, width: 100, height: 295 }, 'y', GRID)).toBe(2);
  expect(toGrid({ x: 155, y: 75, width: 100, height: 295 }, 'height', GRID)).toBe(20);
  for (const field of ['x', 'y', 'width', 'height'] as const) {
    expect(fromGrid(toGrid(RECT, field, GRID), field, GRID)).toBeCloseTo(RECT[field]);
  }
});

test('no frame gets a size that is none', () => {
  expect(withLength(RECT, 'width', 0)).toBeUndefined();
  expect(withLength(RECT, 'x', Number.NaN)).toBeUndefined();
  expect(withLength(RECT, 'x', -5)).toEqual({ ...RECT, x: -5 });
});
