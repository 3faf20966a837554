import { describe, expect, it } from 'vitest';
import { lineCounts, prepareParagraph, setParagraph } from '../../../core/text/paragraph.ts';
import { fonts, SIZE, set, settingOf, textsOf } from './type.ts';

const HAN = '春风又绿江南岸明月何时照我还两岸猿声啼不住轻舟已过万重山';

describe('total fit', () => {
  it('rule 24: no last line of one character: one is pulled down', () => {
    const lines = textsOf(set('春风又绿江南，岸明月何，时照我还', 7));
    expect(lines.at(-1)!.replace(/\P{L}/gu, '').length).toBeGreaterThan(1);
  });

  it('rule 24: or squeezed up', () => {
    // 17 em of text on a measure of 8: 16 and one character, or two lines with a comma pushed in each.
    expect(textsOf(set('春风，又绿江南岸，明月，何时照我。', 8))).toHaveLength(2);
  });

  it('rule 24: a paragraph of one character is set', () => {
    expect(textsOf(set('春。', 8))).toEqual(['春。']);
  });

  it('rule 8: a number keeps its unit where another break is nearly as good', () => {
    const text = '全县，共有，群众，20余人次参加活动，大家都说，好看极了';
    for (let measure = 12; measure <= 20; measure++) {
      for (const line of textsOf(set(text, measure)).slice(0, -1)) expect(line).not.toMatch(/20$|余$/);
    }
  });

  it('rule 5: a line starts with a dash only where it would be stretched beyond ¼ em a gap', () => {
    for (let measure = 7; measure <= 24; measure++) {
      const paragraph = set('春风又绿江南岸——明月何时照我还，两岸猿声啼不住', measure);
      for (const line of textsOf(paragraph)) expect(line.startsWith('——')).toBe(false);
    }
    expect(textsOf(set('春风又绿——明月何时照我', 4))).toEqual(['春风又绿', '——明月', '何时照我']);
  });

  it('unbreakable ranges stay whole', () => {
    const text = '记者王晶晶报道';
    for (let measure = 3; measure <= 7; measure++) {
      const lines = textsOf(set(text, measure, { unbreakable: [{ start: 2, end: 5 }] }));
      expect(lines.filter((line) => line.includes('王晶晶'))).toHaveLength(1);
    }
  });

  it('each line may have its own measure', () => {
    const paragraph = setParagraph(
      prepareParagraph(settingOf(HAN), fonts),
      (line) => [10, 5, 5, 10][Math.min(line, 3)]! * SIZE,
    );
    expect(textsOf(paragraph).map((line) => line.length)).toEqual([10, 5, 5, 8]);
    expect(paragraph.lines.map((line) => line.measure / SIZE)).toEqual([10, 5, 5, 10]);
  });

  it('the indent shortens the first line', () => {
    const paragraph = set(HAN, 8, { indent: 2 });
    expect(textsOf(paragraph).map((line) => line.length)).toEqual([6, 8, 8, 6]);
    expect(paragraph.lines[0]!.runs[0]!.xs[0]).toBe(2 * SIZE);
    expect(paragraph.lines[0]!.width).toBe(8 * SIZE);
  });

  describe('wanted lines', () => {
    const text =
      '推开书屋的木门，孩子们围着“一桌一灯、一人一册”的老规矩，各自坐下；在窗边，老人戴上花镜念起“种瓜得瓜，种豆得豆”的旧课文，听的人渐渐多起来。“一盏灯不算亮，十盏灯就是一条街”，守书屋的人这样说。';
    const prepared = prepareParagraph(settingOf(text, { indent: 2 }), fonts);
    const measures = (): number => 14 * SIZE;
    const counts = lineCounts(prepared, measures);

    it('there is a choice', () => {
      expect(counts.length).toBeGreaterThan(1);
    });

    it.each(counts)('$lines lines', ({ lines, cost }) => {
      const paragraph = setParagraph(prepared, measures, lines);
      expect(paragraph.lines).toHaveLength(lines);
      expect(paragraph.cost).toBe(cost);
      for (const line of paragraph.lines) expect(line.gap).toBeLessThanOrEqual(0.2);
      expect(textsOf(paragraph).join('')).toBe(text);
    });

    it('the best of them is what is set without a wish, or with one that cannot be met', () => {
      const best = counts.reduce((a, b) => (b.cost < a.cost ? b : a));
      expect(setParagraph(prepared, measures).lines).toHaveLength(best.lines);
      expect(setParagraph(prepared, measures, 2).lines).toHaveLength(best.lines);
    });
  });

  describe('narrow measures', () => {
    it('a Latin word is cut before any rule is broken', () => {
      expect(textsOf(set('Zhuanban', 2))).not.toHaveLength(1);
      expect(textsOf(set('Zhuanban', 2)).join('')).toBe('Zhuanban');
    });

    it('a range is parted after its sign before a number is cut', () => {
      expect(textsOf(set('2024—2025', 4))).toEqual(['2024—', '2025']);
    });

    it.each([0, -3, Number.NaN, 0.3])('measure %d: one character a line, and an end', (measure) => {
      expect(textsOf(set('春风，又绿', measure)).join('')).toBe('春风，又绿');
    });

    it('an endless measure takes all of it', () => {
      expect(textsOf(set(HAN, Number.POSITIVE_INFINITY))).toEqual([HAN]);
    });
  });

  it('an empty paragraph is one empty line', () => {
    const { lines } = set('', 10);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ start: 0, end: 0, runs: [], last: true });
  });
});
