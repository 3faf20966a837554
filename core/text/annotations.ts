/** What is set beside the characters of a line: emphasis dots, underlines of names (rule 33), pinyin (rule 34). */
import type { Em, Pt } from '../base/units.ts';
import { Break } from './breaks.ts';
import type { Cells } from './cells.ts';
import { Kind } from './classes.ts';
import type { Cluster, ClusterStyle } from './clusters.ts';
import type { Face } from './font.ts';
import type { LineDot, LineRuby, LineRule } from './line.ts';
import { type Shape, shapeOfText } from './shapes.ts';

/** Pinyin and the clusters it stands over: one Han character, or several that are not parted. */
export interface RubyBase {
  readonly start: number;
  readonly end: number;
  readonly shape: Shape;
}

/** Rule 34: pinyin is half as large as its base. */
const RUBY_SIZE = 0.5;
/** Room between pinyin and pinyin: a quarter of its own em. */
const RUBY_SPACE: Em = 0.25 * RUBY_SIZE;
/** How far pinyin may reach over a neighbour that has none, each side. */
const RUBY_OVERHANG: Em = 0.25;

/** Emphasis dots stand this far outside the em box, in em, and are so large (rule 33). */
const DOT_DROP: Em = 0.12;
const DOT_RADIUS: Em = 0.07;
/** An underline's distance from the em box, its thickness, and what it stays short of a name's ends. */
const RULE_DROP: Em = 0.08;
const RULE_WIDTH: Em = 0.05;
const RULE_INSET: Em = 0.06;
/** Gap between pinyin and its base. */
const RUBY_LIFT: Em = 0.04;

/**
 * Bases of all pinyin, in order. Syllables parted by spaces, as many as there are Han characters, stand each over
 * its own; any other text stands over the run as a whole, without the marks at its ends.
 */
export function findRuby(clusters: readonly Cluster[], styles: readonly ClusterStyle[]): readonly RubyBase[] {
  if (styles.every(({ ruby }) => ruby === undefined)) return [];
  const bases: RubyBase[] = [];
  for (let start = 0; start < clusters.length; ) {
    const { run, ruby, rubyFace } = styles[clusters[start]!.style]!;
    let end = start + 1;
    while (end < clusters.length && styles[clusters[end]!.style]!.run === run) end++;
    if (ruby !== undefined) bases.push(...basesOfRun(clusters, start, end, ruby.trim(), rubyFace));
    start = end;
  }
  return bases;
}

function basesOfRun(
  clusters: readonly Cluster[],
  start: number,
  end: number,
  ruby: string,
  face: Face,
): readonly RubyBase[] {
  const han: number[] = [];
  for (let index = start; index < end; index++) if (clusters[index]!.kind === Kind.han) han.push(index);
  const [first] = han;
  if (first === undefined || ruby === '') return [];
  const syllables = ruby.split(/\s+/u);
  if (syllables.length === han.length) {
    return han.map((index, order) => ({ start: index, end: index + 1, shape: shapeOfText(face, syllables[order]!) }));
  }
  return [{ start: first, end: han.at(-1)! + 1, shape: shapeOfText(face, ruby) }];
}

/** Spreads bases that are too narrow for their pinyin, and keeps those of several characters together. */
export function makeRoomForRuby(bases: readonly RubyBase[], cells: Cells, breaks: Uint8Array): void {
  bases.forEach(({ start, end, shape }, order) => {
    let base = 0;
    for (let index = start; index < end; index++) base += cells.width[index]!;
    // Only where no other pinyin stands may this one reach over.
    const left = bases[order - 1]?.end === start ? RUBY_SPACE / -2 : RUBY_OVERHANG;
    const right = bases[order + 1]?.start === end ? RUBY_SPACE / -2 : RUBY_OVERHANG;
    const extra = shape.advance * RUBY_SIZE - base - 2 * Math.min(left, right);
    for (let index = start; index < end; index++) {
      if (extra > 0) {
        cells.width[index]! += extra / (end - start);
        cells.origin[index]! += extra / (end - start) / 2;
      }
      if (index > start && breaks[index] !== Break.forced) breaks[index] = Break.never;
    }
  });
}

