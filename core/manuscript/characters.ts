/** The classes of characters a manuscript's reader asks about: Han, Chinese marks, what ends a sentence. */

const HAN = /^[\p{Script=Han}〇々]$/u;
const CHINESE_MARKS = new Set('，。、；：？！“”‘’（）《》〈〉「」『』【】〖〗〔〕［］｛｝…—～·％℃‰');
const OPENING = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['（', '）'],
  ['《', '》'],
  ['〈', '〉'],
  ['「', '」'],
  ['『', '』'],
  ['【', '】'],
  ['〔', '〕'],
]);
const CLOSING = new Set(OPENING.values());

export const isHan = (char: string | undefined): boolean => char !== undefined && HAN.test(char);
export const hasHan = (text: string): boolean => /[\p{Script=Han}〇々]/u.test(text);
/** Full-width marks of Chinese text, curly quotes among them. */
export const isChineseMark = (char: string | undefined): boolean => char !== undefined && CHINESE_MARKS.has(char);
export const isOpening = (char: string | undefined): boolean => char !== undefined && OPENING.has(char);
export const isClosing = (char: string | undefined): boolean => char !== undefined && CLOSING.has(char);
export const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';
export const isLatin = (char: string | undefined): boolean => char !== undefined && /^[A-Za-z]$/.test(char);
export const isAlphanumeric = (char: string | undefined): boolean => isDigit(char) || isLatin(char);

/** Length in 字: every character but spaces, as a newspaper counts copy. */
export const countCharacters = (text: string): number => [...text].filter((char) => char.trim() !== '').length;

/** Quotes and brackets that stay open at the end of `text`, and closing ones that nothing in it opened. */
export function unmatched(text: string): { readonly open: number; readonly closed: number } {
  const stack: string[] = [];
  let closed = 0;
  for (const char of text) {
    const closing = OPENING.get(char);
    if (closing !== undefined) stack.push(closing);
    else if (CLOSING.has(char)) {
      const at = stack.lastIndexOf(char);
      if (at < 0) closed += 1;
      else stack.length = at;
    }
  }
  return { open: stack.length, closed };
}

/** `text` without what stands in quotes and brackets: there a comma says nothing about the sentence. */
export function outsideBrackets(text: string): string {
  let depth = 0;
  let outside = '';
  for (const char of text) {
    if (isOpening(char)) depth += 1;
    else if (isClosing(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0) outside += char;
  }
  return outside;
}

/** True if a paragraph may end as `text` does: as a sentence, with a colon or a semicolon. */
export const endsParagraph = (text: string): boolean =>
  endsSentence(text) || /[；：][”’）》」』】]*$|[.?!]$/u.test(text);

/** True if `text` ends in a full stop, with closing marks after it or a name in brackets: 。（某某） */
export const endsSentence = (text: string): boolean =>
  /(?:[。！？]|……)[”’）》」』】]*(?:（[^（）。！？]{1,30}）)?$/u.test(text);
