import { describe, expect, it } from 'vitest';
import { prepare } from '../../../core/text/prepare.ts';
import { fonts, type Options, round, SIZE, settingOf } from './type.ts';

/** Width of each cluster's cell with the gap before it, in em. */
function widths(text: string, options?: Options): readonly (readonly [string, number])[] {
  const { clusters, sums } = prepare(settingOf(text, options), fonts);
  return clusters.map(({ start, end }, index) => [
    text.slice(start, end),
    round((sums.width[index + 1]! - sums.width[index]!) / SIZE),
  ]);
}
const figures = (text: string, options?: Options): readonly number[] => widths(text, options).map(([, width]) => width);

interface Case {
  readonly rule: string;
  readonly text: string;
  readonly want: readonly number[];
}

const CASES: readonly Case[] = [
  { rule: '11: marks are one em', text: '国，国。国（国）', want: [1, 1, 1, 1, 1, 1, 1, 1] },
  { rule: '11: the interpunct is half an em', text: '国·国', want: [1, 0.5, 1] },
  { rule: '11: a short connector among Han is half an em', text: '国-国', want: [1, 0.5, 1] },
  { rule: '11: the full-width solidus is half an em', text: '国／国', want: [1, 0.5, 1] },
  { rule: '11: two-em marks', text: '国——国……国', want: [1, 2, 1, 2, 1] },
  { rule: '11: two exclamations in one em', text: '国！！国？！国', want: [1, 0.5, 0.5, 1, 0.5, 0.5, 1] },
  { rule: '11: three in two', text: '国！！！国', want: [1, 0.5, 0.5, 1, 1] },
  { rule: '13: two opening marks', text: '国“《国', want: [1, 1, 0.5, 1] },
  { rule: '13: two closing marks', text: '国》”国', want: [1, 0.5, 1, 1] },
  { rule: '13: stop and closing mark', text: '国。”国', want: [1, 0.5, 1, 1] },
  { rule: '13: closing mark and comma', text: '国”，国', want: [1, 0.5, 1, 1] },
  { rule: '13: stop and opening mark', text: '国：“国', want: [1, 1, 0.5, 1] },
  { rule: '13: interpunct and opening mark', text: '国·“国', want: [1, 0.5, 0.5, 1] },
  { rule: '13: closing mark and interpunct', text: '国”·国', want: [1, 0.5, 0.5, 1] },
  { rule: '13: wide space and opening mark', text: '国　“国', want: [1, 1, 0.5, 1] },
  { rule: '13: an opening mark before Han stays', text: '国“国', want: [1, 1, 1] },
  { rule: '13: three in a row', text: '国》”，国', want: [1, 0.5, 0.5, 1, 1] },
  { rule: '16: no gap beside marks', text: '，5，', want: [1, 0.558, 1] },
  { rule: '16: gap against digits on both sides', text: '国5国', want: [1, 0.808, 1.25] },
  { rule: '16: a typed space is the gap', text: '国 5 国', want: [1, 0.25, 0.558, 0.25, 1] },
  { rule: '16: no typed space beside a mark', text: '国， 5', want: [1, 1, 0, 0.558] },
  { rule: '16: one gap for several spaces', text: '国  5', want: [1, 0.25, 0, 0.558] },
  { rule: 'names in two parts', text: '郭 佳丽', want: [1, 0.5, 1, 1] },
];

describe('cells', () => {
  it.each(CASES)('rule $rule', ({ text, want }) => {
    expect(figures(text)).toEqual(want);
  });

  it('rule 15: kaiming halves all but the stops', () => {
    expect(figures('国，国。国“国”国；', { punctuation: 'kaiming' })).toEqual([1, 0.5, 1, 1, 1, 0.5, 1, 0.5, 1, 0.5]);
  });

  it('rule 15: half width halves all', () => {
    expect(figures('国，国。国“国”国；', { punctuation: 'half' })).toEqual([1, 0.5, 1, 0.5, 1, 0.5, 1, 0.5, 1, 0.5]);
  });

  it('rule 16: the gap is a setting', () => {
    expect(figures('国5', { latinGap: 0.125 })).toEqual([1, 0.683]);
    expect(figures('国5', { latinGap: 0 })).toEqual([1, 0.558]);
  });

  it('letterspacing stands between characters only', () => {
    expect(figures('国国国', { tracking: 0.1 })).toEqual([1, 1.1, 1.1]);
  });

  it('a narrow quote of another face stands in the inner half of its em', () => {
    const { cells } = prepare(settingOf('“国”', { face: 'kai-regular' }), fonts);
    expect([...cells.width].map(round)).toEqual([1, 1, 1]);
    expect(round(cells.origin[0]!)).toBeGreaterThan(0.5);
    expect(round(cells.origin[2]!)).toBeLessThan(0.5);
  });
});
