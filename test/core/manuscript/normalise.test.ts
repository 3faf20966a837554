import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeUp, normalise, normaliseSpans } from '../../../core/manuscript/normalise.ts';
import { canonical, copy } from './shreds.ts';

describe('marks beside Han (rule 1)', () => {
  it.each([
    ['昨天,县里的比赛(乡、村)落幕', '昨天，县里的比赛（乡、村）落幕'],
    ['他问:“来不来?”大家说:“来!”', '他问：“来不来？”大家说：“来！”'],
    ['一是建;二是管', '一是建；二是管'],
    ['通过PPT,Word等,讲解', '通过PPT,Word等，讲解'],
    ['参加者(PPT讲解)很多', '参加者（PPT讲解）很多'],
    ['“爱心早市”,准时开张', '“爱心早市”，准时开张'],
    ['“8+N”,“3.5%”都有', '“8+N”，“3.5%”都有'],
    ['真的吗?!真的', '真的吗？！真的'],
    ['PPT?!他们说', 'PPT？！他们说'],
    ['(1)开展活动', '（1）开展活动'],
    ['(李小河)', '（李小河）'],
    ['工作完成了.', '工作完成了。'],
    ['“工作完成了.”', '“工作完成了。”'],
    ['他说 :来', '他说 ：来'],
  ])('%s → %s', (source, expected) => {
    expect(normalise(source)).toBe(expected);
  });

  it.each([
    '增长3.5%',
    '“8+N”队伍',
    '上午10:30开始',
    '共12,345人',
    '比分3:2',
    '见www.example.com/a?b=1的网页',
    'Hello, world (again)!',
    '列夫.托尔斯泰的书',
    'f(x) = 2',
    '第1.2节',
    '“好”‘坏’“远”',
    "it's a rock'n'roll night, isn't it?",
  ])('leaves %s as it is', (text) => {
    expect(normalise(text)).toBe(text);
  });
});

describe('dashes and ellipses (rule 1)', () => {
  it.each([
    ['文明--记某地', '文明——记某地'],
    ['文明—记某地', '文明——记某地'],
    ['文明――记某地', '文明——记某地'],
    ['文明——记某地', '文明——记某地'],
    ['相距4—6公里', '相距4—6公里'],
    ['2024—2025年度', '2024—2025年度'],
    ['2024年—2025年', '2024年—2025年'],
    ['9月—11月', '9月—11月'],
    ['三—五年级', '三—五年级'],
    ['2024-2025年度', '2024-2025年度'],
    ['等等...', '等等……'],
    ['等等…他说', '等等……他说'],
    ['等等......他说', '等等……他说'],
    ['等等。。。', '等等……'],
    ['等等…………', '等等…………'],
    ['wait...what 他说', 'wait...what 他说'],
  ])('%s → %s', (source, expected) => {
    expect(normalise(source)).toBe(expected);
  });
});

describe('widths, quotes, line feeds (rules 1 and 2)', () => {
  it.each([
    ['２０２６年８＋Ｎ队', '2026年8+N队'],
    ['增长３．５％', '增长3.5%'],
    ['他说"来吧"就走', '他说“来吧”就走'],
    ["他说'来吧'就走", '他说‘来吧’就走'],
    ['他说"来吧就走', '他说"来吧就走'],
    ['\u3000\u3000近日，某地', '近日，某地'],
    ['  \t近日，某地 \u00a0', '近日，某地'],
    ['上句\u3000下句', '上句 下句'],
    ['深\n入探讨', '深入探讨'],
    ['深 \n 入探讨', '深入探讨'],
    ['用Open\nSource软件', '用Open Source软件'],
    ['20\n26年', '2026年'],
    ['近日\u200b，\ufeff某\u00ad地', '近日，某地'],
  ])('%j → %s', (source, expected) => {
    expect(normalise(source)).toBe(expected);
  });

  it('closes up flowing text beside marks and leaves the two halves of a headline apart', () => {
    expect(closeUp([{ text: '近日， 由“甲” 主办 的比赛' }])).toEqual([{ text: '近日，由“甲”主办 的比赛' }]);
    expect(normalise('聚焦“五点” 深化一事')).toBe('聚焦“五点” 深化一事');
  });

  it('keeps marks of spans and looks across their borders', () => {
    expect(
      normaliseSpans([{ text: '近日' }, { text: ',某地', strong: true }, { text: '-' }, { text: '-记者' }]),
    ).toEqual([{ text: '近日' }, { text: '，某地', strong: true }, { text: '—' }, { text: '—记者' }]);
  });
});

describe('any copy', () => {
  it('is the same after being normalised twice', () => {
    fc.assert(
      fc.property(copy, (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
      }),
      { numRuns: 1500 },
    );
  });

  it('loses no character', () => {
    fc.assert(
      fc.property(copy, (text) => {
        expect(canonical(normalise(text))).toBe(canonical(text));
      }),
      { numRuns: 1500 },
    );
  });
});
