/** `zhuanban explain`: one text for a person, many objects for a program. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Run, zhuanban } from './run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zhuanban-explain-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(content: string, ...words: readonly string[]): Run {
  const file = path.join(folder, 'text');
  writeFileSync(file, content);
  return zhuanban(['explain', file, ...words]);
}

const answersOf = ({ out }: Run): readonly Record<string, unknown>[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('--jsonl', () => {
  test('answers in order, one object a line, whatever separators a text holds', () => {
    const requests = ['甲\u2028乙', 'one two', '丙，丁'].map((text, id) => ({ id: `n${id}`, text, lang: 'und' }));
    const made = run(`\ufeff${requests.map((request) => JSON.stringify(request)).join('\n')}\n\n`, '--jsonl');
    expect(made.code).toBe(0);
    expect(made.err).toBe('');
    const answers = answersOf(made);
    expect(answers.map(({ id }) => id)).toEqual(['n0', 'n1', 'n2']);
    expect(answers.map(({ breaks }) => breaks)).toEqual([
      [2, 3],
      [4, 7],
      [2, 3],
    ]);
    expect(Object.keys(answers[0]!)).toEqual(['id', 'breaks', 'lines', 'orientation', 'punctuationClass']);
    expect(Object.keys((answers[0]!.lines as object[])[0]!)).toEqual(['text', 'start', 'end', 'advancesEm', 'gapsEm']);
  });

  test('a wrong line is answered with what is wrong; the others are answered all the same, exit 1', () => {
    const made = run(
      ['{"id":1,"text":"甲"}', '{"id":2}', '[1]', '{"id":4,"text":"甲","widthEm":0}', '{"text":"甲","lang":"en"}'].join(
        '\n',
      ),
      '--jsonl',
    );
    expect(made.code).toBe(1);
    expect(answersOf(made).map(({ id, error }) => [id, (error as { zh: string } | undefined)?.zh])).toEqual([
      [1, undefined],
      [2, '第 2 行：text 应是文字。'],
      [null, '第 3 行不是 JSON 对象。'],
      [4, '第 4 行：widthEm 应是大于 0 的数。'],
      [null, '第 5 行：lang 应是 zh-Hans、und 之一。'],
    ]);
    for (const { error } of answersOf(made).slice(1)) {
      expect((error as { en: string }).en).toMatch(/^Line \d+[: ].*\.$/);
    }
  });

  test('what a request leaves out is taken from the options', () => {
    const made = run('{"id":1,"text":"甲乙丙丁"}\n{"id":2,"text":"甲乙丙丁","widthEm":4}\n', '--jsonl', '--width', '2');
    expect(answersOf(made).map(({ lines }) => (lines as unknown[]).length)).toEqual([2, 1]);
  });

  test('a browser sets no gap between Han and Latin unless asked', () => {
    const [answer] = answersOf(run('{"text":"中a中","mode":"browser"}', '--jsonl'));
    expect((answer!.lines as { gapsEm: number[] }[])[0]!.gapsEm).toEqual([0, 0, 0]);
  });
});

describe('for a person', () => {
  test('marks squeezed and stretched lines, paragraph by paragraph', () => {
    const made = run('他说，我们，你们，好的呀\n\n一二三四五（六七', '--width', '6');
    expect(made.code).toBe(0);
    expect(made.out).toMatch(/^ {3}1 .*他说，/);
    expect(made.out.split('\n\n')).toHaveLength(3);
    expect(made.out).toMatch(/^ {3}\d {2}(挤|拉) 0\.\d{3} +6\.00\/6\.00/m);
    expect(made.out).toContain('squeezed');
  });

  test.each<readonly [readonly string[], string, string]>([
    [['没有.txt'], '没有这个文件', 'no such file'],
    [[tmpdir()], '这是文件夹', 'is a folder'],
    [['--width', 'wide'], '“wide”不对', 'not right for --width'],
  ])('%j is refused', (words, zh, en) => {
    const { code, out, err } = zhuanban(['explain', ...words]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    const [first, second, ...rest] = err.trimEnd().split('\n');
    expect(first).toContain(zh);
    expect(second).toContain(en);
    expect(rest).toEqual([]);
  });

  test('a wrong choice is wrong use', () => {
    const { code, err } = run('甲', '--mode', 'poster');
    expect(code).toBe(2);
    expect(err).toContain('mode 应是 newspaper、browser 之一');
  });
});
