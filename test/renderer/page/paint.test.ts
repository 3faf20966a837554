/** The painter: what it asks of the canvas for each kind of item, call by call. */
import { describe, expect, test } from 'vitest';
import { BLACK, type Colour, gray } from '../../../core/base/colour.ts';
import type { DisplayItem, GlyphRun } from '../../../core/display/item.ts';
import { linePath, rectPath } from '../../../core/display/item.ts';
import { OUTLINE_UNITS } from '../../../renderer/compose/messages.ts';
import { type Canvas, type PaintWorld, paintItems } from '../../../renderer/page/paint.ts';

type Call = readonly [string, ...unknown[]];

/** A canvas that writes down what is done to it. */
function fakeCanvas(): { readonly canvas: Canvas; readonly calls: Call[] } {
  const calls: Call[] = [];
  const canvas = new Proxy(
    {},
    {
      get:
        (_, name: string) =>
        (...rest: unknown[]) =>
          calls.push([name, ...rest]),
      set(_, name: string, value: unknown) {
        calls.push([`${name} =`, value]);
        return true;
      },
    },
  ) as Canvas;
  return { canvas, calls };
}

const outlines = new Map<number, Path2D>([7, 8].map((glyph) => [glyph, { glyph } as unknown as Path2D]));
const image = { name: 'photo' } as unknown as CanvasImageSource;

const world: PaintWorld = {
  outline: (_, glyph) => outlines.get(glyph),
  picture: (photoId) => (photoId === 'here' ? { image, width: 400, height: 200 } : undefined),
  colour: (colour: Colour) => JSON.stringify(colour),
  placeholder: 'tinted',
};

function paint(...items: readonly DisplayItem[]): readonly Call[] {
  const { canvas, calls } = fakeCanvas();
  paintItems(items, canvas, world);
  return calls;
}

const run: GlyphRun = {
  kind: 'glyphs',
  face: 'song',
  size: 10,
  colour: BLACK,
  x: 100,
  y: 200,
  glyphs: [7, 99, 8],
  xs: [0, 10, 22],
  text: ['报', ' ', '纸'],
  offsets: [0, 1, 2],
};

describe('glyphs', () => {
  test('each outline is filled once, at its place, in the units of outlines', () => {
    const unit = 10 / OUTLINE_UNITS;
    expect(paint(run)).toEqual([
      ['save'],
      ['fillStyle =', JSON.stringify(BLACK)],
      ['translate', 100, 200],
      ['scale', unit, unit],
      ['translate', 0, 0],
      ['fill', outlines.get(7)],
      ['translate', 22 / unit, 0],
      ['fill', outlines.get(8)],
      ['restore'],
    ]);
  });

  test('a stretched run is wider, its glyphs stay where composition put them', () => {
    const calls = paint({ ...run, stretch: 0.8 });
    const [, x] = calls.find(([name]) => name === 'scale') as [string, number, number];
    const moves = calls.filter(([name]) => name === 'translate').slice(1) as [string, number, number][];
    expect(x).toBeCloseTo((10 / OUTLINE_UNITS) * 0.8);
    expect(moves.reduce((sum, [, dx]) => sum + dx, 0) * x).toBeCloseTo(22);
  });
});

describe('paths', () => {
  test('are traced, filled, then stroked', () => {
    const stroke = { colour: gray(0.5), width: 0.75, dash: [2, 1], roundCaps: true };
    expect(
      paint({ kind: 'path', path: rectPath({ x: 1, y: 2, width: 3, height: 4 }), fill: gray(0.1), stroke }),
    ).toEqual([
      ['beginPath'],
      ['moveTo', 1, 2],
      ['lineTo', 4, 2],
      ['lineTo', 4, 6],
      ['lineTo', 1, 6],
      ['closePath'],
      ['fillStyle =', JSON.stringify(gray(0.1))],
      ['fill'],
      ['strokeStyle =', JSON.stringify(gray(0.5))],
      ['lineWidth =', 0.75],
      ['lineCap =', 'round'],
      ['lineJoin =', 'miter'],
      ['setLineDash', [2, 1]],
      ['stroke'],
    ]);
  });

  test('a dash of one rule is not left to the next', () => {
    const path = linePath({ x: 0, y: 0 }, { x: 9, y: 0 });
    const calls = paint(
      { kind: 'path', path, stroke: { colour: BLACK, width: 1, dash: [1] } },
      { kind: 'path', path, stroke: { colour: BLACK, width: 1 } },
    );
    expect(calls.filter(([name]) => name === 'setLineDash')).toEqual([
      ['setLineDash', [1]],
      ['setLineDash', []],
    ]);
  });

  test('curves are curves', () => {
    const calls = paint({ kind: 'path', path: [['M', 0, 0], ['C', 1, 2, 3, 4, 5, 6], ['Z']], fill: BLACK });
    expect(calls).toContainEqual(['bezierCurveTo', 1, 2, 3, 4, 5, 6]);
  });
});

describe('photos', () => {
  const rect = { x: 10, y: 20, width: 60, height: 30 };
  const part = { x: 0.25, y: 0.5, width: 0.5, height: 0.5 };

  test('the part that shows is cut out of the picture', () => {
    expect(paint({ kind: 'image', photoId: 'here', rect, part })).toEqual([
      ['drawImage', image, 100, 100, 200, 100, 10, 20, 60, 30],
    ]);
  });

  test('a photo on its way keeps its place', () => {
    expect(paint({ kind: 'image', photoId: 'on its way', rect, part })).toEqual([
      ['fillStyle =', 'tinted'],
      ['fillRect', 10, 20, 60, 30],
    ]);
  });
});

describe('groups', () => {
  test('are clipped, and only they', () => {
    const clip = rectPath({ x: 0, y: 0, width: 5, height: 5 });
    const names = paint({ kind: 'group', clip, items: [run] }, run).map(([name]) => name);
    expect(names.filter((name) => name === 'clip')).toHaveLength(1);
    expect(names.indexOf('clip')).toBeLessThan(names.indexOf('fill'));
    expect(names.filter((name) => name === 'save')).toHaveLength(3);
    expect(names.filter((name) => name === 'restore')).toHaveLength(3);
  });

  test('without a clip are just their items', () => {
    expect(paint({ kind: 'group', items: [run] })).toEqual(paint(run));
  });
});
