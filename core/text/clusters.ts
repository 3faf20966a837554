/**
 * Cuts a paragraph's text into clusters, the smallest things a line is set from (a Han character, a mark, a letter,
 * a two-em dash), and gives each its glyphs, from a fallback face where need be.
 */
import type { Colour } from '../base/colour.ts';
import type { Em, Pt } from '../base/units.ts';
import type { FaceId } from '../model/style.ts';
import { isLatin, isSpace, Kind, kindOf, verticalKind } from './classes.ts';
import type { Face, FontBook } from './font.ts';
import type { MissingGlyph, ParagraphSetting, StyledRun } from './line.ts';
import { type Rules, rulesOf } from './rules.ts';
import { blankShape, hasGlyph, type Shape, shapeOfCharacter, shapeOfText, shapeOfWord } from './shapes.ts';
import { standingOf, verticalShapeOf, verticalShapeOfWord, type WordStanding } from './vertical-shapes.ts';

/** What glyphs are drawn with; runs with a fallback have one style for each face. */
export interface ClusterStyle {
  readonly face: Face;
  readonly size: Pt;
  readonly colour: Colour;
  readonly tracking: Em;
  readonly dots: boolean;
  readonly name: boolean;
  readonly ruby: string | undefined;
  /** The face of pinyin: the run's own, never a fallback's. */
  readonly rubyFace: Face;
  /** Index of its run in the setting. */
  readonly run: number;
}

export interface Cluster {
  /** UTF-16 range in the paragraph. */
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  readonly shape: Shape;
  /** Index into the paragraph's styles. */
  readonly style: number;
}

export interface ClusteredText {
  readonly text: string;
  readonly clusters: readonly Cluster[];
  readonly styles: readonly ClusterStyle[];
  readonly missing: readonly MissingGlyph[];
}

const COMBINING = /\p{M}/u;
const ZERO_WIDTH_JOINER = 0x200d;

/** Clusters of all runs of `setting`, in order and without a hole: their texts joined are the paragraph's text. */
export function clusterText(setting: ParagraphSetting, fonts: FontBook): ClusteredText {
  const text = setting.runs.map((run) => run.text).join('');
  const clusters: Cluster[] = [];
  const styles: ClusterStyle[] = [];
  const missing: MissingGlyph[] = [];
  let start = 0;
  setting.runs.forEach((run, index) => {
    new RunReader(text, start, run, index, setting, fonts, { clusters, styles, missing }).read();
    start += run.text.length;
  });
  return { text, clusters, styles, missing };
}

interface Sink {
  readonly clusters: Cluster[];
  readonly styles: ClusterStyle[];
  readonly missing: MissingGlyph[];
}

/** Reads one run from left to right. */
class RunReader {
  readonly #text: string;
  readonly #end: number;
  readonly #run: StyledRun;
  readonly #index: number;
  readonly #fallbacks: readonly FaceId[];
  readonly #vertical: boolean;
  readonly #rules: Rules;
  readonly #fonts: FontBook;
  readonly #sink: Sink;
  /** The face the run asks for. */
  readonly #own: Face;
  readonly #styleOfFace = new Map<FaceId, number>();
  #at: number;

  constructor(
    text: string,
    start: number,
    run: StyledRun,
    index: number,
    setting: ParagraphSetting,
    fonts: FontBook,
    sink: Sink,
  ) {
    this.#text = text;
    this.#end = start + run.text.length;
    this.#run = run;
    this.#index = index;
    this.#fallbacks = setting.fallbacks;
    this.#vertical = setting.writingMode === 'vertical';
    this.#rules = rulesOf(setting);
    this.#fonts = fonts;
    this.#sink = sink;
    this.#own = fonts.face(run.face);
    this.#at = start;
  }

  read(): void {
    while (this.#at < this.#end) {
      const codePoint = this.#text.codePointAt(this.#at)!;
      const kind = kindOf(codePoint);
      if (isLatin(kind)) this.#word();
      else if (kind === Kind.ignored) this.#ignored();
      else if (kind === Kind.dash) this.#dash();
      else this.#character(codePoint, kind);
    }
  }

