/** A few words on one line, set by hand: what furniture and folio lines are made of. */
import type { Colour } from '../base/colour.ts';
import type { Em, Pt } from '../base/units.ts';
import type { GlyphRun } from '../display/item.ts';
import type { FaceId } from '../model/style.ts';
import type { FontBook } from '../text/font.ts';

export interface LabelStyle {
  readonly face: FaceId;
  readonly size: Pt;
  readonly colour: Colour;
  /** Extra space after each character but the last. */
  readonly tracking?: Em;
}

export interface Label {
  readonly style: LabelStyle;
  readonly glyphs: readonly number[];
  readonly xs: readonly Pt[];
  readonly text: readonly string[];
  readonly offsets: readonly number[];
  readonly width: Pt;
  /** Top of the em box above the baseline. */
  readonly ascent: Pt;
}

/** Shapes `text` in one line. */
export function makeLabel(text: string, style: LabelStyle, fonts: FontBook): Label {
  const face = fonts.face(style.face);
  const shaped = face.shape(text);
  const glyphs: number[] = [];
  const xs: number[] = [];
  const pieces: string[] = [];
  const offsets: number[] = [];
  let pen = 0;
  shaped.forEach((glyph, index) => {
    const next = shaped[index + 1]?.cluster ?? text.length;
    const isLastOfCluster = next !== glyph.cluster;
    glyphs.push(glyph.glyph);
    xs.push((pen + glyph.dx) * style.size);
    pieces.push(isLastOfCluster ? text.slice(glyph.cluster, next) : '');
    offsets.push(glyph.cluster);
    pen += glyph.advance + (isLastOfCluster ? (style.tracking ?? 0) : 0);
  });
  const trailing = shaped.length > 0 ? (style.tracking ?? 0) : 0;
  return {
    style,
    glyphs,
    xs,
    text: pieces,
    offsets,
    width: (pen - trailing) * style.size,
    ascent: face.ascent * style.size,
  };
}

/** The label's glyphs with their em box's top left at `x`, `top`. */
export const placeLabel = (label: Label, x: Pt, top: Pt): GlyphRun => ({
  kind: 'glyphs',
  face: label.style.face,
  size: label.style.size,
  colour: label.style.colour,
  x,
  y: top + label.ascent,
  glyphs: label.glyphs,
  xs: label.xs,
  text: label.text,
  offsets: label.offsets,
});
