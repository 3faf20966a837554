import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelColumns } from '../../../core/compose/level.ts';
import { collectSlots, heightOfRows, type LineSlot, rowsIn } from '../../../core/compose/slots.ts';
import type { Page, PageGrid, TextFrame } from '../../../core/model/document.ts';

const grid: PageGrid = {
  typeArea: { x: 0, y: 0, width: 600, height: 600 },
  columns: 3,
  charactersPerColumn: 18,
  gutterCharacters: 1,
  bodySize: 10,
  pitch: 15,
  lines: 40,
};
const page: Page = {
  id: 'p',
  width: 700,
  height: 700,
  bleed: 9,
  grid,
  folio: {
    paper: '',
    date: '2026-11-22',
    pageNumber: '3',
    section: '',
    editor: '',
    layout: '',
    proof: '',
    telephone: '',
    mail: '',
  },
  frames: [],
};
const frame = (rows: number, columns: number): TextFrame => ({
  kind: 'text',
  id: 't',
  storyId: 's',
  rect: { x: 0, y: 0, width: columns * 180 + (columns - 1) * 10, height: heightOfRows(rows, grid) },
  columns,
  gutter: 10,
  inset: { top: 0, right: 0, bottom: 0, left: 0 },
  level: true,
});

describe('line slots', () => {
  it('counts rows and heights inversely', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (rows) => {
        expect(rowsIn(heightOfRows(rows, grid), grid)).toBe(rows);
        expect(rowsIn(heightOfRows(rows, grid) - 1, grid)).toBe(rows - 1);
      }),
    );
  });

  it('fills the columns one after the other, on the line grid', () => {
    const slots = collectSlots([frame(4, 3)], page, []);
    expect(slots.map((slot) => [slot.column, slot.x, slot.y])).toEqual(
      [0, 1, 2].flatMap((column) => [0, 1, 2, 3].map((row) => [column, column * 190, row * 15])),
    );
    expect(slots.filter((slot) => slot.head)).toHaveLength(3);
    expect(slots.filter((slot) => slot.foot)).toHaveLength(3);
  });

  it('leaves out the rows a photo covers, and starts a new stretch below it', () => {
    const photo = { x: 190, y: 15, width: 180, height: heightOfRows(2, grid) };
    const slots = collectSlots([frame(6, 3)], page, [photo]);
    const middle = slots.filter((slot) => slot.column === 1);
    expect(middle.map((slot) => slot.y / 15)).toEqual([0, 3, 4, 5]);
    expect(middle.map((slot) => slot.head)).toEqual([true, true, false, false]);
    expect(middle.map((slot) => slot.foot)).toEqual([true, false, false, true]);
  });

  it('keeps the wider side beside a photo inside a column, and no run under five characters (rule 29)', () => {
    const right = collectSlots([frame(1, 1)], page, [{ x: 0, y: 0, width: 100, height: 10 }]);
    expect(right).toMatchObject([{ x: 100, width: 80 }]);
    const none = collectSlots([frame(1, 1)], page, [{ x: 0, y: 0, width: 140, height: 10 }]);
    expect(none).toEqual([]);
  });
});

describe('levelling', () => {
  const slots = collectSlots([frame(10, 3)], page, []);
  const lengths = (left: readonly LineSlot[]) =>
    [0, 1, 2].map((column) => left.filter((slot) => slot.column === column).length);

  it.each([
    [3, [9, 9, 9]],
    [1, [10, 10, 9]],
    [5, [9, 8, 8]],
    [0, [10, 10, 10]],
  ])('%i missing lines leave columns of %j', (missing, expected) => {
    const left = levelColumns(slots, missing).slots;
    expect(lengths(left)).toEqual(expected);
    expect(left.filter((slot) => slot.foot)).toHaveLength(3);
  });
});
