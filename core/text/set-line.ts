/** Places the glyphs of one line. */
import type { Pt } from '../base/units.ts';
import { Side } from './cells.ts';
import { Kind } from './classes.ts';
import type { ClusterStyle } from './clusters.ts';
import { type Adjustment, adjustLine } from './justify.ts';
import type { LineDot, LineRun, SetLine } from './line.ts';
import type { Prepared } from './prepare.ts';

/** A line to be set: clusters `start` to `end` of the paragraph. */
export interface LineSpan {
  readonly start: number;
  readonly end: number;
  readonly measure: Pt;
  /** Room left free at the line's start. */
  readonly indent: Pt;
  readonly last: boolean;
}

/** Emphasis dots stand this far below the em box, in em, and are so large (rule 33). */
const DOT_DROP = 0.12;
const DOT_RADIUS = 0.07;
/** The half em a trim takes; a cell's intrusion is told for all of it. */
const HALF = 0.5;

/**
 * Sets one line. Spaces at its end and line feeds keep their place in `text`: they are drawn without ink at the
 * line's end, so that the texts of all glyphs joined are the paragraph's text.
 */
export function setLine(prepared: Prepared, span: LineSpan): SetLine {
  const { clusters, text, setting } = prepared;
  const { start, end, indent, last } = span;
  const room = Math.max(0, span.measure - indent);
  const filled = setting.align === 'justify' && !last;
  const adjustment = adjustLine(prepared, start, end, room, filled);
  const pen = new Pen(prepared, adjustment, start, indent + leadOf(setting.align, room, adjustment.width));
  const stop = prepared.contentEnd[end]!;
  for (let index = start; index < Math.max(start, stop); index++) pen.draw(index, index === stop - 1);
  for (let index = Math.max(start, stop); index < end; index++) pen.drawVanished(index);
  return {
    start: clusters[start]?.start ?? text.length,
    end: clusters[end]?.start ?? text.length,
    runs: pen.runs,
    dots: pen.dots,
    measure: span.measure,
    width: pen.x,
    gap: adjustment.reported,
    last,
  };
}

/** Blank before a line that does not fill its room. */
function leadOf(align: Prepared['setting']['align'], room: Pt, width: Pt): Pt {
  if (!Number.isFinite(room)) return 0;
  if (align === 'center') return Math.max(0, room - width) / 2;
  return align === 'end' ? Math.max(0, room - width) : 0;
}

interface OpenRun {
  readonly face: string;
  readonly size: Pt;
  readonly colour: LineRun['colour'];
  readonly glyphs: number[];
  readonly xs: Pt[];
  readonly text: string[];
  readonly offsets: number[];
}

class Pen {
  readonly runs: OpenRun[] = [];
  readonly dots: LineDot[] = [];
  x: Pt;
  readonly #prepared: Prepared;
  readonly #adjustment: Adjustment;
  readonly #start: number;
  #run: OpenRun | undefined;
  #style = -1;

  constructor(prepared: Prepared, adjustment: Adjustment, start: number, x: Pt) {
    this.#prepared = prepared;
    this.#adjustment = adjustment;
    this.#start = start;
    this.x = x;
  }

  /** Draws a cluster and moves on by its cell and the gap before it. */
  draw(index: number, isLast: boolean): void {
    const { cells, gaps, clusters, sizes } = this.#prepared;
    const { gap, spaceStretch, space, latinStretch, latin } = this.#adjustment;
    const kind = clusters[index]!.kind;
    const size = sizes[index]!;
    const isFirst = index === this.#start;
    let width = gaps.width[index]!;
    let origin = cells.origin[index]! * size;
    const latinGap = latinStretch * gaps.latinStretch[index]! - latin * gaps.latinShrink[index]!;
    if (!isFirst) this.x += gaps.natural[index]! + gap * gaps.stretch[index]!;
    if (kind === Kind.space) {
      width += latinGap + spaceStretch * gaps.spaceStretch[index]! - space * gaps.spaceShrink[index]!;
    } else if (!isFirst) this.x += latinGap;
    if (isFirst && cells.regained[index]! > 0) {
      const regained = cells.regained[index]! * size;
      width += regained;
      origin += regained - cells.intrusion[index]! * size;
    }
    const taken = this.#trimOf(index, kind, isFirst, isLast) * size;
    if (taken > 0) {
      // What hangs outside the measure stays where its cell put it.
      const moved = (cells.intrusion[index]! * Math.min(taken, HALF * size)) / HALF;
      origin += cells.side[index] === Side.left ? moved - taken : -moved;
      width -= taken;
    }
    this.#put(index, this.x + origin);
    const style = this.#prepared.styles[clusters[index]!.style]!;
    if (style.dots && kind === Kind.han) this.dots.push(dotUnder(style, this.x + width / 2));
    this.x += width;
  }

  /** Draws a cluster that has vanished at the line's end: its text stays, without ink or width. */
  drawVanished(index: number): void {
    this.#put(index, this.x);
  }

  /** Blank that a mark gives up in this line, in em. */
  #trimOf(index: number, kind: Kind, isFirst: boolean, isLast: boolean): number {
    const { hangs, cells } = this.#prepared;
    const { startEdge, endEdge, bracket, comma, stop } = this.#adjustment;
    const has = cells.slack[index]!;
    if (isLast && !isFirst && hangs[index] === 1) return endEdge * cells.width[index]!;
    switch (kind) {
      case Kind.open:
        return isFirst ? startEdge * (cells.regained[index]! + has) : bracket * has;
      case Kind.close:
        return (isLast && !isFirst ? endEdge : bracket) * has;
      case Kind.comma:
        return (isLast && !isFirst ? endEdge : comma) * has;
      case Kind.stop:
        return (isLast && !isFirst ? endEdge : stop) * has;
      default:
        return 0;
    }
  }

  #put(index: number, x: Pt): void {
    const cluster = this.#prepared.clusters[index]!;
    const { size, face, colour } = this.#prepared.styles[cluster.style]!;
    if (cluster.style !== this.#style || !this.#run) {
      this.#run = { face: face.id, size, colour, glyphs: [], xs: [], text: [], offsets: [] };
      this.#style = cluster.style;
      this.runs.push(this.#run);
    }
    const run = this.#run;
    const { glyphs, texts } = cluster.shape;
    let advanced = 0;
    for (let order = 0; order < glyphs.length; order++) {
      const glyph = glyphs[order]!;
      run.glyphs.push(glyph.glyph);
      run.xs.push(x + (advanced + glyph.dx) * size);
      run.text.push(texts[order]!);
      run.offsets.push(cluster.start + glyph.cluster);
      advanced += glyph.advance;
    }
  }
}

function dotUnder({ size, colour, face }: ClusterStyle, x: Pt): LineDot {
  return { x, y: (-face.descent + DOT_DROP) * size, radius: DOT_RADIUS * size, colour };
}
