/** What Unicode says of a character: its UAX #14 line-breaking class and its UAX #50 orientation. */
import { LINE_BREAK_KINDS, LINE_BREAK_RUNS, ORIENTATION_KINDS, ORIENTATION_RUNS, SIGNS } from './unicode-data.ts';

/** `U` upright, `R` rotated; `Tu`, `Tr` a glyph of its own in vertical lines, else upright or rotated. */
export type Orientation = 'U' | 'R' | 'Tu' | 'Tr';

/** A value of every code point: a table for the first plane, ranges for the others. */
interface Property {
  readonly low: Uint8Array;
  /** First code points of the ranges, and their values. */
  readonly starts: readonly number[];
  readonly values: readonly number[];
}

function unpack(runs: string): Property {
  const low = new Uint8Array(0x10000);
  const starts: number[] = [];
  const values: number[] = [];
  let at = 0;
  for (const [, length, sign] of runs.matchAll(/(\d*)(\D)/g)) {
    const value = SIGNS.indexOf(sign!);
    const end = at + (length === '' ? 1 : Number(length));
    low.fill(value, at, Math.min(end, 0x10000));
    if (end > 0x10000) {
      starts.push(Math.max(at, 0x10000));
      values.push(value);
    }
    at = end;
  }
  return { low, starts, values };
}

function lookUp({ low, starts, values }: Property, codePoint: number): number {
  if (codePoint < 0x10000) return low[codePoint]!;
  let [from, to] = [0, starts.length];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if (starts[middle]! <= codePoint) from = middle;
    else to = middle;
  }
  return values[from]!;
}

const lineBreak = unpack(LINE_BREAK_RUNS);
const orientation = unpack(ORIENTATION_RUNS);

/** UAX #14 classes as small numbers. */
export const LineClass = {
  AL: 0,
  ID: 1,
  NU: 2,
  CL: 3,
  OP: 4,
  NS: 5,
  EX: 6,
  SP: 7,
  IN: 8,
  CM: 9,
  QU: 10,
  BA: 11,
  PO: 12,
  PR: 13,
  IS: 14,
  HY: 15,
  CP: 16,
  SY: 17,
  B2: 18,
  GL: 19,
  LF: 20,
  BK: 21,
  CR: 22,
  NL: 23,
  ZW: 24,
  ZWJ: 25,
  WJ: 26,
  BB: 27,
  CB: 28,
  HH: 29,
  HL: 30,
  H2: 31,
  H3: 32,
  JL: 33,
  JV: 34,
  JT: 35,
  RI: 36,
  EB: 37,
  EM: 38,
  AK: 39,
  AP: 40,
  AS: 41,
  VI: 42,
  VF: 43,
} as const;

/** What the rules ask beside the class, as bits. */
export const LineTrait = {
  eastAsian: 1,
  initial: 2,
  final: 4,
  unassignedPictograph: 8,
  dottedCircle: 16,
  smallKana: 32,
} as const;

const TRAIT_OF_SUFFIX: Readonly<Record<string, number>> = {
  w: LineTrait.eastAsian,
  i: LineTrait.initial,
  f: LineTrait.final,
  x: LineTrait.unassignedPictograph,
  c: LineTrait.dottedCircle,
  j: LineTrait.smallKana,
};

const packedKinds = LINE_BREAK_KINDS.map((kind) => {
  const [, name = '', suffix = ''] = /^([A-Z0-9]+)([a-z]*)$/.exec(kind) ?? [];
  const traits = [...suffix].reduce((sum, letter) => sum | TRAIT_OF_SUFFIX[letter]!, 0);
  return LineClass[name as keyof typeof LineClass] | (traits << 6);
});

/** The class of a code point in the low six bits, its traits above them. */
export const lineKindOf = (codePoint: number): number => packedKinds[lookUp(lineBreak, codePoint)]!;

export const orientationOf = (codePoint: number): Orientation =>
  ORIENTATION_KINDS[lookUp(orientation, codePoint)]! as Orientation;
