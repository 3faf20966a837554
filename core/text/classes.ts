/** What each character is to Chinese setting: which widths, gaps and trims it takes part in (rules 11–16). */

/**
 * Classes as small numbers, since one is looked up for every character of a page.
 *
 * han: ideographs, kana and whatever is set like them, with a gap against Latin. symbol: other characters in a
 * cell of their own (①, ●, ℃). letter, digit, sign: Latin text, set in words. space: U+0020 and its like.
 * wideSpace: U+3000. open, close: brackets and quotes. comma: `，、；：`. stop: `。！？．`. middle: `·`. dash: two-em
 * `——` `……` and single `—` `…`. connector: `～` `–` `-` `／` among Han. ignored: without width.
 */
export const Kind = {
  han: 0,
  symbol: 1,
  letter: 2,
  digit: 3,
  sign: 4,
  space: 5,
  wideSpace: 6,
  open: 7,
  close: 8,
  comma: 9,
  stop: 10,
  middle: 11,
  dash: 12,
  connector: 13,
  ignored: 14,
} as const;

export type Kind = (typeof Kind)[keyof typeof Kind];

const table = new Uint8Array(0x10000).fill(Kind.symbol);

function range(from: number, to: number, kind: Kind): void {
  table.fill(kind, from, to + 1);
}
function each(characters: string, kind: Kind): void {
  for (const character of characters) table[character.codePointAt(0)!] = kind;
}

range(0x0000, 0x001f, Kind.ignored);
range(0x0020, 0x10ff, Kind.letter);
range(0x1200, 0x1fff, Kind.letter);
range(0x2c00, 0x2dff, Kind.letter);
range(0xa4d0, 0xabff, Kind.letter);
range(0xfb00, 0xfdff, Kind.letter);
range(0x0021, 0x002f, Kind.sign);
range(0x003a, 0x0040, Kind.sign);
range(0x005b, 0x0060, Kind.sign);
range(0x007b, 0x007e, Kind.sign);
range(0x0030, 0x0039, Kind.digit);
range(0x007f, 0x009f, Kind.ignored);
range(0x00a1, 0x00bf, Kind.sign);
each('\u00d7\u00f7', Kind.symbol);
each('\t \u00a0\u1680\u2002\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f', Kind.space);
each('\u2001\u2003\u3000', Kind.wideSpace);
each('\u00ad\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u2060\u2061\u2062\u2063\u2064\ufeff', Kind.ignored);
range(0x202a, 0x202e, Kind.ignored);
range(0xfe00, 0xfe0f, Kind.ignored);
range(0x1100, 0x11ff, Kind.han);
range(0x2e80, 0x2fdf, Kind.han);
range(0x3005, 0x3007, Kind.han);
range(0x3021, 0x3029, Kind.han);
range(0x3038, 0x303b, Kind.han);
range(0x3041, 0x30ff, Kind.han);
range(0x3105, 0x318f, Kind.han);
range(0x31a0, 0x31ff, Kind.han);
range(0x3400, 0x4dbf, Kind.han);
range(0x4e00, 0xa4cf, Kind.han);
range(0xac00, 0xd7ff, Kind.han);
range(0xf900, 0xfaff, Kind.han);
range(0xff10, 0xff19, Kind.symbol);
each('“‘（《〈「『【〖〔［｛〘〚｟〝', Kind.open);
each('”’）》〉」』】〗〕］｝〙〛｠〞〟', Kind.close);
each('，、；：', Kind.comma);
each('。．！？', Kind.stop);
each('·‧・･•', Kind.middle);
each('—⸺…⋯', Kind.dash);
each('～–‐‑／〜', Kind.connector);

/** The class of a code point. Lone surrogates count as symbols. */
export const kindOf = (codePoint: number): Kind =>
  (codePoint < 0x10000 ? table[codePoint]! : astralKind(codePoint)) as Kind;

function astralKind(codePoint: number): Kind {
  if (codePoint >= 0x20000 && codePoint <= 0x3ffff) return Kind.han;
  if (codePoint >= 0xe0000) return Kind.ignored;
  if (codePoint >= 0x10000 && codePoint <= 0x10fff) return Kind.letter;
  return Kind.symbol;
}

/** Full-width marks whose cell holds a blank half (rule 12). */
export const isMark = (kind: Kind): boolean => kind >= Kind.open && kind <= Kind.stop;
/** Characters that are set in words: letters, digits and the signs between them. */
export const isLatin = (kind: Kind): boolean => kind >= Kind.letter && kind <= Kind.sign;
export const isSpace = (kind: Kind): boolean => kind === Kind.space || kind === Kind.wideSpace;

/** Where a mark's blank stands in its cell, as far as neighbours and line edges trim it (rules 12 to 14). */
export type PunctuationClass = 'open' | 'close' | 'middle' | 'other';

/** `close` is every mark whose blank trails. In vertical lines `：；？！` stand in the middle and are never trimmed. */
export function punctuationClassOf(codePoint: number, vertical: boolean): PunctuationClass {
  switch (verticalKind(kindOf(codePoint), codePoint, vertical)) {
    case Kind.open:
      return 'open';
    case Kind.close:
    case Kind.comma:
    case Kind.stop:
      return 'close';
    case Kind.middle:
      return 'middle';
    default:
      return 'other';
  }
}

const CENTRED_IN_VERTICAL = new Set([...'：；？！'].map((mark) => mark.codePointAt(0)!));

/** The class of a code point in the writing mode: `kind` in horizontal lines. */
export const verticalKind = (kind: Kind, codePoint: number, vertical: boolean): Kind =>
  vertical && CENTRED_IN_VERTICAL.has(codePoint) ? Kind.symbol : kind;
