import { describe, expect, it } from 'vitest';
import { originsOf, SIZE, set, textsOf } from './type.ts';

/** Origins of the first line's clusters. */
const firstLine = (text: string, measure: number, options = {}): ReadonlyMap<string, number> =>
  new Map(originsOf(set(text, measure, options).lines[0]!));

const HAN = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';

describe('justification', () => {
  it('rule 17: a line of Han that fits stands on the grid', () => {
    const { lines } = set(HAN, 8);
    expect(lines[0]!.gap).toBe(0);
    expect(originsOf(lines[0]!).map(([, x]) => x)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('rule 17: push in before push out', () => {
    // The comma would be the ninth: it is pushed in, giving up its blank at the line's end and the other comma its own.
    const paragraph = set('甲乙，丙丁戊己庚，辛壬癸子丑寅卯', 8);
    expect(textsOf(paragraph)[0]).toBe('甲乙，丙丁戊己庚，');
    expect(paragraph.lines[0]!.width).toBeCloseTo(8 * SIZE);
    expect(paragraph.lines[0]!.gap).toBeLessThan(0);
  });

  it('rule 18: the mark at the end of the line gives first', () => {
    const paragraph = set('甲乙，丙5丁戊己庚，辛壬癸子丑寅卯', 9.6);
    const x = new Map(originsOf(paragraph.lines[0]!));
    expect(textsOf(paragraph)[0]).toBe('甲乙，丙5丁戊己庚，');
    expect(x.get('丙')).toBe(3);
  });

  it('rule 18: brackets give before commas, commas before the Latin gap, that before stops', () => {
    const text = '甲，（乙丙）丁5戊。己庚辛，壬癸子丑寅卯辰巳午未申酉戌亥';
    const natural = firstLine(text, 30, { align: 'start' });
    const line = firstLine(text, 12.9);
    // Natural width of the line to its comma: 14.47; the comma at its end gives 0.5, the brackets the rest.
    expect(line.get('，')).toBeDefined();
    expect(line.get('己')! - line.get('戊')!).toBeCloseTo(natural.get('己')! - natural.get('戊')!);
    expect(line.get('丁')! - line.get('丙')!).toBeLessThan(natural.get('丁')! - natural.get('丙')!);
  });

  it('rule 18: members of a class give equally', () => {
    const line = firstLine('甲，乙丙，丁戊己，庚，辛壬癸子丑寅卯辰巳午未', 10);
    const comma = (before: string, after: string): number => line.get(after)! - line.get(before)!;
    expect(comma('甲', '乙')).toBeCloseTo(comma('丙', '丁'));
    expect(comma('甲', '乙')).toBeLessThan(2);
  });

  it('rule 19: the Latin gap gives before the gaps between Han', () => {
    const paragraph = set('甲乙5丙丁戊己庚辛壬癸子丑寅卯辰', 7.2);
    const [line] = paragraph.lines;
    const x = new Map(originsOf(line!));
    expect(x.get('乙')).toBe(1);
    expect(line!.width).toBeCloseTo(7.2 * SIZE);
  });

  it('rule 19: then all gaps equally, and none inside a number', () => {
    const text = '甲乙12345丙丁戊己庚';
    const natural = firstLine(text, 30, { align: 'start' });
    const stretched = firstLine(text, 7.9);
    const step = (line: ReadonlyMap<string, number>, from: string, to: string): number =>
      line.get(to)! - line.get(from)!;
    expect(step(stretched, '甲', '乙')).toBeGreaterThan(1);
    expect(step(stretched, '丙', '丁')).toBeCloseTo(step(stretched, '甲', '乙'));
    for (const [from, to] of ['12', '23', '34', '45']) {
      expect(step(stretched, from!, to!)).toBeCloseTo(step(natural, from!, to!));
    }
  });

  it('rule 19: no stretching around connectors', () => {
    const { lines } = set('甲乙丙～丁戊己，庚辛壬癸子丑寅卯辰巳', 7, { mode: 'greedy' });
    const x = new Map(originsOf(lines[0]!));
    expect(lines[0]!.gap).toBeGreaterThan(0);
    expect(x.get('丁')! - x.get('丙')!).toBeCloseTo(2);
    expect(x.get('乙')! - x.get('甲')!).toBeGreaterThan(1);
  });

  it('rule 20: Han are never pushed into each other', () => {
    const { lines } = set('甲，乙，丙，丁，戊，己，庚，辛，壬，癸，', 5);
    for (const line of lines) {
      const origins = originsOf(line);
      for (let index = 1; index < origins.length; index++) {
        const step = origins[index]![1] - origins[index - 1]![1];
        expect(step).toBeGreaterThanOrEqual(origins[index - 1]![0] === '，' ? 0.499 : 0.999);
      }
    }
  });

  it('rule 21: the last line keeps its natural width', () => {
    const { lines } = set('甲乙丙丁戊己庚辛，壬癸子', 8);
    expect(lines.at(-1)!.width).toBeLessThan(8 * SIZE);
    expect(lines.at(-1)!.gap).toBe(0);
  });

  it('rule 21: the last line may take the blank of its last mark', () => {
    expect(textsOf(set('甲乙丙丁戊己庚。', 7.5))).toEqual(['甲乙丙丁戊己庚。']);
  });

  it('rule 14: a trimmed mark at the start of a line keeps its ink', () => {
    const { lines } = set('甲乙丙丁戊己“庚辛壬癸子丑，寅卯”辰巳', 6);
    const [, second] = lines;
    const [quote, next] = originsOf(second!);
    expect(quote![0]).toBe('“');
    expect(next![1] - quote![1]).toBeCloseTo(1);
  });

  it('lines between forced breaks end as last lines do', () => {
    const { lines } = set('甲乙丙\n丁戊己庚', 6);
    expect(lines.map((line) => line.last)).toEqual([true, true]);
    expect(lines[0]!.width).toBe(30);
  });

  it.each([
    ['start', 0],
    ['center', 2.5],
    ['end', 5],
  ] as const)('%s lines begin at %d em', (align, x) => {
    const { lines } = set('甲乙丙丁戊', 10, { align });
    expect(originsOf(lines[0]!)[0]![1]).toBe(x);
  });

  it('centred lines centre their ink', () => {
    const { lines } = set('甲乙丙丁。', 10, { align: 'center' });
    expect(originsOf(lines[0]!)[0]![1]).toBe((10 - 4.5) / 2);
  });

  it('a browser trims the end of a line only, never its start', () => {
    const { lines } = set('甲乙【《丙》。丁戊。”己', 7, { mode: 'browser', indent: 2 });
    for (const line of lines) if (!line.last) expect(line.width).toBeCloseTo(7 * SIZE);
  });
});