/** Where the cells of a line begin and end, from its start; entry 0 is cluster `first`. */
export interface Extents {
  readonly first: number;
  readonly starts: readonly Pt[];
  readonly ends: readonly Pt[];
}

/** An emphasis dot: below a character, in vertical lines to its right. `at`: the middle of its cell. */
export function dotBeside({ size, colour, face }: ClusterStyle, at: Pt, vertical: boolean): LineDot {
  const radius = DOT_RADIUS * size;
  if (vertical) return { x: (1 / 2 + DOT_DROP) * size, y: at, radius, colour };
  return { x: at, y: (-face.descent + DOT_DROP) * size, radius, colour };
}

/** One underline for each name in the line, never joined to the next; in vertical lines on the left. */
export function underlineNames(
  clusters: readonly Cluster[],
  styles: readonly ClusterStyle[],
  extents: Extents,
  vertical: boolean,
): readonly LineRule[] {
  const rules: LineRule[] = [];
  const { first, starts, ends } = extents;
  for (let at = 0; at < starts.length; ) {
    const style = styles[clusters[first + at]!.style]!;
    let next = at + 1;
    while (next < starts.length && styles[clusters[first + next]!.style]!.run === style.run) next++;
    if (style.name) {
      const { size, colour, face } = style;
      const away = vertical ? -(1 / 2 + RULE_DROP) * size : (-face.descent + RULE_DROP) * size;
      const [from, to] = [starts[at]! + RULE_INSET * size, ends[next - 1]! - RULE_INSET * size];
      rules.push({
        from: vertical ? { x: away, y: from } : { x: from, y: away },
        to: vertical ? { x: away, y: to } : { x: to, y: away },
        width: RULE_WIDTH * size,
        colour,
      });
    }
    at = next;
  }
  return rules;
}

/** The pinyin of a line, centred over its bases and kept within `room` from the line's start. */
export function setRuby(
  bases: readonly RubyBase[],
  clusters: readonly Cluster[],
  styles: readonly ClusterStyle[],
  extents: Extents,
  vertical: boolean,
  room: Pt,
): readonly LineRuby[] {
  const { first, starts, ends } = extents;
  const found: LineRuby[] = [];
  for (const { start, end, shape } of bases) {
    const from = starts[start - first];
    if (start < first || from === undefined) continue;
    const to = ends[Math.min(end - first, ends.length) - 1]!;
    const { size: baseSize, colour, face: baseFace, rubyFace: face } = styles[clusters[start]!.style]!;
    const size = baseSize * RUBY_SIZE;
    const width = shape.advance * size;
    const centred = (from + to - width) / 2;
    const at = Math.max(0, Math.min(centred, Number.isFinite(room) ? room - width : centred));
    // Its descenders stand on the em box of the base; in vertical lines it is turned, and its feet look at the base.
    const away = vertical
      ? baseSize / 2 + RUBY_LIFT * baseSize - face.descent * size
      : -baseFace.ascent * baseSize - RUBY_LIFT * baseSize + face.descent * size;
    let pen = at;
    const xs = shape.glyphs.map(({ advance, dx }) => {
      const x = pen + dx * size;
      pen += advance * size;
      return x;
    });
    found.push({
      face: face.id,
      size,
      colour,
      glyphs: shape.glyphs.map(({ glyph }) => glyph),
      xs,
      y: vertical ? 0 : away,
      text: shape.texts,
      start: clusters[start]!.start,
      end: clusters[end - 1]!.end,
      ...(vertical
        ? {
            vertical: {
              across: shape.glyphs.map(() => away),
              turned: shape.glyphs.map(() => true),
              scales: shape.glyphs.map(() => 1),
            },
          }
        : {}),
    });
  }
  return found;
}
