/**
 * Normalising copy, rules 1 and 2 of the composition rules: marks beside Han become full-width, letters and
 * digits half-width, dashes and ellipses two em, straight quotes curly; line feeds and indents go. Numbers
 * and Latin runs (`3.5%`, `8+N`, `10:30`) stay as they are. Normalising twice changes nothing more.
 */
import type { Span } from '../model/story.ts';
import { hasHan, isAlphanumeric, isChineseMark, isClosing, isDigit, isHan, isLatin } from './characters.ts';

/** One code point of the copy, or what became of it, and the span it came from. */
interface Cell {
  readonly text: string;
  readonly span: number;
}
type Cells = readonly Cell[];

/** `text` of one paragraph or line, normalised. */
export const normalise = (text: string): string =>
  normaliseSpans([{ text }])
    .map((span) => span.text)
    .join('');

/** The spans of one paragraph, normalised across their borders; marks are kept, empty spans dropped. */
export const normaliseSpans = (spans: readonly Span[]): readonly Span[] =>
  joined(widenMarks(curlQuotes(cellsOf(spans))), spans);

/**
 * As `normaliseSpans`, but straight quotes are left: in a piece that may be half a paragraph they cannot be
 * paired yet.
 */
export const normaliseFragment = (spans: readonly Span[]): readonly Span[] => joined(widenMarks(cellsOf(spans)), spans);

/** Flowing text without spaces beside full-width marks: the mark brings its own. Headlines keep theirs, they part the line. */
export function closeUp(spans: readonly Span[]): readonly Span[] {
  const cells = toCells(spans);
  const kept = cells.filter(
    (cell, i) => cell.text !== ' ' || !(isSpaced(cells[i - 1]?.text) || isSpaced(cells[i + 1]?.text)),
  );
  return joined(kept, spans);
}

/** Marks whose body carries the white that a typed space would add. */
const isSpaced = (char: string | undefined): boolean => isChineseMark(char) && !'…—～·％℃‰'.includes(char as string);

const toCells = (spans: readonly Span[]): Cells =>
  spans.flatMap(({ text }, span) => [...text].map((char) => ({ text: char, span })));

const cellsOf = (spans: readonly Span[]): Cells =>
  ellipses(dashes(numbers(squeeze(joinLines(halfWidth(toCells(spans)))))));

function joined(cells: Cells, spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  let last = -1;
  for (const { text, span } of cells) {
    const open = result.at(-1);
    if (open && span === last) result[result.length - 1] = { ...open, text: open.text + text };
    else result.push({ ...(spans[span] as Span), text });
    last = span;
  }
  return result;
}

const INVISIBLE = /^[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]$/u;

/** Full-width letters and digits to half-width, odd spaces to plain ones, invisible characters away. */
function halfWidth(cells: Cells): Cells {
  return cells.flatMap((cell): Cell[] => {
    const code = cell.text.codePointAt(0) as number;
    if (/^[０-９Ａ-Ｚａ-ｚ]$/u.test(cell.text)) return [{ ...cell, text: String.fromCodePoint(code - 0xfee0) }];
    if (/^[\n\u2028\u2029\v]$/u.test(cell.text)) return [{ ...cell, text: '\n' }];
    if (/^\s$/u.test(cell.text) && cell.text !== '\ufeff') return [{ ...cell, text: ' ' }];
    return INVISIBLE.test(cell.text) ? [] : [cell];
  });
}

/** The point, percent and plus of full-width numbers to half-width. */
function numbers(cells: Cells): Cells {
  return cells.map((cell, i) => {
    const before = cells[i - 1]?.text;
    const after = cells[i + 1]?.text;
    if (cell.text === '．' && isDigit(before) && isDigit(after)) return { ...cell, text: '.' };
    if (cell.text === '％' && isDigit(before)) return { ...cell, text: '%' };
    if (cell.text === '＋' && isAlphanumeric(before) && isAlphanumeric(after)) return { ...cell, text: '+' };
    return cell;
  });
}

/** Line feeds away; between two Latin words one becomes a space. */
const joinLines = (cells: Cells): Cells =>
  replaceRuns(
    cells,
    (char) => char === '\n' || char === ' ',
    (run, before, after) => {
      if (!run.includes('\n')) return [...run];
      return needsSpace(before, after) ? [' '] : [];
    },
  );

/** True if the two ends of a broken line were parted by a space: in Latin text, not between digits. */
export const needsSpace = (before: string | undefined, after: string | undefined): boolean =>
  (isLatin(before) && isAlphanumeric(after)) ||
  (isDigit(before) && isLatin(after)) ||
  (before !== undefined && /^[,.;:!?)]$/.test(before) && isLatin(after));

/** Runs of spaces to one, none at the ends. */
const squeeze = (cells: Cells): Cells =>
  replaceRuns(
    cells,
    (char) => char === ' ',
    (_run, before, after) => (before === undefined || after === undefined ? [] : [' ']),
  );

/** `--`, `—`, `――` to `——`; number ranges (`3—5`, `2024年—2025年`) keep their single dash. */
function dashes(cells: Cells): Cells {
  if (!hasHan(textOf(cells))) return cells;
  const long = replaceRuns(
    cells,
    (char) => char === '-',
    (run, before, after) =>
      run.length < 2 || (isAlphanumeric(before) && isAlphanumeric(after)) ? [...run] : ['—', '—'],
  );
  return replaceRuns(
    long,
    (char) => char === '—' || char === '―' || char === '─',
    (run, before, after) => {
      if (run.length > 1) return Array.from({ length: run.length + (run.length % 2) }, () => '—');
      return isRange(before, after) ? ['—'] : ['—', '—'];
    },
  );
}

