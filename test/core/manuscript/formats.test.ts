import { describe, expect, it } from 'vitest';
import { describeReading } from '../../../core/manuscript/describe.ts';
import { TEXT_FORMATS } from '../../../core/manuscript/formats.ts';
import { readMd } from '../../../core/manuscript/md.ts';
import { readText } from '../../../core/manuscript/read.ts';
import { readTxt } from '../../../core/manuscript/txt.ts';
import { outline, roles } from './readings.ts';

describe('plain text', () => {
  it('gives lines with their numbers, blank lines and indents', () => {
    expect(readTxt('甲\r\n\r\n \u3000\r\n　　乙\n\t丙\r丁')).toEqual([
      { spans: [{ text: '甲' }], line: 1, blanksBefore: 0, indented: false },
      { spans: [{ text: '　　乙' }], line: 4, blanksBefore: 2, indented: true },
      { spans: [{ text: '\t丙' }], line: 5, blanksBefore: 0, indented: true },
      { spans: [{ text: '丁' }], line: 6, blanksBefore: 0, indented: false },
    ]);
  });

  it('believes Markdown headings that page recognition wrote into it', () => {
    expect(readTxt('## 乙\n甲').map(({ heading }) => heading)).toEqual([2, undefined]);
    expect(readTxt('#标签 不是标题').map(({ heading }) => heading)).toEqual([undefined]);
  });
});

describe('Markdown', () => {
  const shown = (text: string) => readMd(text).map(({ line: _line, indented: _indented, ...rest }) => ({ ...rest }));

  it.each([
    ['# 甲 #', { heading: 1, spans: [{ text: '甲' }] }],
    ['### **甲**', { heading: 3, spans: [{ text: '甲' }] }],
    ['甲\n===', { heading: 1, spans: [{ text: '甲' }] }],
    ['甲\n--', { heading: 2, spans: [{ text: '甲' }] }],
    ['**甲**', { display: true, spans: [{ text: '甲' }] }],
    ['甲**乙**丙', { spans: [{ text: '甲' }, { text: '乙', strong: true }, { text: '丙' }] }],
    ['![甲](a.jpg)', { photo: true, spans: [{ text: '甲' }] }],
    ['2 * 3 * 4', { spans: [{ text: '2 * 3 * 4' }] }],
    ['#', { spans: [{ text: '#' }] }],
  ])('%j', (text, line) => {
    expect(shown(text)).toMatchObject([{ ...line, blanksBefore: 0 }]);
  });

  it('takes a thematic break for two blank lines', () => {
    expect(readMd('甲\n\n---\n\n乙').map(({ blanksBefore }) => blanksBefore)).toEqual([0, 4]);
  });

  it('ranks headings: page title, section, story, crosshead', () => {
    const text = [
      '# 乡村周刊',
      '## 田间',
      '### 小菌棚撑起大产业',
      '**记者 李小河**',
      '溪口的**菌棚**一座挨一座。',
      '#### 一朵香菇的身价',
      '鲜菇每斤4.5元。',
      '![](x.jpg)',
      '菌农在采摘香菇。',
      '张三丰 摄',
      '## 信息窗',
      '本报讯 图书大集周六开市。',
    ].join('\n\n');
    const reading = readText(text, 'test', 'md');
    expect(reading.pageTitle).toBe('乡村周刊');
    expect(reading.stories.map(({ section }) => section)).toEqual(['田间', '信息窗']);
    expect(reading.stories.map(outline)).toEqual([
      [
        'headline 小菌棚撑起大产业',
        'byline 记者 李小河',
        'body 溪口的菌棚一座挨一座。',
        'crosshead 一朵香菇的身价',
        'body 鲜菇每斤4.5元。',
        '图 菌农在采摘香菇。|张三丰 摄@5',
      ],
      ['body 本报讯 图书大集周六开市。'],
    ]);
    expect(reading.stories[0]?.story.paragraphs[2]?.children).toEqual([
      { text: '溪口的' },
      { text: '菌棚', strong: true },
      { text: '一座挨一座。' },
    ]);
  });

  it('reads stories whose headings are of one level, the first above the rest', () => {
    const text =
      '# 东山省溪口县： 量出好风气\n\n今年以来，溪口县让群众当裁判。\n\n(苇舟)\n\n## 民间文艺普查启动\n\n近日，普查启动。';
    expect(roles(readText(text, 'test', 'md'))).toEqual([
      'kicker 东山省溪口县：',
      'headline 量出好风气',
      'body 今年以来，溪口县让群众当裁判。',
      'sign-off （苇舟）',
      'headline 民间文艺普查启动',
      'body 近日，普查启动。',
    ]);
  });
});

it('lists each format once, with its endings', () => {
  expect(TEXT_FORMATS.map(({ id, endings }) => [id, endings])).toEqual([
    ['txt', ['txt', 'text']],
    ['md', ['md', 'markdown']],
  ]);
});

it('describes a reading for a terminal', () => {
  const text =
    '乡风正清朗\n\n溪口县“小广场”天天热闹\n\n搭好台子 唱好日子\n\n本报讯 记者李小河报道:锣鼓一响,脚就\n\n痒。\n\n曝光台\n\n盲道被占。\n\n钱远山 摄';
  expect(describeReading(readText(text, '稿.txt', 'txt', 'UTF-8'))).toBe(
    [
      '稿件 稿.txt　编码 UTF-8',
      '版名 乡风正清朗　共 2 篇，正文 20 字',
      '',
      '    1  90%  版名　　  乡风正清朗',
      '',
      '第 1 篇　搭好台子 唱好日子　［20 字，作者 李小河］',
      '    3  97%  引题　　  溪口县“小广场”天天热闹',
      '    5  97%  主题　　  搭好台子 唱好日子',
      '    7  96%  正文　　  本报讯 记者李小河报道：锣鼓一响，脚就痒。',
      '',
      '   11  90%  栏目　　  曝光台',
      '',
      '第 2 篇　（无标题）　［图片新闻，0 字，栏目 曝光台，图片 1 幅］',
      '   13  90%  图说　　  盲道被占。',
      '   15  95%  摄影署名  钱远山 摄',
      '',
      '需要留意：',
      '  · 第 7 行的段落在句中断开，已与第 9 行接成一段。',
      '',
    ].join('\n'),
  );
});
