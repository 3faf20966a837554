/** The formats core reads from text. A new one is a file beside this and a line in the list. */
import type { Sentence } from '../base/diagnostic.ts';
import { readMd } from './md.ts';
import type { SourceLine } from './source.ts';
import { readTxt } from './txt.ts';

/** What every import format says of itself, those of the Node side too. */
export interface ManuscriptFormat {
  readonly id: string;
  readonly name: Sentence;
  /** File endings without the dot, lower case. */
  readonly endings: readonly string[];
}

/** A format that is text: decoded first, then parted into lines. */
export interface TextFormat extends ManuscriptFormat {
  readonly id: TextFormatId;
  readonly lines: (text: string) => readonly SourceLine[];
}

export type TextFormatId = 'txt' | 'md';

export const TEXT_FORMATS: readonly TextFormat[] = [
  { id: 'txt', name: { zh: '纯文本', en: 'plain text' }, endings: ['txt', 'text'], lines: readTxt },
  { id: 'md', name: { zh: 'Markdown 文本', en: 'Markdown' }, endings: ['md', 'markdown'], lines: readMd },
];

export const textFormat = (id: TextFormatId): TextFormat =>
  TEXT_FORMATS.find((format) => format.id === id) as TextFormat;
