/** Finding an installed browser. */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { browserArguments, findBrowser } from '../../../electron/shell/browsers.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'zhuanban-browsers-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function install(name: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, '');
  await chmod(file, 0o755);
  return file;
}

test('the first of the path that is a program', async () => {
  expect(findBrowser('linux', { PATH: folder })).toBeUndefined();
  const edge = await install('microsoft-edge');
  expect(findBrowser('linux', { PATH: `/nowhere:${folder}` })).toBe(edge);
  const chromium = await install('chromium');
  expect(findBrowser('linux', { PATH: folder })).toBe(chromium);
});

test('one that is named is taken, or none', async () => {
  await install('chromium');
  const own = await install('own-browser');
  expect(findBrowser('linux', { PATH: folder, ZHUANBAN_BROWSER: own })).toBe(own);
  expect(findBrowser('linux', { PATH: folder, ZHUANBAN_BROWSER: '/nowhere' })).toBeUndefined();
});

test('it gets a profile of its own, and is told to keep quiet', () => {
  const all = browserArguments('http://127.0.0.1:1/boot?token=t', '/profile');
  expect(all).toContain('--app=http://127.0.0.1:1/boot?token=t');
  expect(all).toContain('--user-data-dir=/profile');
  expect(all).toContain('--disable-background-networking');
  expect(all.some((argument) => argument.includes('sandbox'))).toBe(false);
});
