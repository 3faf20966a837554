/** Which unmarked lines are headings: short, no full stop, and placed before the text of a story. */
import { endsSentence, outsideBrackets, unmatched } from './characters.ts';
import { continues, type Pairs } from './joints.ts';
import type { Piece } from './piece.ts';

/** Longest heading in 字; kickers of special pages run to some forty. */
const LONGEST = 45;
/** From this score on a line is a heading. */
const ENOUGH = 0.5;

/** True for each piece that is a heading of some kind. */
export function findHeads(pieces: readonly Piece[], pairs: Pairs): readonly boolean[] {
  const looks = pieces.map(look);
  // A line beside headings is more likely one itself: begin with what looks so, then look again, knowing the neighbours.
  let heads = looks.map((score) => score >= ENOUGH);
  for (let pass = 0; pass < 2; pass += 1) heads = pieces.map((_piece, i) => decide(pieces, looks, i, pairs, heads));
  return heads;
}

/** How much `piece` looks like a heading by itself, -1…1.5. */
function look(piece: Piece): number {
  if (piece.heading !== undefined) return 1.5;
  if (piece.mark.kind !== 'plain' || piece.length > LONGEST) return -1;
  const { text } = piece;
  const outside = outsideBrackets(text);
  if (/[。；]/u.test(text) || /[，、；]$/u.test(text)) return -1;
  if (endsSentence(text) && !/[！？]$/u.test(text)) return -1;
  const { open, closed } = unmatched(text);
  if (open + closed > 0) return -0.6;
  let score = piece.length <= 30 ? 0.7 : 0.5;
  score -= 0.35 * Math.min(2, outside.match(/，/gu)?.length ?? 0);
  if (/[！？]$/u.test(text)) score -= 0.2;
  // 某省某县： on a line of its own stands before the headline it belongs to.
  if (/：$/u.test(text)) score -= piece.length <= 14 ? 0.2 : 1;
  if (/[的着和与及在对为把被将以从向于或并而]$/u.test(text)) score -= 0.4;
  if (/了$/u.test(text)) score -= 0.15;
  if (isTwoPart(text)) score += 0.2;
  if (piece.display) score += 0.4;
  if (piece.indented && !piece.display) score -= 0.1;
  return score;
}

/** 上句 下句: two halves parted by a space, as headlines are. */
export const isTwoPart = (text: string): boolean => /^[^\s，。]{3,16}(?: [^\s，。]{3,16}){1,2}$/u.test(text);

function decide(
  pieces: readonly Piece[],
  looks: readonly number[],
  at: number,
  pairs: Pairs,
  heads: readonly boolean[],
): boolean {
  const piece = pieces[at] as Piece;
  // A photo may stand between a paragraph's two halves, and between headings and text.
  const before = beyondPhotos(pieces, at, -1);
  const after = beyondPhotos(pieces, at, 1);
  let score = looks[at] as number;
  if (piece.heading !== undefined) return true;
  if (after && isDate(after)) return false;
  if (score < 0) return false;
  const starts = after?.mark.kind === 'lead' || after?.mark.kind === 'byline' || heads[at + 1];
  if (starts) score += 0.4;
  if (before === undefined || closesStory(before) || heads[at - 1]) score += 0.3;
  if (piece.gap) score += 0.1;
  // Text before and text after: it may as well be the first half of a broken paragraph.
  const inside = isText(before) && isText(after) && !starts && !heads[at - 1];
  if (inside && after && continues(piece.text, after, pairs) >= 1) return false;
  if (inside && before && continues(before.text, piece, pairs) > 0) return false;
  return score >= ENOUGH;
}

function beyondPhotos(pieces: readonly Piece[], from: number, step: 1 | -1): Piece | undefined {
  let at = from + step;
  while (pieces[at] && isPhotoMatter(pieces[at] as Piece)) at += step;
  return pieces[at];
}

/** A caption, a photo's credit or its place. */
export const isPhotoMatter = ({ mark }: Piece): boolean =>
  mark.kind === 'caption' || mark.kind === 'photo' || (mark.kind === 'credit' && !mark.shared);

/** The date under a notice; the line above it names who gives notice. */
export const isDate = ({ mark, text }: Piece): boolean => mark.kind === 'sign-off' && /^\d{4}年/u.test(text);

/** After it a new story may begin. */
export const closesStory = (piece: Piece): boolean =>
  piece.mark.kind === 'sign-off' || (piece.mark.kind === 'credit' && piece.mark.shared);

const isText = (piece: Piece | undefined): boolean =>
  piece !== undefined && (piece.mark.kind === 'plain' || piece.mark.kind === 'lead') && piece.heading === undefined;
