import { mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MANUSCRIPT_FORMATS } from '../../../electron/manuscript/formats.ts';
import { type ReadOptions, readManuscript } from '../../../electron/manuscript/read-manuscript.ts';
import { headings, outline, roles } from '../../core/manuscript/readings.ts';
import {
  BLANK,
  BOLD,
  BREAK,
  CENTRED,
  documentXml,
  docx,
  docxParts,
  NOTE,
  PICTURE,
  p,
  r,
  styled,
  table,
  zip,
} from './docx-bytes.ts';

const BRIEF = path.resolve(import.meta.dirname, '../../fixtures/manuscript/brief.doc');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhuanban-manuscript-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function save(name: string, bytes: Buffer | string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  return file;
}

async function read(name: string, bytes: Buffer | string, options?: ReadOptions) {
  const reading = await readManuscript(await save(name, bytes), options);
  if (!reading.ok) throw new Error(`${reading.error.code}: ${reading.error.message.en}`);
  return reading.value;
}

/** The code of the failure; both sentences must name the file. */
async function failureOf(file: string, options?: ReadOptions): Promise<string> {
  const reading = await readManuscript(file, options);
  if (reading.ok) return 'none';
  const { code, message } = reading.error;
  expect(message.zh).toContain(path.basename(file));
  expect(message.en).toContain(path.basename(file));
  return code;
}

const COPY = '溪口县“小广场”天天热闹\n\n搭好台子 唱好日子\n\n本报讯 近日,溪口县小广场开放。\n';
const ROLES = ['kicker 溪口县“小广场”天天热闹', 'headline 搭好台子 唱好日子', 'body 本报讯 近日，溪口县小广场开放。'];
// 溪口 天天 in GB18030.
const GB = Buffer.from([0xcf, 0xaa, 0xbf, 0xda, 0x20, 0xcc, 0xec, 0xcc, 0xec]);

describe('text files', () => {
  it.each([
    ['a.txt', Buffer.from(COPY), 'UTF-8'],
    ['b.txt', Buffer.from(`\ufeff${COPY}`), 'UTF-8 (BOM)'],
    ['c.txt', Buffer.from(COPY, 'utf16le'), 'UTF-16LE'],
    ['d.txt', Buffer.from(COPY.replaceAll('\n', '\r\n')), 'UTF-8'],
    ['e.md', Buffer.from(COPY), 'UTF-8'],
    ['f.copy', Buffer.from(COPY), 'UTF-8'],
    ['text-under-a-wrong-name.doc', Buffer.from(COPY), 'UTF-8'],
  ])('%s', async (name, bytes, encoding) => {
    const reading = await read(name, bytes);
    expect(reading.source).toBe(name);
    expect(reading.encoding).toBe(encoding);
    expect(roles(reading)).toEqual(ROLES);
  });

  it('takes the encoding a person chose', async () => {
    expect((await read('g.txt', GB)).encoding).toBe('GB18030');
    expect(await failureOf(path.join(folder, 'g.txt'), { encoding: 'UTF-8' })).toBe('wrong-encoding');
  });
});

