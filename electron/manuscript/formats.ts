/** All import formats: those core reads from text, and Word's, which need a process of their own. */
import { type ManuscriptFormat, TEXT_FORMATS, type TextFormat } from '../../core/manuscript/formats.ts';

/** A format that a child process takes apart into lines. */
export interface WordFormat extends ManuscriptFormat {
  readonly id: WordFormatId;
}

export type WordFormatId = 'docx' | 'doc';

const WORD_FORMATS: readonly WordFormat[] = [
  { id: 'docx', name: { zh: 'Word 文档', en: 'Word document' }, endings: ['docx', 'docm', 'dotx'] },
  { id: 'doc', name: { zh: 'Word 97–2003 文档', en: 'Word 97–2003 document' }, endings: ['doc', 'dot', 'wps'] },
];

export const MANUSCRIPT_FORMATS: readonly (TextFormat | WordFormat)[] = [...TEXT_FORMATS, ...WORD_FORMATS];

export const isTextFormat = (format: TextFormat | WordFormat): format is TextFormat => 'lines' in format;

/** The format of a file's ending, lower case without the dot; unknown endings are tried as plain text. */
export const formatOfEnding = (ending: string): TextFormat | WordFormat =>
  MANUSCRIPT_FORMATS.find(({ endings }) => endings.includes(ending)) ?? (TEXT_FORMATS[0] as TextFormat);
