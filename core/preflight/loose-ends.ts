/** References in the document that lead nowhere. */
import { findLooseEnds } from '../model/check.ts';
import type { PreflightRule } from './rule.ts';

export const looseEnds: PreflightRule = {
  id: 'loose-ends',
  check: ({ document }) => findLooseEnds(document),
};
