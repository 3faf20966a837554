/**
 * Markdown: headings (`#` and underlined), bold, pictures and thematic breaks. Everything else stays as it was typed:
 * copy that merely contains a star or a number with a point must not lose it.
 */
import type { Span } from '../model/story.ts';
import { readPlain } from './plain.ts';
import type { SourceLine } from './source.ts';

const HEADING = /^ {0,3}(#{1,6})(?:[ \t\u3000]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
const PICTURE = /^\s*!\[([^\]]*)\]\([^)]*\)\s*$/;
const BREAK = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const UNDERLINE = /^ {0,3}(?:=+|-{2,})[ \t]*$/;
const BOLD = /(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g;

/** True for a `#` heading with words. */
export const isHeading = (line: string): boolean => HEADING.exec(line)?.[2] !== undefined;

/** The lines of Markdown `text`. */
export function readMd(text: string): readonly SourceLine[] {
  const result: SourceLine[] = [];
  let breaks = 0;
  for (const line of readPlain(text)) {
    const raw = line.spans[0]?.text ?? '';
    const before = result.at(-1);
    const blanksBefore = line.blanksBefore + breaks;
    if (UNDERLINE.test(raw) && line.blanksBefore === 0 && breaks === 0 && before && isPlain(before)) {
      result[result.length - 1] = { ...before, heading: raw.includes('=') ? 1 : 2 };
    } else if (BREAK.test(raw)) {
      // A thematic break parts as two blank lines do.
      breaks = blanksBefore + 2;
      continue;
    } else result.push({ ...readLine(raw), line: line.line, blanksBefore, indented: line.indented ?? false });
    breaks = 0;
  }
  return result;
}

const isPlain = (line: SourceLine): boolean => line.heading === undefined && !line.photo;

function readLine(raw: string): Pick<SourceLine, 'spans' | 'heading' | 'display' | 'photo'> {
  const heading = HEADING.exec(raw);
  if (heading?.[2]) return { heading: (heading[1] as string).length, spans: plain(boldSpans(heading[2])) };
  const picture = PICTURE.exec(raw);
  if (picture) return { photo: true, spans: [{ text: picture[1] as string }] };
  const spans = boldSpans(raw);
  const whole = spans.every((span) => span.strong || span.text.trim() === '');
  return whole ? { display: true, spans: plain(spans) } : { spans };
}

const plain = (spans: readonly Span[]): readonly Span[] => spans.map(({ text }) => ({ text }));

function boldSpans(raw: string): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const match of raw.matchAll(BOLD)) {
    if (match.index > at) spans.push({ text: raw.slice(at, match.index) });
    spans.push({ text: match[2] as string, strong: true });
    at = match.index + match[0].length;
  }
  if (at < raw.length) spans.push({ text: raw.slice(at) });
  return spans;
}
