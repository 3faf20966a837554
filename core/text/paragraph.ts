/**
 * Setting a paragraph, in phases: prepare (shape, classify, find breaks) once per text and style, then set
 * to any measures.
 */
import type { Pt } from '../base/units.ts';
import { fitLines, type Solution } from './fit.ts';
import type { FontBook } from './font.ts';
import { breakGreedily } from './greedy.ts';
import type { ParagraphSetting, SetLine, SetParagraph } from './line.ts';
import { type Prepared, prepare } from './prepare.ts';
import { type LineSpan, setLine } from './set-line.ts';

/** Shaped and analysed text, ready to be set to any measure. Opaque outside `core/text`. */
export interface PreparedParagraph {
  readonly setting: ParagraphSetting;
}

/** Measure of each line of the paragraph, from 0: lines beside a photo may be shorter than the rest. */
export type Measures = (line: number) => Pt;

/** What stands behind a prepared paragraph. */
class OpenParagraph implements PreparedParagraph {
  readonly setting: ParagraphSetting;
  readonly prepared: Prepared;
  /** Solutions for the measures asked last: first a paragraph's line counts are wanted, then its setting. */
  solved: Solved | undefined;

  constructor(setting: ParagraphSetting, prepared: Prepared) {
    this.setting = setting;
    this.prepared = prepared;
  }
}

interface Solved {
  readonly measures: readonly Pt[];
  readonly solutions: readonly Solution[];
}

/** Prepares a paragraph. Settings are values: prepare again when one changes, and keep what has not. */
export function prepareParagraph(setting: ParagraphSetting, fonts: FontBook): PreparedParagraph {
  return new OpenParagraph(setting, prepare(setting, fonts));
}

/**
 * Sets the paragraph. `wanted`: the number of lines to reach, if that is possible within the limits of
 * rules 17–20; without it the best setting. An empty text gives one empty line.
 */
export function setParagraph(paragraph: PreparedParagraph, measures: Measures, wanted?: number): SetParagraph {
  const { prepared } = opened(paragraph);
  if (prepared.clusters.length === 0) return { lines: [emptyLine(prepared, measures)], missing: [], cost: 0 };
  const { breaks, cost } = chooseBreaks(opened(paragraph), measures, wanted);
  const lines = spansOf(prepared, breaks, measures).map((span) => setLine(prepared, span));
  return { lines, missing: prepared.missing, cost };
}

/** The lines of a prepared text that is not empty, as they are chosen for `measures`, before they are set. */
export function chooseLines(prepared: Prepared, measures: Measures): readonly LineSpan[] {
  return spansOf(prepared, chooseBreaks(new OpenParagraph(prepared.setting, prepared), measures).breaks, measures);
}

function spansOf(prepared: Prepared, breaks: readonly number[], measures: Measures): readonly LineSpan[] {
  let start = 0;
  return breaks.map((end, line) => {
    const span = { start, end, measure: measureAt(measures, line), indent: indentAt(prepared, line) };
    const last = prepared.nextForced[start] === end;
    start = end;
    return { ...span, last };
  });
}

/** The line counts this paragraph can be set in without breaking the limits of rule 20, with their costs. */
export function lineCounts(
  paragraph: PreparedParagraph,
  measures: Measures,
): readonly { readonly lines: number; readonly cost: number }[] {
  const { prepared } = opened(paragraph);
  if (prepared.clusters.length === 0) return [{ lines: 1, cost: 0 }];
  if (prepared.setting.mode !== 'newspaper') {
    const { breaks, cost } = breakGreedily(prepared, (line) => roomAt(prepared, measures, line));
    return [{ lines: breaks.length, cost }];
  }
  const solutions = solve(opened(paragraph), measures);
  const sound = solutions.filter((solution) => solution.sound);
  return (sound.length > 0 ? sound : [cheapest(solutions)]).map(({ lines, cost }) => ({ lines, cost }));
}

function opened(paragraph: PreparedParagraph): OpenParagraph {
  if (paragraph instanceof OpenParagraph) return paragraph;
  throw new TypeError('not a paragraph that prepareParagraph made');
}

interface Choice {
  /** Cluster index at which each line ends. */
  readonly breaks: readonly number[];
  readonly cost: number;
}

function chooseBreaks(paragraph: OpenParagraph, measures: Measures, wanted?: number): Choice {
  const { prepared } = paragraph;
  if (prepared.setting.mode !== 'newspaper') {
    return breakGreedily(prepared, (line) => roomAt(prepared, measures, line));
  }
  const solutions = solve(paragraph, measures);
  const asked = solutions.find((solution) => solution.lines === wanted && solution.sound);
  return asked ?? cheapest(solutions);
}

const cheapest = (solutions: readonly Solution[]): Solution =>
  solutions.reduce((best, solution) => (solution.cost < best.cost ? solution : best));

function solve(paragraph: OpenParagraph, measures: Measures): readonly Solution[] {
  const { prepared, solved } = paragraph;
  if (solved?.measures.every((measure, line) => roomAt(prepared, measures, line) === measure)) return solved.solutions;
  const asked: Pt[] = [];
  const solutions = fitLines(prepared, (line) => {
    while (asked.length <= line) asked.push(roomAt(prepared, measures, asked.length));
    return asked[line]!;
  });
  paragraph.solved = { measures: asked, solutions };
  return solutions;
}

const measureAt = (measures: Measures, line: number): Pt => {
  const measure = measures(line);
  return Math.max(measure || 0, 0);
};
const indentAt = ({ setting }: Prepared, line: number): Pt => (line === 0 ? setting.indent : 0);
const roomAt = (prepared: Prepared, measures: Measures, line: number): Pt =>
  Math.max(0, measureAt(measures, line) - indentAt(prepared, line));

function emptyLine({ setting }: Prepared, measures: Measures): SetLine {
  const measure = measureAt(measures, 0);
  return { start: 0, end: 0, runs: [], dots: [], measure, width: setting.indent, gap: 0, last: true };
}
