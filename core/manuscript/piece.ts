/** A line of copy, normalised, with what its own words show it to be. */
import type { Span } from '../model/story.ts';
import { countCharacters } from './characters.ts';
import type { Lead } from './lead.ts';
import { normaliseFragment } from './normalise.ts';
import { lineText, type SourceLine, trimSpans } from './source.ts';

/** What the words alone tell; `plain` may still be anything from page title to body. */
export type Mark =
  | { readonly kind: 'plain' }
  /** Begins a story: 本报讯 … */
  | { readonly kind: 'lead'; readonly lead: Lead }
  | { readonly kind: 'caption' }
  /** A picture's place, without words. */
  | { readonly kind: 'photo' }
  /** `shared`: one credit for text and photo (摄影报道), which stands at the story's end. */
  | { readonly kind: 'credit'; readonly shared: boolean; readonly names: readonly string[] }
  | { readonly kind: 'sign-off'; readonly names: readonly string[] }
  | { readonly kind: 'byline'; readonly names: readonly string[] }
  | { readonly kind: 'standfirst' }
  | { readonly kind: 'crosshead' }
  /** A table's row or a note, by what the file says. */
  | { readonly kind: 'apart' }
  /** 责编 … 校对 …, a row of dashes: no part of a story, yet not ours to drop. */
  | { readonly kind: 'stray' };

export interface Piece {
  readonly spans: readonly Span[];
  readonly text: string;
  /** Length in 字. */
  readonly length: number;
  readonly line: number;
  /** Stands further off than the file's paragraphs usually do: a photo, a column's end or a new story lay between. */
  readonly gap: boolean;
  readonly indented: boolean;
  readonly display: boolean;
  readonly heading: number | undefined;
  /** A picture of the file stands here; the text is what the file says of it. */
  readonly picture: boolean;
  readonly mark: Mark;
  /** How sure the mark is, 0…1. */
  readonly certainty: number;
  /** How surely its joints are right, 1 where nothing was joined. */
  readonly joined: number;
}

/** The piece of one line, not yet looked at; `usualBlanks` is the file's distance of paragraphs. */
export function pieceOf(line: SourceLine, usualBlanks: number): Piece {
  const spans = trimSpans(normaliseFragment(line.spans));
  return {
    ...withSpans(spans),
    line: line.line,
    gap: line.blanksBefore > usualBlanks,
    indented: line.indented ?? false,
    display: line.display ?? false,
    heading: line.heading,
    picture: line.photo ?? false,
    ...markOf(line),
    joined: 1,
  };
}

function markOf(line: SourceLine): Pick<Piece, 'mark' | 'certainty'> {
  if (line.apart) return { mark: { kind: 'apart' }, certainty: 0.8 };
  if (!line.photo) return { mark: { kind: 'plain' }, certainty: 0 };
  return { mark: { kind: lineText(line).trim() === '' ? 'photo' : 'caption' }, certainty: 0.9 };
}

/** The fields of a piece that follow from its spans. */
export function withSpans(spans: readonly Span[]): Pick<Piece, 'spans' | 'text' | 'length'> {
  const text = lineText({ spans });
  return { spans, text, length: countCharacters(text) };
}

/** Blank lines between paragraphs that the file uses most. */
export function usualBlanks(lines: readonly SourceLine[]): number {
  const counts = new Map<number, number>();
  for (const { blanksBefore } of lines.slice(1)) counts.set(blanksBefore, (counts.get(blanksBefore) ?? 0) + 1);
  let usual = 0;
  for (const [blanks, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = blanks;
  return usual;
}
