/** References in the document that lead nowhere. */
import { findLooseEnds } from '../model/check.ts';
import type { PreflightRule } from './rule.ts';

export const looseEnds: PreflightRule = {
  id: 'loose-ends',
  codes: ['next-unknown', 'next-other-story', 'photo-unknown', 'article-unknown'],
  check: ({ document }) => findLooseEnds(document),
};
