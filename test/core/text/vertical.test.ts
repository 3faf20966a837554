/** Vertical lines: how glyphs stand (rules 31 and 32) and how marks are trimmed (rules 12 and 13). Lengths in em. */
import { describe, expect, it } from 'vitest';
import type { LineRun } from '../../../core/text/line.ts';
import { fonts, type Options, round, SIZE, set, textsOf } from './type.ts';

interface Standing {
  readonly text: string;
  /** Origin: down the line, and to the right of its axis. */
  readonly down: number;
  readonly across: number;
  readonly turned: boolean;
  readonly scale: number;
  readonly glyph: number;
}

const runsOf = (text: string, options: Options = {}, measure = 60): readonly LineRun[] =>
  set(text, measure, { writingMode: 'vertical', align: 'start', ...options }).lines.flatMap((line) => line.runs);

const standingsOf = (text: string, options?: Options): readonly Standing[] =>
  runsOf(text, options).flatMap(({ glyphs, xs, text: pieces, vertical }) =>
    glyphs.map((glyph, index) => ({
      text: pieces[index]!,
      down: round(xs[index]! / SIZE),
      across: round(vertical!.across[index]! / SIZE),
      turned: vertical!.turned[index]!,
      scale: round(vertical!.scales[index]!),
      glyph,
    })),
  );

/** The characters that are turned. */
const turnedOf = (text: string, options?: Options): string =>
  standingsOf(text, options)
    .filter(({ turned }) => turned)
    .map((standing) => standing.text)
    .join('');

const widthOf = (text: string, options?: Options): number =>
  round(set(text, 60, { writingMode: 'vertical', align: 'start', ...options }).lines[0]!.width / SIZE);

const verticalGlyph = (text: string): number => fonts.face('song-regular').shape(text, 'vertical')[0]!.glyph;

describe('rule 31: orientation', () => {
  it('Han stand upright in cells of one em, their middle on the axis', () => {
    const [first, second] = standingsOf('文字');
    expect(first).toMatchObject({ down: 0.88, across: -0.5, turned: false, scale: 1 });
    expect(second!.down).toBe(1.88);
  });

  it('one or two digits share a cell, narrowed to it; three and more are turned', () => {
    expect(turnedOf('5月18日共300份')).toBe('300');
    const [one, eight] = standingsOf('18日');
    expect(one!.down).toBe(eight!.down);
    expect(one!.scale).toBeLessThan(1);
    expect(eight!.across).toBeGreaterThan(one!.across);
    expect(widthOf('18日')).toBe(2);
    expect(standingsOf('5日')[0]!.scale).toBe(1);
  });

  it('per cent stands in a cell below its number', () => {
    const [five, nought, sign] = standingsOf('50%');
    expect([five!.down, nought!.down, sign!.down]).toEqual([0.88, 0.88, 1.88]);
    expect(widthOf('50%')).toBe(2);
  });

  it('letters and short acronyms stand upright, each in its cell; words and longer codes are turned', () => {
    expect(turnedOf('A座的GDP与CCTV')).toBe('');
    expect(widthOf('GDP')).toBe(3);
    expect(turnedOf('用iPhone看UNESCO')).toBe('iPhoneUNESCO');
    expect(turnedOf('9:30按8+N')).toBe('9:308+N');
  });

  it('a short number among other Latin is turned with it', () => {
    expect(turnedOf('用iPhone 15 Pro看15')).toBe('iPhone15Pro');
  });

  it('no gap against upright digits, a quarter em against turned words', () => {
    expect(widthOf('月18日')).toBe(3);
    const word = widthOf('iPhone');
    expect(widthOf('用iPhone看')).toBeCloseTo(word + 2.5, 2);
  });

  it('a turned word has the middle of the em box on the axis', () => {
    expect(standingsOf('word')[0]!.across).toBe(-0.38);
  });

  it('a browser turns all Latin', () => {
    expect(turnedOf('5月18日GDP', { mode: 'browser' })).toBe('518GDP');
  });

  it('no upright number is broken or lost', () => {
    const lines = textsOf(set('五月18日GDP涨50%了', 3, { writingMode: 'vertical' }));
    expect(lines.join('')).toBe('五月18日GDP涨50%了');
    for (const piece of ['18', 'GDP', '50%']) expect(lines.some((line) => line.includes(piece))).toBe(true);
  });
});

describe('rule 32: marks', () => {
  it('quotes become corner brackets and stay quotes in the text', () => {
    const quotes = standingsOf('“甲”‘乙’').filter(({ text }) => /[“”‘’]/u.test(text));
    expect(quotes.map(({ text }) => text).join('')).toBe('“”‘’');
    expect(quotes.map(({ glyph }) => glyph)).toEqual(['﹃', '﹄', '﹁', '﹂'].map(verticalGlyph));
  });

  it.each(['song-regular', 'hei-regular', 'kai-regular'])('%s: dashes and ellipses are centred in two em', (face) => {
    for (const mark of ['——', '……']) {
      const runs = runsOf(`甲${mark}乙`, { face });
      const font = fonts.face(face);
      let [left, right, top, bottom] = [9, -9, 99, -99];
      for (const { glyphs, xs, text, vertical } of runs) {
        glyphs.forEach((glyph, index) => {
          if (text.join('').indexOf(mark) < 0 || /[甲乙]/u.test(text[index]!)) return;
          for (const [, ...values] of font.outline(glyph)) {
            for (let at = 0; at < values.length; at += 2) {
              const [x, y] = [values[at]!, values[at + 1]!];
              const [aside, down] = vertical!.turned[index] ? [-y, x] : [x, y];
              left = Math.min(left, vertical!.across[index]! / SIZE + aside);
              right = Math.max(right, vertical!.across[index]! / SIZE + aside);
              top = Math.min(top, xs[index]! / SIZE + down);
              bottom = Math.max(bottom, xs[index]! / SIZE + down);
            }
          }
        });
      }
      expect((left + right) / 2).toBeCloseTo(0, 1);
      expect((top + bottom) / 2).toBeCloseTo(2, 1);
      expect(bottom - top).toBeGreaterThan(1.4);
      expect(right - left).toBeLessThan(0.3);
    }
  });

  it('，。、 stand in the upper right of their cells', () => {
    for (const mark of '，。、') {
      const [standing] = standingsOf(mark);
      const ink = fonts.face('song-regular').ink(standing!.glyph);
      expect(standing!.across + ink.left).toBeGreaterThan(0);
      expect(standing!.glyph).toBe(verticalGlyph(mark));
    }
  });
});

describe('rules 12 and 13 in vertical lines', () => {
  it('：；？！ are never trimmed', () => {
    for (const mark of '：；？！') {
      expect(widthOf(`甲${mark}“乙`)).toBe(4);
      expect(widthOf(`甲”${mark}乙`)).toBe(4);
    }
    expect(widthOf('甲：“乙', { writingMode: 'horizontal' })).toBe(3.5);
  });

  it('other marks share a blank', () => {
    expect(widthOf('甲。”（乙')).toBe(4);
    expect(widthOf('甲·乙')).toBe(2.5);
  });

  it('a column starts and ends flush with its marks', () => {
    const { lines } = set('“一二三四，五六', 5, { writingMode: 'vertical' });
    expect(lines[0]!.width).toBeCloseTo(50, 3);
  });
});

it('horizontal lines are what they were', () => {
  for (const run of set('文字18，GDP', 20).lines[0]!.runs) expect(run.vertical).toBeUndefined();
});
