/** Whether this program has all that a document is made of: a later version, or another house, may have had more. */
import { failure, ok, type Result } from '../base/result.ts';
import { FURNITURE } from '../furniture/list.ts';
import type { ZbanDocument } from '../model/document.ts';
import type { FaceId, HouseStyle } from '../model/style.ts';
import type { FontBook } from '../text/font.ts';

/**
 * `document`, if it can be composed with `fonts`. Failures `unknown-face` and `unknown-furniture`; to be asked before
 * composing a document that comes from outside.
 */
export function requireKnownParts(document: ZbanDocument, fonts: Pick<FontBook, 'has'>): Result<ZbanDocument> {
  const face = facesOf(document.houseStyle).find((id) => !fonts.has(id));
  if (face !== undefined) {
    return failure(
      'unknown-face',
      `文档用到本程序没有的字体“${face}”，无法排版；请升级专版，或换用字体字号表。`,
      `The document uses the face “${face}”, which this program does not have: update Zhuanban or change the house style.`,
    );
  }
  const known = new Set(FURNITURE.map(({ id }) => id));
  const frames = document.pages.flatMap((page) => page.frames);
  const strange = frames.find((frame) => frame.kind === 'furniture' && !known.has(frame.furniture));
  if (strange?.kind !== 'furniture') return ok(document);
  return failure(
    'unknown-furniture',
    `文档用到本程序没有的版面部件“${strange.furniture}”，无法排版；请升级专版。`,
    `The document uses furniture of kind “${strange.furniture}”, which this program does not have: update Zhuanban.`,
  );
}

/** Every face that a house style names. */
const facesOf = ({ fallbacks, text, marks, headlines, furniture }: HouseStyle): readonly FaceId[] => [
  ...fallbacks,
  ...Object.values(text).map(({ face }) => face),
  ...[marks.strong, marks.kai, marks.lead],
  ...Object.values(headlines).flatMap(({ face, kicker, subhead }) => [face, kicker.face, subhead.face]),
  ...[furniture.title, furniture.section, furniture.folio, furniture.numerals],
];
