/** Documents of several pages: in one file, and one file a page. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cmyk } from '../../../core/base/colour.ts';
import { type ImageItem, rectPath } from '../../../core/display/item.ts';
import type { ComposedDocument } from '../../../core/display/page.ts';
import { type PrintJob, type Progress, pageFile, writeEachPage, writePdf } from '../../../electron/print/write-pdf.ts';
import { structuralFaults } from './checklist.ts';
import { complaints, fonts, glyphPlaces, have, images, Structure, text } from './judge.ts';
import { composed, line, page } from './page.ts';
import { makeSample, presetById, type Sample } from './sample.ts';

let sample: Sample;
let folder: string;
/** A wide page with a photo twice, a small page with text only, and one with the same photo again, cut. */
let three: ComposedDocument;
beforeAll(async () => {
  sample = await makeSample();
  folder = path.join(sample.folder, 'pages');
  const photoId = sample.job('x').photos[0]!.id;
  const photo = (x: number, width: number, part = { x: 0, y: 0, width: 1, height: 1 }): ImageItem => ({
    kind: 'image',
    photoId,
    rect: { x, y: 60, width, height: 90 },
    part,
  });
  three = composed(
    page([line('第一版春耕', 20, 40, { size: 20 }), photo(20, 140), photo(170, 140)], { pageId: 'a', widthMm: 140 }),
    page([line('第二版夏耘', 20, 40, { face: 'hei-bold', size: 20 })], { pageId: 'b', heightMm: 60, bleedMm: 0 }),
    page(
      [
        line('第三版秋收', 20, 40, { size: 20 }),
        photo(20, 140),
        photo(170, 70, { x: 0.5, y: 0, width: 0.5, height: 1 }),
        { kind: 'path', path: rectPath({ x: 20, y: 160, width: 50, height: 20 }), fill: cmyk(0, 1, 1, 0) },
      ],
      { pageId: 'c' },
    ),
  );
});
afterAll(() => sample.remove());
beforeEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
});

const job = (changes: Partial<PrintJob> = {}): PrintJob => ({
  ...sample.job('x'),
  out: path.join(folder, '专版.pdf'),
  ...changes,
});

async function together(document: ComposedDocument, changes: Partial<PrintJob> = {}): Promise<string> {
  const written = await writePdf(document, job(changes));
  if (!written.ok) throw new Error(written.error.message.en);
  return written.value.file;
}

async function apart(document: ComposedDocument, changes: Partial<PrintJob> = {}): Promise<readonly string[]> {
  const written = await writeEachPage(document, job(changes));
  if (!written.ok) throw new Error(written.error.message.en);
  return written.value.map(({ file }) => file);
}

const hash = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

const sizes = (file: string): number[][] =>
  new Structure(file).pages.map((found) => {
    const [left, low, right, high] = found['/TrimBox'] as [number, number, number, number];
    return [right - left, high - low].map((points) => Math.round((points / 72) * 25.4));
  });

describe('in one file', () => {
  it.each(['newsprint-x4', 'newsprint-x1a', 'proof'])('are sound to %s, each of its own size, in order', async (id) => {
    const preset = await presetById(id);
    const file = await together(three, { preset });
    if (have('qpdf') && have('pdffonts')) {
      expect(complaints(file)).toBe('');
      expect(structuralFaults(file, preset.standard)).toEqual([]);
      expect(sizes(file)).toEqual([
        [140, 100],
        [120, 60],
        [120, 100],
      ]);
    }
    if (have('pdftotext')) {
      const found = text(file, 'poppler');
      const places = ['第一版春耕', '第二版夏耘', '第三版秋收'].map((words) => found.indexOf(words));
      expect(places.every((at) => at >= 0)).toBe(true);
      expect([...places].sort((a, b) => a - b)).toEqual(places);
      for (const number of [1, 2, 3]) if (preset.marks.slug) expect(found).toContain(`${number}/3`);
    }
  });

  it('share their fonts and what is placed alike', async () => {
    const file = await together(composed(three.pages[0]!, three.pages[2]!));
    if (have('pdffonts')) expect(fonts(file)).toHaveLength(1);
    // Three placings alike are one image, and the cut one another.
    if (have('qpdf')) {
      const found = [...new Structure(file).dictionaries()].filter((object) => object['/Subtype'] === '/Image');
      expect(found).toHaveLength(2);
    }
    if (have('pdfimages')) expect(images(file)).toHaveLength(4);
  });

  it('hold each page’s glyphs at that page’s places', async () => {
    if (!have('mutool')) return;
    const places = glyphPlaces(await together(three));
    expect(places.map(({ y }) => Math.round(y * 1000) / 1000)).toEqual(Array.from({ length: 15 }, () => 40));
    expect(places.filter((_, index) => index % 5 === 0).map(({ x }) => x)).toEqual([20, 20, 20]);
  });

  it('are the same to the byte when made again', async () => {
    const first = await hash(await together(three));
    expect(await hash(await together(three, { out: path.join(folder, 'again.pdf') }))).toBe(first);
    const turned = composed(...three.pages.toReversed());
    expect(await hash(await together(turned, { out: path.join(folder, 'turned.pdf') }))).not.toBe(first);
  });
});

