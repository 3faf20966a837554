/** Spot inks where the press has no plate for them. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { coloursOf } from './ink-limit.ts';
import type { PreflightRule } from './rule.ts';

export const spotInk: PreflightRule = {
  id: 'spot-ink',
  check: ({ subjects, spots }) => {
    if (spots === 'allowed') return [];
    return subjects.flatMap(({ marks, place }) => {
      const names = new Set(
        marks.flatMap(coloursOf).flatMap((colour) => (colour.kind === 'spot' ? [colour.name] : [])),
      );
      return [...names].map(
        (name): Diagnostic => ({
          severity: 'error',
          code: 'spot-ink',
          message: {
            zh: `用了专色“${name}”，印厂不收专色`,
            en: `The press takes no spot inks, such as “${name}” here`,
          },
          hint: {
            zh: '改用四色，或换一个会转换专色的输出预设',
            en: 'Use process inks, or a preset that converts spots',
          },
          place,
        }),
      );
    });
  },
};
