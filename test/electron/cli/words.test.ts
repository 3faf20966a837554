/** What is typed: help, lists, wrong use. */
import { expect, test } from 'vitest';
import { zhuanban } from './run.ts';

test.each(['read', 'draft', 'export', 'preflight', 'templates', 'presets', 'dump', 'explain'])(
  '%s --help explains itself in both languages',
  (command) => {
    const { code, out, err } = zhuanban([command, '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`用法 Usage: zhuanban ${command}`);
    expect(out).toMatch(/显示帮助　show this help/);
    const [, , description = ''] = out.split('\n');
    expect(description).toMatch(/\p{Script=Han}/u);
  },
);

test('--help names every command and the exit codes', () => {
  const { code, out } = zhuanban(['--help']);
  expect(code).toBe(0);
  for (const words of [
    'read',
    'draft',
    'export',
    'preflight',
    'templates',
    'presets',
    'dump',
    'explain',
    '退出码 Exit codes',
  ])
    expect(out).toContain(words);
  expect(zhuanban(['help', 'draft'])).toEqual(zhuanban(['draft', '--help']));
});

test.each<readonly [readonly string[], string, string]>([
  [[], '请写明命令', 'Name a command'],
  [['drft'], '没有“drft”这个命令', 'no command “drft”'],
  [['read'], '缺少参数 <file>', '<file> is missing'],
  [['read', '--jsn', 'a.txt'], '没有“--jsn”这个选项', 'no option “--jsn”'],
  [['draft', 'a.txt', '--out', 'b'], '缺少必需的选项 --template', '--template <id> is required'],
  [['draft', 'a.txt', '--template'], '选项 --template <id> 后面缺少内容', 'lacks its value'],
  [
    ['draft', 'a.txt', '--template', 'x', '--out', 'b', '--date', '2026-02-30'],
    '“2026-02-30”不对',
    'not right for --date',
  ],
  [['export', 'a', '--out', 'b', '--page', '0'], '“0”不对', 'not right for --page'],
  [['dump', 'a', 'b'], '参数太多', 'too many arguments'],
  [['export', 'a', '--out', 'b', '--preset', 'nope'], '没有名为“nope”的输出预设', 'no output preset “nope”'],
])('%j is wrong use', (words, zh, en) => {
  const { code, out, err } = zhuanban(words);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  const [first, second, ...rest] = err.trimEnd().split('\n');
  expect(first).toContain(zh);
  expect(second).toContain(en);
  expect(rest).toEqual([]);
});

test('templates: every slot says what it takes', () => {
  const { code, out } = zhuanban(['templates', '--json']);
  expect(code).toBe(0);
  const templates = JSON.parse(out) as readonly {
    id: string;
    arrangements: readonly { slots: readonly { slot: string; columns: number }[] }[];
  }[];
  expect(templates.map(({ id }) => id)).toEqual(expect.arrayContaining(['blank-grid', 'civic-practice-broadsheet']));
  for (const { arrangements } of templates) {
    for (const { slots } of arrangements) for (const slot of slots) expect(slot.columns).toBeGreaterThan(0);
  }
  const { out: text } = zhuanban(['templates']);
  for (const { id } of templates) expect(text).toContain(id);
});

test('presets: as text and as JSON', () => {
  const presets = JSON.parse(zhuanban(['presets', '--json']).out) as readonly { id: string }[];
  const { code, out } = zhuanban(['presets']);
  expect(code).toBe(0);
  expect(presets.length).toBeGreaterThan(0);
  for (const { id } of presets) expect(out).toContain(id);
});
