/** One line of a paragraph alone at the head or the foot of a column (孤行, composition rule 25). */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { PrintedLine } from './columns.ts';
import type { PreflightRule } from './rule.ts';

export const loneLine: PreflightRule = {
  id: 'lone-line',
  codes: ['lone-line-head', 'lone-line-foot'],
  check: ({ columns }) =>
    columns.flatMap(({ stretches, subject: { place } }) =>
      stretches.flatMap((lines) => {
        const first = lines[0];
        const last = lines.at(-1);
        const findings: Diagnostic[] = [];
        const at = ({ storyId, paragraph, start, end }: PrintedLine) => ({ ...place, storyId, paragraph, start, end });
        if (first?.closes && !first.opens) {
          findings.push({
            severity: 'warning',
            code: 'lone-line-head',
            message: { zh: '段末一行孤零零落在栏顶', en: "A paragraph's last line stands alone at a column's head" },
            hint: {
              zh: '增减一两个字，收回或多带一行',
              en: 'Add or cut a word to bring it back, or another line along',
            },
            place: at(first),
          });
        }
        if (last?.opens && !last.closes) {
          findings.push({
            // The lesser of the two faults.
            severity: 'info',
            code: 'lone-line-foot',
            message: { zh: '段首一行孤零零落在栏底', en: "A paragraph's first line stands alone at a column's foot" },
            hint: { zh: '增减前文一行', en: 'Add or cut a line before it' },
            place: at(last),
          });
        }
        return findings;
      }),
    ),
};
