/** What stands outside the trimmed page, as Ghostscript separates it and as readers find it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cmyk } from '../../../core/base/colour.ts';
import { rectPath } from '../../../core/display/item.ts';
import type { Preset } from '../../../electron/print/preset.ts';
import { writePdf } from '../../../electron/print/write-pdf.ts';
import { structuralFaults } from './checklist.ts';
import { complaints, have, inkAt, largestInk, type Plates, plates, Structure, text } from './judge.ts';
import { composed, page } from './page.ts';
import { makeSample, presetById, type Sample, SPOT, TITLE } from './sample.ts';

const MM = 72 / 25.4;
/** From the media's edge to the trim: bleed and room for marks. */
const EDGE = 15 * MM;
const [WIDTH, HEIGHT] = [120 * MM, 100 * MM];
const NONE: Preset['marks'] = { crop: false, registration: false, colourBar: false, slug: false };
const ALL: Preset['marks'] = { crop: true, registration: true, colourBar: true, slug: true };

let sample: Sample;
beforeAll(async () => {
  sample = await makeSample();
});
afterAll(() => sample.remove());

/** A page with one box in a spot ink, printed with `marks`. */
async function print(name: string, marks: Partial<Preset['marks']>, changes: Partial<Preset> = {}): Promise<string> {
  const preset = { ...(await presetById('newsprint-x4')), marks: { ...NONE, ...marks }, ...changes };
  const items = [
    { kind: 'path', path: rectPath({ x: 50, y: 50, width: 9, height: 9 }), fill: cmyk(1, 0, 0, 0) },
    { kind: 'path', path: rectPath({ x: 70, y: 50, width: 9, height: 9 }), fill: SPOT },
  ] as const;
  const printed = await writePdf(composed(page(items)), sample.job(`${name}.pdf`, { preset }));
  if (!printed.ok) throw new Error(printed.error.message.en);
  return printed.value.file;
}

/** Pixels with ink on each plate. */
const counted = ({ ink }: Plates): Record<string, number> =>
  Object.fromEntries(
    [...ink].map(([name, values]) => [name, values.reduce((sum, value) => sum + Number(value > 0), 0)]),
  );

describe.each(['crop', 'registration'] as const)('%s marks', (mark) => {
  it('are on every plate', async () => {
    if (!have('gs')) return;
    const separated = await plates(await print(mark, { [mark]: true }));
    const { Cyan, Magenta, Yellow, Black, ...spots } = counted(separated);
    expect(Black).toBeGreaterThan(100);
    expect([Magenta, Yellow]).toEqual([Black, Black]);
    // The boxes on the page come on top.
    expect(Cyan).toBeGreaterThan(Black!);
    expect(spots['专色红 185']).toBeGreaterThan(Black!);
  });
});

it('none of the marks reaches into the bleed', async () => {
  if (!have('gs')) return;
  const { ink, width, height } = await plates(await print('outside', ALL, { stamp: '清样' }));
  const magenta = ink.get('Magenta')!;
  // Two pixels for what Ghostscript paints of every pixel that is touched.
  const inner = Math.ceil((12 / 25.4) * 150) + 2;
  for (let y = inner; y < height - inner; y += 1) {
    for (let x = inner; x < width - inner; x += 1)
      if (magenta[y * width + x]! > 0) throw new Error(`a mark at ${x}, ${y}`);
  }
});

it('the colour bar shows each ink solid and half, within the ink limit', async () => {
  if (!have('gs')) return;
  const separated = await plates(await print('bar', { colourBar: true }));
  const room = WIDTH / 2 - 8 * MM - 5.5 * MM;
  const patch = (index: number) => {
    const { Cyan, Magenta, Yellow, Black } = inkAt(
      separated,
      EDGE + 8 * MM + ((index + 0.5) * room) / 13,
      EDGE - 5 * MM,
    );
    return [Cyan, Magenta, Yellow, Black];
  };
  expect([0, 1, 2, 3].map(patch)).toEqual([
    [1, 0, 0, 0],
    [0, 1, 0, 0],
    [0, 0, 1, 0],
    [0, 0, 0, 1],
  ]);
  expect(patch(5)).toEqual([1, 0, 1, 0]);
  expect(patch(7)).toEqual([0.5, 0, 0, 0]);
  expect(patch(10)).toEqual([0, 0, 0, 0.5]);
  const all = await plates(await print('all', ALL, { stamp: '小样' }));
  expect(largestInk(all)).toBeLessThanOrEqual((await presetById('newsprint-x4')).inkLimit);
});

