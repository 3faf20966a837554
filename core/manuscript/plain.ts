/** The lines of a text file: one line, one piece; blank lines and indents are all that plain text says about itself. */
import type { SourceLine } from './source.ts';

const LINE_END = /\r\n|[\n\r\f\u0085\u2028\u2029]/;

/** The lines of `text` that hold something. */
export function readPlain(text: string): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let blanksBefore = 0;
  text.split(LINE_END).forEach((raw, i) => {
    if (isBlank(raw)) {
      blanksBefore += 1;
      return;
    }
    lines.push({ spans: [{ text: raw }], line: i + 1, blanksBefore, indented: isIndented(raw) });
    blanksBefore = 0;
  });
  return lines;
}

/** Nothing but white space and invisible characters. */
export const isBlank = (text: string): boolean => /^[\s\p{Cc}\u00ad\u200b-\u200f\u2060\ufeff]*$/u.test(text);
/** A paragraph's indent: full-width spaces, a tab, two to four spaces. */
export const isIndented = (text: string): boolean => /^(?:\u3000{1,3}|\t| {2,4})[^\s]/.test(text);
