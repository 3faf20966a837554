/** What `export` is told besides document and file: one file a page, the proof's stamp, where renditions are kept. */
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { have, text } from '../print/judge.ts';
import { makeFolder, makePhoto, sample, zhuanban } from './run.ts';

const { XDG_CACHE_HOME } = process.env;
let root: string;
let document: string;
const at = (...names: readonly string[]): string => path.join(root, ...names);

beforeAll(async () => {
  root = makeFolder();
  document = at('专版');
  await makePhoto(at('照片.jpg'), 100);
  const words = ['draft', sample('tabloid-special.txt'), '--photos', at('照片.jpg'), '--template', 'special-tabloid'];
  expect(zhuanban([...words, '--page-number', '5', '--out', document]).err).toBe('');
});
beforeEach(() => {
  process.env.XDG_CACHE_HOME = at('cache');
});
afterAll(() => {
  if (XDG_CACHE_HOME === undefined) delete process.env.XDG_CACHE_HOME;
  else process.env.XDG_CACHE_HOME = XDG_CACHE_HOME;
  rmSync(root, { recursive: true });
});

test('each page into a file of its own, with the stamp asked for', () => {
  const { err, out } = zhuanban([
    ...['export', document, '--preset', 'proof', '--stamp', '清样', '--each-page'],
    ...['--out', at('版.pdf')],
  ]);
  expect(err).toBe('');
  expect(out).toContain(`Written: ${at('版-1.pdf')}`);
  expect(readdirSync(root).filter((name) => name.endsWith('.pdf'))).toEqual(['版-1.pdf']);
  if (!have('pdftotext')) return;
  expect(text(at('版-1.pdf'), 'poppler')).toContain('清样');
  expect(text(at('版-1.pdf'), 'poppler')).not.toContain('大样');
});

test('a stamp that there is not is refused, naming those there are', () => {
  const { code, err } = zhuanban(['export', document, '--stamp', '草样', '--out', at('草.pdf')]);
  expect(code).toBe(2);
  expect(err).toContain('小样、大样、清样');
});

test('converted photos are kept in the user’s cache', () => {
  zhuanban(['export', document, '--out', at('一.pdf')]);
  const kept = () => readdirSync(at('cache', 'zhuanban', 'renditions')).length;
  const before = kept();
  expect(before).toBeGreaterThan(0);
  zhuanban(['export', document, '--out', at('二.pdf')]);
  expect(kept()).toBe(before);
});

test('a cache that cannot be written stops nothing', () => {
  process.env.XDG_CACHE_HOME = at('照片.jpg');
  const { code, err, out } = zhuanban(['export', document, '--out', at('三.pdf')]);
  expect(err).toBe('');
  expect([0, 1]).toContain(code);
  expect(out).toContain('Written');
});