describe('the slug line', () => {
  it('says title, page, preset and plates, each plate in its own ink', async () => {
    const file = await print('slug', { slug: true });
    if (have('pdftotext')) {
      const found = text(file, 'poppler');
      for (const words of [TITLE, '2026-11-2', '1/1', '新闻纸 PDF/X-4', '青 C', '黑 K', '专色红 185'])
        expect(found.replaceAll('　', ' ')).toContain(words);
    }
    if (!have('gs')) return;
    const separated = await plates(file);
    const { width, height, dpi } = separated;
    const below = Math.floor(((EDGE + HEIGHT + 3 * MM) / 72) * dpi) * width;
    const spans = [...separated.ink].map(([name, values]) => {
      const columns = Array.from({ length: height * width - below }, (_, at) => at + below)
        .filter((at) => values[at]! > 0)
        .map((at) => at % width);
      return [
        name,
        columns.reduce((a, b) => Math.min(a, b), width),
        columns.reduce((a, b) => Math.max(a, b), 0),
      ] as const;
    });
    const span = (wanted: string) => spans.find(([name]) => name === wanted)!;
    for (const [left, right] of [
      ['Cyan', 'Magenta'],
      ['Magenta', 'Yellow'],
      ['Yellow', '专色红 185'],
    ] as const)
      expect(span(left)[2], `${left} ends before ${right}`).toBeLessThan(span(right)[1]);
    // Nothing runs off the sheet.
    expect(span('专色红 185')[2]).toBeLessThan(((EDGE + WIDTH + 1) / 72) * dpi);
  });

  it('names no plate of an ink that the press does not take', async () => {
    if (!have('pdftotext')) return;
    const file = await print('converted', { slug: true }, { spots: 'convert' });
    expect(text(file, 'poppler')).not.toContain('专色红');
  });
});

describe('the stamp', () => {
  it.each(['小样', '大样', '清样'] as const)('%s stands above the page, in its frame', async (stamp) => {
    const file = await print(stamp, {}, { stamp });
    if (have('pdftotext')) expect(text(file, 'poppler').trim()).toBe(stamp);
    if (!have('gs')) return;
    const { ink, width, dpi } = await plates(file);
    const magenta = ink.get('Magenta')!;
    const rows = new Set<number>();
    magenta.forEach((value, at) => {
      if (value > 0 && at % width > (width * 2) / 3) rows.add(Math.floor(at / width));
    });
    const places = [...rows].map((row) => (row / dpi) * 25.4);
    expect(Math.min(...places)).toBeGreaterThan(0.5);
    expect(Math.max(...places)).toBeLessThan(12.5);
  });

  it('of the proof preset is there, and only there', async () => {
    expect((await presetById('proof')).stamp).toBe('大样');
    expect((await presetById('newsprint-x4')).stamp).toBeUndefined();
    expect((await presetById('newsprint-x1a')).stamp).toBeUndefined();
  });
});

it.each(['newsprint-x4', 'newsprint-x1a'])('with all of them the file is still sound to %s', async (id) => {
  if (!have('qpdf') || !have('pdffonts')) return;
  const preset = await presetById(id);
  const { file } = await sample.print('sound.pdf', id, { preset: { ...preset, marks: ALL, stamp: '大样' } });
  expect(complaints(file)).toBe('');
  expect(structuralFaults(file, preset.standard)).toEqual([]);
});

it('without marks the sheet ends with the bleed', async () => {
  if (!have('qpdf')) return;
  const [found] = new Structure(await print('none', {})).pages;
  expect(found!['/MediaBox']).toEqual(found!['/BleedBox']);
});
