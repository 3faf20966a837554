/** The judges themselves: files broken on purpose, so that a pass means something. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cmyk } from '../../../core/base/colour.ts';
import { rectPath } from '../../../core/display/item.ts';
import { writePdf } from '../../../electron/print/write-pdf.ts';
import { structuralFaults } from './checklist.ts';
import { complaints, have, largestInk, plates } from './judge.ts';
import { composed, line, page } from './page.ts';
import { makeSample, type Sample } from './sample.ts';

let folder: string;
let sample: Sample;
let sound: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhuanban-broken-'));
  sample = await makeSample();
  sound = (await sample.print('sound.pdf', 'newsprint-x4')).file;
});
afterAll(async () => {
  await sample.remove();
  await rm(folder, { recursive: true, force: true });
});

/** The sound file with every `from` replaced by a `to` of the same length. */
async function spoilt(from: string, to: string): Promise<string> {
  expect(to).toHaveLength(from.length);
  const text = (await readFile(sound)).toString('latin1');
  expect(text).toContain(from);
  const file = path.join(folder, 'spoilt.pdf');
  await writeFile(file, Buffer.from(text.replaceAll(from, to), 'latin1'));
  return file;
}

describe('the checklist finds', () => {
  it.each([
    ['1', 'PDF/X-4<', 'PDF/X-3<'],
    ['2', '%PDF-1.6', '%PDF-1.7'],
    ['6', '/False\n', '(Fals)\n'],
    ['7', 'xmpMM:VersionID', 'xmpMM:VersionXX'],
    ['8', 'xmp:ModifyDate>2026', 'xmp:ModifyDate>2025'],
    ['9', '/GTS_PDFX\n', '/GTS_PDFA\n'],
    ['10', '/OutputConditionIdentifier', '/OutputConditionIdentitier'],
    ['13', '/TrimBox', '/TrimBax'],
    ['14', '/BleedBox [0 0', '/BleedBox [9 9'],
    ['16', '/Parent 1 0 R', '/Annots 1 0 R'],
    ['17', '/ColorSpace /DeviceGray', '/ColorSpace /DeviceRGBx'],
    ['18', '/ToUnicode', '/ToUnidoce'],
    ['20', '/OPM 1', '/TR  1'],
  ])('line %s', async (number, from, to) => {
    if (!have('qpdf') || !have('pdffonts')) return;
    const faults = structuralFaults(await spoilt(from, to), 'PDF/X-4');
    expect(faults.map((fault) => fault.split(' ')[0])).toContain(number);
  });

  it('transparency in X-1a, and only there', async () => {
    if (!have('qpdf') || !have('pdffonts')) return;
    const file = await spoilt('/OPM 1', '/ca .5');
    const lines = (standard: 'PDF/X-4' | 'PDF/X-1a:2003') =>
      structuralFaults(file, standard).map((fault) => fault.slice(0, 2));
    expect(lines('PDF/X-1a:2003')).toContain('19');
    expect(lines('PDF/X-4')).not.toContain('19');
  });

  it("PDFKit's ways: RGB, no output intent, fonts not embedded, a user unit", async () => {
    if (!have('qpdf') || !have('pdffonts')) return;
    const document = new PDFDocument({ pdfVersion: '1.6' });
    document.text('Helvetica').rect(10, 10, 90, 90).fill('#f00');
    document.rect(10, 10, 90, 90).lineWidth(0.1).stroke([0, 0, 0, 100]);
    document.end();
    const file = path.join(folder, 'pdfkit.pdf');
    await pipeline(document, createWriteStream(file));
    const faults = structuralFaults(file, 'PDF/X-4').map((fault) => fault.split(' ')[0]);
    expect(faults).toEqual(expect.arrayContaining(['1', '6', '7', '9', '13', '15', '18', '24']));
  });
});

it('qpdf complains of a torn file', async () => {
  if (!have('qpdf')) return;
  const file = path.join(folder, 'torn.pdf');
  await writeFile(file, (await readFile(sound)).subarray(0, 40_000));
  expect(complaints(file)).not.toBe('');
});

it('the plates show too much ink, and how little there is room for', async () => {
  if (!have('gs')) return;
  const out = path.join(folder, 'rich.pdf');
  const box = (width: number) => rectPath({ x: 50, y: 50, width, height: 40 });
  const rich = composed(page([{ kind: 'path', path: box(40), fill: cmyk(0.8, 0.7, 0.6, 0.9) }]));
  await writePdf(rich, { ...sample.job('x'), out });
  expect(largestInk(await plates(out))).toBeCloseTo(300, 0);
  // Narrower than the square millimetre that counts.
  const thin = composed(page([{ kind: 'path', path: box(1), fill: cmyk(0.8, 0.7, 0.6, 0.9) }, line('墨', 150, 50)]));
  await writePdf(thin, { ...sample.job('x'), out });
  expect(largestInk(await plates(out))).toBeLessThan(170);
});
