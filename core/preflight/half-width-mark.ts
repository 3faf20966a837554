/** Half-width punctuation between Han: a keyboard left in the wrong mode (composition rule 1). */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { PreflightRule } from './rule.ts';

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '"': '“”',
  "'": '‘’',
};

const HAN = '[\\p{Script=Han}，。、；：？！“”‘’（）《》〈〉【】…—]';
/** After Han and before Han or the end of the text; brackets and quotation marks with Han at either side. */
const MARK = new RegExp(
  `(?<=${HAN})[,.;:?!](?=\\s*(?:${HAN}|$))|(?<=\\p{Script=Han})\\((?!\\d)|\\((?=\\p{Script=Han})|(?<=\\p{Script=Han})\\)|["'](?=\\p{Script=Han})|(?<=\\p{Script=Han})["']`,
  'gu',
);

export const halfWidthMark: PreflightRule = {
  id: 'half-width-mark',
  check: ({ copy }) =>
    copy.flatMap(({ text, placeOf }) =>
      [...text.matchAll(MARK)].map(
        ({ index, 0: mark }): Diagnostic => ({
          severity: 'warning',
          code: 'half-width-mark',
          message: { zh: `汉字旁的“${mark}”是半角标点`, en: `“${mark}” beside Han is half-width` },
          hint: { zh: `改为“${FULL_WIDTH[mark]}”`, en: `Make it “${FULL_WIDTH[mark]}”` },
          place: placeOf(index, index + mark.length),
          ...(FULL_WIDTH[mark]?.length === 1 && { data: { replacement: FULL_WIDTH[mark] } }),
        }),
      ),
    ),
};
