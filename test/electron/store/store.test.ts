import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Result } from '../../../core/base/result.ts';
import type { ZbanDocument } from '../../../core/model/document.ts';
import { writeDocument } from '../../../core/model/parse.ts';
import { photoPath } from '../../../electron/store/folder.ts';
import {
  createDocument,
  findMissingPhotos,
  openDocument,
  type PhotoBytes,
  type StoredDocument,
  saveDocument,
} from '../../../electron/store/store.ts';
import { FULL, PHOTO } from '../../core/model/documents.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'zhuanban-store-'));
  folder = path.join(root, '文明实践');
});
afterEach(() => rmSync(root, { recursive: true }));

function photoOf(content: string): PhotoBytes {
  const bytes = Buffer.from(content);
  return { photo: { ...PHOTO, id: createHash('sha256').update(bytes).digest('hex') }, bytes };
}
const RIVER = photoOf('river');
const BRIDGE = photoOf('bridge');

/** The one with every field, its photo being `photo`. */
function documentWith({ photo }: PhotoBytes, title = '河东新事'): ZbanDocument {
  const [page] = FULL.pages;
  const frames = page!.frames.map((frame) => (frame.kind === 'photo' ? { ...frame, photoId: photo.id } : frame));
  return { ...FULL, title, pages: [{ ...page!, frames }], photos: [photo] };
}
const DOCUMENT = documentWith(RIVER);

const granted = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.message.zh);
  return result.value;
};
const errorOf = (result: Result<unknown>) => {
  if (result.ok) throw new Error('succeeded');
  return { code: result.error.code, zh: result.error.message.zh };
};
const create = async (): Promise<StoredDocument> => granted(await createDocument(folder, DOCUMENT, [RIVER]));
/** Every file below `root`, with its content. */
const everything = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(root, file), readFileSync(file, 'utf8')]),
  );

describe('creating', () => {
  test('writes the document, its photos, and nothing else', async () => {
    await create();
    expect(everything()).toEqual(
      new Map([
        ['文明实践/文明实践.zban', writeDocument(DOCUMENT)],
        [`文明实践/photos/${RIVER.photo.id}.jpg`, 'river'],
      ]),
    );
  });

  test('what is opened is what was written, by the folder and by the file', async () => {
    const stored = await create();
    expect(granted(await openDocument(folder))).toEqual(stored);
    expect(granted(await openDocument(stored.file))).toEqual(stored);
    expect(stored.document).toEqual(DOCUMENT);
  });

  test('an empty folder is taken, folders on the way are made', async () => {
    folder = path.join(root, '专版', '十一月', '文明实践');
    mkdirSync(folder, { recursive: true });
    await create();
    expect(granted(await openDocument(folder)).document).toEqual(DOCUMENT);
  });

  test('over a document, that one becomes the backup and its photos stay', async () => {
    await create();
    granted(await createDocument(folder, documentWith(BRIDGE, '新'), [BRIDGE]));
    expect(granted(await openDocument(folder)).document.title).toBe('新');
    expect(readFileSync(path.join(folder, '文明实践.zban.bak'), 'utf8')).toBe(writeDocument(DOCUMENT));
    expect(readdirSync(path.join(folder, 'photos')).sort()).toEqual(
      [`${RIVER.photo.id}.jpg`, `${BRIDGE.photo.id}.jpg`].sort(),
    );
  });

  test('a renamed folder keeps its file’s name', async () => {
    mkdirSync(folder);
    writeFileSync(path.join(folder, '旧名.zban'), writeDocument(DOCUMENT));
    const stored = await create();
    expect(path.basename(stored.file)).toBe('旧名.zban');
    expect(granted(await openDocument(folder))).toEqual(stored);
  });

  test.each<readonly [string, () => void, string, string]>([
    ['a folder with other files', () => writeAt('购物清单.txt', '牛奶'), 'foreign-folder', '不是专版文件夹'],
    ['a file in the folder’s place', () => writeFileSync(folder, ''), 'missing', '不是文件夹'],
    [
      'several documents',
      () => [writeAt('一.zban', ''), writeAt('二.zban', '')],
      'several-documents',
      '一.zban、二.zban',
    ],
  ])('%s: refused, and left as it was', async (_name, prepare, code, words) => {
    prepare();
    const before = everything();
    const error = errorOf(await createDocument(folder, DOCUMENT, [RIVER]));
    expect(error).toEqual({ code, zh: expect.stringContaining(words) });
    expect(everything()).toEqual(before);
  });

  test('a photo that cannot be written takes the others back with it and leaves the document alone', async () => {
    await create();
    const before = everything();
    mkdirSync(path.join(folder, 'photos', `${BRIDGE.photo.id}.jpg`, 'in the way'), { recursive: true });
    const error = errorOf(await createDocument(folder, documentWith(BRIDGE), [photoOf('first'), BRIDGE]));
    expect(error.zh).toContain('写入');
    expect(everything()).toEqual(before);
  });

  test('bytes under another photo’s name are a bug', async () => {
    await expect(createDocument(folder, DOCUMENT, [{ ...RIVER, bytes: Buffer.from('other') }])).rejects.toThrow(
      'not named by its bytes',
    );
    expect(readdirSync(root)).toEqual([]);
  });
});

