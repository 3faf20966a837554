/** The list of recent documents. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type RecentList, recentList } from '../../../electron/shell/recent.ts';

let folder: string;
let list: RecentList;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'zhuanban-recent-'));
  list = recentList(folder);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const titles = async (): Promise<readonly string[]> => (await list.list()).map((each) => each.title);

test('the latest is first, each file once, no more than a dozen', async () => {
  for (let i = 0; i < 15; i++) await list.add(`/文稿/${i}.zban`, `${i}`, '2026-11-22T00:00:00Z');
  await list.add('/文稿/9.zban', '九', '2026-11-22T01:00:00Z');
  const now = await titles();
  expect(now).toHaveLength(12);
  expect(now.slice(0, 3)).toEqual(['九', '14', '13']);
  expect(now).not.toContain('9');
});

test('an id leads back to its file; a path does not', async () => {
  await list.add('/文稿/头版.zban', '头版', '2026-11-22T00:00:00Z');
  const [entry] = await list.list();
  expect(entry).toMatchObject({ folder: '/文稿', missing: true });
  expect(await list.fileOf(entry!.id)).toBe('/文稿/头版.zban');
  expect(await list.fileOf('/文稿/头版.zban')).toBeUndefined();
});

test.each(['', '{', '[{"file":7}]', '"x"'])('a list that cannot be read is begun anew: %j', async (text) => {
  await writeFile(path.join(folder, 'recent.json'), text);
  expect(await list.list()).toEqual([]);
  await list.add('/a.zban', 'a', '2026-11-22T00:00:00Z');
  expect(await titles()).toEqual(['a']);
});
