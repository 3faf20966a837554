/** Where a line may end: UAX #14 with the Chinese overlay on top (rules 3–10). */
import type { Strictness } from '../model/style.ts';
import { isLatin, isMark, isSpace, Kind, kindOf } from './classes.ts';
import { LAST_REMEDY, LAST_RESORT, SOFT } from './cost.ts';
import type { Rules } from './rules.ts';
import { eachInsideRange, eachInsideUnit } from './soft-units.ts';
import { lineBreakPlaces } from './uax14.ts';

/** What may happen between two characters. lastResort: only where the line would be unsightly otherwise. */
export const Break = { never: 0, allowed: 1, lastResort: 2, forced: 3 } as const;

/** Break opportunities of a text: entry `o` speaks of the place before UTF-16 offset `o`. */
export interface BreakTable {
  /** `Break` values. 0 and the text's end are `never`: they are not breaks but edges. */
  readonly kinds: Uint8Array;
  /** Cost of breaking there. */
  readonly penalties: Float64Array;
}

/** What the rules say of a character, as bits: looked up twice for every character of a page. */
const Trait = { notAtStart: 1, looseAtStart: 2, notAtEnd: 4, solidus: 8, twoEm: 16, ellipsis: 32 } as const;

const traits = new Uint8Array(0x10000);
function give(trait: number, characters: string): void {
  for (const character of characters) traits[character.charCodeAt(0)]! |= trait;
}
// Rule 3, all levels: closing marks, stops, connectors, interpuncts, solidus; and what LibreOffice and UAX #14 add.
give(
  Trait.notAtStart,
  '、，；：。．！？‼⁇⁈⁉”’）》〉」』】〗〕］｝〙〛｠〞〟-–—～·・‧/／％‰℃°′″々〻ゝゞヽヾ￠︰﹐﹑﹒﹔﹕﹖﹗﹚﹜﹞!),.:;?]}%…⋯‥',
);
// What `loose` lets start a line all the same (CSS Text 3, `line-break: loose` for Chinese).
give(Trait.looseAtStart, '：；！？‼⁇⁈⁉・‐–～々〻ゝゞヽヾ％‰℃°′″￠…⋯‥');
// Rule 7: no hyphenation, so that a soft hyphen is nothing.
give(Trait.notAtEnd, '\u00ad');
// Rule 4, all levels; the solidus at GB level, normal and strict.
give(Trait.notAtEnd, '“‘（《〈「『【〖〔［｛〘〚｟〝([{￡￥¥$£€№');
give(Trait.solidus, '/／');
// Rule 5: not at the start of a line under `strict`.
give(Trait.twoEm, '—⸺');
give(Trait.ellipsis, '…⋯');

/** The table of `text`. The house's overlay stands on that of CSS, and both on plain UAX #14. */
export function findBreaks(text: string, rules: Rules, strictness: Strictness): BreakTable {
  const kinds = lineBreakPlaces(withQuotes(text, rules), rules !== 'plain' && strictness !== 'strict');
  const penalties = new Float64Array(text.length + 1);
  if (rules !== 'plain') openUp(text, strictness, kinds);
  if (rules === 'newspaper') overlay(text, strictness, kinds, penalties);
  return { kinds, penalties };
}

/**
 * Rule 9: in Chinese `“` opens and `”` closes; the apostrophe of a Latin word stays what it is. Browsers leave quotes to
 * LB19a. Curly quotes are not East Asian to LB30, so the opening one becomes a bracket that is not either.
 */
const withQuotes = (text: string, rules: Rules): string =>
  rules === 'newspaper' ? text.replace(/[“‘]/gu, '(').replace(/”|’(?![A-Za-z])|(?<![A-Za-z])’/gu, '）') : text;

/** Allows what Chinese setting allows and UAX #14 does not. */
function openUp(text: string, strictness: Strictness, kinds: Uint8Array): void {
  for (let offset = 1; offset < text.length; offset++) {
    if (kinds[offset] !== Break.never) continue;
    const [before, after] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
    if (isOpened(text, offset, before, after, strictness)) kinds[offset] = Break.allowed;
  }
}

