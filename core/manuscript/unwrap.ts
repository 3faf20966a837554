/** Undoes hard wrapping: text whose lines all break at one measure, as page recognition and old mail leave it. */
import { countCharacters, endsSentence } from './characters.ts';
import { joinSpans, lineText, type SourceLine } from './source.ts';

/** A wrapped line may be so much shorter than the measure, in 字: a mark or a number that would not break. */
const SLACK = 2;
/** Measures between which wrapping is believed; a line of more 字 is a paragraph. */
const NARROWEST = 8;
const WIDEST = 60;

/** `lines` with wrapped paragraphs put together; as they are if the file is not hard-wrapped. */
export function unwrap(lines: readonly SourceLine[]): readonly SourceLine[] {
  const measure = measureOf(lines);
  if (measure === undefined) return lines;
  const result: SourceLine[] = [];
  let full = false;
  for (const line of lines) {
    const before = result.at(-1);
    if (before && full && follows(line)) result[result.length - 1] = joinLines(before, line);
    else result.push(line);
    full = isPlain(line) && width(line) >= measure - SLACK;
  }
  return result;
}

const joinLines = (before: SourceLine, line: SourceLine): SourceLine => ({
  ...before,
  spans: joinSpans(before.spans, line.spans),
});

const follows = (line: SourceLine): boolean => line.blanksBefore === 0 && !line.indented && isPlain(line);
const isPlain = (line: SourceLine): boolean => line.heading === undefined && !line.photo && !line.display;
/** Width in 字: Latin letters and digits are half as wide. */
function width(line: SourceLine): number {
  const text = lineText(line).trimEnd();
  const narrow = text.match(/[\x20-\x7e]/g)?.length ?? 0;
  const indent = /^[\u3000]*/.exec(text)?.[0].length ?? 0;
  return countCharacters(text) - narrow / 2 + indent;
}

/** The measure the file is wrapped to, if most lines that go on directly below reach it. */
function measureOf(lines: readonly SourceLine[]): number | undefined {
  const going = lines.filter((line, i) => {
    const next = lines[i + 1];
    return next !== undefined && isPlain(line) && follows(next);
  });
  if (going.length < 3) return undefined;
  const widths = going.map(width).sort((a, b) => a - b);
  const measure = widths[Math.floor(widths.length * 0.8)] as number;
  const all = lines.filter(isPlain).map(width);
  if (measure < NARROWEST || measure > WIDEST || Math.max(...all) > measure + SLACK) return undefined;
  const full = going.filter((line) => width(line) >= measure - SLACK);
  // Lines of one length that are sentences are paragraphs that happen to be alike.
  const sentences = full.filter((line) => endsSentence(lineText(line).trimEnd())).length;
  return full.length >= 3 && full.length * 2 > going.length && sentences * 2 < full.length ? measure : undefined;
}
