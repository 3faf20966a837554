import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../core/manuscript/read.ts';
import type { Reading, ReadStory } from '../../../core/manuscript/reading.ts';
import { textOf } from '../../../core/model/story.ts';
import { headings, leadOf, outline, texts } from './readings.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../fixtures/manuscript');

function read(name: string): Reading {
  const reading = readBytes(readFileSync(path.join(FOLDER, name)), name, 'txt');
  if (!reading.ok) throw new Error(reading.error.message.en);
  return reading.value;
}

const story = ({ stories }: Reading, index: number): ReadStory => stories[index] as ReadStory;

describe('a special page with section titles, leads and a photo story', () => {
  const reading = read('special-page.txt');

  it('finds page title, sections, kickers and headlines', () => {
    expect(reading.pageTitle).toBe('乡风正清朗');
    expect(reading.stories.map(({ section }) => section)).toEqual([
      undefined,
      '身边风景',
      '身边风景',
      '一线简讯',
      '红黑榜',
    ]);
    expect(headings(reading)).toEqual([
      ['溪口县邻里互助项目大赛（乡、村两级）初评工作全部完成', '比学互鉴 点亮乡村新生活'],
      ['白塔镇“爱心早市”一早开张', '邻里摆摊 烟火暖心'],
      ['青石乡组织干部“走村路·看变化”', '一路走来 一路商量'],
      ['溪口客运段青年赴老渡口开展主题团日活动', '重走渡口路 接好手中篙'],
      ['', ''],
    ]);
  });

  it('marks the leads and collects who wrote', () => {
    expect(reading.stories.map(leadOf)).toEqual([
      '本报讯 记者李小河报道：',
      '本报讯 记者李小河报道：',
      '本报讯 记者李小河报道：',
      '本报讯',
      undefined,
    ]);
    expect(reading.stories.map((each) => each.story.reporters)).toEqual([
      ['李小河'],
      ['李小河'],
      ['李小河'],
      ['孙北渡'],
      [],
    ]);
    expect(texts(story(reading, 3), 'sign-off')).toEqual(['（孙北渡）']);
  });

  it('rejoins what was cut and lifts the caption out of the gap', () => {
    const body = texts(story(reading, 0), 'body');
    expect(body).toHaveLength(4);
    expect(body[1]).toContain('夜读灯、一口老井故事会”4个项目，赢得满堂彩。');
    expect(body[2]).toContain('叫不叫得出志愿者的名字。白塔镇');
    expect(story(reading, 0).photos).toEqual([{ caption: [{ text: '选手展示缝补手艺。' }], credit: [], before: 4 }]);
    expect(texts(story(reading, 1), 'body')[1]).toContain('在水声里渐渐亮了起来。');
    expect(texts(story(reading, 2), 'body')[1]).toContain('当场商定办法的有21条。');
    expect(texts(story(reading, 3), 'body')[0]).toContain('“为了一担粮，撑破三支篙”的往事。');
    expect(reading.diagnostics.filter(({ code }) => code === 'unfinished-paragraph')).toEqual([]);
    expect(reading.diagnostics.filter(({ code }) => code === 'paragraph-rejoined')).toHaveLength(5);
  });

  it('keeps numbers and normalises the marks about them', () => {
    expect(texts(story(reading, 0), 'body')[3]).toBe(
      '这次比赛得分占年终考评的3.5%，优胜项目将编入“8+N”服务清单，下月起在全县推开。',
    );
    expect(texts(story(reading, 0), 'body')[1]).toContain('2024—2025年度');
  });

  it('takes a caption with credit and no text for a photo story', () => {
    const last = story(reading, 4);
    expect(last.story).toMatchObject({ id: 'story-5', kind: 'photo-story', paragraphs: [] });
    expect(outline(last)).toEqual([
      '图 11月7日，在溪口县城东街，几辆电动车占用盲道停放，给视障人士出行带来不便。|钱远山 摄@0',
    ]);
  });
});

describe('a county page whose headings hold place and headline', () => {
  const reading = read('county-page.txt');

  it('parts place and headline and keeps the break between the halves', () => {
    expect(headings(reading)).toEqual([
      ['东山省溪口县：', '用好“三把尺子” 量出乡村好风气'],
      ['溪口县委书记何长林', '走访特色种植 合作社'],
      ['东山省白塔县：', '民间文艺 普查启动'],
      ['东山省青石市文联', '结对帮扶送技艺 携手同行育新苗'],
    ]);
    expect(reading.pageTitle).toBeUndefined();
  });

  it('takes bare credits for photo places and names for authors', () => {
    expect(reading.stories.map(({ photos }) => photos)).toEqual([
      [{ caption: [], credit: [{ text: '资料图片' }], before: 2 }],
      [],
      [{ caption: [], credit: [{ text: '资料图片' }], before: 2 }],
      [],
    ]);
    expect(reading.stories.map((each) => each.story.reporters)).toEqual([
      ['苇舟'],
      ['陆一鸣'],
      ['江晚', '沈小满'],
      ['陆一鸣', '方小舟'],
    ]);
  });

  it('keeps a shared credit at the end of its story', () => {
    const last = story(reading, 3).story.paragraphs.at(-1);
    expect(last?.role).toBe('credit');
    expect(last && textOf(last)).toBe('陆一鸣 方小舟 摄影报道');
  });

  it('rejoins a paragraph cut twice', () => {
    expect(texts(story(reading, 3), 'body')).toHaveLength(2);
    expect(texts(story(reading, 3), 'body')[0]).toMatch(/详细了解学校美育情况。.*开了眼、长了本事。$/u);
  });

  it('sets run-in heads of one pattern in bold', () => {
    const bold = story(reading, 0).story.paragraphs.flatMap(({ children }) => children.filter((span) => span.strong));
    expect(bold.map(({ text }) => text)).toEqual([
      '量准一件事，先听大家怎么说。',
      '守住一条线，再看钱袋怎么花。',
      '擦亮一面镜，最后比谁做得好。',
    ]);
  });
});
