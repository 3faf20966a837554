/**
 * `npm run bench`: the composition table beside a browser's and a push-in composer's, and the engine's speed. It runs
 * as one bundle, as the product does, not through the test runner.
 */
import { cpus } from 'node:os';
import { explain } from '../../core/text/explain.ts';
import { lineCounts, prepareParagraph, setParagraph } from '../../core/text/paragraph.ts';
import { loadFontBook } from '../../electron/fonts.ts';
import { bodySetting, countLines, type Options, readManuscripts, readSamples } from './composition.ts';

const FROM = 12;
const TO = 20;
const MODES: readonly (readonly [string, Options])[] = [
  ['newspaper, gap ¼ em', {}],
  ['newspaper, gap ⅛ em', { latinGap: 0.125 }],
  ['newspaper, no gap', { latinGap: 0 }],
  ['greedy (while dragging)', { mode: 'greedy' }],
  ['push-in, line by line', { mode: 'push-in' }],
  ['browser-like', { mode: 'browser' }],
];

const fonts = loadFontBook();
const manuscripts = readManuscripts();
const texts = manuscripts ?? readSamples();
const source = manuscripts ? 'both manuscripts' : 'the shipped samples (../shared/manuscripts is not here)';

console.log(`\nComposition: ${source}, ${texts.length} paragraphs, ${FROM} to ${TO} em, summed\n`);
printTable(
  [
    '',
    'lines',
    'stretched %',
    '>0.1 em %',
    '>0.2 em',
    'squeezed %',
    'single-character last lines',
    'kinsoku',
    'units parted',
  ],
  MODES.map(([name, options]) => {
    const figures = countLines(texts, fonts, FROM, TO, options);
    const { lines, stretched, wide, tooWide, squeezed, widows, violations, parted } = figures;
    const shares = [stretched, wide].map((share) => share.toFixed(2));
    return [name, lines, ...shares, tooWide, squeezed.toFixed(1), widows, violations, parted];
  }),
);
const every = countLines(texts, fonts, 5, 40);
console.log(`\nForbidden line starts and ends, 5 to 40 em, ${every.lines} lines: ${every.violations}`);

const CHARACTERS = 6000;
const MEASURE = 140;
const copy = take(CHARACTERS);
const prepared = copy.map((text) => prepareParagraph(bodySetting(text), fonts));
const greedy = copy.map((text) => prepareParagraph(bodySetting(text, { mode: 'greedy' }), fonts));
const long = take(16 * CHARACTERS);
/** Another measure each time, so that nothing is answered from memory. */
let turn = 0;
const measures = (): ((line: number) => number) => {
  turn = (turn + 1) % 64;
  return (line) => MEASURE + (line === 0 ? turn / 64 : 0);
};
const short = texts.map((text) => text.slice(0, 40));

const rows = [
  row('total fit, breaks and glyphs', copy, () => {
    const asked = measures();
    for (const paragraph of prepared) setParagraph(paragraph, asked);
  }),
  row('total fit, line counts only', copy, () => {
    const asked = measures();
    for (const paragraph of prepared) lineCounts(paragraph, asked);
  }),
  row('greedy', copy, () => {
    const asked = measures();
    for (const paragraph of greedy) setParagraph(paragraph, asked);
  }),
  row('prepare: shape, classify, find breaks', copy, () => {
    for (const text of copy) prepareParagraph(bodySetting(text), fonts);
  }),
  row('prepare and total fit', copy, () => {
    const asked = measures();
    for (const text of copy) setParagraph(prepareParagraph(bodySetting(text), fonts), asked);
  }),
  row('prepare and total fit', long, () => {
    const asked = measures();
    for (const text of long) setParagraph(prepareParagraph(bodySetting(text), fonts), asked);
  }),
];
console.log(`\nSpeed: ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}, warm, one process\n`);
printTable(
  ['', 'characters', 'median ms', 'p95 ms', 'µs a character'],
  rows.map(({ cells }) => cells),
);
const [each = 1, sixteen = 1] = rows.slice(-2).map(({ perCharacter }) => perCharacter);
console.log(`\nCost a character, sixteen times the copy against once: ${(sixteen / each).toFixed(2)}`);

const asked = time(() => {
  for (const text of short) explain({ setting: bodySetting(text, { indent: 0 }), width: 14 }, fonts);
});
console.log(`Explanations of ${40} characters a second: ${Math.round((1000 * short.length) / asked.median)}\n`);

/** Paragraphs as they came, again and again, until there are as many characters. */
function take(characters: number): readonly string[] {
  const taken: string[] = [];
  for (let length = 0, index = 0; length < characters; index++) {
    const text = texts[index % texts.length]!;
    taken.push(text);
    length += text.length;
  }
  return taken;
}

function row(
  name: string,
  of: readonly string[],
  work: () => void,
): { readonly cells: readonly (string | number)[]; readonly perCharacter: number } {
  const characters = of.reduce((sum, text) => sum + text.length, 0);
  const { median, late } = time(work);
  const perCharacter = (1000 * median) / characters;
  return { cells: [name, characters, median.toFixed(2), late.toFixed(2), perCharacter.toFixed(2)], perCharacter };
}

/** Milliseconds of a piece of work: median and 95th percentile of forty rounds after ten to warm up. */
function time(work: () => void): { readonly median: number; readonly late: number } {
  for (let round = 0; round < 10; round++) work();
  const rounds: number[] = [];
  for (let round = 0; round < 40; round++) {
    const started = performance.now();
    work();
    rounds.push(performance.now() - started);
  }
  rounds.sort((a, b) => a - b);
  return { median: rounds[20]!, late: rounds[38]! };
}

function printTable(head: readonly string[], body: readonly (readonly (string | number)[])[]): void {
  const print = (cells: readonly (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);
  print(head);
  print(head.map((_, index) => (index === 0 ? '---' : '--:')));
  body.forEach(print);
}
