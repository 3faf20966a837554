/** Words of a caption edited as plain text, without losing the marks of what stays. */
import type { Span } from '../../core/model/story.ts';

/** The plain text of `spans`. */
export const plain = (spans: readonly Span[]): string => spans.map((span) => span.text).join('');

/**
 * `spans` with their text changed to `text`: what both share at the beginning and at the end keeps its marks, what
 * is new takes those of the text before it.
 */
export function reworded(spans: readonly Span[], text: string): readonly Span[] {
  const before = plain(spans);
  if (text === before) return spans;
  const most = Math.min(before.length, text.length);
  let head = 0;
  while (head < most && before[head] === text[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  const fresh = text.slice(head, text.length - tail);
  const kept = cut(spans, 0, head);
  const marks = kept.at(-1) ?? spans[0];
  const made = [...kept, { ...marks, text: fresh }, ...cut(spans, before.length - tail, before.length)];
  return joined(made.filter((span) => span.text !== ''));
}

/** The part of `spans` from one UTF-16 offset to another. */
function cut(spans: readonly Span[], from: number, to: number): readonly Span[] {
  let at = 0;
  return spans.flatMap((span) => {
    const start = at;
    at += span.text.length;
    const text = span.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return text === '' ? [] : [{ ...span, text }];
  });
}

/** Neighbours with the same marks made one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const made: Span[] = [];
  for (const span of spans) {
    const last = made.at(-1);
    if (last !== undefined && marksOf(last) === marksOf(span))
      made[made.length - 1] = { ...last, text: last.text + span.text };
    else made.push(span);
  }
  return made;
}

const marksOf = ({ text: _, ...marks }: Span): string => JSON.stringify(Object.entries(marks).sort());
