/** What stands beside the characters (rules 33 and 34). Lengths in em of the base. */
import { describe, expect, it } from 'vitest';
import { BLACK } from '../../../core/base/colour.ts';
import type { SetLine, SetParagraph, StyledRun } from '../../../core/text/line.ts';
import { prepareParagraph, setParagraph } from '../../../core/text/paragraph.ts';
import { fonts, type Options, round, SIZE, settingOf, textsOf } from './type.ts';

type Piece = readonly [string, Pick<StyledRun, 'dots' | 'name' | 'ruby'>?];

function setPieces(pieces: readonly Piece[], measure = 30, options: Options = {}): SetParagraph {
  const runs = pieces.map(([text, marks]) => ({ text, face: 'song-regular', size: SIZE, colour: BLACK, ...marks }));
  return setParagraph(
    prepareParagraph({ ...settingOf(''), align: 'start', ...options, indent: 0, runs }, fonts),
    () => measure * SIZE,
  );
}

const widthOf = (pieces: readonly Piece[]): number => round(setPieces(pieces).lines[0]!.width / SIZE);

describe('rule 33: emphasis dots', () => {
  it('one under the middle of each Han character, none under marks', () => {
    const [line] = setPieces([['甲'], ['乙，丙', { dots: true }]]).lines;
    expect(line!.dots.map(({ x }) => round(x / SIZE))).toEqual([1.5, 3.5]);
    for (const { y } of line!.dots) expect(y / SIZE).toBeGreaterThan(0.12);
  });

  it('in vertical lines on the right', () => {
    const [line] = setPieces([['甲乙', { dots: true }]], 30, { writingMode: 'vertical' }).lines;
    expect(line!.dots.map(({ y }) => round(y / SIZE))).toEqual([0.5, 1.5]);
    for (const { x } of line!.dots) expect(x / SIZE).toBeGreaterThan(0.5);
  });
});

describe('rule 33: underlines of names', () => {
  const extentsOf = ({ rules = [] }: SetLine): readonly (readonly [number, number])[] =>
    rules.map(({ from, to }) => [round(from.x / SIZE), round(to.x / SIZE)]);

  it('one line a name, never joined to the next', () => {
    const [line] = setPieces([['在'], ['清溪', { name: true }], ['林晚舟', { name: true }], ['读']]).lines;
    const [[from, to], [next, end]] = extentsOf(line!) as [[number, number], [number, number]];
    expect(from).toBeGreaterThanOrEqual(1);
    expect(to).toBeLessThan(3);
    expect(next).toBeGreaterThan(3);
    expect(end).toBeLessThanOrEqual(6);
    for (const { from: start, to: stop } of line!.rules!) {
      expect(start.y).toBe(stop.y);
      expect(start.y / SIZE).toBeGreaterThan(0.12);
    }
  });

  it('goes on in the next line, and stretches with its own', () => {
    const { lines } = setPieces([['一二三'], ['某某某', { name: true }], ['（四五六七八']], 4.5, { align: 'justify' });
    expect(lines.flatMap(extentsOf)).toHaveLength(2);
    const stretched = lines.find((line) => line.gap > 0 && line.rules)!;
    const [extent] = extentsOf(stretched);
    const names = Math.round(extent![1] - extent![0]);
    expect(extent![1] - extent![0]).toBeGreaterThan(names - 0.12 + (names > 1 ? stretched.gap / 2 : -0.01));
  });

  it('in vertical lines on the left', () => {
    const [line] = setPieces([['某某', { name: true }]], 30, { writingMode: 'vertical' }).lines;
    for (const { from, to } of line!.rules!) {
      expect(from.x).toBe(to.x);
      expect(from.x / SIZE).toBeLessThan(-0.5);
    }
  });

  it('lines without names have no rules', () => {
    expect(setPieces([['某某']]).lines[0]!.rules).toBeUndefined();
  });
});

describe('rule 34: pinyin', () => {
  it('stands above, half as large, centred over its character', () => {
    const [line] = setPieces([['读'], ['饕餮', { ruby: 'tāo tiè' }], ['好']]).lines;
    const [first, second] = line!.ruby!;
    expect([first!.text.join(''), second!.text.join('')]).toEqual(['tāo', 'tiè']);
    expect([first!.start, first!.end, second!.start]).toEqual([1, 2, 2]);
    expect(first!.size).toBe(SIZE / 2);
    expect(first!.y / SIZE).toBeLessThan(-0.88);
    const width = fonts
      .face('song-regular')
      .shape('tāo')
      .reduce((sum, { advance }) => sum + advance, 0);
    expect(first!.xs[0]! / SIZE + width / 4).toBeCloseTo(1.5, 2);
    expect(line!.runs.flatMap((run) => run.text).join('')).toBe('读饕餮好');
  });

  it('reaches over neighbours a little; beyond that its base is spread', () => {
    expect(widthOf([['读'], ['轰', { ruby: 'hōng' }], ['好']])).toBe(3);
    expect(widthOf([['读'], ['双', { ruby: 'shuāngshuāng' }], ['好']])).toBeGreaterThan(3.4);
  });

  it('keeps a quarter of its em from other pinyin', () => {
    const [line] = setPieces([['庄双', { ruby: 'zhuāng shuāng' }]]).lines;
    const [first, second] = line!.ruby!;
    const width = fonts
      .face('song-regular')
      .shape('zhuāng')
      .reduce((sum, { advance }) => sum + advance, 0);
    const end = first!.xs[0]! / SIZE + width / 2;
    expect(second!.xs[0]! / SIZE - end).toBeGreaterThanOrEqual(0.124);
  });

  it('over several characters together keeps them together', () => {
    for (const measure of [3, 4, 5]) {
      const lines = textsOf(setPieces([['一二三'], ['长治', { ruby: 'chángzhì' }], ['四五六']], measure));
      expect(lines.some((line) => line.includes('长治'))).toBe(true);
    }
  });

  it('never stands outside its line', () => {
    const { lines } = setPieces([['双', { ruby: 'shuāng' }], ['二三四五']], 5);
    for (const { ruby = [] } of lines) for (const { xs } of ruby) expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
  });

  it('in vertical lines stands on the right, turned', () => {
    const [line] = setPieces([['饕餮', { ruby: 'tāo tiè' }]], 30, { writingMode: 'vertical' }).lines;
    for (const { vertical } of line!.ruby!) {
      expect(vertical!.turned.every((turned) => turned)).toBe(true);
      for (const across of vertical!.across) expect(across / SIZE).toBeGreaterThan(0.5);
    }
  });
});
