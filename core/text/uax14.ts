/**
 * The Unicode line breaking algorithm, UAX #14 of Unicode 17.0, without tailoring. Rules are named by their numbers
 * there (LB4 …).
 */
import { LineClass as C, LineTrait, lineKindOf } from './unicode.ts';

/** What UAX #14 says of a place: `×`, `÷` or `!`. */
export const Place = { prohibited: 0, allowed: 1, mandatory: 3 } as const;

/** Characters as the rules see them: each with the combining marks that cling to it (LB9). */
interface Units {
  readonly count: number;
  readonly classes: Uint8Array;
  readonly traits: Uint8Array;
  readonly offsets: Int32Array;
  /** 1 if the unit ends with a zero-width joiner. */
  readonly joins: Uint8Array;
}

const CLASS_BITS = 0x3f;
/** A set of classes: 1 at each of them. */
function setOf(...classes: readonly number[]): Uint8Array {
  const set = new Uint8Array(64);
  for (const own of classes) set[own] = 1;
  return set;
}

const NEWLINES = setOf(C.BK, C.CR, C.LF, C.NL);
const NO_BASE = setOf(C.BK, C.CR, C.LF, C.NL, C.SP, C.ZW);
const BREAKS_BEFORE_GLUE = setOf(C.SP, C.BA, C.HY, C.HH);
const CLOSING = setOf(C.CL, C.CP, C.EX, C.SY);
const BEFORE_INITIAL = setOf(C.BK, C.CR, C.LF, C.NL, C.OP, C.QU, C.GL, C.SP, C.ZW);
const AFTER_FINAL = setOf(C.SP, C.GL, C.WJ, C.CL, C.QU, C.CP, C.EX, C.IS, C.SY, C.BK, C.CR, C.LF, C.NL, C.ZW);
const BEFORE_HYPHEN = setOf(C.BK, C.CR, C.LF, C.NL, C.SP, C.ZW, C.CB, C.GL);
const TRAILING = setOf(C.BA, C.HH, C.HY, C.NS);
const LETTERS = setOf(C.AL, C.HL);
const WORDS = setOf(C.AL, C.HL, C.NU);
const IDEOGRAPHS = setOf(C.ID, C.EB, C.EM);
const HANGUL = setOf(C.JL, C.JV, C.JT, C.H2, C.H3);

/**
 * `Place` before each UTF-16 offset of `text`; its start and its end are no places to break. `kanaMayStart`: small kana,
 * `〜` and `゠` are ideographs, as CSS has it below `line-break: strict`.
 */
export function lineBreakPlaces(text: string, kanaMayStart = false): Uint8Array {
  const places = new Uint8Array(text.length + 1);
  const units = readUnits(text, kanaMayStart);
  const { classes, offsets, count } = units;
  let base = 0;
  for (let index = 1; index < count; index++) {
    // Most of a page: two ideographs side by side.
    if (classes[index] === C.ID && classes[index - 1] === C.ID && units.joins[index - 1] === 0) {
      places[offsets[index]!] = Place.allowed;
      base = index;
      continue;
    }
    places[offsets[index]!] = placeBefore(units, index, base);
    if (classes[index] !== C.SP) base = index;
  }
  return places;
}

/** LB9 and LB10. */
function readUnits(text: string, kanaMayStart: boolean): Units {
  const classes = new Uint8Array(text.length);
  const traits = new Uint8Array(text.length);
  const offsets = new Int32Array(text.length);
  const joins = new Uint8Array(text.length);
  let count = 0;
  for (let offset = 0; offset < text.length; ) {
    const codePoint = text.codePointAt(offset)!;
    const kind = lineKindOf(codePoint);
    const own = kind & CLASS_BITS;
    const combines = own === C.CM || own === C.ZWJ;
    if (combines && count > 0 && NO_BASE[classes[count - 1]!] === 0) {
      joins[count - 1] = own === C.ZWJ ? 1 : 0;
    } else {
      classes[count] = combines ? C.AL : kanaMayStart && isKana(kind, codePoint) ? C.ID : own;
      traits[count] = combines ? 0 : kind >> 6;
      offsets[count] = offset;
      joins[count] = own === C.ZWJ ? 1 : 0;
      count++;
    }
    offset += codePoint > 0xffff ? 2 : 1;
  }
  return { count, classes, traits, offsets, joins };
}

