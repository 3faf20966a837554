/** Places the glyphs of one line. */
import type { Pt } from '../base/units.ts';
import { dotBeside, setRuby, underlineNames } from './annotations.ts';
import { Kind } from './classes.ts';
import { adjustLine } from './justify.ts';
import type { LineDot, LineRun, SetLine } from './line.ts';
import { LineCells } from './line-cells.ts';
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
  const pen = new Pen(
    prepared,
    new LineCells(prepared, adjustment, start),
    indent + leadOf(setting.align, room, adjustment.width),
  );
  const stop = prepared.contentEnd[end]!;
  for (let index = start; index < Math.max(start, stop); index++) pen.draw(index, index === stop - 1);
  for (let index = Math.max(start, stop); index < end; index++) pen.drawVanished(index);
  return {
    start: clusters[start]?.start ?? text.length,
    end: clusters[end]?.start ?? text.length,
    runs: pen.runs,
    dots: pen.dots,
    ...annotate(prepared, span, pen),
    measure: span.measure,
    width: pen.x,
    gap: adjustment.reported,
    last,
  };
}

/** Underlines and pinyin, where the paragraph has any. */
function annotate(prepared: Prepared, span: LineSpan, { starts, ends }: Pen): Pick<SetLine, 'rules' | 'ruby'> {
  const { clusters, styles, ruby, setting, annotated } = prepared;
  if (!annotated) return {};
  const extents = { first: span.start, starts, ends };
  const vertical = setting.writingMode === 'vertical';
  const rules = underlineNames(clusters, styles, extents, vertical);
  const pinyin = setRuby(ruby, clusters, styles, extents, vertical, span.measure);
  return { ...(rules.length > 0 ? { rules } : {}), ...(pinyin.length > 0 ? { ruby: pinyin } : {}) };
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
  readonly vertical?: { readonly across: Pt[]; readonly turned: boolean[]; readonly scales: number[] };
}

class Pen {
  readonly runs: OpenRun[] = [];
  readonly dots: LineDot[] = [];
  /** Where each cell that was drawn begins and ends, if the paragraph is annotated. */
  readonly starts: Pt[] = [];
  readonly ends: Pt[] = [];
  x: Pt;
  readonly #prepared: Prepared;
  readonly #cells: LineCells;
  readonly #isVertical: boolean;
  #run: OpenRun | undefined;
  #style = -1;

  constructor(prepared: Prepared, cells: LineCells, x: Pt) {
    this.#prepared = prepared;
    this.#cells = cells;
    this.#isVertical = prepared.setting.writingMode === 'vertical';
    this.x = x;
  }

  /** Draws a cluster and moves on by its cell and the gap before it. */
  draw(index: number, isLast: boolean): void {
    const cell = this.#cells.measure(index, isLast);
    this.x += cell.before;
    this.#put(index, this.x + cell.origin);
    const { styles, clusters, annotated } = this.#prepared;
    const { kind, style } = clusters[index]!;
    if (styles[style]!.dots && kind === Kind.han) {
      this.dots.push(dotBeside(styles[style]!, this.x + cell.width / 2, this.#isVertical));
    }
    if (annotated) this.starts.push(this.x);
    this.x += cell.width;
    if (annotated) this.ends.push(this.x);
  }

  /** Draws a cluster that has vanished at the line's end: its text stays, without ink or width. */
  drawVanished(index: number): void {
    this.#put(index, this.x);
  }

  #put(index: number, x: Pt): void {
    const cluster = this.#prepared.clusters[index]!;
    const { size, face, colour } = this.#prepared.styles[cluster.style]!;
    if (cluster.style !== this.#style || !this.#run) {
      this.#run = { face: face.id, size, colour, glyphs: [], xs: [], text: [], offsets: [], ...this.#vertical() };
      this.#style = cluster.style;
      this.runs.push(this.#run);
    }
    const run = this.#run;
    const { glyphs, texts, turned = false, scales } = cluster.shape;
    let advanced = 0;
    for (let order = 0; order < glyphs.length; order++) {
      const glyph = glyphs[order]!;
      run.glyphs.push(glyph.glyph);
      run.xs.push(x + (advanced + glyph.dx) * size);
      run.text.push(texts[order]!);
      run.offsets.push(cluster.start + glyph.cluster);
      if (run.vertical) {
        run.vertical.across.push(glyph.dy * size);
        run.vertical.turned.push(turned);
        run.vertical.scales.push(scales?.[order] ?? 1);
      }
      advanced += glyph.advance;
    }
  }

  #vertical(): Pick<OpenRun, 'vertical'> {
    if (!this.#isVertical) return {};
    return { vertical: { across: [], turned: [], scales: [] } };
  }
}
