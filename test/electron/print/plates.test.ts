/** What lands on which plate, as Ghostscript separates it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLACK, type Colour, cmyk, gray, PAPER } from '../../../core/base/colour.ts';
import { linePath, type PathItem, rectPath } from '../../../core/display/item.ts';
import { type PrintJob, writePdf } from '../../../electron/print/write-pdf.ts';
import { added, have, inkAt, largestInk, type Plates, plates } from './judge.ts';
import { composed, line, page } from './page.ts';
import { makeSample, PLACES, presetById, type Sample } from './sample.ts';

/** Bleed of the sample page in points: its trim begins here. */
const EDGE = (3 / 25.4) * 72;

let sample: Sample;
let whole: Plates;
beforeAll(async () => {
  sample = await makeSample();
  if (have('gs')) whole = await plates((await sample.print('whole.pdf', 'newsprint-x4')).file);
});
afterAll(() => sample.remove());

/** Ink in the middle of one of the sample's places. */
function ink(place: keyof typeof PLACES): Readonly<Record<string, number>> {
  const { x, y, width, height } = PLACES[place];
  return inkAt(whole, EDGE + x + width / 2 + 0.5, EDGE + y + height * 0.9);
}

async function print(
  name: string,
  items: Parameters<typeof page>[0],
  changes: Partial<PrintJob> = {},
): Promise<string> {
  const printed = await writePdf(composed(page(items)), sample.job(name, changes));
  if (!printed.ok) throw new Error(printed.error.message.en);
  return printed.value.file;
}

it('keeps to the ink limit everywhere, over a square millimetre', async () => {
  if (have('gs')) expect(largestInk(whole)).toBeLessThanOrEqual((await presetById('newsprint-x4')).inkLimit);
});

describe('places', () => {
  it('lie on the plates of their ink only', () => {
    if (!have('gs')) return;
    expect(ink('tint')).toMatchObject({ Cyan: 0.05, Magenta: 0.05, Yellow: 0.2, Black: 0 });
    expect(ink('solid')).toMatchObject({ Cyan: 0, Magenta: 0, Yellow: 0, Black: 1 });
    expect(ink('missingPhoto')).toMatchObject({ Cyan: 0, Magenta: 0, Yellow: 0, Black: 0.15 });
    expect(ink('greyPhoto')).toMatchObject({ Cyan: 0, Magenta: 0, Yellow: 0 });
    expect(ink('greyPhoto').Black).toBeGreaterThan(0.05);
    expect(ink('colourPhoto').Cyan).toBeGreaterThan(0.02);
  });

  it('in bleed are drawn to its edge', () => {
    if (!have('gs')) return;
    const corner = inkAt(whole, EDGE * 2 + (120 / 25.4) * 72 - 1, EDGE * 2 + (100 / 25.4) * 72 - 1);
    expect(corner).toMatchObject({ Cyan: 0, Magenta: 1, Yellow: 0.9, Black: 0 });
  });

  it('of a half-clear photo show paper through, not black', () => {
    if (!have('gs')) return;
    const { Cyan, Black } = ink('alphaPhoto') as { Cyan: number; Black: number };
    expect(Cyan).toBeGreaterThan(0.1);
    expect(Cyan).toBeLessThan(0.5);
    expect(Black).toBeLessThan(0.1);
  });
});

describe('groups', () => {
  const box = (x: number, fill: Colour): PathItem => ({
    kind: 'path',
    path: rectPath({ x, y: 20, width: 40, height: 40 }),
    fill,
  });

  it('are cut off at their clip, and leave colours as they were', async () => {
    if (!have('gs')) return;
    const red = cmyk(0, 1, 1, 0);
    const clip = rectPath({ x: 60, y: 20, width: 20, height: 40 });
    const inner = { kind: 'group', items: [box(60, cmyk(1, 0, 0, 0)), line('字', 62, 50)], clip } as const;
    const separated = await plates(await print('groups.pdf', [box(10, red), inner, box(110, red)]));
    const at = (x: number) => inkAt(separated, EDGE + x, EDGE + 25);
    expect(at(20)).toMatchObject({ Cyan: 0, Magenta: 1, Yellow: 1, Black: 0 });
    expect(at(70)).toMatchObject({ Cyan: 1, Magenta: 0, Yellow: 0, Black: 0 });
    expect(at(90)).toMatchObject({ Cyan: 0, Magenta: 0, Yellow: 0, Black: 0 });
    expect(at(120)).toMatchObject({ Cyan: 0, Magenta: 1, Yellow: 1, Black: 0 });
  });

  it('with nonsense for a length are refused, not written', async () => {
    await expect(print('nan.pdf', [box(Number.NaN, gray(1))])).rejects.toThrow('not a length');
  });
});

