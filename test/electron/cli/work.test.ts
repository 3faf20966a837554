/** The way from copy to the press, on the command line. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../core/base/diagnostic.ts';
import type { Reading } from '../../../core/manuscript/reading.ts';
import { openDocument } from '../../../electron/store/store.ts';
import { makeFolder, makePhoto, namesIn, sample, zhuanban } from './run.ts';

let root: string;
let document: string;
const at = (...names: readonly string[]): string => path.join(root, ...names);

beforeAll(async () => {
  root = makeFolder();
  document = at('专版');
  mkdirSync(at('照片'));
  await makePhoto(at('照片', '10.jpg'), 100);
  await makePhoto(at('照片', '2.jpg'), 200);
  writeFileSync(at('照片', '说明.txt'), '不是照片');
});
afterAll(() => rmSync(root, { recursive: true }));

interface Judged {
  readonly findings: readonly (Diagnostic & { where: { zh: string } })[];
}
const judge = (target: string): Judged => JSON.parse(zhuanban(['preflight', target, '--json']).out) as Judged;

describe('from copy to the press', () => {
  test('read shows every line with its role, as text and as JSON', () => {
    const files = [sample('civic-practice.txt'), sample('county-news.md')];
    const { code, out, err } = zhuanban(['read', ...files]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const readings = JSON.parse(zhuanban(['read', '--json', ...files]).out) as readonly Reading[];
    expect(readings.map(({ source }) => source)).toEqual(['civic-practice.txt', 'county-news.md']);
    for (const { stories, lines } of readings) {
      expect(stories.length).toBeGreaterThan(3);
      for (const { text, certainty } of lines) {
        expect(out).toContain(text.slice(0, 12));
        expect(certainty).toBeGreaterThan(0);
      }
    }
  });

  test('draft writes a document with its photos, in the order of their names, each once', async () => {
    const words = [
      'draft',
      sample('tabloid-special.txt'),
      '--photos',
      at('照片'),
      at('照片', '2.jpg'),
      '--template',
      'special-tabloid',
    ];
    const { code, out, err } = zhuanban([
      ...words,
      '--date',
      '2026-11-22',
      '--page-number',
      '12',
      '--paper',
      '河东日报',
      '--title',
      '乡村',
      '--out',
      document,
    ]);
    expect(err).toBe('');
    expect([0, 1]).toContain(code);
    expect(out).toContain(`Written: ${path.join(document, '专版.zban')}`);
    const opened = await openDocument(document);
    if (!opened.ok) throw new Error(opened.error.message.en);
    const { photos, pages, title, templateId } = opened.value.document;
    expect(photos.map(({ fileName }) => fileName)).toEqual(['2.jpg', '10.jpg']);
    expect(pages[0]!.folio).toMatchObject({ date: '2026-11-22', pageNumber: '12', paper: '河东日报' });
    expect({ title, templateId }).toEqual({ title: '乡村', templateId: 'special-tabloid' });
    expect(namesIn(document)).toEqual(['photos', ...photos.map(({ id }) => `photos/${id}.jpg`), '专版.zban'].sort());
  });

  test('preflight lists what it finds, and exits by it', () => {
    const { code, out } = zhuanban(['preflight', document]);
    const { findings } = judge(document);
    expect(code).toBe(findings.some(({ severity }) => severity === 'error') ? 1 : 0);
    for (const { message, where } of findings) {
      expect(out).toContain(message.zh.replace(/。$/, ''));
      expect(out).toContain(where.zh);
    }
  });

  test('export writes a PDF of every page, or of one', () => {
    const { code, out, err } = zhuanban(['export', document, '--out', at('专版.pdf')]);
    expect(err).toBe('');
    expect([0, 1]).toContain(code);
    expect(out).toContain(`Written: ${at('专版.pdf')}`);
    expect(readFileSync(at('专版.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect([0, 1]).toContain(
      zhuanban(['export', document, '--page', '1', '--preset', 'proof', '--out', at('一.pdf')]).code,
    );
    const none = zhuanban(['export', document, '--page', '2', '--out', at('二.pdf')]);
    expect(none).toMatchObject({ code: 2, out: '', err: expect.stringContaining('没有第 2 页') });
    expect(existsSync(at('二.pdf'))).toBe(false);
  });

  test('dump prints the page’s items, and bears a reader who has seen enough', () => {
    const { code, out } = zhuanban(['dump', document]);
    expect(code).toBe(0);
    expect(out).toMatch(/^page \S+ \d/);
    expect(out).toContain('12');
    const program = new URL('../../../electron/zhuanban.mjs', import.meta.url).pathname;
    const piped = spawnSync('sh', ['-c', `"${process.execPath}" "${program}" dump "${document}" | head -n 1`], {
      encoding: 'utf8',
    });
    expect(piped.stdout).toBe(`${out.split('\n')[0]}\n`);
    expect(piped.stderr).toBe('');
  });

  test('a draft over a document keeps that one as its backup', () => {
    const before = readFileSync(path.join(document, '专版.zban'), 'utf8');
    const { code } = zhuanban([
      'draft',
      sample('gb18030-brief.txt'),
      '--template',
      'special-tabloid',
      '--out',
      document,
    ]);
    expect([0, 1]).toContain(code);
    expect(readFileSync(path.join(document, '专版.zban.bak'), 'utf8')).toBe(before);
  });
});

describe('findings that would stop a press', () => {
  test('a page without its number and with a photo that has not come: written, listed, exit 1', () => {
    const { code, out } = zhuanban([
      'draft',
      sample('civic-practice.txt'),
      '--template',
      'civic-practice-broadsheet',
      '--out',
      at('缺'),
    ]);
    expect(code).toBe(1);
    expect(existsSync(at('缺', '缺.zban'))).toBe(true);
    expect(out).toContain('付印前必须处理');
    expect(out).toContain('报眉没有版次');
    expect(out).toMatch(/第 1 页 · 图片框“[^”]+”：图片框里没有照片/);
  });

  test('a photo whose file is gone: the PDF is written, the photo named, exit 1', async () => {
    zhuanban([
      'draft',
      sample('tabloid-special.txt'),
      '--photos',
      at('照片'),
      '--template',
      'special-tabloid',
      '--page-number',
      '1',
      '--out',
      at('丢'),
    ]);
    rmSync(at('丢', 'photos'), { recursive: true });
    const { code, out } = zhuanban(['export', at('丢'), '--out', at('丢.pdf')]);
    expect(code).toBe(1);
    expect(existsSync(at('丢.pdf'))).toBe(true);
    expect(out).toContain('照片文件不在文档的 photos 文件夹里');
    const missing = judge(at('丢')).findings.filter((finding) => finding.code === 'photo-missing');
    expect(missing).toHaveLength(2);
  });
});

test('a terminal sees what is being done on one line, others do not', () => {
  const words = ['dump', document];
  expect(zhuanban(words).err).toBe('');
  const { err } = zhuanban(words, { watched: true });
  expect(err).toContain('拼版 Composing …');
  expect(err).not.toContain('\n');
  expect(err.endsWith('\r\u001b[2K')).toBe(true);
});
