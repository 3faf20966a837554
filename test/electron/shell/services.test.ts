/** The services, as the window uses them: the whole of them but the processes of long work. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ok, type Result } from '../../../core/base/result.ts';
import type { OpenedDocument } from '../../../core/ipc.ts';
import type { ZbanDocument } from '../../../core/model/document.ts';
import { readPhoto } from '../../../electron/photo/read-photo.ts';
import { draftBlank } from '../../../electron/shell/drafts.ts';
import type { Drafted, JobOrder } from '../../../electron/shell/job.ts';
import type { JobWatch, RunJob } from '../../../electron/shell/job-runner.ts';
import { createServices, type FileDialogs, type ServiceHouse } from '../../../electron/shell/services.ts';

let folder: string;
let documents: string;
let drafted: Drafted;
let orders: JobOrder[];
let watched: JobWatch | undefined;
let revealed: string[];
let finishExport: (answer: Result<{ file: string; pages: number; bytes: number }>) => void;

const runJob = ((order: JobOrder, watch?: JobWatch) => {
  orders.push(order);
  if (order.kind !== 'export') return Promise.resolve(ok(drafted));
  watched = watch;
  return new Promise((resolve) => {
    finishExport = resolve;
  });
}) as RunJob;

function open(dialogs?: FileDialogs): ServiceHouse {
  return createServices({
    host: dialogs === undefined ? 'loopback' : 'electron',
    version: '1.2.3',
    ...(dialogs === undefined ? {} : { dialogs }),
    dataFolder: path.join(folder, 'data'),
    documentsFolder: documents,
    runJob,
    onProgress: () => undefined,
    reveal: (file) => revealed.push(file),
    now: () => new Date('2026-11-22T10:00:00Z'),
  });
}

const dialogsThat = (answers: Partial<Record<keyof FileDialogs, string>>): FileDialogs => ({
  openDocument: async () => answers.openDocument,
  saveDocument: async () => answers.saveDocument,
  savePdf: async () => answers.savePdf,
  chooseCopy: async () => (answers.chooseCopy === undefined ? [] : answers.chooseCopy.split('\n')),
});

function answered<T>(result: Result<T | 'cancelled'>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message.en}`);
  if (result.value === 'cancelled') throw new Error('cancelled');
  return result.value as T;
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'zhuanban-services-'));
  documents = path.join(folder, '文稿');
  orders = [];
  revealed = [];
  const photoFile = path.join(folder, '渡口.jpg');
  await writeFile(
    photoFile,
    await sharp({ create: { width: 90, height: 60, channels: 3, background: '#886644' } })
      .jpeg()
      .toBuffer(),
  );
  const photo = await readPhoto(photoFile);
  const blank = await draftBlank({ templateId: 'special-tabloid', houseStyleId: 'daily', date: '2026-11-22' });
  if (!photo.ok || !blank.ok) throw new Error('the ground of these tests is broken');
  const document: ZbanDocument = { ...blank.value.document, photos: [photo.value.photo] };
  drafted = { document, photoFiles: { [photo.value.photo.id]: photoFile } };
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function newDocument({ services }: ServiceHouse): Promise<OpenedDocument> {
  return answered(await services['new-document']({ templateId: 'special-tabloid', houseStyleId: 'daily' }));
}

describe('saving and opening', () => {
  test('a draft is saved with its photos, is recent, and opens again as it was', async () => {
    const house = open(dialogsThat({ saveDocument: path.join(documents, '头版.zban') }));
    const { document, saved } = await newDocument(house);
    expect(saved).toBe(false);
    expect(orders[0]).toMatchObject({ kind: 'blank', date: '2026-11-22' });
    const written = answered(await house.services['save-document']({ document }));
    expect(written).toEqual({ name: '头版', folder: path.join(documents, '头版') });
    expect(await readdir(written.folder)).toEqual(expect.arrayContaining(['头版.zban', 'photos']));

    const again = open(dialogsThat({}));
    const [recent] = await again.services['recent-documents'](null);
    expect(recent).toMatchObject({ title: '头版', missing: false });
    const opened = answered(await again.services['open-document']({ kind: 'recent', id: recent!.id }));
    expect(opened).toMatchObject({ document, saved: true, missingPhotos: [] });
    expect(await again.photos.picture(document.photos[0]!.id)).toBeInstanceOf(Uint8Array);
  });

  test('saving again needs no dialog; elsewhere it takes the photos along', async () => {
    let asked = 0;
    const target = (): string => path.join(documents, `第${asked}份.zban`);
    const house = open({
      ...dialogsThat({}),
      saveDocument: async () => {
        asked += 1;
        return target();
      },
    });
    const { document } = await newDocument(house);
    answered(await house.services['save-document']({ document }));
    const changed = { ...document, title: '改过的题目' };
    answered(await house.services['save-document']({ document: changed }));
    expect(asked).toBe(1);
    const copy = answered(await house.services['save-document']({ document: changed, target: { kind: 'ask' } }));
    expect(copy.name).toBe('第2份');
    expect(await readdir(path.join(copy.folder, 'photos'))).toHaveLength(1);
    expect(await readFile(path.join(documents, '第1份', '第1份.zban'), 'utf8')).toContain('改过的题目');
  });

  test('cancelling a dialog changes nothing', async () => {
    const house = open(dialogsThat({}));
    const { document } = await newDocument(house);
    expect(await house.services['save-document']({ document })).toEqual(ok('cancelled'));
    expect(await house.services['open-document']({ kind: 'ask' })).toEqual(ok('cancelled'));
    expect(await house.services['export-pdf']({ job: '1', document, target: { kind: 'ask' } })).toEqual(
      ok('cancelled'),
    );
    expect(await house.services['recent-documents'](null)).toEqual([]);
  });

  test('a photo whose file went away stops the saving, with its name', async () => {
    const house = open(dialogsThat({ saveDocument: path.join(documents, '头版.zban') }));
    const { document } = await newDocument(house);
    await rm(Object.values(drafted.photoFiles)[0]!);
    const answer = await house.services['save-document']({ document });
    expect(answer).toMatchObject({ ok: false, error: { code: 'photo-gone' } });
    expect(answer.ok ? '' : answer.error.message.zh).toContain('渡口.jpg');
    await expect(readdir(documents)).rejects.toThrow('ENOENT');
  });

  test('a recent document that is gone says so and can be forgotten', async () => {
    const house = open(dialogsThat({ saveDocument: path.join(documents, '头版.zban') }));
    const { document } = await newDocument(house);
    const { folder: written } = answered(await house.services['save-document']({ document }));
    await rm(written, { recursive: true });
    const [recent] = await house.services['recent-documents'](null);
    expect(recent?.missing).toBe(true);
    expect(await house.services['open-document']({ kind: 'recent', id: recent!.id })).toMatchObject({ ok: false });
    expect(await house.services['open-document']({ kind: 'recent', id: 'unknown' })).toMatchObject({
      ok: false,
      error: { code: 'gone' },
    });
    expect(await house.services['forget-recent']({ id: recent!.id })).toEqual([]);
  });
});

describe('without dialogs', () => {
  test('the window browses, by ids that were handed out', async () => {
    const house = open();
    await mkdir(path.join(documents, '十一月'), { recursive: true });
    await writeFile(path.join(documents, '十一月', '说明.txt'), '');
    const { document } = await newDocument(house);
    const start = answered(await house.services.browse({}));
    expect(start.path).toBe(documents);
    expect(start.entries.map(({ name, kind }) => [name, kind])).toEqual([['十一月', 'folder']]);
    const month = answered(await house.services.browse({ folder: start.entries[0]!.id }));
    expect(month.entries).toEqual([]);
    const target = { kind: 'entry' as const, folder: month.id, name: '六版' };
    answered(await house.services['save-document']({ document, target }));
    const [sixth] = answered(await house.services.browse({ folder: month.id })).entries;
    expect(sixth).toMatchObject({ name: '六版', kind: 'folder' });
    const [file] = answered(await house.services.browse({ folder: sixth!.id })).entries.filter(
      (e) => e.kind === 'document',
    );
    const opened = answered(await house.services['open-document']({ kind: 'entry', id: file!.id }));
    expect(opened.document).toEqual(document);
  });

  test.each(['../越界', 'a/b', 'a\\b', '..', '.'])('a name that leads elsewhere is refused: %j', async (name) => {
    const house = open();
    const { document } = await newDocument(house);
    const { id } = answered(await house.services.browse({}));
    const target = { kind: 'entry' as const, folder: id, name };
    expect(await house.services['save-document']({ document, target })).toMatchObject({
      ok: false,
      error: { code: 'bad-name' },
    });
  });

  test('ids that were not handed out are nothing', async () => {
    const { services } = open();
    expect(await services.browse({ folder: '/etc' })).toMatchObject({
      ok: false,
      error: { code: 'folder-unreadable' },
    });
    expect(await services['open-document']({ kind: 'entry', id: '/etc/passwd' })).toMatchObject({ ok: false });
    expect(await services['open-document']({ kind: 'ask' })).toMatchObject({
      ok: false,
      error: { code: 'no-dialogs' },
    });
  });

  test('a host with dialogs does not let the window browse', async () => {
    const { services } = open(dialogsThat({}));
    expect(await services.browse({})).toMatchObject({ ok: false, error: { code: 'no-browsing' } });
  });
});

describe('exporting', () => {
  test('writes where the person said, names the file, and shows it on request', async () => {
    const house = open(dialogsThat({ savePdf: path.join(folder, '六版') }));
    const { document } = await newDocument(house);
    expect(await house.services['reveal-export'](null)).toMatchObject({ ok: false });
    const answer = house.services['export-pdf']({ job: 'j', document, target: { kind: 'ask' } });
    await expect.poll(() => orders.length).toBe(2);
    const out = path.join(folder, '六版.pdf');
    expect(orders[1]).toMatchObject({ kind: 'export', out, photoFiles: drafted.photoFiles });
    await writeFile(out, '');
    finishExport(ok({ file: out, pages: 1, bytes: 1234 }));
    expect(answered(await answer)).toEqual({ name: '六版.pdf', folder, pages: 1, bytes: 1234 });
    await house.services['reveal-export'](null);
    expect(revealed).toEqual([out]);
  });

  test('is cancelled by its job', async () => {
    const house = open(dialogsThat({ savePdf: path.join(folder, '六版.pdf') }));
    const { document } = await newDocument(house);
    const answer = house.services['export-pdf']({ job: 'j', document, target: { kind: 'ask' } });
    await expect.poll(() => orders.length).toBe(2);
    await house.services['cancel-job']({ job: 'another' });
    expect(watched?.signal?.aborted).toBe(false);
    await house.services['cancel-job']({ job: 'j' });
    expect(watched?.signal?.aborted).toBe(true);
    finishExport({ ok: false, error: { code: 'cancelled', message: { zh: '', en: '' } } });
    expect(await answer).toEqual(ok('cancelled'));
  });
});

test('the library shows every template with its figures and every house style', async () => {
  const { templates, houseStyles, faces } = await open().services.library(null);
  expect(templates.length).toBeGreaterThanOrEqual(5);
  for (const template of templates) {
    expect(template.sketch.length).toBeGreaterThan(3);
    for (const { x, y, width, height } of template.sketch) {
      expect(x).toBeGreaterThan(0);
      expect(y).toBeGreaterThan(0);
      expect(x + width).toBeLessThan(template.width);
      expect(y + height).toBeLessThan(template.height);
    }
  }
  expect(houseStyles.length).toBeGreaterThanOrEqual(2);
  expect(faces).toContainEqual({ id: 'song-regular', name: '宋体', url: 'fonts/song-regular.ttf' });
});

describe('bringing in copy', () => {
  test('what the dialog gave is drafted from its files; the window knows ids only', async () => {
    const files = [path.join(folder, '头条.docx'), path.join(folder, '渡口.jpg')];
    const { services } = open(dialogsThat({ chooseCopy: files.join('\n') }));
    const chosen = answered(await services['choose-copy']({ kind: 'manuscript' }));
    expect(chosen.map((file) => file.name)).toEqual(['头条.docx', '渡口.jpg']);
    expect(JSON.stringify(chosen)).not.toContain(folder);
    const [manuscript, photo] = chosen.map((file) => file.id);
    const order = { templateId: 't', houseStyleId: 'h', manuscripts: [manuscript!], photos: [photo!] };
    expect(answered(await services['draft-document'](order)).saved).toBe(false);
    expect(orders).toEqual([
      {
        kind: 'draft',
        templateId: 't',
        houseStyleId: 'h',
        date: '2026-11-22',
        manuscripts: [files[0]],
        photos: [files[1]],
      },
    ]);
  });

  test('an id that was never given out names no file', async () => {
    const { services } = open();
    const order = { templateId: 't', houseStyleId: 'h', manuscripts: ['/etc/passwd'], photos: [] };
    expect(await services['draft-document'](order)).toMatchObject({ ok: false, error: { code: 'gone' } });
    expect(orders).toEqual([]);
  });

  test('a dialog that is left chooses nothing; a host without dialogs lists files of the kind', async () => {
    expect(await open(dialogsThat({})).services['choose-copy']({ kind: 'photo' })).toEqual(ok('cancelled'));
    await mkdir(documents, { recursive: true });
    for (const name of ['甲.txt', '乙.DOCX', '丙.jpg', '丁.zban']) await writeFile(path.join(documents, name), '');
    const { services } = open();
    const names = async (copy: 'manuscript' | 'photo') =>
      answered(await services.browse({ copy }))
        .entries.map((entry) => `${entry.kind} ${entry.name}`)
        .sort();
    expect(await names('manuscript')).toEqual(['manuscript 乙.DOCX', 'manuscript 甲.txt']);
    expect(await names('photo')).toEqual(['photo 丙.jpg']);
  });
});
