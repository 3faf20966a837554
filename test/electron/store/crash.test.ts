import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readDocument } from '../../../core/model/parse.ts';
import { createDocument, openDocument } from '../../../electron/store/store.ts';
import { FULL } from '../../core/model/documents.ts';

const DOCUMENT = {
  ...FULL,
  photos: [],
  stories: FULL.stories.map((story) => ({ ...story, paragraphs: Array(2000).fill(story.paragraphs).flat() })),
};
const KILLS = 15;

/** Saves again and again, the title counting up, until it is killed. */
const SAVER = `
  const [store, folder] = process.argv.slice(1);
  const { openDocument, saveDocument } = await import(store);
  let stored = (await openDocument(folder)).value;
  for (let count = 1; ; count += 1) {
    const saved = await saveDocument(stored, { ...stored.document, title: String(count) });
    if (!saved.ok) throw new Error(saved.error.message.en);
    stored = saved.value;
    if (count === 1) console.log('saving');
  }`;

test('killed while saving, the document is the old one or the new one, and so is the backup', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'zhuanban-crash-'));
  const folder = path.join(root, '专版');
  expect((await createDocument(folder, DOCUMENT, [])).ok).toBe(true);
  const store = new URL('../../../dist/electron/store/store.js', import.meta.url).href;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const saver = spawn(process.execPath, ['--input-type=module', '-e', SAVER, store, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(saver.stdout, 'data');
    await sleep(kill * 3);
    saver.kill('SIGKILL');
    const [, signal] = await once(saver, 'exit');
    expect(signal).toBe('SIGKILL');
    expect((await openDocument(folder)).ok).toBe(true);
    expect(readDocument(readFileSync(path.join(folder, '专版.zban.bak'), 'utf8')).ok).toBe(true);
  }
  // What a kill left half-written bears a name that nobody takes for a document.
  for (const name of readdirSync(folder)) expect(name).toMatch(/^(专版\.zban(\.bak)?|\..*\.tmp)$/);
  rmSync(root, { recursive: true });
});
