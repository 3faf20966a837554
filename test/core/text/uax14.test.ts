/** UAX #14 of Unicode 17: one example a rule, and the published test where Debian's `unicode-data` is installed. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lineBreakPlaces } from '../../../core/text/uax14.ts';
import { orientationOf } from '../../../core/text/unicode.ts';

/** `text` with `÷` where a line may end and `!` where it must. */
function marked(text: string): string {
  const places = lineBreakPlaces(text);
  return [...text.split('')].map((unit, offset) => ['', '÷', '', '!'][places[offset]!] + unit).join('');
}

const CASES: readonly (readonly [string, string])[] = [
  ['LB4, LB5 mandatory breaks', 'a\r\n!b\r!c\u0085!d\u2028!e'],
  ['LB6 none before them', 'a \n!b'],
  ['LB7, LB18 after spaces', 'a  ÷b'],
  ['LB8 after a zero-width space', 'a\u200b ÷b'],
  ['LB8a none after a joiner', '字\u200d字'],
  ['LB9 combining marks', 'e\u0301÷字\u0301÷字'],
  ['LB10 a mark without a base', 'a ÷\u0301b'],
  ['LB11 word joiner', '字\u2060字'],
  ['LB12, LB12a no-break space', '字\u00a0字-÷\u00a0字'],
  ['LB13 closing marks', '字 ）÷字'],
  ['LB14 opening marks', '（ 字÷字'],
  ['LB15a initial quotes', '（« 字'],
  ['LB15b final quotes', 'a »）'],
  ['LB15c a decimal without its nought', 'equals ÷.35 ÷cents'],
  ['LB15d other infixes', '字 ,÷字'],
  ['LB16 a small kana after a bracket', '） ぁ'],
  ['LB17 two dashes', '字÷—— —÷字'],
  ['LB19 quotes that are neither', 'a"b'],
  ['LB19a curly quotes between Han', '字÷“字÷字”÷字'],
  ['LB19a curly quotes beside Latin', 'a“字”÷字'],
  ['LB20 objects', 'a÷\ufffc÷b'],
  ['LB20a a hyphen that starts a word', 'a ÷-b'],
  ['LB21 hyphens', 'well-÷known÷´s'],
  ['LB21a Hebrew hyphens', 'א-÷א'],
  ['LB21a Hebrew and Latin', 'א-b'],
  ['LB21b Hebrew after a solidus', '/א'],
  ['LB22 ellipses', '字…÷字'],
  ['LB23 letters and digits', 'a1b'],
  ['LB23a prefixes and ideographs', '$字%'],
  ['LB24 prefixes and letters', '$a%b'],
  ['LB25 numbers', '(1,234.56)% ÷$9 ÷-3 ÷$(12) ÷$(.5)'],
  ['LB25 a prefix before a bracket without a number', '%÷（字'],
  ['LB26, LB27 Hangul', '\u1100\u1161\u11a8÷각÷\u1100'],
  ['LB28 letters', 'аб'],
  ['LB28a Balinese', '\u1b13\u1b44\u1b13÷\u1b13'],
  ['LB28a dotted circle', '\u25cc\u1b44\u25cc'],
  ['LB29 infix before letters', 'e.g'],
  ['LB30 brackets beside words', 'a(b)c÷（d'],
  ['LB30a flags', '🇨🇳÷🇨🇳÷🇨'],
  ['LB30b emoji modifiers', '👍🏽÷👍'],
  ['LB31 all else', '字÷字÷a÷字'],
];

describe('UAX 14', () => {
  it.each(CASES)('%s', (_rule, want) => {
    expect(marked(want.replace(/[÷!]/g, ''))).toBe(want);
  });
});

const PUBLISHED = '/usr/share/unicode/auxiliary/LineBreakTest.txt';
if (!existsSync(PUBLISHED)) console.warn(`${PUBLISHED} is not here: the published line breaking test is NOT run`);

/** Where Unicode 15, the edition Debian ships, still had other rules. */
const CHANGED_SINCE_15: readonly (readonly [string, RegExp])[] = [
  ['LB20a: a hyphen that starts a word', /^-\u0308?[#א§\u{50005}ก]/u],
  ['LB25: an infix before a number', /[.,]\u0308?\d/u],
  ['LB15a: quotes keep what follows only if they open', /["«»]/u],
  ['LB21a: Hebrew after its hyphen', /א-א/u],
];

describe.runIf(existsSync(PUBLISHED))('the published line breaking test', () => {
  const [head = '', ...lines] = existsSync(PUBLISHED) ? readFileSync(PUBLISHED, 'utf8').split('\n') : [];

  it('agrees but where the rules have changed since', () => {
    let run = 0;
    const unexplained: string[] = [];
    const differing: string[] = [];
    for (const line of lines) {
      const [signs = ''] = line.split('#');
      if (signs.trim() === '') continue;
      run++;
      let text = '';
      let want = '';
      for (const sign of signs.trim().split(/\s+/)) {
        if (/^[0-9A-F]+$/.test(sign)) text += String.fromCodePoint(Number.parseInt(sign, 16));
        else if (sign === '÷' && text !== '') want += ` ${text.length}`;
      }
      const places = lineBreakPlaces(text);
      let got = '';
      for (let offset = 1; offset < text.length; offset++) if (places[offset] !== 0) got += ` ${offset}`;
      if (`${got} ${text.length}` === want) continue;
      differing.push(signs);
      if (!CHANGED_SINCE_15.some(([, pattern]) => pattern.test(text))) unexplained.push(signs);
    }
    expect(run).toBeGreaterThan(7000);
    expect(unexplained).toEqual([]);
    expect(differing.length).toBe(head.includes('15.0') ? 33 : 0);
  });
});

describe('UAX 50', () => {
  it.each([
    ['字', 'U'],
    ['a', 'R'],
    ['，', 'Tu'],
    ['（', 'Tr'],
    ['：', 'Tr'],
    ['—', 'R'],
    ['…', 'R'],
    ['①', 'U'],
    ['𠮷', 'U'],
    ['😀', 'U'],
  ])('%s is %s', (character, want) => {
    expect(orientationOf(character.codePointAt(0)!)).toBe(want);
  });
});
