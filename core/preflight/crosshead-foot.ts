/** A crosshead last in a column, away from what it heads (composition rule 27). */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { PreflightRule } from './rule.ts';

export const crossheadFoot: PreflightRule = {
  id: 'crosshead-foot',
  check: ({ columns }) =>
    columns.flatMap(({ stretches, subject: { place } }) =>
      stretches.flatMap((lines): readonly Diagnostic[] => {
        const last = lines.at(-1);
        if (last?.role !== 'crosshead') return [];
        const { storyId, paragraph, start, end } = last;
        return [
          {
            severity: 'warning',
            code: 'crosshead-foot',
            message: { zh: '小标题落在栏底', en: 'A crosshead stands last in its column' },
            hint: { zh: '增减前文一两行，让它移到下一栏', en: 'Add or cut a line or two before it' },
            place: { ...place, storyId, paragraph, start, end },
          },
        ];
      }),
    ),
};
