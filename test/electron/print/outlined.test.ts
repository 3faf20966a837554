/** Text turned into shapes: the same picture and the same plates, without a font. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { structuralFaults } from './checklist.ts';
import { complaints, fonts, have, inkAt, type Plates, plates, text } from './judge.ts';
import { makeSample, PLACES, presetById, type Sample } from './sample.ts';

let sample: Sample;
let live: string;
let outlined: string;
beforeAll(async () => {
  sample = await makeSample();
  const preset = await presetById('newsprint-x1a');
  const marks = { ...preset.marks, slug: true };
  live = (await sample.print('live.pdf', preset.id, { preset: { ...preset, marks } })).file;
  outlined = (await sample.print('outlined.pdf', preset.id, { preset: { ...preset, marks, text: 'outlined' } })).file;
});
afterAll(() => sample.remove());

it('is sound, and needs no font', () => {
  if (!have('qpdf') || !have('pdffonts')) return;
  expect(complaints(outlined)).toBe('');
  expect(structuralFaults(outlined, 'PDF/X-1a:2003')).toEqual([]);
  expect(fonts(live).length).toBeGreaterThan(3);
  expect(fonts(outlined)).toEqual([]);
  if (have('pdftotext')) expect(text(outlined, 'poppler').trim()).toBe('');
});

/** Ink summed over squares of half a millimetre, a plate after the other. */
function squares({ width, dpi, ink }: Plates, name: string): readonly number[] {
  const side = dpi / 50.8;
  const across = Math.ceil(width / side);
  const sums: number[] = [];
  ink.get(name)!.forEach((value, at) => {
    const square = Math.floor(Math.floor(at / width) / side) * across + Math.floor((at % width) / side);
    sums[square] = (sums[square] ?? 0) + value;
  });
  return sums;
}

it('looks the same on every plate', async () => {
  if (!have('gs')) return;
  const [wanted, found] = [await plates(live, { dpi: 300 }), await plates(outlined, { dpi: 300 })];
  for (const name of wanted.ink.keys()) {
    const [before, after] = [squares(wanted, name), squares(found, name)];
    const total = before.reduce((sum, value) => sum + value, 0);
    const apart = before.reduce((sum, value, at) => sum + Math.abs(value - after[at]!), 0);
    // Ghostscript paints every pixel that a shape touches, and of a glyph those whose middle it covers: strokes
    // differ by a share of a pixel, places do not.
    expect(apart / total, name).toBeLessThan(0.08);
  }
});

it('black shapes of text overprint', async () => {
  if (!have('gs')) return;
  const edge = ((3 + 12) / 25.4) * 72;
  const separated = await plates(outlined, { dpi: 300 });
  const { x, y, width } = PLACES.tint;
  const row = Array.from({ length: 900 }, (_, step) =>
    inkAt(separated, edge + x + 6 + (step * (width - 20)) / 900, edge + y + 12),
  );
  expect(row.some(({ Black }) => Black === 1)).toBe(true);
  for (const ink of row) expect(ink).toMatchObject({ Cyan: 0.05, Magenta: 0.05, Yellow: 0.2 });
});