describe('strokes', () => {
  it('have their width, dashes and ends', async () => {
    if (!have('gs')) return;
    const path = linePath({ x: 20, y: 50 }, { x: 220, y: 50 });
    const stroke = { colour: gray(1), width: 10, dash: [20, 20] };
    const square = await plates(await print('dash.pdf', [{ kind: 'path', path, stroke }]));
    const round = await plates(
      await print('round.pdf', [{ kind: 'path', path, stroke: { ...stroke, roundCaps: true } }]),
    );
    const black = (separated: Plates, x: number, y = 50) => inkAt(separated, EDGE + x, EDGE + y).Black;
    expect([black(square, 30), black(square, 50), black(square, 70)]).toEqual([1, 0, 1]);
    expect([black(square, 30, 46), black(square, 30, 54), black(square, 30, 43), black(square, 30, 57)]).toEqual([
      1, 1, 0, 0,
    ]);
    expect([black(square, 43), black(round, 43)]).toEqual([0, 1]);
  });
});

describe('spot inks', () => {
  const name = '专色红 185';

  it('have a plate of their own, by their name', () => {
    if (!have('gs')) return;
    expect([...whole.ink.keys()]).toContain(name);
    expect(ink('spot')).toMatchObject({ [name]: 1, Cyan: 0, Magenta: 0, Yellow: 0, Black: 0 });
  });

  it('become process inks where the press takes none', async () => {
    if (!have('gs')) return;
    const separated = await plates((await sample.print('x1a.pdf', 'newsprint-x1a')).file);
    expect([...separated.ink.keys()].sort()).toEqual(['Black', 'Cyan', 'Magenta', 'Yellow']);
    const { x, y } = PLACES.spot;
    expect(inkAt(separated, EDGE + x + 2, EDGE + y + 2)).toMatchObject({
      Magenta: 0.91,
      Yellow: 0.76,
      Cyan: 0,
      Black: 0,
    });
  });
});

describe('solid-black text', () => {
  const ground = [
    { kind: 'path', path: rectPath({ x: 10, y: 10, width: 300, height: 100 }), fill: cmyk(0.4, 0.3, 0.2, 0) },
    {
      kind: 'path',
      path: rectPath({ x: 10, y: 60, width: 300, height: 50 }),
      fill: { kind: 'spot', name: '金', tint: 0.5, alternate: cmyk(0, 0.2, 0.6, 0.2) },
    },
  ] as const;
  const ways = [
    ['gray', BLACK],
    ['four inks', cmyk(0, 0, 0, 1)],
  ] as const;

  it.each(ways)('given as %s adds ink to the black plate only, and takes none away', async (_way, colour) => {
    if (!have('gs')) return;
    const text = [line('压印的黑字', 20, 50, { size: 30, colour }), line('压印的黑字', 20, 100, { size: 30, colour })];
    const file = await print('black.pdf', [...ground, ...text]);
    const [without, withText] = [await plates(file, { leaveOut: ['TEXT'] }), await plates(file)];
    expect(added(without, withText)).toEqual({ Cyan: 0, Magenta: 0, Yellow: 0, 金: 0, Black: 1 });
    expect(added(withText, without)).toEqual({ Cyan: 0, Magenta: 0, Yellow: 0, 金: 0, Black: 0 });
  });

  it('is told from text that knocks out: white, tints and colours', async () => {
    if (!have('gs')) return;
    const text = [
      line('反白', 20, 45, { size: 30, colour: PAPER }),
      line('淡字', 120, 45, { size: 30, colour: gray(0.5) }),
      line('黑字', 220, 45, { size: 30 }),
    ];
    const file = await print('mixed.pdf', [
      ...ground,
      ...text,
      line('红字', 20, 95, { size: 30, colour: cmyk(0, 1, 1, 0) }),
    ]);
    const [without, withText] = [await plates(file, { leaveOut: ['TEXT'] }), await plates(file)];
    expect(added(withText, without).Cyan).toBeCloseTo(0.4, 2);
    expect(added(without, withText).Black).toBe(1);
    expect(added(without, withText).Magenta).toBe(1);
  });

  it('keeps overprinting out of what is drawn after it', async () => {
    if (!have('gs')) return;
    const box = { kind: 'path', path: rectPath({ x: 100, y: 20, width: 60, height: 30 }), fill: gray(0.3) } as const;
    const file = await print('after.pdf', [...ground, line('字', 20, 50, { size: 30 }), box]);
    expect(inkAt(await plates(file), EDGE + 130, EDGE + 35)).toMatchObject({
      Cyan: 0,
      Magenta: 0,
      Yellow: 0,
      Black: 0.3,
    });
  });
});
