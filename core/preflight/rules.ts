/** All preflight rules, in the order their findings are shown. A new one is a file and a line here. */

import { bleedShort } from './bleed-short.ts';
import { bylineMissing } from './byline-missing.ts';
import { crossheadFoot } from './crosshead-foot.ts';
import { dates } from './dates.ts';
import { doubleSpace } from './double-space.ts';
import { emptyText } from './empty-text.ts';
import { folio } from './folio.ts';
import { halfWidthMark } from './half-width-mark.ts';
import { headlineMissing } from './headline-missing.ts';
import { inkLimit } from './ink-limit.ts';
import { levelHeadlines } from './level-headlines.ts';
import { loneCharacter } from './lone-character.ts';
import { loneLine } from './lone-line.ts';
import { looseEnds } from './loose-ends.ts';
import { outsidePage } from './outside-page.ts';
import { pageCut } from './page-cut.ts';
import { pageSeam } from './page-seam.ts';
import { photoCredit } from './photo-credit.ts';
import { photoMissing } from './photo-missing.ts';
import { photoResolution } from './photo-resolution.ts';
import { photoWords } from './photo-words.ts';
import { placeholder } from './placeholder.ts';
import { richBlack } from './rich-black.ts';
import type { PreflightRule } from './rule.ts';
import { smallText } from './small-text.ts';
import { spotInk } from './spot-ink.ts';
import { textContrast } from './text-contrast.ts';
import { thinRule } from './thin-rule.ts';
import { touchingPhotos } from './touching-photos.ts';
import { unevenColumns } from './uneven-columns.ts';
import { unpairedMark } from './unpaired-mark.ts';

export const RULES: readonly PreflightRule[] = [
  looseEnds,
  folio,
  photoMissing,
  photoResolution,
  photoWords,
  photoCredit,
  emptyText,
  headlineMissing,
  bylineMissing,
  placeholder,
  dates,
  doubleSpace,
  halfWidthMark,
  unpairedMark,
  levelHeadlines,
  pageCut,
  pageSeam,
  touchingPhotos,
  unevenColumns,
  crossheadFoot,
  loneLine,
  loneCharacter,
  outsidePage,
  bleedShort,
  smallText,
  textContrast,
  richBlack,
  thinRule,
  inkLimit,
  spotInk,
];
