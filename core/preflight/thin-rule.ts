/** Rules too thin to print: on newsprint a line below a quarter point breaks up. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { fits, type Pt } from '../base/units.ts';
import type { PathItem } from '../display/item.ts';
import { boundsOfPath } from './bounds.ts';
import type { PreflightRule } from './rule.ts';

/** Shapes smaller than this in both directions are dots of an ornament or of emphasis, not rules. */
const DOT: Pt = 3;

export const thinRule: PreflightRule = {
  id: 'thin-rule',
  check: ({ subjects, limits }) =>
    subjects.flatMap(({ marks, place }): readonly Diagnostic[] => {
      const weights = marks
        .filter((mark) => mark.kind === 'path')
        .flatMap(weightsOf)
        .filter((weight) => !fits(limits.thinnestRule, weight));
      if (weights.length === 0) return [];
      const thinnest = Math.round(Math.min(...weights) * 1000) / 1000;
      return [
        {
          severity: 'error',
          code: 'thin-rule',
          message: {
            zh: `线只有 ${thinnest} 点粗，应不小于 ${limits.thinnestRule} 点`,
            en: `A rule of ${thinnest} pt is thinner than ${limits.thinnestRule} pt`,
          },
          hint: { zh: '加粗线条', en: 'Make the rule heavier' },
          place,
          data: { weight: thinnest },
        },
      ];
    }),
};

/** Weights of what prints as a line: a stroke, or a shape filled so narrow that it is one. */
function weightsOf(item: PathItem): readonly Pt[] {
  const weights: Pt[] = item.stroke ? [item.stroke.width] : [];
  const bounds = item.fill && boundsOfPath(item.path);
  if (bounds && !item.stroke && Math.max(bounds.width, bounds.height) > DOT) {
    weights.push(Math.min(bounds.width, bounds.height));
  }
  return weights;
}
