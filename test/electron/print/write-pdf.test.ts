import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mm } from '../../../core/base/units.ts';
import { type PrintReport, type Progress, writePdf } from '../../../electron/print/write-pdf.ts';
import { structuralFaults } from './checklist.ts';
import { complaints, have, images, Structure } from './judge.ts';
import { composed, line, page } from './page.ts';
import { DATE, makeSample, PLACES, presetById, type Sample, TITLE } from './sample.ts';

let sample: Sample;
const reports = new Map<string, PrintReport>();
beforeAll(async () => {
  sample = await makeSample();
  for (const preset of ['newsprint-x4', 'newsprint-x1a', 'proof']) {
    reports.set(preset, await sample.print(`${preset}.pdf`, preset));
  }
});
afterAll(() => sample.remove());

const fileOf = (preset: string): string => reports.get(preset)!.file;
const hash = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

describe.each(['newsprint-x4', 'newsprint-x1a', 'proof'])('%s', (id) => {
  it('is sound to qpdf', () => {
    if (have('qpdf')) expect(complaints(fileOf(id))).toBe('');
  });

  it('breaks no line of the checklist', async () => {
    if (!have('qpdf') || !have('pdffonts')) return;
    expect(structuralFaults(fileOf(id), (await presetById(id)).standard)).toEqual([]);
  });

  it('says title and date as they were given', () => {
    if (!have('qpdf')) return;
    const { info, xmp } = new Structure(fileOf(id));
    expect(info['/Title']).toBe(`u:${TITLE}`);
    expect(info['/CreationDate']).toBe('u:D:20261122030405Z');
    expect(xmp).toContain('专版 &lt;样张&gt; &amp; “测试”');
    expect(xmp).toContain('<xmp:CreateDate>2026-11-22T03:04:05Z</xmp:CreateDate>');
  });

  it('holds photos at the size wanted and not above', async () => {
    if (!have('pdfimages')) return;
    const { photos } = await presetById(id);
    const rows = images(fileOf(id));
    expect(rows.map(({ colour, components }) => [colour, components])).toEqual([
      ['cmyk', 4],
      ['cmyk', 4],
      ['gray', 1],
      ['cmyk', 4],
    ]);
    for (const row of rows) expect(Math.abs(row.ppi - photos.ppi)).toBeLessThanOrEqual(2);
  });

  it('is the same to the byte when made again', async () => {
    const again = await sample.print(`${id}-again.pdf`, id);
    expect(await hash(again.file)).toBe(await hash(fileOf(id)));
    const later = await sample.print(`${id}-later.pdf`, id, { date: new Date(DATE.getTime() + 60_000) });
    expect(await hash(later.file)).not.toBe(await hash(fileOf(id)));
  });
});

it('has an identity that changes with what is printed', async () => {
  if (!have('qpdf')) return;
  const idOf = async (text: string): Promise<unknown> => {
    const out = path.join(sample.folder, `${text}.pdf`);
    // Same layout, other characters: only the fonts tell.
    await writePdf(composed(page([line(text, 20, 40)])), { ...sample.job('x'), out });
    return new Structure(out).trailer['/ID'];
  };
  expect(await idOf('甲乙')).not.toEqual(await idOf('丙丁'));
});

describe('page boxes', () => {
  const edges = (preset: string, key: string): number[] => new Structure(fileOf(preset)).pages[0]![key] as number[];

  it('are trim and bleed without marks', () => {
    if (!have('qpdf')) return;
    expect(edges('newsprint-x4', '/MediaBox')).toEqual(edges('newsprint-x4', '/BleedBox'));
    const [left, low, right, high] = edges('newsprint-x4', '/TrimBox') as [number, number, number, number];
    expect(left).toBeCloseTo(mm(3), 4);
    expect(low).toBeCloseTo(mm(3), 4);
    expect(right - left).toBeCloseTo(mm(120), 4);
    expect(high - low).toBeCloseTo(mm(100), 4);
  });

  it('leave room for marks', () => {
    if (!have('qpdf')) return;
    const [media, bleed] = [edges('proof', '/MediaBox'), edges('proof', '/BleedBox')];
    expect(bleed[0]).toBeGreaterThan(mm(8));
    expect(media[2]! - bleed[2]!).toBeCloseTo(bleed[0]!, 4);
  });

  it('take the bleed of the preset before that of the page', async () => {
    if (!have('qpdf')) return;
    const preset = { ...(await presetById('newsprint-x4')), bleedMm: 0 };
    const { file } = await sample.print('no-bleed.pdf', 'newsprint-x4', { preset });
    const found = new Structure(file).pages[0]!;
    expect(found['/TrimBox']).toEqual(found['/MediaBox']);
  });
});

describe('the report', () => {
  it('tells what became of each photo', () => {
    const { pages, bytes, photos, findings } = reports.get('newsprint-x4')!;
    expect({ pages, photos: photos.length }).toEqual({ pages: 1, photos: 4 });
    expect(bytes).toBeGreaterThan(100_000);
    expect(photos[0]).toMatchObject({ pageId: 'page-1', width: 389, height: 250 });
    expect(photos[0]!.effectivePpi).toBeCloseTo(900 / (PLACES.colourPhoto.width / 72), 5);
    expect(findings.map(({ severity, code }) => [severity, code])).toEqual([['error', 'photo-missing']]);
  });

  it('finds photos with too few pixels, by the limits of the preset', async () => {
    const preset = await presetById('newsprint-x4');
    const strict = { ...preset, photos: { ...preset.photos, warnBelow: 310, errorBelow: 300 } };
    const { findings } = await sample.print('strict.pdf', 'newsprint-x4', { preset: strict });
    const low = findings.filter(({ code }) => code === 'photo-low-resolution');
    expect(low.map(({ severity, data }) => [severity, data?.ppi])).toEqual([
      ['warning', 308],
      ['warning', 304],
      ['error', 240],
    ]);
  });

  it('counts every step once', async () => {
    const steps: Progress[] = [];
    await sample.print('steps.pdf', 'newsprint-x4', { onProgress: (progress) => steps.push(progress) });
    expect(steps.map(({ step }) => step)).toEqual(['photo', 'photo', 'photo', 'photo', 'photo', 'page', 'fonts']);
    expect(steps.map(({ done, total }) => [done, total])).toEqual(steps.map((_, index) => [index + 1, 7]));
  });
});
