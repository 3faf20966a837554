/** Glyphs of single characters and Latin words, remembered for each face: a page asks for the same ones all the time. */
import type { Em } from '../base/units.ts';
import { isSpace, Kind, kindOf } from './classes.ts';
import type { Face, InkEdges, ShapedGlyph } from './font.ts';

/** Glyphs of one cluster, the first at its origin; shared between all clusters of the same face and text. */
export interface Shape {
  readonly glyphs: readonly ShapedGlyph[];
  /** The piece of the text each glyph stands for: empty for all but the first of what cannot be parted. */
  readonly texts: readonly string[];
  readonly advance: Em;
  /** Ink of the first glyph. */
  readonly ink: InkEdges;
  /** In vertical lines: turned a quarter clockwise. */
  readonly turned?: boolean;
  /** In vertical lines: horizontal scale of each glyph, where several share a cell. */
  readonly scales?: readonly number[];
}

/** A cluster of a word, with its UTF-16 range in it. */
export interface WordPart {
  readonly start: number;
  readonly end: number;
  readonly shape: Shape;
  /** Set like Han in a vertical line: no gap against them, and a cell of its own. */
  readonly upright?: boolean;
}

interface FaceMemory {
  readonly characters: Map<number, Shape>;
  readonly words: Map<string, readonly WordPart[]>;
  readonly covers: Map<number, boolean>;
}

const WORDS_REMEMBERED = 4096;
const NO_INK: InkEdges = { left: 0, right: 0 };
const memories = new WeakMap<Face, FaceMemory>();

function memoryOf(face: Face): FaceMemory {
  const known = memories.get(face);
  if (known) return known;
  const memory: FaceMemory = { characters: new Map(), words: new Map(), covers: new Map() };
  memories.set(face, memory);
  return memory;
}

/** True if the face can draw the character. */
export function hasGlyph(face: Face, codePoint: number): boolean {
  const { covers } = memoryOf(face);
  const known = covers.get(codePoint);
  if (known !== undefined) return known;
  const has = face.glyphOf(codePoint) !== 0;
  covers.set(codePoint, has);
  return has;
}

export function shapeOfCharacter(face: Face, codePoint: number): Shape {
  const { characters } = memoryOf(face);
  const known = characters.get(codePoint);
  if (known) return known;
  const text = String.fromCodePoint(codePoint);
  const blank = isSpace(kindOf(codePoint)) && face.glyphOf(codePoint) === 0;
  const shape = blank ? blankShape(face, text) : shapeOfText(face, text);
  characters.set(codePoint, shape);
  return shape;
}

/** Text that is one cluster whatever its glyphs: a two-em dash, a base with its combining marks. */
export function shapeOfText(face: Face, text: string): Shape {
  return makeShape(face, text, 0, face.shape(text));
}

/** The face's space, standing for a space that it lacks, or for what has no ink at all. */
export function blankShape(face: Face, text: string): Shape {
  const [space] = face.shape(' ');
  const own = space?.advance ?? 0.25;
  const advance = kindOf(text.codePointAt(0) ?? 0) === Kind.wideSpace ? 1 : own;
  return {
    glyphs: [{ glyph: space?.glyph ?? 0, cluster: 0, advance, dx: 0, dy: 0 }],
    texts: [text],
    advance,
    ink: NO_INK,
  };
}

/** The clusters of a Latin word, shaped together for kerning and ligatures. */
export function shapeOfWord(face: Face, word: string): readonly WordPart[] {
  const { words } = memoryOf(face);
  const known = words.get(word);
  if (known) return known;
  const parts: WordPart[] = [];
  const glyphs = face.shape(word);
  for (let index = 0; index < glyphs.length; ) {
    let next = index + 1;
    while (next < glyphs.length && glyphs[next]!.cluster === glyphs[index]!.cluster) next++;
    const start = glyphs[index]!.cluster;
    const end = glyphs[next]?.cluster ?? word.length;
    parts.push({ start, end, shape: makeShape(face, word.slice(start, end), start, glyphs.slice(index, next)) });
    index = next;
  }
  if (words.size >= WORDS_REMEMBERED) words.clear();
  words.set(word, parts);
  return parts;
}

/** `start`: where `text` begins in what the glyphs' clusters count from. */
function makeShape(face: Face, text: string, start: number, glyphs: readonly ShapedGlyph[]): Shape {
  const texts = glyphs.map(({ cluster }, index) => {
    if (index > 0 && glyphs[index - 1]!.cluster === cluster) return '';
    const next = glyphs.find((glyph) => glyph.cluster > cluster);
    return text.slice(cluster - start, next ? next.cluster - start : text.length);
  });
  return {
    glyphs: start === 0 ? glyphs : glyphs.map((glyph) => ({ ...glyph, cluster: glyph.cluster - start })),
    texts,
    advance: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0),
    ink: glyphs.length > 0 ? face.ink(glyphs[0]!.glyph) : NO_INK,
  };
}
