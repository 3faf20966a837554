/** How well a setting does on running copy: the figures of the composition table. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BLACK } from '../../core/base/colour.ts';
import { normalise } from '../../core/manuscript/normalise.ts';
import type { FontBook } from '../../core/text/font.ts';
import type { ParagraphSetting, SetParagraph } from '../../core/text/line.ts';
import { prepareParagraph, setParagraph } from '../../core/text/paragraph.ts';
import { ROOT, TEMPLATES } from '../../electron/resources.ts';

const MANUSCRIPTS = path.join(ROOT, '..', 'shared', 'manuscripts');
const SAMPLES = path.join(TEMPLATES, 'samples');
const SIZE = 10;
/** Shorter paragraphs are headings and sign-offs. */
const SHORTEST_BODY = 30;

/** Paragraphs of the real manuscripts, normalised as on import; `undefined` where they are not at hand. */
export function readManuscripts(): readonly string[] | undefined {
  const files = ['civic-practice-changzhi.txt', 'county-news-shanxi.txt'].map((name) => path.join(MANUSCRIPTS, name));
  if (!files.every((file) => existsSync(file))) return undefined;
  return files
    .flatMap((file) => readFileSync(file, 'utf8').split(/\n+/))
    .map((line) => normalise(line.trim()))
    .filter((line) => line.length > SHORTEST_BODY);
}

/** Paragraphs of the copy that ships with the project, which is always at hand. */
export function readSamples(): readonly string[] {
  return readdirSync(SAMPLES)
    .filter((name) => /\.(?:txt|md)$/.test(name) && !name.startsWith('gb18030'))
    .flatMap((name) => readFileSync(path.join(SAMPLES, name), 'utf8').split(/\n+/))
    .map((line) => normalise(line.trim()))
    .filter((line) => line.length > SHORTEST_BODY);
}

export interface Figures {
  readonly lines: number;
  /** Share of lines with space between their characters, in per cent; and with more than 0.1 em of it a gap. */
  readonly stretched: number;
  readonly wide: number;
  /** Share of lines in which marks gave up blank within the line, in per cent. */
  readonly squeezed: number;
  /** Lines above 0.2 em a gap; single characters on a last line; breaks that rules 3 and 4 forbid. */
  readonly tooWide: number;
  readonly widows: number;
  readonly violations: number;
  /** Numbers parted from their units (rule 8). */
  readonly parted: number;
}

export type Options = Partial<Omit<ParagraphSetting, 'runs'>>;

/** Sets every paragraph to every measure from `from` to `to` em and counts. */
export function countLines(
  texts: readonly string[],
  fonts: FontBook,
  from: number,
  to: number,
  options: Options = {},
): Figures {
  const sum = { lines: 0, stretched: 0, wide: 0, squeezed: 0, tooWide: 0, widows: 0, violations: 0, parted: 0 };
  for (const text of texts) {
    const prepared = prepareParagraph(bodySetting(text, options), fonts);
    for (let measure = from; measure <= to; measure++) {
      count(
        text,
        setParagraph(prepared, () => measure * SIZE),
        sum,
      );
    }
  }
  const share = (part: number): number => (100 * part) / Math.max(1, sum.lines);
  return { ...sum, stretched: share(sum.stretched), wide: share(sum.wide), squeezed: share(sum.squeezed) };
}

/** Body text as the house styles set it: two em indent, strict, full-width marks, a quarter em against Latin. */
export function bodySetting(text: string, options: Options = {}): ParagraphSetting {
  return {
    runs: [{ text, face: 'song-regular', size: SIZE, colour: BLACK }],
    align: 'justify',
    indent: 2 * SIZE,
    language: 'zh-Hans',
    strictness: 'strict',
    punctuation: 'full',
    latinGap: 0.25,
    fallbacks: ['hei-regular'],
    mode: 'newspaper',
    ...options,
  };
}

/** Marks of rules 3 and 4, written down here once more: the engine's own table shall not be its judge. */
const NEVER_FIRST = /[、，；：。．！？”’）》〉」』】〗〕·—～／/％%‰℃…]/u;
const NEVER_LAST = /[“‘（《〈「『【〖〔￥$]/u;

type Sum = { -readonly [key in keyof Figures]: number };

function count(text: string, { lines }: SetParagraph, sum: Sum): void {
  for (const line of lines) {
    const content = text.slice(line.start, line.end).trimEnd();
    sum.lines++;
    if (line.gap > 0.0005) sum.stretched++;
    if (line.gap < -0.0005) sum.squeezed++;
    if (line.gap > 0.1005) sum.wide++;
    if (line.gap > 0.2005) sum.tooWide++;
    if (line.last && lines.length > 1 && content.replace(/[^\p{L}\p{N}]/gu, '').length <= 1) sum.widows++;
    if (line.start > 0 && NEVER_FIRST.test(content[0] ?? '')) sum.violations++;
    if (!line.last && NEVER_LAST.test(content.at(-1) ?? '')) sum.violations++;
    if (!line.last && /\d$/.test(content) && /^[年月日时分个人次万亿元余名项届%]/u.test(text.slice(line.end))) {
      sum.parted++;
    }
  }
}
