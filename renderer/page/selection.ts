/** A selection in a story as stretches of its paragraphs. */
import type { TextPosition, TextRange } from '../../core/display/hit-test.ts';

/** The stretches between two places of one story, from the earlier to the later; none if they are one place. */
export function rangesBetween(a: TextPosition, b: TextPosition): readonly TextRange[] {
  const [from, to] = isBefore(a, b) ? [a, b] : [b, a];
  const ranges: TextRange[] = [];
  for (let paragraph = from.paragraph; paragraph <= to.paragraph; paragraph++) {
    const start = paragraph === from.paragraph ? from.offset : 0;
    const end = paragraph === to.paragraph ? to.offset : Number.POSITIVE_INFINITY;
    if (start < end) ranges.push({ storyId: from.storyId, paragraph, start, end });
  }
  return ranges;
}

const isBefore = (a: TextPosition, b: TextPosition): boolean =>
  a.paragraph === b.paragraph ? a.offset <= b.offset : a.paragraph < b.paragraph;
