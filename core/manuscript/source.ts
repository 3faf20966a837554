/** What a format's reader hands on: the file's lines with what the file says about them, before any reading. */
import type { Span } from '../model/story.ts';

export interface SourceLine {
  /** As the file has it, not normalised; whole-line emphasis is told by `display`, not by marks. */
  readonly spans: readonly Span[];
  /** Line of the file (paragraph of a Word file), from 1. */
  readonly line: number;
  /** Blank lines between it and the line before. */
  readonly blanksBefore: number;
  /** Level of a heading the file itself declares (`##`, 标题 2), from 1. */
  readonly heading?: number;
  /** Set apart as headings are: bold throughout, centred, or larger than the rest. */
  readonly display?: boolean;
  /** Begins with an indent. */
  readonly indented?: boolean;
  /** A picture stands here; the text, if any, is what the file says of it. */
  readonly photo?: boolean;
  /** A table's row or a note: text, but no part of the running copy. */
  readonly apart?: boolean;
}

export const lineText = (line: Pick<SourceLine, 'spans'>): string => line.spans.map((span) => span.text).join('');

/** Two lines as one, with a line feed where they met: normalising decides what becomes of it. */
export const joinSpans = (before: readonly Span[], after: readonly Span[]): readonly Span[] => [
  ...before,
  { text: '\n' },
  ...after,
];

/** The part of `spans` between two UTF-16 offsets of their text. */
export function sliceSpans(spans: readonly Span[], from: number, to = Number.POSITIVE_INFINITY): readonly Span[] {
  const result: Span[] = [];
  let at = 0;
  for (const span of spans) {
    const text = span.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (text !== '') result.push({ ...span, text });
    at += span.text.length;
  }
  return result;
}

/** `spans` without white space at either end. */
export function trimSpans(spans: readonly Span[]): readonly Span[] {
  const text = spans.map((span) => span.text).join('');
  return sliceSpans(spans, text.length - text.trimStart().length, text.trimEnd().length);
}

/** `spans` with neighbours of the same marks put together. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last && sameMarks(last, span)) result[result.length - 1] = { ...last, text: last.text + span.text };
    else result.push(span);
  }
  return result;
}

function sameMarks({ text: _a, ...a }: Span, { text: _b, ...b }: Span): boolean {
  const marks = Object.entries(a);
  return marks.length === Object.keys(b).length && marks.every(([key, mark]) => b[key as keyof typeof b] === mark);
}
