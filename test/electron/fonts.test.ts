import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fontFile, loadFontBook, requireFonts } from '../../electron/fonts.ts';
import { FONTS, TEMPLATES } from '../../electron/resources.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhuanban-fonts-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('every face that ships is there after the build, and in the book', async () => {
  expect(requireFonts()).toMatchObject({ ok: true });
  const faces = JSON.parse(await readFile(path.join(TEMPLATES, 'fonts.json'), 'utf8')) as readonly { id: string }[];
  for (const { id } of faces) expect(loadFontBook().has(id)).toBe(true);
});

it('those that have gone are named, in both languages', async () => {
  await copyFile(path.join(FONTS, 'brush-regular.ttf'), path.join(folder, 'brush-regular.ttf'));
  const gone = requireFonts(folder);
  if (gone.ok) throw new Error('nothing found missing');
  expect(gone.error.code).toBe('font-missing');
  for (const sentence of Object.values(gone.error.message)) {
    expect(sentence).toContain('song-regular');
    expect(sentence).not.toContain('brush-regular');
    expect(sentence).toContain(folder);
  }
});

it('the path of a face is told whether or not it is there', () => {
  expect(fontFile('no-such-face')).toBe(path.join(FONTS, 'no-such-face.ttf'));
});
