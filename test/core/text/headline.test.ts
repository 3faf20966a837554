import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLACK } from '../../../core/base/colour.ts';
import { type HeadlineSetting, headlineWidth, setHeadline } from '../../../core/text/headline.ts';
import { loadWords } from '../../../electron/words.ts';
import { fonts, originsOf, round, SIZE, textOfLine } from './type.ts';

const NAMES = ['欧阳春晓', '石板滩村'];
const words = loadWords(NAMES);

const headline = (text: string, more: Partial<HeadlineSetting> = {}): HeadlineSetting => ({
  text,
  face: 'song-black',
  size: SIZE,
  colour: BLACK,
  fallbacks: ['hei-black'],
  names: NAMES,
  ...more,
});

const lines = (
  text: string,
  measure: number,
  count: number,
  more?: Partial<HeadlineSetting>,
): readonly string[] | undefined =>
  setHeadline(headline(text, more), fonts, words, measure * SIZE, count)?.map(textOfLine);

describe('headlines (rule 30)', () => {
  it.each([
    {
      what: 'balanced, at the end of a word',
      text: '山区孩子走进科技馆开启暑期研学之旅',
      count: 2,
      want: ['山区孩子走进科技馆', '开启暑期研学之旅'],
    },
    {
      what: 'two-part headlines at their space',
      text: '传承匠心 老街巷里手艺人续写新故事',
      count: 2,
      want: ['传承匠心 ', '老街巷里手艺人续写新故事'],
    },
    {
      what: 'three parts, two breaks',
      text: '记住乡愁 留住匠心 走向未来',
      count: 3,
      want: ['记住乡愁 ', '留住匠心 ', '走向未来'],
    },
    { what: 'after a mark', text: '让课堂更有趣，让校园更温暖', count: 2, want: ['让课堂更有趣，', '让校园更温暖'] },
    {
      what: 'never inside a name',
      text: '记者走近欧阳春晓听她讲故事',
      count: 2,
      want: ['记者走近欧阳春晓', '听她讲故事'],
    },

    {
      what: 'never inside 《》',
      text: '新书《春天的河流》今日首发',
      count: 2,
      want: ['新书《春天的河流》', '今日首发'],
    },
    {
      what: 'never inside a short quote',
      text: '全市推行“一窗通办”服务百姓',
      count: 2,
      want: ['全市推行', '“一窗通办”服务百姓'],
    },
  ])('$what', ({ text, count, want }) => {
    expect(lines(text, 14, count)).toEqual(want);
  });

  it('numbers keep their units', () => {
    for (const line of lines('全县新建5000公里乡村公路', 12, 2)!.slice(0, -1)) expect(line).not.toMatch(/5000$|公$/);
  });

  it('no line starts with a particle', () => {
    for (const text of ['山里孩子的科学梦想与远方', '老手艺和新青年的相遇', '一座城与一条河的故事']) {
      for (const line of lines(text, 12, 2)?.slice(1) ?? []) expect(line).not.toMatch(/^[的了和与及]/);
    }
  });

  it('does not fit: undefined', () => {
    expect(lines('山区孩子走进科技馆', 5, 1)).toBeUndefined();
    expect(lines('山区孩子走进科技馆', 3, 2)).toBeUndefined();
    expect(lines('欧阳春晓', 3, 2)).toBeUndefined();
    expect(lines('', 10, 1)).toBeUndefined();
    expect(lines('山区孩子', 10, 0)).toBeUndefined();
  });

  it('anywhere: breaks what sense keeps together, if told so', () => {
    expect(lines('欧阳春晓', 3, 2, { breaks: 'anywhere' })).toEqual(['欧阳', '春晓']);
  });

  it('the space at a break takes no room, and in a line three quarters of an em', () => {
    const [first] = setHeadline(headline('传承匠心 续写新篇'), fonts, words, 100, 2)!;
    expect(first!.width).toBe(4 * SIZE);
    expect(headlineWidth(headline('传承匠心 续写新篇'), fonts)).toBeCloseTo(8.75 * SIZE);
  });

  it('marks at the edges count by their ink, so that the line is centred optically', () => {
    expect(headlineWidth(headline('“大检阅”'), fonts)).toBeCloseTo(4 * SIZE);
    const [line] = setHeadline(headline('“大检阅”'), fonts, words, 100, 1)!;
    expect(originsOf(line!).map(([, x]) => round(x))[1]).toBe(0.5);
  });

  it('lines start at 0 and know their measure', () => {
    const set = setHeadline(headline('传承匠心 续写新篇'), fonts, words, 123, 2)!;
    expect(set.map((line) => [line.measure, line.runs[0]!.xs[0], line.last])).toEqual([
      [123, 0, false],
      [123, 0, true],
    ]);
  });

  it('no text is lost, and no line is too wide', () => {
    const text = fc
      .array(
        fc.constantFrom(
          ...'山水人家新春风雨路桥灯火书声',
          '“',
          '”',
          '《',
          '》',
          '，',
          ' ',
          '2025',
          '的',
          '和',
          '·',
          '：',
          '——',
        ),
        {
          minLength: 2,
          maxLength: 30,
        },
      )
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 20 }), fc.integer({ min: 1, max: 4 }), (copy, measure, count) => {
        const set = setHeadline(headline(copy), fonts, words, measure * SIZE, count);
        if (!set) return;
        expect(set).toHaveLength(count);
        expect(set.map(textOfLine).join('')).toBe(copy);
        for (const line of set) expect(line.width).toBeLessThanOrEqual(measure * SIZE + 0.01);
      }),
      { numRuns: 300 },
    );
  });
});

describe('words', () => {
  it('names stay whole, and the pieces joined are the text', () => {
    const text = '记者走近欧阳春晓，来到石板滩村 2025';
    expect(words.cut(text)).toEqual(expect.arrayContaining(NAMES));
    expect(words.cut(text).join('')).toBe(text);
  });

  it('even where the text is broken', () => {
    expect(words.cut('坏\ud83d字').join('')).toBe('坏\ud83d字');
  });
});