describe('one file a page', () => {
  it('are numbered behind the name', () => {
    expect(pageFile('/a/专版.pdf', 2, 3)).toBe('/a/专版-2.pdf');
    expect(pageFile('专版', 2, 16)).toBe('专版-02');
    expect(pageFile('x.y.pdf', 10, 16)).toBe('x.y-10.pdf');
  });

  it('are each sound, and hold their page only', async () => {
    const proof = await presetById('proof');
    const files = await apart(three, { preset: proof });
    expect((await readdir(folder)).sort()).toEqual(['专版-1.pdf', '专版-2.pdf', '专版-3.pdf']);
    for (const [index, file] of files.entries()) {
      if (have('qpdf') && have('pdffonts')) {
        expect(complaints(file)).toBe('');
        expect(structuralFaults(file, proof.standard)).toEqual([]);
        expect(sizes(file)).toHaveLength(1);
      }
      if (have('pdffonts')) expect(fonts(file)).toHaveLength(index === 1 ? 2 : 3);
      if (!have('pdftotext')) continue;
      const found = text(file, 'poppler');
      expect(['第一版', '第二版', '第三版'].map((words) => found.includes(words))).toEqual(
        [0, 1, 2].map((at) => at === index),
      );
      expect(found).toContain(`${index + 1}/3`);
    }
  });

  it('are the same to the byte when made again, and as a file of that page alone', async () => {
    const first = await Promise.all((await apart(three)).map(hash));
    expect(await Promise.all((await apart(three)).map(hash))).toEqual(first);
    expect(new Set(first).size).toBe(3);
    const alone = await together(composed(three.pages[1]!), { numbering: { first: 2, of: 3 } });
    expect(await hash(alone)).toBe(first[1]);
  });

  it('begin at the number that is asked for', async () => {
    const files = await apart(composed(three.pages[1]!), { numbering: { first: 2, of: 12 } });
    expect(files.map((file) => path.basename(file))).toEqual(['专版-02.pdf']);
  });

  it('count their steps through all files', async () => {
    const steps: Progress[] = [];
    await apart(three, { onProgress: (progress) => steps.push(progress) });
    expect(steps.map(({ step }) => step).join(' ')).toBe('photo page fonts page fonts photo photo page fonts');
    expect(steps.map(({ done, total }) => [done, total])).toEqual(steps.map((_, index) => [index + 1, 9]));
  });

  it('leave the old ones alone if the last of them fails', async () => {
    for (const number of [1, 2, 3]) await writeFile(path.join(folder, `专版-${number}.pdf`), `旧${number}`);
    const abort = new AbortController();
    const onProgress = ({ done, total }: Progress): void => {
      if (done === total - 1) abort.abort();
    };
    const written = await writeEachPage(three, job({ onProgress, signal: abort.signal }));
    expect(written).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect((await readdir(folder)).sort()).toEqual(['专版-1.pdf', '专版-2.pdf', '专版-3.pdf']);
    for (const number of [1, 2, 3])
      expect(await readFile(path.join(folder, `专版-${number}.pdf`), 'utf8')).toBe(`旧${number}`);
  });

  it('of no page are refused', async () => {
    expect(await writeEachPage(composed(), job())).toMatchObject({ error: { code: 'nothing-to-print' } });
  });
});
