/** What an explanation's figures mean, held on any text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Em } from '../../../core/base/units.ts';
import { type Explanation, explain } from '../../../core/text/explain.ts';
import { fonts, type Options, settingOf } from './type.ts';

const ask = (text: string, width?: Em, options: Options = {}, reduceBy = 0): Explanation =>
  explain({ setting: settingOf(text, options), ...(width === undefined ? {} : { width }), reduceBy }, fonts);

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);
const tidy = (figures: readonly number[]): readonly number[] => figures.map((figure) => Number(figure.toFixed(3)) + 0);

const text = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...'这是一段用来排版的文字') },
      fc.constantFrom(
        ...'，。、；：？！“”（）《》·—…',
        '——',
        '……',
        'PPT',
        '3.5%',
        ' ',
        '\n',
        '𠮷',
        'é',
        'fi',
        '\u2028',
      ),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));
const options: fc.Arbitrary<Options> = fc.record({
  mode: fc.constantFrom('newspaper', 'browser'),
  align: fc.constantFrom('justify', 'start'),
  language: fc.constantFrom('zh-Hans', 'und'),
  writingMode: fc.constantFrom('horizontal', 'vertical'),
  strictness: fc.constantFrom('strict', 'normal', 'loose'),
  hanging: fc.boolean(),
  indent: fc.constantFrom(0, 2),
});
const width = fc.option(fc.integer({ min: 3, max: 30 }), { nil: undefined });

describe('an explanation', () => {
  it('holds one figure for each unit, one sign for each code point, and the whole text', () => {
    fc.assert(
      fc.property(text, width, options, (copy, measure, chosen) => {
        const { lines, orientation, punctuationClass } = ask(copy, measure, chosen);
        expect(lines.map((line) => line.text).join('')).toBe(copy);
        for (const line of lines) {
          expect(line.text).toBe(copy.slice(line.start, line.end));
          expect(line.advances).toHaveLength(line.text.length);
          expect(line.gaps).toHaveLength(line.text.length);
        }
        expect(orientation).toHaveLength([...copy].length);
        expect(punctuationClass).toHaveLength([...copy].length);
      }),
      { numRuns: 150 },
    );
  });

  it('advances, gaps and the first indent give the line’s width; a justified line fills its measure', () => {
    fc.assert(
      fc.property(text, width, options, (copy, measure, chosen) => {
        const { lines } = ask(copy, measure, chosen);
        lines.forEach((line, index) => {
          const indent = index === 0 ? (chosen.indent ?? 0) : 0;
          expect(sum(line.advances) + sum(line.gaps) + indent).toBeCloseTo(line.width, 6);
          if (line.gap > 0) expect(line.width).toBeCloseTo(line.measure, 3);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('names every line’s end among the breaks, in order', () => {
    fc.assert(
      fc.property(text, width, options, (copy, measure, chosen) => {
        const { breaks, lines } = ask(copy, measure, chosen);
        expect([...breaks].sort((a, b) => a - b)).toEqual(breaks);
        for (const { end } of lines) expect(breaks).toContain(end);
        if (copy !== '') expect(breaks.at(-1)).toBe(copy.length);
      }),
      { numRuns: 150 },
    );
  });

  it('without a measure runs each line on to its line feed', () => {
    expect(ask('甲乙丙，\n丁').lines.map((line) => line.text)).toEqual(['甲乙丙，\n', '丁']);
  });

  it('nothing gives no line', () => {
    expect(ask('')).toEqual({ breaks: [], lines: [], orientation: [], punctuationClass: [] });
  });

  it('rule 13: adjacent marks share a blank', () => {
    expect(tidy(ask('甲，（乙）。').lines[0]!.advances)).toEqual([1, 1, 0.5, 1, 0.5, 1]);
  });

  it('rule 16: the Han–Latin gap stands in the gaps', () => {
    expect(tidy(ask('中a中').lines[0]!.gaps)).toEqual([0.25, 0.25, 0]);
  });

  it('rule 18: reduced, a line gives its end first, then brackets, then commas, then stops', () => {
    const copy = '甲。乙，（丙）丁。戊，己。';
    const reduced = (by: number): readonly number[] => tidy(ask(copy, undefined, {}, by).lines[0]!.advances);
    const natural = reduced(0);
    const given = (by: number): readonly string[] =>
      reduced(by).flatMap((advance, index) => (advance < natural[index]! ? [copy[index]! + index] : []));
    expect(given(0.4)).toEqual(['。12']);
    expect(given(0.8)).toEqual(['）6', '。12']);
    expect(given(1.2)).toEqual(['，3', '）6', '，10', '。12']);
    expect(given(2.2)).toContain('。1');
  });

  it('rule 5: a last resort is no break unless it was taken', () => {
    expect(ask('你好——他', 4).breaks).not.toContain(2);
    expect(ask('一——二', 2).breaks).toContain(1);
  });

  it('rule 6: a two-em mark is two units of one em', () => {
    expect(ask('甲——乙……').lines[0]!.advances.map((advance) => advance.toFixed(2))).toEqual([
      '1.00',
      '1.00',
      '1.00',
      '1.00',
      '1.00',
      '1.00',
    ]);
  });

  it('rule 31: digits that share a cell share its em', () => {
    const { lines } = ask('涨18%的GDP', undefined, { writingMode: 'vertical' });
    expect(tidy(lines[0]!.advances)).toEqual([1, 0.5, 0.5, 1, 1, 1, 1, 1]);
  });

  it('rule 22: a mark that hangs has no width in its line', () => {
    expect(tidy(ask('甲乙丙丁，戊己', 4, { hanging: true }).lines[0]!.advances)).toEqual([1, 1, 1, 1, 0]);
  });

  it('a trailing surrogate and what has vanished at a line’s end have no width', () => {
    expect(tidy(ask('𠮷 \n').lines[0]!.advances)).toEqual([1, 0, 0, 0]);
  });

  it('rule 12: classes in horizontal and vertical lines', () => {
    const classes = (writingMode: 'horizontal' | 'vertical'): string =>
      ask('（，。：；？！”·字a', undefined, { writingMode })
        .punctuationClass.map((own) => own[0])
        .join('');
    expect(classes('horizontal')).toBe('occcccccmoo');
    expect(classes('vertical')).toBe('occoooocmoo');
  });
});
