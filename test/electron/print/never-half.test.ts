/** What becomes of the file that was there: nothing, unless a whole new one takes its place. */
import { copyFile, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../../core/base/result.ts';
import { replaceFile } from '../../../electron/print/output-file.ts';
import { type PrintJob, writePdf } from '../../../electron/print/write-pdf.ts';
import { FONTS } from '../../../electron/resources.ts';
import { have, inkAt, plates } from './judge.ts';
import { composed } from './page.ts';
import { makeSample, PLACES, presetById, type Sample } from './sample.ts';

const OLD = '昨天的版面';
let sample: Sample;
let out: string;
beforeAll(async () => {
  sample = await makeSample();
});
afterAll(() => sample.remove());
beforeEach(async () => {
  const folder = path.join(sample.folder, 'out');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  out = path.join(folder, '第3版.pdf');
  await writeFile(out, OLD);
});

/** Expects the export to fail with `code`, in two languages, and to leave all as it was. */
async function failsWith(code: string, changes: Partial<PrintJob>): Promise<void> {
  const written = await writePdf(sample.composed, sample.job('x', { out, ...changes }));
  expect(written).toMatchObject({
    ok: false,
    error: { code, message: { zh: expect.any(String), en: expect.any(String) } },
  });
  expect(await readFile(out, 'utf8')).toBe(OLD);
  expect(await readdir(path.dirname(out))).toEqual([path.basename(out)]);
}

it('is replaced by a whole one', async () => {
  expect(await writePdf(sample.composed, sample.job('x', { out }))).toMatchObject({ ok: true });
  expect((await readFile(out)).subarray(-6).toString()).toBe('%%EOF\n');
  expect(await readdir(path.dirname(out))).toEqual([path.basename(out)]);
});

describe('stays, when', () => {
  it('a font is missing', async () => {
    await failsWith('font-missing', { fontFile: (face) => path.join(sample.folder, `${face}.ttf`) });
  });

  it('a font is no TrueType font, or cut short', async () => {
    const file = path.join(sample.folder, 'bad.ttf');
    await writeFile(file, 'no font at all, but long enough');
    await failsWith('font-unusable', { fontFile: () => file });
    await copyFile(path.join(FONTS, 'brush-regular.ttf'), file);
    await truncate(file, 3000);
    await failsWith('font-unusable', { fontFile: () => file });
  });

  it('the profile is missing, or none for a press', async () => {
    const preset = await presetById('newsprint-x4');
    await failsWith('profile-missing', { preset: { ...preset, profile: 'none.icc' } });
    const file = path.join(sample.folder, 'no.icc');
    await writeFile(file, Buffer.alloc(300));
    await failsWith('profile-unusable', { preset: { ...preset, profile: file } });
  });

  it('the export is cancelled before, at a photo, or at the last step', async () => {
    await failsWith('cancelled', { signal: AbortSignal.abort() });
    for (const stop of ['photo', 'page', 'fonts']) {
      const abort = new AbortController();
      const onProgress: PrintJob['onProgress'] = ({ step }) => {
        if (step === stop) abort.abort();
      };
      await failsWith('cancelled', { signal: abort.signal, onProgress });
    }
  });

  it('there is no page', async () => {
    expect(await writePdf(composed(), sample.job('x', { out }))).toMatchObject({ error: { code: 'nothing-to-print' } });
    expect(await readFile(out, 'utf8')).toBe(OLD);
  });

  it('a bug strikes in the middle', async () => {
    const onProgress = (): void => {
      throw new TypeError('bug');
    };
    await expect(writePdf(sample.composed, sample.job('x', { out, onProgress }))).rejects.toThrow('bug');
    expect(await readFile(out, 'utf8')).toBe(OLD);
    expect(await readdir(path.dirname(out))).toEqual([path.basename(out)]);
  });
});

describe('cannot be written', () => {
  it('into a folder that does not exist', async () => {
    const written = await writePdf(sample.composed, sample.job('x', { out: path.join(sample.folder, 'no', 'x.pdf') }));
    expect(written).toMatchObject({ ok: false, error: { code: 'cannot-write' } });
  });

  it('where a folder of its name is', async () => {
    const folder = path.join(sample.folder, 'a-folder.pdf');
    await mkdir(folder);
    const written = await writePdf(sample.composed, sample.job('x', { out: folder }));
    expect(written).toMatchObject({ ok: false, error: { code: 'cannot-write' } });
  });

  it('on a full disk, which is named', async () => {
    const full = await replaceFile(out, async (part) => {
      await writeFile(part, 'half a fi');
      throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', syscall: 'write' });
    });
    expect(full).toMatchObject({
      ok: false,
      error: { code: 'cannot-write', message: { zh: expect.stringContaining('磁盘已满') } },
    });
    expect(await readFile(out, 'utf8')).toBe(OLD);
    expect(await readdir(path.dirname(out))).toEqual([path.basename(out)]);
  });
});

it('a bug in what fills the file is not taken for the disk', async () => {
  await expect(replaceFile(out, () => Promise.reject(new RangeError('bug')))).rejects.toThrow('bug');
  expect(await replaceFile(out, (part) => writeFile(part, 'neu').then(() => ok(1)))).toEqual(ok(1));
  expect(await readFile(out, 'utf8')).toBe('neu');
});

describe('a photo that cannot be printed', () => {
  it.each([
    ['missing from its place', () => path.join(sample.folder, 'gone.jpg'), 'photo-unreadable'],
    ['not at hand', () => undefined, 'photo-missing'],
  ])('%s is a finding and a crossed grey box', async (_case, photoFile, code) => {
    const written = await writePdf(sample.composed, sample.job('x', { out, photoFile }));
    if (!written.ok) throw new Error(written.error.message.en);
    const { photos, findings } = written.value;
    expect(photos).toEqual([]);
    expect(findings.filter((finding) => finding.code === code).length).toBeGreaterThanOrEqual(4);
    for (const { severity, place } of findings)
      expect({ severity, page: place.pageId }).toEqual({ severity: 'error', page: 'page-1' });
    if (!have('gs')) return;
    const edge = (3 / 25.4) * 72;
    const { x, y, width, height } = PLACES.colourPhoto;
    const separated = await plates(out);
    expect(inkAt(separated, edge + x + width / 2, edge + y + height * 0.8)).toMatchObject({ Black: 0.15, Cyan: 0 });
    expect(inkAt(separated, edge + x + width / 2, edge + y + height / 2)).toMatchObject({ Black: 0.5, Cyan: 0 });
  });
});
