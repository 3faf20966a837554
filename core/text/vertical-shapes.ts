/**
 * Glyphs of vertical lines (rules 31 and 32): which stand upright, which are turned a quarter clockwise, which digits
 * share one cell. The pen runs down the line's axis, which is the middle of the cells: in these shapes a glyph's
 * `dx` is its origin's distance down the line, `dy` its distance to the right of the axis.
 */
import type { Em } from '../base/units.ts';
import { Kind } from './classes.ts';
import type { Face, InkEdges, ShapedGlyph } from './font.ts';
import { type Shape, shapeOfText, shapeOfWord, type WordPart } from './shapes.ts';
import { orientationOf } from './unicode.ts';

interface VerticalMemory {
  readonly characters: Map<string, Shape>;
  readonly words: Map<string, readonly WordPart[]>;
}

const REMEMBERED = 4096;
const memories = new WeakMap<Face, VerticalMemory>();

function memoryOf(face: Face): VerticalMemory {
  const known = memories.get(face);
  if (known) return known;
  const memory: VerticalMemory = { characters: new Map(), words: new Map() };
  memories.set(face, memory);
  return memory;
}

function remember<T>(memory: Map<string, T>, key: string, make: () => T): T {
  const known = memory.get(key);
  if (known !== undefined) return known;
  if (memory.size >= REMEMBERED) memory.clear();
  const made = make();
  memory.set(key, made);
  return made;
}

/** How a Latin word stands in a vertical line. */
export type WordStanding = 'turned' | 'one cell' | 'letter by letter';

/** One or two digits and per cent. */
const SHORT_NUMBER = /^\d{1,2}%?$/;
/** A single letter, or an acronym short enough to be read downwards. */
const ACRONYM = /^(?:[A-Za-z]|[A-Z]{2,4})$/;

/** Rule 31's overrides of UAX #50; `amongLatin`: a space parts the word from more Latin, with which it is turned. */
export function standingOf(word: string, amongLatin: boolean): WordStanding {
  if (amongLatin) return 'turned';
  if (SHORT_NUMBER.test(word)) return 'one cell';
  return ACRONYM.test(word) ? 'letter by letter' : 'turned';
}

/** The shape of a character, or of a dash or ellipsis two em long, of class `kind`. */
export function verticalShapeOf(face: Face, text: string, kind: Kind): Shape {
  return remember(memoryOf(face).characters, `${kind} ${text}`, () => {
    const across = shapeOfText(face, text);
    const down = face.shape(text, 'vertical');
    if (isTurned(text, kind, across, down)) return turn(face, across);
    const shape = standUpright(face, text, down);
    return kind === Kind.dash ? centre(face, shape, text) : shape;
  });
}

/** The parts of a Latin word: its letters turned, or one part that is upright. */
export function verticalShapeOfWord(face: Face, word: string, standing: WordStanding): readonly WordPart[] {
  return remember(memoryOf(face).words, `${standing} ${word}`, () => {
    switch (standing) {
      case 'turned':
        return shapeOfWord(face, word).map((part) => ({ ...part, shape: turn(face, part.shape) }));
      case 'one cell': {
        const digits = word.replace('%', '');
        const pieces = [inOneCell(face, digits)];
        if (word !== digits) pieces.push(inOneCell(face, '%'));
        return [upright(word, stack(pieces))];
      }
      case 'letter by letter':
        return [upright(word, stack([...word].map((letter) => inOneCell(face, letter))))];
    }
  });
}

const upright = (word: string, shape: Shape): WordPart => ({ start: 0, end: word.length, shape, upright: true });

/** UAX #50 turns what has no glyph of its own for vertical lines; `·` and `：；？！` stand as they are (rule 12). */
function isTurned(text: string, kind: Kind, across: Shape, down: readonly ShapedGlyph[]): boolean {
  if (kind === Kind.middle || kind === Kind.space || kind === Kind.wideSpace || /[：；？！]/u.test(text)) return false;
  if (down.some(({ glyph }, index) => glyph !== across.glyphs[index]?.glyph)) return false;
  const orientation = orientationOf(text.codePointAt(0)!);
  return orientation === 'R' || orientation === 'Tr';
}