const isKana = (kind: number, codePoint: number): boolean =>
  ((kind >> 6) & LineTrait.smallKana) !== 0 || codePoint === 0x301c || codePoint === 0x30a0;

/** `base`: the last unit before `index` that is no space, or 0. */
function placeBefore(units: Units, index: number, base: number): number {
  const { classes, joins, count } = units;
  const before = classes[index - 1]!;
  const after = classes[index]!;
  const next = index + 1 < count ? classes[index + 1]! : -1;
  // LB4–LB8a
  if (NEWLINES[before]) return before === C.CR && after === C.LF ? Place.prohibited : Place.mandatory;
  if (NEWLINES[after] || after === C.SP || after === C.ZW) return Place.prohibited;
  if (classes[base] === C.ZW) return Place.allowed;
  if (joins[index - 1]) return Place.prohibited;
  // LB11–LB13
  if (after === C.WJ || before === C.WJ || before === C.GL) return Place.prohibited;
  if (after === C.GL && BREAKS_BEFORE_GLUE[before] === 0) return Place.prohibited;
  if (CLOSING[after]) return Place.prohibited;
  // LB14–LB17, through spaces
  if (classes[base] === C.OP || opensQuotation(units, base)) return Place.prohibited;
  if (after === C.QU && units.traits[index]! & LineTrait.final && (next < 0 || AFTER_FINAL[next])) {
    return Place.prohibited;
  }
  if (after === C.IS) return before === C.SP && next === C.NU ? Place.allowed : Place.prohibited;
  if (after === C.NS && (classes[base] === C.CL || classes[base] === C.CP)) return Place.prohibited;
  if (after === C.B2 && classes[base] === C.B2) return Place.prohibited;
  // LB18
  if (before === C.SP) return Place.allowed;
  return isKept(units, index, before, after, next) ? Place.prohibited : Place.allowed;
}

/** LB15a: an initial quote that nothing stands before keeps what follows. */
function opensQuotation({ classes, traits }: Units, base: number): boolean {
  if (classes[base] !== C.QU || (traits[base]! & LineTrait.initial) === 0) return false;
  return base === 0 || BEFORE_INITIAL[classes[base - 1]!] === 1;
}

/** LB19–LB30b: neighbours without a space between them. */
function isKept(units: Units, index: number, before: number, after: number, next: number): boolean {
  if (before === C.QU || after === C.QU) {
    if (keepsQuote(units, index, before, after)) return true;
  }
  if (before === C.CB || after === C.CB) return false;
  const { classes, traits } = units;
  const earlier = index > 1 ? classes[index - 2]! : -1;
  // LB20a–LB22
  const hyphen = before === C.HY || before === C.HH;
  if (hyphen && LETTERS[after] && (earlier < 0 || BEFORE_HYPHEN[earlier])) return true;
  if (TRAILING[after] || before === C.BB) return true;
  if (hyphen && earlier === C.HL && after !== C.HL) return true;
  if (before === C.SY && after === C.HL) return true;
  if (after === C.IN) return true;
  // LB23–LB25
  if ((LETTERS[before] && after === C.NU) || (before === C.NU && LETTERS[after])) return true;
  const affixBefore = before === C.PR || before === C.PO;
  const affixAfter = after === C.PR || after === C.PO;
  if ((before === C.PR && IDEOGRAPHS[after]) || (IDEOGRAPHS[before] && after === C.PO)) return true;
  if ((affixBefore && LETTERS[after]) || (LETTERS[before] && affixAfter)) return true;
  if (affixAfter || affixBefore || after === C.NU) {
    if (keepsNumber(units, index, before, after, next)) return true;
  }
  // LB26, LB27
  if (HANGUL[before] && keepsSyllable(before, after)) return true;
  if ((HANGUL[before] && after === C.PO) || (before === C.PR && HANGUL[after])) return true;
  // LB28–LB30b
  if (LETTERS[before] && LETTERS[after]) return true;
  if (keepsAksara(units, index, next)) return true;
  if (before === C.IS && LETTERS[after]) return true;
  if (WORDS[before] && after === C.OP && !isEastAsian(units, index)) return true;
  if (before === C.CP && WORDS[after] && !isEastAsian(units, index - 1)) return true;
  if (before === C.RI && after === C.RI) return indicatorsBefore(units, index) % 2 === 1;
  if (after !== C.EM) return false;
  return before === C.EB || (traits[index - 1]! & LineTrait.unassignedPictograph) !== 0;
}

