/** What `zhuanban explain` is asked: the fields of one request, checked, as a question to the text engine. */
import { BLACK } from '../../core/base/colour.ts';
import type { Sentence } from '../../core/base/diagnostic.ts';
import { fail, ok, type Result } from '../../core/base/result.ts';
import type { Em } from '../../core/base/units.ts';
import type { Question } from '../../core/text/explain.ts';

/** Type size of the setting: all answers are in em. */
const SIZE = 10;
/** Body text as most papers set it; Chromium sets no gap unless asked (`text-autospace`). */
const LATIN_GAP: Em = 0.25;

const CHOICES = {
  lang: ['zh-Hans', 'und'],
  strictness: ['strict', 'normal', 'loose'],
  align: ['justify', 'start'],
  mode: ['newspaper', 'browser'],
  writingMode: ['horizontal', 'vertical'],
} as const;

type Fields = Readonly<Record<string, unknown>>;

/** The names of the values that `field` takes, the first where it is absent. */
export const choicesOf = (field: keyof typeof CHOICES): readonly string[] => CHOICES[field];

/** Reads a request; fields it does not know are let pass, `null` is absent. Fails with what is wrong in a field. */
export function readQuestion(request: Fields): Result<Question, Sentence> {
  try {
    return ok(questionOf(request));
  } catch (error) {
    if (error instanceof WrongField) return fail(error.sentence);
    throw error;
  }
}

/** What a field should have been. */
class WrongField extends Error {
  readonly sentence: Sentence;

  constructor(field: string, zh: string, en: string) {
    super(en);
    this.sentence = { zh: `${field} ${zh}。`, en: `${field} ${en}.` };
  }
}

function questionOf(request: Fields): Question {
  const { text } = request;
  if (typeof text !== 'string') throw new WrongField('text', '应是文字', 'must be a string');
  const mode = choice(request, 'mode');
  const width = number(request, 'widthEm', 'positive');
  const reduceBy = number(request, 'reduceByEm', 'not negative');
  return {
    setting: {
      runs: [{ text, face: 'song-regular', size: SIZE, colour: BLACK }],
      align: choice(request, 'align'),
      indent: (number(request, 'firstLineIndentEm', 'not negative') ?? 0) * SIZE,
      language: choice(request, 'lang'),
      strictness: choice(request, 'strictness'),
      punctuation: 'full',
      latinGap: number(request, 'latinGapEm', 'not negative') ?? (mode === 'browser' ? 0 : LATIN_GAP),
      fallbacks: ['hei-regular', 'kai-regular'],
      mode,
      hanging: flag(request, 'hanging'),
      writingMode: choice(request, 'writingMode'),
    },
    ...(width === undefined ? {} : { width }),
    ...(reduceBy === undefined ? {} : { reduceBy }),
  };
}

function choice<Field extends keyof typeof CHOICES>(request: Fields, field: Field): (typeof CHOICES)[Field][number] {
  const choices: readonly (typeof CHOICES)[Field][number][] = CHOICES[field];
  const value = request[field] ?? choices[0]!;
  const found = choices.find((known) => known === value);
  if (found !== undefined) return found;
  throw new WrongField(field, `应是 ${choices.join('、')} 之一`, `must be one of ${choices.join(', ')}`);
}

function number(request: Fields, field: string, bound: 'positive' | 'not negative'): number | undefined {
  const value = request[field] ?? undefined;
  if (value === undefined) return undefined;
  const right = typeof value === 'number' && Number.isFinite(value) && (bound === 'positive' ? value > 0 : value >= 0);
  if (right) return value;
  if (bound === 'positive') throw new WrongField(field, '应是大于 0 的数', 'must be a number above 0');
  throw new WrongField(field, '应是不小于 0 的数', 'must be a number not below 0');
}

function flag(request: Fields, field: string): boolean {
  const value = request[field] ?? false;
  if (typeof value === 'boolean') return value;
  throw new WrongField(field, '应是 true 或 false', 'must be true or false');
}