describe('.docx', () => {
  it('keeps headings, bold, pictures and blank paragraphs', async () => {
    const body = [
      styled('T', '乡村周刊'),
      styled('1', '田间'),
      styled('2', '小菌棚撑起大产业'),
      p('本报记者 李小河', CENTRED),
      `<w:p>${r('溪口的')}${r('菌棚', BOLD)}${r(',一座挨一座')}${NOTE}${r('。')}</w:p>`,
      p('一朵香菇的身价', '', BOLD),
      p('鲜菇每斤4.5元,送到县城是6元,烘干'),
      BLANK,
      BLANK,
      PICTURE,
      p('菌农在采摘香菇。 张三丰 摄'),
      BLANK,
      p('后每斤40元。'),
      table('棚数', '年产'),
    ].join('');
    const reading = await read('headed.docx', docx(body));
    expect(reading.encoding).toBe('Word (docx)');
    expect(reading.pageTitle).toBe('乡村周刊');
    expect(reading.stories.map(({ section }) => section)).toEqual(['田间']);
    expect(reading.stories.flatMap(outline)).toEqual([
      'headline 小菌棚撑起大产业',
      'byline 本报记者 李小河',
      'body 溪口的菌棚，一座挨一座。',
      'crosshead 一朵香菇的身价',
      'body 鲜菇每斤4.5元，送到县城是6元，烘干后每斤40元。',
      'body 棚数 年产',
      'body 注：据县志。',
      '图 菌农在采摘香菇。|张三丰 摄@5',
    ]);
    expect(reading.stories[0]?.story.paragraphs[2]?.children).toEqual([
      { text: '溪口的' },
      { text: '菌棚', strong: true },
      { text: '，一座挨一座。' },
    ]);
  });

  it('parts a heading at its line break', async () => {
    const heading = `<w:p><w:pPr><w:pStyle w:val="2"/></w:pPr>${r('东山省溪口县：')}${BREAK}${r('量出好风气')}</w:p>`;
    const reading = await read('break.docx', docx(heading + p('今年以来,溪口县让群众当裁判。')));
    expect(headings(reading)).toEqual([['东山省溪口县：', '量出好风气']]);
  });

  it('knows a heading by its size', async () => {
    const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/>`;
    const body = [
      p('秋天来了，柿子红了。', '', size(21)),
      p('山上的秋天，是从一棵柿子树开始的，', '', size(36)),
      p('村里人都这么说。', '', size(21)),
    ];
    expect(roles(await read('size.docx', docx(body.join('')))).map((line) => line.split(' ')[0])).not.toContain(
      'kicker',
    );
    const plain = await read('plain.docx', docx(body.join('').replaceAll(size(36), size(21))));
    expect(plain.lines).toHaveLength(2);
  });

  it('is known by its content, whatever it is called', async () => {
    expect(roles(await read('really-docx.doc', docx(p('本报讯 近日,溪口县小广场开放。'))))).toEqual([
      'body 本报讯 近日，溪口县小广场开放。',
    ]);
  });
});

describe('.doc', () => {
  it('keeps quotes, dashes and indents', async () => {
    const reading = await readManuscript(BRIEF);
    if (!reading.ok) throw new Error(reading.error.message.en);
    expect(headings(reading.value)).toEqual([['溪口县“小广场”天天热闹', '搭好台子 唱好日子']]);
    expect(reading.value.stories[0]?.story.reporters).toEqual(['李小河']);
    const text = reading.value.lines.map((line) => line.text).join('\n');
    expect(text).toContain('扭起了秧歌——这是她退休后最盼的事。');
    expect(text).toContain('只花了3.5万元……如今，每晚7:30音乐准时响起。');
  });
});

describe('what cannot be read', () => {
  const xml = documentXml(p('本报讯 近日。'));
  const sound = docx(p('本报讯 近日,溪口县小广场开放。'));
  const claiming = (claimed: number): Buffer =>
    zip(docxParts(xml).map((part) => (part.name === 'word/document.xml' ? { ...part, claimed } : part)));

  it.each<[string, string | Buffer, string]>([
    ['empty.txt', '', 'empty-file'],
    ['blank.txt', ' \n\n\u3000', 'empty-file'],
    ['empty.docx', docx(BLANK), 'empty-file'],
    ['noise.txt', Buffer.from(Array.from({ length: 600 }, (_, i) => (i * 37) % 256)), 'binary-file'],
    ['picture.txt', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'binary-file'],
    ['half.txt', Buffer.from([0xd6]), 'unknown-encoding'],
    ['page.pdf', '%PDF-1.7\n', 'not-a-manuscript'],
    ['rich.doc', '{\\rtf1 text}', 'not-a-manuscript'],
    ['web.doc', '<html><body>text</body></html>', 'not-a-manuscript'],
    ['sheet.docx', zip([{ name: 'xl/workbook.xml', content: Buffer.from('<x/>') }]), 'not-a-manuscript'],
    ['truncated.docx', sound.subarray(0, sound.length >> 1), 'damaged-manuscript'],
    ['noise.docx', Buffer.from(Array.from({ length: 600 }, (_, i) => (i * 37) % 256)), 'damaged-manuscript'],
    ['xml.docx', zip(docxParts('<w:document')), 'damaged-manuscript'],
    ['lying.docx', claiming(10), 'damaged-manuscript'],
    ['bomb.docx', claiming(2 ** 31), 'too-large'],
    ['locked.docx', zip(docxParts(xml).map((part) => ({ ...part, encrypted: true }))), 'password-protected'],
    ['ole.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'damaged-manuscript'],
  ])('%s', async (name, bytes, code) => {
    expect(await failureOf(await save(name, bytes))).toBe(code);
  });

  it('is a file that is not there, a folder, a loop, or far too large', async () => {
    expect(await failureOf(path.join(folder, 'nothing.txt'))).toBe('missing-file');
    expect(await failureOf(folder)).toBe('not-a-file');
    await symlink('loop.txt', path.join(folder, 'loop.txt'));
    expect(await failureOf(path.join(folder, 'loop.txt'))).toBe('unreadable-file');
    const huge = await save('huge.txt', '');
    await truncate(huge, 60 * 1024 * 1024);
    expect(await failureOf(huge)).toBe('too-large');
  });

  it('is a Word file that takes too long or too much memory', async () => {
    const file = await save('slow.docx', sound);
    expect(await failureOf(file, { limits: { milliseconds: 1, megabytes: 512 } })).toBe('manuscript-too-slow');
    const many = await save('many.docx', docx(p('长').repeat(60_000)));
    expect(await failureOf(many, { limits: { milliseconds: 60_000, megabytes: 24 } })).toBe('manuscript-reader-failed');
  });
});

it('lists every format once', () => {
  expect(MANUSCRIPT_FORMATS.map(({ id }) => id)).toEqual(['txt', 'md', 'docx', 'doc']);
  const endings = MANUSCRIPT_FORMATS.flatMap((format) => format.endings);
  expect(new Set(endings).size).toBe(endings.length);
});
