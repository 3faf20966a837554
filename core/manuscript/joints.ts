/**
 * Paragraphs that a column or a photo cut in mid-sentence: what belongs together, and what fell between the
 * halves. Evidence is in the marks (an open quote, a comma at the end), in the spacing, and in the copy
 * itself: two characters that meet at the joint and stand together elsewhere are probably one word.
 */
import {
  endsParagraph,
  endsSentence,
  isAlphanumeric,
  isChineseMark,
  isOpening,
  outsideBrackets,
  unmatched,
} from './characters.ts';
import { normaliseFragment } from './normalise.ts';
import { type Piece, withSpans } from './piece.ts';
import { joinSpans } from './source.ts';

/** Pairs of neighbouring characters in the copy. */
export type Pairs = ReadonlySet<string>;

export function pairsOf(pieces: readonly Piece[]): Pairs {
  const pairs = new Set<string>();
  for (const { text } of pieces) {
    const chars = [...text];
    for (let i = 1; i < chars.length; i += 1) pairs.add(`${chars[i - 1]}${chars[i]}`);
  }
  return pairs;
}

const OPENERS =
  /^(?:近日|日前|近年来|近期|据了解|据悉|据介绍|此外|同时|目前|如今|随后|接着|当天|当日|今年|去年|下一步|接下来|活动[中后现结]|会上|会议|会后|其间|期间|最后|首先|其次|再次|另外|与此同时|截至|多年来|一直以来|谈及|说起|走进|在此基础上|\d{4}年|\d{1,2}月\d{1,2}日|上午|下午)/u;
/** “……”某某说: whole but for its full stop. */
const SAID = /”[^，。]{1,12}(?:说|道|表示|介绍|回忆|告诉记者)$/u;
const BOUND_START = /^[的了们着过等和与及也都把被而且]/u;
const BOUND_END = /[的了着和与及在对为把被将以从向于或并而是等其各每这那不]$/u;

/** A sentence stands open at the end: it must go on somewhere. */
export const isUnfinished = (text: string): boolean => !endsParagraph(text);

/** How much speaks for `next` going on where `text` stops; above 0 it does, 2 and more is sure. */
export function continues(text: string, next: Piece, pairs: Pairs): number {
  const [open, closes] = [unmatched(text).open > 0, unmatched(next.text).closed > 0];
  if (endsParagraph(text)) {
    // Cut behind a full stop inside a quotation: only the quotes tell.
    return open && closes && !isOpening([...next.text][0]) && !next.indented ? 1 : -3;
  }
  const last = [...text].at(-1);
  const first = [...next.text][0];
  let score = 0;
  if (open && closes) score += 2;
  if (/[，、]$/u.test(text)) score += 2;
  if (/[，、]/u.test(outsideBrackets(text))) score += 1;
  if (/[。！？；]/u.test(text)) score += 1;
  if (BOUND_END.test(text)) score += 1;
  if (isChineseMark(first) && !isOpening(first)) score += 3;
  else if (BOUND_START.test(next.text)) score += 1;
  if (/^.{1,3}[，。、；！？”）》]/u.test(next.text)) score += 1;
  if (pairs.has(`${last}${first}`)) score += 1;
  if (isAlphanumeric(last) && isAlphanumeric(first)) score += 1;
  if (SAID.test(text)) score -= 3;
  if (next.indented) score -= 2;
  if (OPENERS.test(next.text)) score -= 2;
  return score;
}

/** A caption's size: what is longer is no caption that fell between two halves. */
const LONGEST_CAPTION = 60;

/** How much speaks for `between` being a caption that fell between `before` and `after`; 2 and more: it is. */
export function liftedCaption(before: string, between: Piece, after: Piece, pairs: Pairs): number {
  if (between.length > LONGEST_CAPTION || !endsSentence(between.text) || isUnfinished(before) === false) return 0;
  if ((between.text.match(/[。！？]/gu)?.length ?? 0) > 2 || unmatched(between.text).closed > 0) return 0;
  const last = [...before].at(-1);
  const meets = (piece: Piece): boolean => pairs.has(`${last}${[...piece.text][0]}`);
  let score = 0;
  if (between.gap) score += 2;
  if (unmatched(before).open > 0 && unmatched(after.text).closed > 0) score += 2;
  if (meets(after) && !meets(between)) score += 1;
  if (!meets(after) && meets(between)) score -= 1;
  if (BOUND_START.test(after.text) || (isChineseMark([...after.text][0]) && !isOpening([...after.text][0]))) score += 1;
  if (after.indented || /^[“‘]/u.test(after.text) || OPENERS.test(after.text)) score -= 2;
  return score;
}

/** The two halves as one piece; `certainty` of the joint, 0…1. */
export const join = (before: Piece, after: Piece, certainty: number): Piece => ({
  ...before,
  ...withSpans(normaliseFragment(joinSpans(before.spans, after.spans))),
  joined: Math.min(before.joined, after.joined, certainty),
});