/** True for units of East Asian width F, W or H; false beyond the text's edges. */
const isEastAsian = ({ traits, count }: Units, index: number): boolean =>
  index >= 0 && index < count && (traits[index]! & LineTrait.eastAsian) !== 0;

/** LB19 and LB19a. */
function keepsQuote(units: Units, index: number, before: number, after: number): boolean {
  const { traits } = units;
  if (after === C.QU) {
    if ((traits[index]! & LineTrait.initial) === 0) return true;
    if (!isEastAsian(units, index - 1) || !isEastAsian(units, index + 1)) return true;
  }
  if (before !== C.QU) return false;
  if ((traits[index - 1]! & LineTrait.final) === 0) return true;
  return !isEastAsian(units, index) || !isEastAsian(units, index - 2);
}

/** LB25. */
function keepsNumber({ classes, count }: Units, index: number, before: number, after: number, next: number): boolean {
  if (after === C.NU && (before === C.PR || before === C.PO || before === C.HY || before === C.IS)) return true;
  if (after === C.OP && (before === C.PR || before === C.PO)) {
    return next === C.NU || (next === C.IS && index + 2 < count && classes[index + 2] === C.NU);
  }
  if (after !== C.NU && after !== C.PR && after !== C.PO) return false;
  let at = index - 1;
  if (after !== C.NU && (before === C.CL || before === C.CP)) at--;
  while (at >= 0 && (classes[at] === C.SY || classes[at] === C.IS)) at--;
  return at >= 0 && classes[at] === C.NU;
}

/** LB26. */
function keepsSyllable(before: number, after: number): boolean {
  switch (before) {
    case C.JL:
      return after === C.JL || after === C.JV || after === C.H2 || after === C.H3;
    case C.JV:
    case C.H2:
      return after === C.JV || after === C.JT;
    default:
      return after === C.JT;
  }
}

/** LB28a. */
function keepsAksara(units: Units, index: number, next: number): boolean {
  const { classes } = units;
  const before = classes[index - 1]!;
  const after = classes[index]!;
  if (before === C.AP) return isAksara(units, index, true);
  if (isAksara(units, index - 1, true)) {
    if (after === C.VF || after === C.VI) return true;
    return isAksara(units, index, true) && next === C.VF;
  }
  return before === C.VI && isAksara(units, index - 2, true) && isAksara(units, index, false);
}

/** AK, the dotted circle and, if `starts`, AS. */
function isAksara({ classes, traits }: Units, index: number, starts: boolean): boolean {
  if (index < 0) return false;
  if (classes[index] === C.AK || (starts && classes[index] === C.AS)) return true;
  return (traits[index]! & LineTrait.dottedCircle) !== 0;
}

/** LB30a: how many regional indicators stand before the unit. */
function indicatorsBefore({ classes }: Units, index: number): number {
  let count = 0;
  while (index - 1 - count >= 0 && classes[index - 1 - count] === C.RI) count++;
  return count;
}
