/** Preflight on the command line: faults planted in a drafted document are found, placed and weighed. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../core/base/diagnostic.ts';
import type { ZbanDocument } from '../../../core/model/document.ts';
import type { Span } from '../../../core/model/story.ts';
import { inspectDocument } from '../../../electron/cli/inspected.ts';
import { type Preset, readPreset } from '../../../electron/print/preset.ts';
import { makeFolder, sample, zhuanban } from './run.ts';

type Placed = Diagnostic & { readonly where: { readonly zh: string } };

let root: string;
let document: string;
let words: string;

/** Spans of body text with `from` made `to`. */
const change = (children: readonly Span[], from: RegExp, to: string): readonly Span[] =>
  children.map((span) => ({ ...span, text: span.text.replace(from, to) }));

/** The drafted document with a fault in the copy of each of its first two stories. */
function plant(drafted: ZbanDocument): ZbanDocument {
  const [first, second, ...others] = drafted.stories;
  if (first === undefined || second === undefined) throw new Error('the sample has too few stories');
  const spoil = (story: typeof first, from: RegExp, to: string): typeof first => ({
    ...story,
    paragraphs: story.paragraphs.map((one) =>
      one.role === 'body' ? { ...one, children: change(one.children, from, to) } : one,
    ),
  });
  return { ...drafted, stories: [spoil(first, /^/, '此处是正文。'), spoil(second, /，/, ','), ...others] };
}

beforeAll(() => {
  root = makeFolder();
  document = path.join(root, '坏');
  const out = ['--template', 'civic-practice-broadsheet', '--page-number', '6', '--out', document];
  zhuanban(['draft', sample('civic-practice.txt'), ...out]);
  const file = path.join(document, '坏.zban');
  writeFileSync(file, JSON.stringify(plant(JSON.parse(readFileSync(file, 'utf8')) as ZbanDocument)));
  words = zhuanban(['preflight', document]).out;
});
afterAll(() => rmSync(root, { recursive: true }));

test('findings are grouped by how grave they are, and say where and what to do', () => {
  expect(words.indexOf('付印前必须处理')).toBeLessThan(words.indexOf('请核对'));
  expect(words).toMatch(
    /第 1 页 · 正文框“[^”]+” · 第 \d+ 段“此处是正文”：“此处是正文”是占位文字，共 \d+ 处。换上正式文字。/,
  );
  expect(words).toMatch(/“,”是半角标点。改为“，”。/);
});

test('as JSON each finding has severity, place, both sentences and a hint; in the order of the page', () => {
  const { code, out } = zhuanban(['preflight', document, '--json', '--preset', 'newsprint-x1a']);
  expect(code).toBe(1);
  const { findings, preset } = JSON.parse(out) as { findings: readonly Placed[]; preset: string };
  expect(preset).toBe('newsprint-x1a');
  const found = findings.filter((finding) => finding.code === 'placeholder');
  expect(found).toHaveLength(1);
  for (const { severity, place, message, hint, where } of found) {
    expect(severity).toBe('error');
    expect(place).toMatchObject({ pageId: 'page-1', storyId: 'story-1' });
    expect((place.end ?? 0) - (place.start ?? 0)).toBe('此处是正文'.length);
    expect(where.zh).toMatch(/段“此处是正文”$/);
    expect(place.frameId).toMatch(/^text/);
    expect([message.zh, message.en, hint?.zh, hint?.en].every((words) => words)).toBe(true);
  }
  const codes = findings.map((finding) => finding.code);
  // The second story stands below the first.
  expect(codes.lastIndexOf('placeholder')).toBeLessThan(codes.indexOf('half-width-mark'));
});

describe('a preset', () => {
  const judged = async (more: object): Promise<readonly string[]> => {
    const preset = await readPreset('newsprint-x4');
    if (!preset.ok) throw new Error(preset.error.message.en);
    const inspected = await inspectDocument(document, { ...preset.value, ...more } as Preset);
    if (!inspected.ok) throw new Error(inspected.error.message.en);
    return [...new Set(inspected.value.findings.map(({ severity, code }) => `${severity} ${code}`))];
  };

  test('has limits that count', async () => {
    expect(await judged({})).not.toContain('error ink-limit');
    expect(await judged({ inkLimit: 150 })).toContain('error ink-limit');
  });

  test('has a section of its own, which switches rules off and weighs them', async () => {
    const rules = { placeholder: 'off', 'half-width-mark': 'info', 'photo-missing': 'warning' };
    const found = await judged({ preflight: { rules, limits: { solidText: 12 } } });
    expect(found).toEqual(
      expect.arrayContaining(['info half-width-mark', 'warning photo-missing', 'error small-text']),
    );
    expect(found.filter((one) => /placeholder|warning half-width|error photo/.test(one))).toEqual([]);
  });
});