  #character(codePoint: number, kind: Kind): void {
    let end = this.#at + (codePoint > 0xffff ? 2 : 1);
    const face = this.#faceFor(codePoint, this.#at);
    // A combining mark, a variation selector and what a joiner joins belong to the character before.
    const base = end;
    while (end < this.#end && !isSpace(kind) && this.#clings(end)) end += this.#text.codePointAt(end)! > 0xffff ? 2 : 1;
    if (this.#vertical) {
      const own = verticalKind(kind, codePoint, true);
      // Browsers turn the interpunct as UAX #50 says; the house stands it in the middle of half an em.
      const stands = own === Kind.middle && this.#rules !== 'newspaper' ? Kind.symbol : own;
      this.#push(end, own, verticalShapeOf(face, this.#text.slice(this.#at, end), stands), face);
      return;
    }
    const shape = end === base ? shapeOfCharacter(face, codePoint) : shapeOfText(face, this.#text.slice(this.#at, end));
    this.#push(end, kind, shape, face);
  }

  #clings(offset: number): boolean {
    const codePoint = this.#text.codePointAt(offset)!;
    if (codePoint < 0x300 || (codePoint >= 0x3400 && codePoint < 0xa000)) return false;
    if (this.#text.charCodeAt(offset - 1) === ZERO_WIDTH_JOINER) return true;
    if (codePoint === ZERO_WIDTH_JOINER || (codePoint >= 0xfe00 && codePoint <= 0xfe0f)) return true;
    if (codePoint >= 0xe0100 && codePoint <= 0xe01ef) return true;
    return COMBINING.test(String.fromCodePoint(codePoint));
  }

  /** `——`, `……`: two of a kind are one cluster (rule 6). */
  #dash(): void {
    const codePoint = this.#text.codePointAt(this.#at)!;
    const character = this.#text[this.#at]!;
    const paired = character !== '⸺' && this.#at + 1 < this.#end && this.#text[this.#at + 1] === character;
    if (!paired) {
      this.#character(codePoint, Kind.dash);
      return;
    }
    const face = this.#faceFor(codePoint, this.#at);
    const text = character + character;
    this.#push(
      this.#at + 2,
      Kind.dash,
      this.#vertical ? verticalShapeOf(face, text, Kind.dash) : shapeOfText(face, text),
      face,
    );
  }

  /** Line feeds, zero-width spaces and the like: no ink, no width, but text all the same. */
  #ignored(): void {
    const end = this.#at + (this.#text.codePointAt(this.#at)! > 0xffff ? 2 : 1);
    this.#push(end, Kind.ignored, { ...blankShape(this.#own, this.#text.slice(this.#at, end)), advance: 0 }, this.#own);
  }

  /** Latin letters, digits and signs up to the next space or Han: shaped together, for kerning and ligatures. */
  #word(): void {
    const start = this.#at;
    const face = this.#faceFor(this.#text.codePointAt(start)!, start);
    let end = start;
    while (end < this.#end) {
      const codePoint = this.#text.codePointAt(end)!;
      if (!isLatin(kindOf(codePoint)) && !this.#isApostrophe(end)) break;
      if (end > start && this.#faceFor(codePoint, end) !== face) break;
      end += codePoint > 0xffff ? 2 : 1;
    }
    const word = this.#text.slice(start, end);
    const parts = this.#vertical
      ? verticalShapeOfWord(face, word, this.#standingOf(word, start, end))
      : shapeOfWord(face, word);
    for (const part of parts) {
      const kind = part.upright ? Kind.symbol : kindOf(word.codePointAt(part.start)!);
      this.#push(start + part.end, isLatin(kind) || part.upright ? kind : Kind.letter, part.shape, face);
    }
  }

  /** Browsers turn all Latin; so does the house where there is more of it. */
  #standingOf(word: string, start: number, end: number): WordStanding {
    if (this.#rules !== 'newspaper') return 'turned';
    const amongLatin = this.#isLatinBeyondSpace(start - 1, -1) || this.#isLatinBeyondSpace(end, 1);
    return standingOf(word, amongLatin);
  }

  #isLatinBeyondSpace(offset: number, step: 1 | -1): boolean {
    const text = this.#text;
    const beyond = text[offset + step];
    return text[offset] === ' ' && beyond !== undefined && isLatin(kindOf(beyond.charCodeAt(0)));
  }

  #isApostrophe(offset: number): boolean {
    return (
      this.#text[offset] === '’' &&
      /[A-Za-z]/.test(this.#text[offset - 1] ?? '') &&
      /[A-Za-z]/.test(this.#text[offset + 1] ?? '')
    );
  }

  /** The run's face, or the first fallback that has the character; what is missing is put down. */
  #faceFor(codePoint: number, offset: number): Face {
    const own = this.#own;
    if (hasGlyph(own, codePoint) || isSpace(kindOf(codePoint))) return own;
    let used: Face | undefined;
    for (const id of this.#fallbacks) {
      if (!this.#fonts.has(id) || id === own.id) continue;
      const face = this.#fonts.face(id);
      if (!hasGlyph(face, codePoint)) continue;
      used = face;
      break;
    }
    const { missing } = this.#sink;
    if (missing.every((entry) => entry.offset !== offset)) {
      const entry = { offset, character: String.fromCodePoint(codePoint), face: own.id };
      missing.push(used ? { ...entry, usedFace: used.id } : entry);
    }
    return used ?? own;
  }

  #push(end: number, kind: Kind, shape: Shape, face: Face): void {
    this.#sink.clusters.push({ start: this.#at, end, kind, shape, style: this.#styleFor(face) });
    this.#at = end;
  }

  #styleFor(face: Face): number {
    const known = this.#styleOfFace.get(face.id);
    if (known !== undefined) return known;
    const { size, colour, tracking = 0, dots = false, name = false, ruby } = this.#run;
    const own = { size, colour, tracking, dots, name, ruby, rubyFace: this.#own, run: this.#index };
    const index = this.#sink.styles.push({ face, ...own }) - 1;
    this.#styleOfFace.set(face.id, index);
    return index;
  }
}
