/** A paragraph's last line of a single character (孤字, composition rule 24). */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { PrintedLine } from './columns.ts';
import type { PreflightRule } from './rule.ts';

export const loneCharacter: PreflightRule = {
  id: 'lone-character',
  check: ({ columns }) =>
    columns.flatMap(({ stretches, subject: { place } }) =>
      stretches.flat().flatMap((line, at, lines): readonly Diagnostic[] => {
        if (!isAlone(line, lines[at + 1])) return [];
        const { storyId, paragraph, start, end } = line;
        return [
          {
            severity: 'warning',
            code: 'lone-character',
            message: {
              zh: `段末一行只有一个字“${line.text.trim()}”`,
              en: `A last line of one character, “${line.text.trim()}”`,
            },
            hint: { zh: '这一段增减一两个字', en: 'Add or cut a word in the paragraph' },
            place: { ...place, storyId, paragraph, start, end },
          },
        ];
      }),
    ),
};

/** True for a last line of one character and its marks, unless a sign-off fills it up. */
const isAlone = (line: PrintedLine, next: PrintedLine | undefined): boolean =>
  line.closes &&
  !line.opens &&
  (line.text.match(/[\p{L}\p{N}]/gu) ?? []).length === 1 &&
  Math.abs((next?.baseline ?? Number.POSITIVE_INFINITY) - line.baseline) > 0.01;