const NUMERALS = '〇一二三四五六七八九十百千万';
/** A dash between figures, or between a measure after a figure and a figure, is a range. */
const isRange = (before: string | undefined, after: string | undefined): boolean =>
  before !== undefined &&
  after !== undefined &&
  ((isAlphanumeric(after) && (isAlphanumeric(before) || '%℃年月日号时分点岁个元米里度'.includes(before))) ||
    (NUMERALS.includes(before) && NUMERALS.includes(after)));

/** `...`, `…`, `。。。` to `……`. */
function ellipses(cells: Cells): Cells {
  if (!hasHan(textOf(cells))) return cells;
  const dots = replaceRuns(
    cells,
    (char) => char === '.' || char === '。',
    (run, before, after) => {
      const mixed = run.includes('.') && run.includes('。');
      return run.length < 3 || mixed || (isAlphanumeric(before) && isAlphanumeric(after)) ? [...run] : ['…', '…'];
    },
  );
  return replaceRuns(
    dots,
    (char) => char === '…' || char === '⋯',
    (run) => Array.from({ length: run.length + (run.length % 2) }, () => '…'),
  );
}

/** Straight quotes, in pairs, to curly ones where the text is Chinese; apostrophes and an odd last quote stay. */
function curlQuotes(cells: Cells): Cells {
  if (!hasHan(textOf(cells))) return cells;
  const result = [...cells];
  for (const [straight, opening, closing] of [
    ['"', '“', '”'],
    ["'", '‘', '’'],
  ] as const) {
    const places = cells.flatMap((cell, i) => {
      const apostrophe = straight === "'" && isAlphanumeric(cells[i - 1]?.text) && isLatin(cells[i + 1]?.text);
      return cell.text === straight && !apostrophe ? [i] : [];
    });
    for (let i = 0; i + 1 < places.length; i += 2) {
      const [from, to] = [places[i] as number, places[i + 1] as number];
      result[from] = { ...(cells[from] as Cell), text: opening };
      result[to] = { ...(cells[to] as Cell), text: closing };
    }
  }
  return result;
}

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '.': '。',
};

/** Half-width marks beside Han to full-width; a mark that turns may turn its neighbour, hence to a standstill. */
function widenMarks(cells: Cells): Cells {
  const chars = cells.map((cell) => cell.text);
  if (!hasHan(chars.join(''))) return cells;
  for (let changed = true; changed; ) {
    changed = false;
    const brackets = wideBrackets(chars);
    for (let i = 0; i < chars.length; i += 1) {
      const char = chars[i] as string;
      const wide = WIDE[char];
      if (wide === undefined) continue;
      if ('()'.includes(char) ? brackets.has(i) : isChineseStop(chars, i)) {
        chars[i] = wide;
        changed = true;
      }
    }
  }
  return cells.map((cell, i) => ({ ...cell, text: chars[i] as string }));
}

/** True if the half-width stop at `at` belongs to the Chinese text about it, not to a number or Latin run. */
function isChineseStop(chars: readonly string[], at: number): boolean {
  const before = chars[at - 1] === ' ' ? chars[at - 2] : chars[at - 1];
  const after = chars[at + 1] === ' ' ? chars[at + 2] : chars[at + 1];
  const afterChinese = isHan(before) || isChineseMark(before);
  // A point between Han may be the interpunct of a foreign name: only at the end is it a full stop.
  if (chars[at] === '.') return afterChinese && before !== '。' && (after === undefined || isClosing(after));
  return afterChinese || isHan(after) || (isChineseMark(after) && !isClosing(after));
}

/** Places of the half-width brackets to widen: pairs beside Han or with Han inside, lone ones beside Han. */
function wideBrackets(chars: readonly string[]): ReadonlySet<number> {
  const places = new Set<number>();
  const open: number[] = [];
  const chinese = (char: string | undefined): boolean => isHan(char) || isChineseMark(char);
  const widen = (...at: readonly number[]): void => {
    for (const i of at) if ('()'.includes(chars[i] as string)) places.add(i);
  };
  chars.forEach((char, i) => {
    if (char === '(' || char === '（') open.push(i);
    if (char !== ')' && char !== '）') return;
    const from = open.pop();
    if (from === undefined) {
      if (chinese(chars[i - 1]) || chinese(chars[i + 1])) widen(i);
      return;
    }
    const mixed = (chars[from] === '(') !== (char === ')');
    const inside = chars.slice(from + 1, i);
    if (mixed || chinese(chars[from - 1]) || chinese(chars[i + 1]) || inside.some(chinese)) widen(from, i);
  });
  for (const i of open) if (chinese(chars[i - 1]) || chinese(chars[i + 1])) widen(i);
  return places;
}

const textOf = (cells: Cells): string => cells.map((cell) => cell.text).join('');

/**
 * Replaces maximal runs of cells by what `image` makes of the run and its neighbours. New
 * characters take the span of the run's first.
 */
function replaceRuns(
  cells: Cells,
  belongs: (char: string) => boolean,
  image: (run: string, before: string | undefined, after: string | undefined) => readonly string[],
): Cells {
  const result: Cell[] = [];
  for (let i = 0; i < cells.length; ) {
    let end = i;
    while (end < cells.length && belongs((cells[end] as Cell).text)) end += 1;
    const cell = cells[i] as Cell;
    if (end === i) {
      result.push(cell);
      i += 1;
      continue;
    }
    const images = image(textOf(cells.slice(i, end)), cells[i - 1]?.text, cells[end]?.text);
    // Unchanged runs keep their cells, so that a span border inside them stays where it was.
    const kept = images.length === end - i ? cells.slice(i, end) : [];
    result.push(...images.map((text, at) => ({ text, span: (kept[at] ?? cell).span })));
    i = end;
  }
  return result;
}