describe('saving', () => {
  test('replaces the document, keeps the one before, adds photos', async () => {
    const first = await create();
    const second = granted(await saveDocument(first, documentWith(BRIDGE, '二'), [BRIDGE]));
    const third = granted(await saveDocument(second, documentWith(BRIDGE, '三')));
    expect(granted(await openDocument(folder))).toEqual(third);
    expect(JSON.parse(readFileSync(`${first.file}.bak`, 'utf8')).title).toBe('二');
    expect(readdirSync(folder).sort()).toEqual(['photos', '文明实践.zban', '文明实践.zban.bak']);
  });

  test('a file that somebody else has saved is not overwritten', async () => {
    const stored = await create();
    const other = granted(await openDocument(folder));
    granted(await saveDocument(other, documentWith(RIVER, '别人的')));
    const before = everything();
    expect(errorOf(await saveDocument(stored, documentWith(BRIDGE, '我的'), [BRIDGE]))).toEqual({
      code: 'changed-elsewhere',
      zh: expect.stringContaining('另存为'),
    });
    expect(everything()).toEqual(before);
  });

  test('a file that was deleted meanwhile is written again', async () => {
    const stored = await create();
    rmSync(stored.file);
    granted(await saveDocument(stored, DOCUMENT));
    expect(granted(await openDocument(folder)).document).toEqual(DOCUMENT);
  });

  test('a folder that is gone is said to be gone', async () => {
    const stored = await create();
    rmSync(folder, { recursive: true });
    expect(errorOf(await saveDocument(stored, DOCUMENT))).toEqual({
      code: 'missing',
      zh: expect.stringContaining('不存在'),
    });
  });
});

describe('opening what is no document', () => {
  test.each<readonly [string, () => string, string, string]>([
    ['nothing', () => folder, 'missing', '不存在'],
    ['an empty folder', () => [mkdirSync(folder), folder][1]!, 'no-document', '没有专版文件'],
    ['a folder of other things', () => path.dirname(writeAt('购物清单.txt', '牛奶')), 'no-document', '没有专版文件'],
    ['an empty file', () => writeAt('文明实践.zban', ''), 'broken-json', '中断'],
    ['a file broken off', () => writeAt('文明实践.zban', writeDocument(DOCUMENT).slice(0, 999)), 'broken-json', '中断'],
    ['bytes that are no text', () => writeAt('文明实践.zban', Buffer.from([0xff, 0xfe, 0])), 'not-text', '不是文字'],
    ['a file too large', () => writeAt('文明实践.zban', Buffer.alloc(50_000_001)), 'too-large', '过大'],
  ])('%s', async (_name, prepare, code, words) => {
    const error = errorOf(await openDocument(prepare()));
    expect(error).toEqual({ code, zh: expect.stringContaining(words) });
    expect(error.zh).toContain(root);
  });

  test('a damaged file with a backup beside it: the way out is named, and works', async () => {
    const stored = await create();
    granted(await saveDocument(stored, documentWith(RIVER, '二')));
    writeFileSync(stored.file, '{');
    expect(errorOf(await openDocument(folder)).zh).toContain('上一版备份');
    writeFileSync(stored.file, readFileSync(`${stored.file}.bak`));
    expect(granted(await openDocument(folder)).document).toEqual(DOCUMENT);
  });
});

test('photos whose bytes are not there are named', async () => {
  await create();
  expect(await findMissingPhotos(folder, [RIVER.photo, BRIDGE.photo])).toEqual([BRIDGE.photo.id]);
});

test('a photo’s path holds a hash and an ending, never a way out of the folder', () => {
  expect(photoPath('文', RIVER.photo)).toBe(path.join('文', 'photos', `${RIVER.photo.id}.jpg`));
  expect(() => photoPath('文', { ...RIVER.photo, id: '../../etc/passwd' })).toThrow();
  expect(() => photoPath('文', { ...RIVER.photo, extension: 'jpg/../..' })).toThrow();
});

test('a folder without permission: one sentence, nothing left behind', () => {
  const closed = path.join(root, '别人的');
  mkdirSync(closed);
  chmodSync(root, 0o755);
  chmodSync(closed, 0o555);
  const store = new URL('../../../dist/electron/store/store.js', import.meta.url).href;
  const program = `
    const { createDocument } = await import(${JSON.stringify(store)});
    const made = await createDocument(${JSON.stringify(path.join(closed, '文明实践'))}, ${JSON.stringify(FULL)}, []);
    console.log(JSON.stringify(made));`;
  // Root may write anywhere, so the program runs as somebody else.
  const somebody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const made = JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', program], { ...somebody, encoding: 'utf8' }),
  );
  expect(made).toMatchObject({
    ok: false,
    error: { code: 'no-permission', message: { zh: expect.stringContaining('没有权限') } },
  });
  expect(readdirSync(closed)).toEqual([]);
});

function writeAt(name: string, content: string | Uint8Array): string {
  if (!existsSync(folder)) mkdirSync(folder);
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}
