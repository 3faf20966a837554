/**
 * A page's content under way: operators in reading order, each written only when it changes something.
 * Coordinates are the display list's (points, y downwards).
 */
import type { Colour } from '../../core/base/colour.ts';
import type { Rect } from '../../core/base/geometry.ts';
import type { Pt } from '../../core/base/units.ts';
import type { GlyphRun, PathCommand, PathItem } from '../../core/display/item.ts';
import type { Face, OutlineCommand } from '../../core/text/font.ts';
import { type Inks, isSolidBlack, type Use } from './inks.ts';
import type { PdfPage, PdfRef } from './press-document.ts';
import type { PrintFont } from './print-font.ts';

/** Graphics state as last set, as operators; undefined: as every page begins. */
interface State {
  readonly fill?: string;
  readonly stroke?: string;
  readonly overprint?: string;
  readonly pen?: string;
  readonly font?: string;
}

export class ContentStream {
  readonly #page: PdfPage;
  readonly #inks: Inks;
  readonly #parts: string[] = [];
  readonly #saved: State[] = [];
  #state: State = {};
  #inText = false;

  constructor(page: PdfPage, inks: Inks) {
    this.#page = page;
    this.#inks = inks;
  }

  /** Draws what `draw` draws, then forgets colours, pens, clips and origins that it set. */
  within(draw: () => void): void {
    this.#graphics('q');
    this.#saved.push(this.#state);
    draw();
    this.#graphics('Q');
    this.#state = this.#saved.pop() ?? {};
  }

  /** From here on, places are measured from (`x`, `y`). */
  moveOrigin(x: Pt, y: Pt): void {
    this.#graphics(`1 0 0 1 ${number(x)} ${number(y)} cm`);
  }

  clip(path: readonly PathCommand[]): void {
    this.#graphics(`${pathOperators(path)} W n`);
  }

  path({ path, fill, stroke }: PathItem): void {
    this.#endText();
    if (fill !== undefined) this.#setColour(fill, 'fill');
    if (stroke !== undefined) {
      this.#setColour(stroke.colour, 'stroke');
      this.#setPen(stroke.width, stroke.dash, stroke.roundCaps);
    }
    // Fills knock out, whatever their ink; rules in solid black overprint as text does.
    this.#setOverprint(false, stroke !== undefined && isSolidBlack(stroke.colour));
    this.#graphics(`${pathOperators(path)} ${paintOperator(fill !== undefined, stroke !== undefined)}`);
  }

  /** Lines that every plate shows, for marks outside the page. */
  registrationMark(path: readonly PathCommand[], width: Pt): void {
    this.#set('stroke', this.#inks.registration('stroke', this.#page));
    this.#setOverprint(false, false);
    this.#setPen(width);
    this.#graphics(`${pathOperators(path)} S`);
  }

  image(name: string, image: PdfRef, { x, y, width, height }: Rect): void {
    this.#page.xobjects[name] = image;
    const matrix = [width, 0, 0, -height, x, y + height].map(number).join(' ');
    this.#graphics(`q ${matrix} cm /${name} Do Q`);
  }

  /** Glyphs at their places; their characters are read back in the order of the runs. */
  glyphs(run: GlyphRun, font: PrintFont): void {
    if (run.glyphs.length === 0) return;
    if (!this.#inText) this.#parts.push('BT');
    this.#inText = true;
    this.#setColour(run.colour, 'fill');
    this.#setOverprint(isSolidBlack(run.colour), false);
    this.#page.fonts[font.resource] = font.ref;
    this.#set('font', `/${font.resource} ${number(run.size)} Tf`);
    const matrix = [run.stretch ?? 1, 0, 0, -1, run.x + run.xs[0]!, run.y].map(number).join(' ');
    this.#parts.push(`${matrix} Tm ${showing(run, font)} TJ`);
  }

  /** The same as shapes: no font is needed, and nothing can be read back. */
  outlines(run: GlyphRun, face: Pick<Face, 'outline'>): void {
    this.#setColour(run.colour, 'fill');
    this.#setOverprint(isSolidBlack(run.colour), false);
    const across = run.size * (run.stretch ?? 1);
    run.glyphs.forEach((glyph, index) => {
      const outline = face.outline(glyph);
      if (outline.length === 0) return;
      const matrix = [across / GRID, 0, 0, run.size / GRID].map(scale).join(' ');
      const place = `${number(run.x + run.xs[index]!)} ${number(run.y)}`;
      this.#graphics(`q ${matrix} ${place} cm ${outline.map(gridOperator).join(' ')} f Q`);
    });
  }

  /** All that was drawn. */
  finish(): string {
    this.#endText();
    return this.#parts.join('\n');
  }

  #graphics(operators: string): void {
    this.#endText();
    this.#parts.push(operators);
  }

  #endText(): void {
    if (this.#inText) this.#parts.push('ET');
    this.#inText = false;
  }

  #setColour(colour: Colour, use: Use): void {
    this.#set(use, this.#inks.operators(colour, use, this.#page));
  }

  #setPen(width: Pt, dash: readonly Pt[] = [], roundCaps = false): void {
    this.#set('pen', `${number(width)} w [${dash.map(number).join(' ')}] 0 d ${roundCaps ? 1 : 0} J`);
  }

  #setOverprint(fill: boolean, stroke: boolean): void {
    if (!fill && !stroke && this.#state.overprint === undefined) return;
    this.#set('overprint', this.#inks.overprint(fill, stroke, this.#page));
  }

  #set(part: keyof State, operators: string): void {
    if (this.#state[part] === operators) return;
    this.#state = { ...this.#state, [part]: operators };
    this.#parts.push(operators);
  }
}

function paintOperator(fill: boolean, stroke: boolean): string {
  if (fill) return stroke ? 'B' : 'f';
  return stroke ? 'S' : 'n';
}

function pathOperators(path: readonly PathCommand[]): string {
  return path.map(([command, ...places]) => [...places.map(number), OPERATORS[command]].join(' ')).join(' ');
}

const OPERATORS = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const;

/** Steps of an em in which outlines are written: a thousandth of a point in type of 10 pt. */
const GRID = 10_000;

const gridOperator = ([command, ...places]: OutlineCommand): string =>
  [...places.map((place) => Math.round(place * GRID)), OPERATORS[command]].join(' ');

/** Adjustments smaller than this (thousandths of the em) are left out: 0.005 pt in a headline of 100 pt. */
const UNSEEN = 0.05;

/**
 * The array that TJ shows: codes, and between them, in thousandths of the em, how far the next glyph stands back
 * from where the advance would put it. Rounding never adds up, since each glyph is placed from the run's start.
 */
function showing({ glyphs, xs, text, size, stretch = 1 }: GlyphRun, font: PrintFont): string {
  const perPoint = 1000 / (size * stretch);
  let pen = 0;
  let array = '[<';
  for (let index = 0; index < glyphs.length; index += 1) {
    const back = Math.round((pen - (xs[index]! - xs[0]!) * perPoint) * 100) / 100;
    if (Math.abs(back) >= UNSEEN) {
      array += `>${back}<`;
      pen -= back;
    }
    const shown = font.show(glyphs[index]!, text[index]!);
    array += shown.codes;
    pen += shown.advance;
  }
  return `${array}>]`;
}

/** A scale in a matrix, fine enough for the em that it scales. */
const scale = (value: number): string => value.toFixed(8).replace(/\.?0+$/, '');

/** A length in the fewest digits that hold it to a thousandth of a point. Throws on what is no number: readers would not. */
function number(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a length on the page: ${value}`);
  return String(Math.round(value * 1000) / 1000);
}
