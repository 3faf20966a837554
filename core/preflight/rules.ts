/** All preflight rules, in the order their findings are shown. A new one is a file and a line here. */
import { emptyText } from './empty-text.ts';
import { folio } from './folio.ts';
import { headlineMissing } from './headline-missing.ts';
import { looseEnds } from './loose-ends.ts';
import { outsidePage } from './outside-page.ts';
import { photoMissing } from './photo-missing.ts';
import { photoResolution } from './photo-resolution.ts';
import { photoWords } from './photo-words.ts';
import type { PreflightRule } from './rule.ts';
import { smallText } from './small-text.ts';
import { thinRule } from './thin-rule.ts';

export const RULES: readonly PreflightRule[] = [
  looseEnds,
  folio,
  photoMissing,
  photoResolution,
  photoWords,
  emptyText,
  headlineMissing,
  outsidePage,
  smallText,
  thinRule,
];
