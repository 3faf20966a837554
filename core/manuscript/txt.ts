/** Plain text. Page recognition writes Markdown headings into .txt files too: where they are, they are believed. */
import { isHeading, readMd } from './md.ts';
import { readPlain } from './plain.ts';
import type { SourceLine } from './source.ts';

/** The lines of `text` that hold something. */
export const readTxt = (text: string): readonly SourceLine[] =>
  text.split(/[\n\r]/).some(isHeading) ? readMd(text) : readPlain(text);
