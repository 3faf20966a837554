/** Where the lines of a story end on the page, and what of it found no room: read from the composed pages. */
import type { PageIndex, TextRange } from '../../core/display/hit-test.ts';
import { FLOW_ROLES, type Story, textOf } from '../../core/model/story.ts';

export interface ComposedLines {
  /** The last character of each line of running text; a paragraph's own end is no turn of a line. */
  readonly turns: readonly TextRange[];
  /** The text beyond the last line, by paragraph. */
  readonly overset: readonly TextRange[];
}

/** The lines of `story` in `indexes`; `isOver`: the composer says that it did not find room for all of it. */
export function composedLines(story: Story, indexes: readonly PageIndex[], isOver: boolean): ComposedLines {
  const flows = story.paragraphs.map((paragraph) => FLOW_ROLES.includes(paragraph.role));
  const lengths = story.paragraphs.map((paragraph) => textOf(paragraph).length);
  /** How far each paragraph is set. */
  const reached = lengths.map(() => 0);
  const turns: TextRange[] = [];
  for (const { source, stops } of indexes.flatMap((index) => index.lines)) {
    const { storyId, paragraph } = source;
    if (storyId !== story.id || flows[paragraph] !== true) continue;
    const end = stops.at(-1)!.offset;
    reached[paragraph] = Math.max(reached[paragraph]!, end);
    const start = stops.at(-2)?.offset ?? end;
    if (end < lengths[paragraph]! && start < end) turns.push({ storyId, paragraph, start, end });
  }
  if (!isOver) return { turns, overset: [] };
  const last = reached.findLastIndex((end) => end > 0);
  const overset = lengths.flatMap((end, paragraph) => {
    const start = paragraph < last ? end : reached[paragraph]!;
    return flows[paragraph] === true && start < end ? [{ storyId: story.id, paragraph, start, end }] : [];
  });
  return { turns, overset };
}
