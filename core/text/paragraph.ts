/**
 * Setting a paragraph, in phases: prepare (shape, classify, find breaks) once per text and style, then set
 * to any measures.
 */
import type { Pt } from '../base/units.ts';
import type { FontBook } from './font.ts';
import type { ParagraphSetting, SetParagraph } from './line.ts';

/** Shaped and analysed text, ready to be set to any measure. Opaque outside `core/text`. */
export interface PreparedParagraph {
  readonly setting: ParagraphSetting;
}

/** Measure of each line of the paragraph, from 0: lines beside a photo may be shorter than the rest. */
export type Measures = (line: number) => Pt;

export function prepareParagraph(_setting: ParagraphSetting, _fonts: FontBook): PreparedParagraph {
  throw new Error('core/text is on its way');
}

/**
 * Sets the paragraph. `wanted`: the number of lines to reach, if that is possible within the limits of
 * rules 17–20; without it the best setting.
 */
export function setParagraph(_prepared: PreparedParagraph, _measures: Measures, _wanted?: number): SetParagraph {
  throw new Error('core/text is on its way');
}

/** The line counts this paragraph can be set in without breaking the limits of rule 20, with their costs. */
export function lineCounts(
  _prepared: PreparedParagraph,
  _measures: Measures,
): readonly { readonly lines: number; readonly cost: number }[] {
  throw new Error('core/text is on its way');
}
