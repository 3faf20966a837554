/** By whose rules a text is set. */
import type { ParagraphSetting } from './line.ts';

/**
 * newspaper: the house's composition rules. css: what a browser does for Chinese (CSS Text, `text-spacing-trim:
 * normal`), for comparison. plain: natural widths and UAX #14, for text that is not Chinese.
 */
export type Rules = 'newspaper' | 'css' | 'plain';

export function rulesOf({ language, mode }: Pick<ParagraphSetting, 'language' | 'mode'>): Rules {
  if (language === 'und') return 'plain';
  return mode === 'browser' ? 'css' : 'newspaper';
}
