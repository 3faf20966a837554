/** Several spaces where one is meant, or none: they show as holes in the line. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { PreflightRule } from './rule.ts';

const SPACES = /[ \u00a0\u3000]{2,}/g;

export const doubleSpace: PreflightRule = {
  id: 'double-space',
  check: ({ copy }) =>
    copy.flatMap(({ text, placeOf }) =>
      [...text.matchAll(SPACES)].map(
        ({ index, 0: spaces }): Diagnostic => ({
          severity: 'warning',
          code: 'double-space',
          message: { zh: `连着 ${spaces.length} 个空格`, en: `${spaces.length} spaces in a row` },
          hint:
            index === 0
              ? { zh: '删去：首行缩进由样式定', en: 'Delete them: the style makes the indent' }
              : { zh: '留一个，或删去', en: 'Keep one, or none' },
          place: placeOf(index, index + spaces.length),
          data: { replacement: index === 0 ? '' : ' ' },
        }),
      ),
    ),
};
