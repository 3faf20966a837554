/** Bad input: one clear sentence in each language, exit 2, nothing half-written. */
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeDocument } from '../../../core/model/parse.ts';
import { FULL } from '../../core/model/documents.ts';
import { makeFolder, makePhoto, namesIn, type Run, sample, zhuanban } from './run.ts';

let root: string;
beforeEach(() => {
  root = makeFolder();
});
afterEach(() => rmSync(root, { recursive: true }));

const put = (name: string, content: string | Uint8Array): string => {
  const file = path.join(root, name);
  writeFileSync(file, content);
  return file;
};
/** Content that only its owner may read. */
const locked = (file: string): string => {
  chmodSync(file, 0o600);
  return file;
};

/** A refusal: exit 2, nothing on stdout, one sentence in Chinese that holds `words`, one in English. */
function expectRefusal({ code, out, err }: Run, words: string): void {
  expect({ code, out }).toEqual({ code: 2, out: '' });
  const [zh, en, ...rest] = err.trimEnd().split('\n');
  expect(zh).toContain(words);
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(en).toMatch(/^[\P{Script=Han}“”]*(“[^”]*”[\P{Script=Han}]*)*$/u);
  expect(rest).toEqual([]);
  expect(err).not.toMatch(/\bat .*:\d+:\d+|Error:/);
}

const MANUSCRIPTS: readonly (readonly [string, () => string, boolean])[] = [
  ['missing', () => path.join(root, '没有.txt'), false],
  ['empty', () => put('空.txt', ''), false],
  [
    'binary',
    () => put('图.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0xff, 0xfe, 0, 200, 0, 7])),
    false,
  ],
  [
    'a truncated Word file',
    () => put('断.docx', Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000', 'latin1')),
    false,
  ],
  ['a truncated old Word file', () => put('坏.doc', Buffer.from('d0cf11e0a1b11ae10000000000000000', 'hex')), false],
  ['a folder', () => root, false],
  ['of another kind', () => put('版.pdf', '%PDF-1.6\n%\u00e2\u00e3\n1 0 obj\n'), false],
  ['unreadable', () => locked(put('锁.txt', '本报讯')), true],
];

describe('a manuscript that is', () => {
  test.each(MANUSCRIPTS)('%s is neither read nor drafted, and nothing is written', (_name, prepare, asNobody) => {
    const file = prepare();
    chmodSync(root, 0o777);
    const before = namesIn(root);
    expectRefusal(zhuanban(['read', file], { asNobody }), path.basename(file));
    const words = ['draft', sample('gb18030-brief.txt'), file, '--template', 'special-tabloid'];
    expectRefusal(zhuanban([...words, '--out', path.join(root, '专版')], { asNobody }), path.basename(file));
    expect(namesIn(root)).toEqual(before);
  });
});

describe('draft refuses', () => {
  const draft = (...words: readonly string[]): Run =>
    zhuanban([
      'draft',
      sample('gb18030-brief.txt'),
      '--template',
      'special-tabloid',
      '--out',
      path.join(root, '专版'),
      ...words,
    ]);

  test.each<readonly [string, () => Run | Promise<Run>, string]>([
    ['an unknown template', () => draft('--template', 'nope'), '没有名为“nope”的模板。现有：'],
    ['an unknown house style', () => draft('--house', 'nope'), '没有名为“nope”的字体字号表。现有：'],
    ['a photo that is no photo', () => draft('--photos', put('假.jpg', '不是照片')), '“假.jpg”不是照片'],
    ['a photo that is not there', () => draft('--photos', path.join(root, '没有.jpg')), '没有.jpg'],
    ['a photo cut short', async () => draft('--photos', await cutPhoto()), '断.jpg'],
    ['a folder without photos', () => draft('--photos', path.dirname(put('说明.txt', ''))), '里没有照片'],
    [
      'a folder that holds other things',
      () => draft('--out', path.dirname(put('家书.txt', '见字如面'))),
      '不是专版文件夹',
    ],
    ['a file where the folder should be', () => draft('--out', put('占.txt', '')), '占.txt'],
  ])('%s', async (_name, act, words) => {
    const run = await act();
    const kept = namesIn(root).filter((name) => !/^(假\.jpg|断\.jpg|说明\.txt|家书\.txt|占\.txt)$/.test(name));
    expectRefusal(run, words);
    expect(kept).toEqual([]);
  });

  async function cutPhoto(): Promise<string> {
    const whole = path.join(root, '断.jpg');
    await makePhoto(whole, 90, 800, 600);
    writeFileSync(whole, readFileSync(whole).subarray(0, 2000));
    return whole;
  }

  test('a place where one may not write', () => {
    mkdirSync(path.join(root, '锁'), { mode: 0o555 });
    const run = zhuanban(
      ['draft', sample('gb18030-brief.txt'), '--template', 'special-tabloid', '--out', path.join(root, '锁', '专版')],
      { asNobody: true },
    );
    expectRefusal(run, '没有权限');
  });
});

describe('a document that is', () => {
  const DOCUMENTS: readonly (readonly [string, () => string, string])[] = [
    ['missing', () => path.join(root, '没有'), '不存在'],
    ['no document', () => path.dirname(put('家书.txt', '见字如面')), '没有专版文件'],
    ['empty', () => put('空.zban', ''), '中断'],
    ['broken off', () => put('断.zban', '{"format":"zhuanban","version":1,"pages":[{'), '中断'],
    ['binary', () => put('乱.zban', Buffer.from([0xff, 0xfe, 0, 1])), '不是文字'],
    ['of a newer format', () => put('新.zban', '{"format":"zhuanban","version":99}'), '请升级专版'],
    [
      'damaged in one field',
      () => put('错.zban', writeDocument(FULL).replace(/"width": [\d.]+/, '"width": "宽"')),
      '第 1 页',
    ],
  ];

  test.each(DOCUMENTS)(
    '%s is not exported, preflighted or dumped, and the PDF there before stays',
    (_name, prepare, words) => {
      const file = prepare();
      const pdf = put('版.pdf', '上一版');
      const before = namesIn(root);
      expectRefusal(zhuanban(['export', file, '--out', pdf]), words);
      expectRefusal(zhuanban(['preflight', file]), words);
      expectRefusal(zhuanban(['dump', file]), words);
      expect(readFileSync(pdf, 'utf8')).toBe('上一版');
      expect(namesIn(root)).toEqual(before);
    },
  );
});
