/** Quotation marks and brackets without their partner. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Copy } from './copy.ts';
import type { PreflightRule } from './rule.ts';

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '《': '》',
  '〈': '〉',
  '「': '」',
  '『': '』',
  '【': '】',
  '〔': '〕',
  '［': '］',
  '(': ')',
  '[': ']',
};
const MARKS = /[“”‘’（）《》〈〉「」『』【】〔〕［］()[\]]/g;
const CLOSING: ReadonlySet<string> = new Set(Object.values(PAIRS));
/** Numbers of a list, which have a closing bracket only: 1） 一） a) */
const LIST_NUMBER = /(?:^|[，。；：、\s])[\da-z一二三四五六七八九十]{1,3}$/;

export const unpairedMark: PreflightRule = {
  id: 'unpaired-mark',
  check: ({ copy }) =>
    copy.flatMap((piece, at) =>
      unpairedIn(piece.text, continuesQuote(piece, copy[at + 1])).map(
        ({ index, mark }): Diagnostic => ({
          severity: 'warning',
          code: 'unpaired-mark',
          message: CLOSING.has(mark)
            ? { zh: `“${mark}”没有前一半`, en: `${mark} closes what was not opened` }
            : { zh: `“${mark}”没有后一半`, en: `${mark} is not closed` },
          hint: { zh: '补上另一半，或删去', en: 'Add its partner, or delete it' },
          place: piece.placeOf(index, index + mark.length),
        }),
      ),
    ),
};

/** A quotation of several paragraphs opens in each of them and closes in the last. */
const continuesQuote = (piece: Copy, next: Copy | undefined): boolean =>
  piece.role === 'body' && next?.role === 'body' && next.story === piece.story && /^\s*[“‘]/.test(next.text);

interface Unpaired {
  readonly index: number;
  readonly mark: string;
}

/** Marks of `text` without their partner; a quotation may stay open at the end if it goes on. */
function unpairedIn(text: string, goesOn: boolean): readonly Unpaired[] {
  const open: Unpaired[] = [];
  const stray: Unpaired[] = [];
  for (const { index, 0: mark } of text.matchAll(MARKS)) {
    if (mark in PAIRS) {
      // The same quotation mark twice: the second was meant to close.
      const same = /[“‘]/.test(mark) ? open.findLastIndex((one) => one.mark === mark) : -1;
      if (same < 0) open.push({ index, mark });
      else stray.push(...open.splice(same).slice(1), { index, mark });
    } else if (!isApostrophe(text, index)) {
      const partner = open.findLastIndex((one) => PAIRS[one.mark] === mark);
      if (partner >= 0) stray.push(...open.splice(partner).slice(1));
      else if (!isListNumber(text, index)) stray.push({ index, mark });
    }
  }
  const left = goesOn ? open.filter(({ mark }) => mark !== '“' && mark !== '‘') : open;
  return [...stray, ...left].sort((a, b) => a.index - b.index);
}

const isApostrophe = (text: string, index: number): boolean =>
  text[index] === '’' && /[A-Za-z]/.test(text[index - 1] ?? '');

const isListNumber = (text: string, index: number): boolean =>
  /[)）]/.test(text[index] ?? '') && LIST_NUMBER.test(text.slice(Math.max(0, index - 4), index));