/** Baseline to the middle of the em box, which lies on the line's axis. */
const middleOf = (face: Face): Em => (face.ascent + face.descent) / 2;

/** A horizontal shape turned a quarter clockwise: what was above the baseline lies to the right of it. */
function turn(face: Face, shape: Shape): Shape {
  const middle = middleOf(face);
  return {
    ...shape,
    glyphs: shape.glyphs.map((glyph) => ({ ...glyph, dy: -middle - glyph.dy })),
    turned: true,
  };
}

function standUpright(face: Face, text: string, down: readonly ShapedGlyph[]): Shape {
  const glyphs = down.map((glyph) => ({ ...glyph, dx: glyph.dy, dy: glyph.dx }));
  return {
    glyphs,
    texts: glyphs.map(({ cluster }, index) => {
      if (index > 0 && glyphs[index - 1]!.cluster === cluster) return '';
      return text.slice(cluster, glyphs.find((glyph) => glyph.cluster > cluster)?.cluster ?? text.length);
    }),
    advance: glyphs.reduce((sum, { advance }) => sum + advance, 0),
    ink: glyphs.length > 0 ? inkDown(face, glyphs[0]!) : { left: 0, right: 0 },
  };
}

/** Where the ink of an upright glyph begins and ends on its way down the line. */
function inkDown(face: Face, { glyph, dx }: ShapedGlyph): InkEdges {
  let [top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [, ...values] of face.outline(glyph)) {
    for (let at = 1; at < values.length; at += 2) {
      top = Math.min(top, values[at]!);
      bottom = Math.max(bottom, values[at]!);
    }
  }
  return top <= bottom ? { left: dx + top, right: dx + bottom } : { left: 0, right: 0 };
}

/** Rule 32: a dash drawn as one glyph stands in the middle of its one or two em. */
function centre(face: Face, shape: Shape, text: string): Shape {
  const [glyph] = shape.glyphs;
  if (glyph === undefined || shape.glyphs.length > 1) return shape;
  const length = text.length > 1 || text === '⸺' ? 2 : 1;
  const { left, right } = inkDown(face, glyph);
  const moved = length / 2 - (left + right) / 2;
  return {
    ...shape,
    glyphs: [{ ...glyph, advance: length, dx: glyph.dx + moved }],
    advance: length,
    ink: { left: left + moved, right: right + moved },
  };
}

/** Tate-chu-yoko: horizontal text in one cell, made narrower if it is wider than that. */
function inOneCell(face: Face, text: string): Shape {
  const shape = shapeOfText(face, text);
  const scale = Math.min(1, 1 / shape.advance);
  let pen = (-shape.advance * scale) / 2;
  const last = shape.glyphs.length - 1;
  const glyphs = shape.glyphs.map((glyph, index) => {
    const dy = pen + glyph.dx * scale;
    pen += glyph.advance * scale;
    return { ...glyph, advance: index === last ? 1 : 0, dx: face.ascent + glyph.dy, dy };
  });
  return { ...shape, glyphs, advance: 1, scales: glyphs.map(() => scale) };
}

/** Shapes below each other as one. */
function stack(pieces: readonly Shape[]): Shape {
  let length = 0;
  const glyphs = pieces.flatMap((piece) => {
    const moved = piece.glyphs.map((glyph) => ({ ...glyph, cluster: glyph.cluster + length }));
    length += piece.texts.join('').length;
    return moved;
  });
  return {
    glyphs,
    texts: pieces.flatMap(({ texts }) => texts),
    advance: pieces.reduce((sum, { advance }) => sum + advance, 0),
    ink: pieces[0]!.ink,
    scales: pieces.flatMap(({ scales = [] }) => scales),
  };
}