/** Forbids what the house's rules forbid beyond it. */
function overlay(text: string, strictness: Strictness, kinds: Uint8Array, penalties: Float64Array): void {
  for (let offset = 1; offset < text.length; offset++) {
    if (kinds[offset] !== Break.allowed) continue;
    const before = lastBeforeSpaces(text, offset);
    const after = text.charCodeAt(offset);
    if ((traits[before]! | traits[after]!) === 0) continue;
    if (isForbidden(text, offset, before, after, strictness)) kinds[offset] = Break.never;
    else if (traits[after]! & Trait.twoEm) forbidBeforeDash(text, offset, strictness, kinds, penalties);
    else if (before === HYPHEN || before === SOLIDUS) penalties[offset] = SOFT;
  }
  markClosingRuns(text, kinds, penalties);
  eachInsideRange(text, (offset) => {
    if (kinds[offset] !== Break.forced) kinds[offset] = Break.never;
  });
  eachInsideUnit(text, (offset) => {
    if (kinds[offset] === Break.allowed) penalties[offset] = Math.max(penalties[offset]!, SOFT);
  });
}

/** A mark does not become fit to end a line by the spaces after it. */
function lastBeforeSpaces(text: string, offset: number): number {
  let at = offset - 1;
  while (at > 0 && isSpace(kindOf(text.charCodeAt(at)))) at--;
  return text.charCodeAt(at);
}

const HYPHEN = 0x2d;
const SOLIDUS = 0x2f;

/** Places that UAX #14 keeps shut and Chinese setting opens. */
function isOpened(text: string, offset: number, before: number, after: number, strictness: Strictness): boolean {
  const left = kindOf(before);
  // Rule 6: four dots may part in the middle.
  if (before === after && traits[before]! & Trait.ellipsis) return runLength(text, offset, before) % 2 === 0;
  return strictness === 'loose' && (traits[after]! & Trait.looseAtStart) !== 0 && isWide(left) && left !== Kind.open;
}

const isWide = (kind: Kind): boolean => kind === Kind.han || kind === Kind.symbol || isMark(kind);

/** Length of the run of one character that ends before `offset`. */
function runLength(text: string, offset: number, codeUnit: number): number {
  let length = 0;
  while (offset - 1 - length >= 0 && text.charCodeAt(offset - 1 - length) === codeUnit) length++;
  return length;
}

function isForbidden(text: string, offset: number, before: number, after: number, strictness: Strictness): boolean {
  const [left, right] = [traits[before]!, traits[after]!];
  if (left & Trait.notAtEnd) return true;
  if (left & Trait.solidus && strictness !== 'loose' && !isLatin(kindOf(text.charCodeAt(offset)))) return true;
  if (right & Trait.twoEm || (right & Trait.ellipsis && before === after)) return false;
  if (strictness === 'loose' && right & Trait.looseAtStart) return false;
  return (right & Trait.notAtStart) !== 0;
}

/** Rules 3, 5 and 6 for `—`: a pair is never split; alone it is a connector; a pair at a line's start is a last resort. */
function forbidBeforeDash(
  text: string,
  offset: number,
  strictness: Strictness,
  kinds: Uint8Array,
  penalties: Float64Array,
): void {
  const paired = text[offset] === '⸺' || text[offset + 1] === '—';
  if (text[offset - 1] === text[offset] || !paired) kinds[offset] = Break.never;
  else if (strictness === 'strict') {
    kinds[offset] = Break.lastResort;
    penalties[offset] = LAST_RESORT;
  }
}

/** Rule 10: before the third of three closing marks a line may end, as the last remedy. */
function markClosingRuns(text: string, kinds: Uint8Array, penalties: Float64Array): void {
  for (const { 0: run, index } of text.matchAll(/[。．，、；：！？”’）》〉」』】〗〕］｝]{3,}/gu)) {
    for (let offset = index + 2; offset < index + run.length; offset++) {
      if (/[！？]/u.test(text[offset]!) || kinds[offset] !== Break.never) continue;
      kinds[offset] = Break.lastResort;
      penalties[offset] = LAST_REMEDY;
    }
  }
}
