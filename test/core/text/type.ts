/** Helpers for the tests of the text engine: set a text, read what was set. Lengths in em, type size 10 pt. */
import { BLACK } from '../../../core/base/colour.ts';
import { type Break, findBreaks } from '../../../core/text/breaks.ts';
import type { ParagraphSetting, SetLine, SetParagraph } from '../../../core/text/line.ts';
import { prepareParagraph, setParagraph } from '../../../core/text/paragraph.ts';
import type { Rules } from '../../../core/text/rules.ts';
import { loadFontBook } from '../../../electron/fonts.ts';

export const fonts = loadFontBook();
export const SIZE = 10;

export type Options = Partial<Omit<ParagraphSetting, 'runs' | 'indent'>> & {
  readonly indent?: number;
  readonly face?: string;
  readonly tracking?: number;
  readonly dots?: boolean;
};

/** Body text without an indent, unless told otherwise. */
export function settingOf(text: string, options: Options = {}): ParagraphSetting {
  const { face = 'song-regular', tracking = 0, dots = false, indent = 0, ...rest } = options;
  return {
    runs: [{ text, face, size: SIZE, colour: BLACK, tracking, dots }],
    align: 'justify',
    indent: indent * SIZE,
    language: 'zh-Hans',
    strictness: 'strict',
    punctuation: 'full',
    latinGap: 0.25,
    fallbacks: ['hei-regular', 'kai-regular'],
    mode: 'newspaper',
    ...rest,
  };
}

/** `text` set to `measure` em. */
export const set = (text: string, measure: number, options?: Options, wanted?: number): SetParagraph =>
  setParagraph(prepareParagraph(settingOf(text, options), fonts), () => measure * SIZE, wanted);

export const textOfLine = (line: SetLine): string => line.runs.map((run) => run.text.join('')).join('');
export const textsOf = (paragraph: SetParagraph): readonly string[] => paragraph.lines.map(textOfLine);

/** Origin of each cluster of a line, in em, with its text. */
export function originsOf(line: SetLine): readonly (readonly [string, number])[] {
  return line.runs.flatMap((run) =>
    run.text.flatMap((text, index) => (text === '' ? [] : [[text, round(run.xs[index]! / SIZE)] as const])),
  );
}

/** Where `text` may break: its pieces with `|` for an allowed, `¦` for a last-resort, `↵` for a forced break. */
export function breaksOf(
  text: string,
  strictness: ParagraphSetting['strictness'] = 'strict',
  rules: Rules = 'newspaper',
): string {
  const { kinds } = findBreaks(text, rules, strictness);
  const signs: Record<(typeof Break)[keyof typeof Break], string> = { 0: '', 1: '|', 2: '¦', 3: '↵' };
  return [...text.split('')].map((unit, offset) => signs[kinds[offset] as 0 | 1 | 2 | 3] + unit).join('');
}

export const round = (value: number): number => Math.round(value * 1000) / 1000 + 0;

/** A paragraph as readable lines: the text, its width and measure in em, and what was done to reach it. */
export function dump(paragraph: SetParagraph): string {
  const lines = paragraph.lines.map((line) => {
    const gap =
      Math.abs(line.gap) < 0.0005 ? '' : line.gap > 0 ? ` ↔${line.gap.toFixed(3)}` : ` ⇥${line.gap.toFixed(3)}`;
    const trims = originsOf(line)
      .map(([text, x]) => `${text}${x}`)
      .join(' ');
    return `${textOfLine(line).replace(/\n/g, '⏎')}｜${(line.width / SIZE).toFixed(2)}/${(line.measure / SIZE).toFixed(2)}${gap}${line.last ? ' ■' : ''}\n    ${trims.replace(/\n/g, '⏎')}`;
  });
  return `${lines.join('\n')}\n`;
}
