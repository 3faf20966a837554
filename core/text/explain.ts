/** What the composer did with a text, unit by unit: for people who ask why, and for suites that judge it. */
import type { Em, Pt } from '../base/units.ts';
import { Break, findBreaks } from './breaks.ts';
import { type PunctuationClass, punctuationClassOf } from './classes.ts';
import type { FontBook } from './font.ts';
import { adjustLine } from './justify.ts';
import type { ParagraphSetting } from './line.ts';
import { LineCells } from './line-cells.ts';
import { chooseLines } from './paragraph.ts';
import { type Prepared, prepare } from './prepare.ts';
import { emptyRoom, measureRoom } from './room.ts';
import { rulesOf } from './rules.ts';
import type { LineSpan } from './set-line.ts';
import type { Shape } from './shapes.ts';
import { type Orientation, orientationOf } from './unicode.ts';

/** A paragraph of one run to be explained, and its measure. */
export interface Question {
  readonly setting: ParagraphSetting;
  /** Measure of every line; without it each line runs on to its line feed or the text's end. */
  readonly width?: Em;
  /** So much less than the measure or, without one, than the line's natural width. */
  readonly reduceBy?: Em;
}

/** One line. Figures stand for UTF-16 units, in em; those of the units plus the first line's indent give `width`. */
export interface ExplainedLine {
  readonly text: string;
  readonly start: number;
  /** Where the next line starts. */
  readonly end: number;
  /**
   * Width of each unit's cell as it was set: marks after all trims, spaces at their natural width or that of the gap
   * they stand for. 0 for trailing surrogates, combining marks, what hangs and what vanished at the line's end.
   */
  readonly advances: readonly Em[];
  /** Space after each unit that is no cell's: Han–Latin gap, tracking, and what justification put in or took out. */
  readonly gaps: readonly Em[];
  /** Width of what is set, with the first line's indent, and the measure it was set to (infinite if none). */
  readonly width: Em;
  readonly measure: Em;
  /** As `SetLine.gap`: > 0 stretched between characters, < 0 squeezed within the line. */
  readonly gap: Em;
}

export interface Explanation {
  /**
   * UTF-16 offsets at which a line may end, in order, with the text's end. Last resorts are among them only where a
   * line was really ended there.
   */
  readonly breaks: readonly number[];
  readonly lines: readonly ExplainedLine[];
  /** UAX #50, one a code point. */
  readonly orientation: readonly Orientation[];
  /** One a code point, in the setting's writing mode. */
  readonly punctuationClass: readonly PunctuationClass[];
}

/** Sets the text and tells what was done. */
export function explain(question: Question, fonts: FontBook): Explanation {
  const { setting } = question;
  const prepared = prepare(setting, fonts);
  const lines = linesOf(question, prepared).map((span) => explainLine(prepared, span));
  const codePoints = Array.from(prepared.text, (character) => character.codePointAt(0)!);
  const vertical = setting.writingMode === 'vertical';
  return {
    breaks: breaksOf(prepared, lines),
    lines,
    orientation: codePoints.map(orientationOf),
    punctuationClass: codePoints.map((codePoint) => punctuationClassOf(codePoint, vertical)),
  };
}

function breaksOf({ text, setting }: Prepared, lines: readonly ExplainedLine[]): readonly number[] {
  if (text === '') return [];
  const { kinds } = findBreaks(text, rulesOf(setting), setting.strictness);
  for (const { end } of lines) if (kinds[end] !== Break.forced) kinds[end] = Break.allowed;
  const breaks: number[] = [];
  kinds.forEach((kind, offset) => {
    if (kind === Break.allowed || kind === Break.forced) breaks.push(offset);
  });
  return breaks;
}

function linesOf({ width, reduceBy = 0 }: Question, prepared: Prepared): readonly LineSpan[] {
  const { clusters, nextForced, setting, em } = prepared;
  if (clusters.length === 0) return [];
  if (width !== undefined) return chooseLines(prepared, () => (width - reduceBy) * em);
  const spans: LineSpan[] = [];
  for (let start = 0; start < clusters.length; start = nextForced[start]!) {
    const end = nextForced[start]!;
    const indent = start === 0 ? setting.indent : 0;
    const measure =
      reduceBy === 0 ? Number.POSITIVE_INFINITY : indent + naturalWidth(prepared, start, end) - reduceBy * em;
    spans.push({ start, end, measure, indent, last: true });
  }
  return spans;
}

function naturalWidth(prepared: Prepared, start: number, end: number): Pt {
  const room = emptyRoom();
  measureRoom(prepared, start, end, room);
  return room.natural;
}

function explainLine(prepared: Prepared, { start, end, measure, indent, last }: LineSpan): ExplainedLine {
  const { clusters, text, setting, contentEnd, em } = prepared;
  const from = clusters[start]!.start;
  const to = clusters[end]?.start ?? text.length;
  const advances = new Array<Em>(to - from).fill(0);
  const gaps = new Array<Em>(to - from).fill(0);
  const adjustment = adjustLine(
    prepared,
    start,
    end,
    Math.max(0, measure - indent),
    setting.align === 'justify' && !last,
  );
  const cells = new LineCells(prepared, adjustment, start);
  const stop = contentEnd[end]!;
  let width = indent;
  for (let index = start; index < stop; index++) {
    const cluster = clusters[index]!;
    const cell = cells.measure(index, index === stop - 1);
    if (index > start) gaps[cluster.start - from - 1] = cell.before / em;
    if (cluster.shape.scales) shareOutCells(cluster.shape, cluster.start - from, cluster.end - from, advances);
    else shareOut(cell.width / em, text.slice(cluster.start, cluster.end), cluster.start - from, advances);
    width += cell.before + cell.width;
  }
  return {
    text: text.slice(from, to),
    start: from,
    end: to,
    advances,
    gaps,
    width: width / em,
    measure: measure / em,
    gap: adjustment.reported,
  };
}

const COMBINING = /[\p{M}\u200c\u200d]/u;

/** A cell's width, shared out evenly among its characters: the two of `——`, the letters of a ligature. */
function shareOut(width: Em, text: string, at: number, advances: Em[]): void {
  if (text.length === 1) {
    advances[at] = width;
    return;
  }
  const bases: number[] = [];
  let offset = 0;
  for (const character of text) {
    if (offset === 0 || !COMBINING.test(character)) bases.push(offset);
    offset += character.length;
  }
  for (const base of bases) advances[at + base] = width / bases.length;
}

/** Upright Latin in a vertical line, one glyph a unit: the digits of one cell share it. */
function shareOutCells({ glyphs }: Shape, from: number, to: number, advances: Em[]): void {
  let first = from;
  for (let at = from; at < to; at++) {
    const advance = glyphs[at - from]?.advance ?? 0;
    if (advance === 0) continue;
    advances.fill(advance / (at + 1 - first), first, at + 1);
    first = at + 1;
  }
}
