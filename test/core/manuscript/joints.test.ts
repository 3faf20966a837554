import { describe, expect, it } from 'vitest';
import { readText } from '../../../core/manuscript/read.ts';
import { paragraphsOf, textOf } from '../../../core/model/story.ts';
import { spansText } from './readings.ts';

const read = (text: string) => readText(`一条溪的四季\n\n本报讯 溪口的秋天到了。\n\n${text}`, 'test', 'txt');

/** Body paragraphs after the lead's, and captions. */
function result(text: string) {
  const reading = read(text);
  const stories = reading.stories;
  return {
    body: stories.flatMap(({ story }) => paragraphsOf(story, 'body').map(textOf)).slice(1),
    captions: stories.flatMap(({ photos }) => photos.map(({ caption }) => spansText(caption))),
  };
}

describe('broken paragraphs', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    [
      'a comma at the end',
      '秋天来了，\n\n山上的柿子红了。\n\n村里人忙着摘。',
      ['秋天来了，山上的柿子红了。', '村里人忙着摘。'],
      [],
    ],
    [
      'a word cut in two',
      '山上的柿子，红得像灯\n\n笼一样。\n\n灯笼挂满枝。',
      ['山上的柿子，红得像灯笼一样。', '灯笼挂满枝。'],
      [],
    ],
    [
      'a quotation that goes on',
      '“这棵树，是爷爷种的。\n\n今年又是大年。”老张说。',
      ['“这棵树，是爷爷种的。今年又是大年。”老张说。'],
      [],
    ],
    [
      'a quotation of two paragraphs, each with its mark',
      '“这棵树，是爷爷种的。\n\n“今年又是大年。”老张说。',
      ['“这棵树，是爷爷种的。', '“今年又是大年。”老张说。'],
      [],
    ],
    [
      'a caption in the gap',
      '柿子、核桃、花椒、山药，都从这条\n\n\n\n村民在晾晒柿饼。\n\n路上运出了山，一年能卖三百万元。',
      ['柿子、核桃、花椒、山药，都从这条路上运出了山，一年能卖三百万元。'],
      ['村民在晾晒柿饼。'],
    ],
    [
      'a gap, but no caption: a new sentence follows',
      '柿子、核桃、花椒、山药，都从这条\n\n\n\n路上运出了山。\n\n“以前靠肩挑。”老张说。',
      ['柿子、核桃、花椒、山药，都从这条路上运出了山。', '“以前靠肩挑。”老张说。'],
      [],
    ],
    [
      'a credit alone in the gap',
      '柿子、核桃、花椒，都从这条\n\n资料图片\n\n路上运出了山。',
      ['柿子、核桃、花椒，都从这条路上运出了山。'],
      [''],
    ],
    [
      'a forgotten full stop',
      '“今年是大年。”老张笑着说\n\n村里的合作社开了三家。',
      ['“今年是大年。”老张笑着说', '村里的合作社开了三家。'],
      [],
    ],
    ['Latin words', '大家学会了，用Open\n\nSource软件记账。', ['大家学会了，用Open Source软件记账。'], []],
    ['a number', '全村，今年收入20\n\n26万元。', ['全村，今年收入2026万元。'], []],
    [
      'straight quotes across the joint',
      '他说，"种树\n\n要趁早。"大家都笑了，"说得对。"',
      ['他说，“种树要趁早。”大家都笑了，“说得对。”'],
      [],
    ],
  ])('%s', (_name, text, body, captions) => {
    expect(result(text)).toEqual({ body, captions });
  });

  it('says which lines were joined, and how surely', () => {
    expect(read('秋天来了，\n\n山上的柿子红了。').diagnostics).toMatchObject([
      { code: 'paragraph-rejoined', severity: 'info', place: { line: 5 }, data: { joints: 1 } },
    ]);
  });

  it('does not run on into a heading or a sign-off', () => {
    expect(result('秋天来了，山上的柿子，\n\n（李小河）').body).toEqual(['秋天来了，山上的柿子，']);
    expect(result('秋天来了，山上的柿子，\n\n图书馆延时开放\n\n本报讯 图书馆开到九点。').body[0]).toBe(
      '秋天来了，山上的柿子，',
    );
  });
});

describe('hard-wrapped copy', () => {
  const wrapped = [
    '一条路通了，一座山',
    '活了',
    '',
    '本报记者 李小河',
    '',
    '从溪口镇到老鸦岭，过去',
    '要走三个小时山路。如今',
    '开车只要二十分钟。路通',
    '了，山货出去了，人也回',
    '来了。',
    '',
    '　　“以前背一筐核桃下山',
    '天不亮就得动身。”村民',
    '赵大山说。',
  ].join('\n');

  it('is put together by paragraphs', () => {
    const reading = readText(wrapped, 'test', 'txt');
    expect(reading.lines.map(({ role, line, text }) => `${line} ${role} ${text}`)).toEqual([
      '1 headline 一条路通了，一座山活了',
      '4 byline 本报记者 李小河',
      '6 body 从溪口镇到老鸦岭，过去要走三个小时山路。如今开车只要二十分钟。路通了，山货出去了，人也回来了。',
      '12 body “以前背一筐核桃下山天不亮就得动身。”村民赵大山说。',
    ]);
  });

  it('is not seen where each line is a paragraph', () => {
    const lines = ['一条溪的四季', '春天，溪水涨了。', '夏天，孩子们下水。', '秋天，柿子红了。', '冬天，雪落满山。'];
    expect(readText(lines.join('\n'), 'test', 'txt').lines).toHaveLength(5);
  });
});
