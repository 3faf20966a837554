/** From Slate's places (paragraph, span, offset in it) to offsets in a paragraph's text, and back. */
import type { Point } from 'slate';
import type { Paragraph } from '../../core/model/story.ts';

/** UTF-16 offset of a Slate point in its paragraph's text. */
export function offsetOf(paragraph: Paragraph, { path, offset }: Point): number {
  const before = paragraph.children.slice(0, path[1] ?? 0);
  return before.reduce((sum, span) => sum + span.text.length, offset);
}

/** The Slate point at `offset` of paragraph `at`; beyond its end, the end. Between two spans the earlier one. */
export function pointOf(paragraph: Paragraph, at: number, offset: number): Point {
  let rest = offset;
  for (const [i, span] of paragraph.children.entries()) {
    if (rest <= span.text.length) return { path: [at, i], offset: rest };
    rest -= span.text.length;
  }
  const last = paragraph.children.length - 1;
  return { path: [at, last], offset: paragraph.children[last]?.text.length ?? 0 };
}
