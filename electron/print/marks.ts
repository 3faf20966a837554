/** What stands outside the trimmed page: crop marks and the slug line. */
import { BLACK, type Colour, cmyk } from '../../core/base/colour.ts';
import { bottom, type Rect, right } from '../../core/base/geometry.ts';
import { mm, type Pt } from '../../core/base/units.ts';
import type { GlyphRun } from '../../core/display/item.ts';
import type { FaceId } from '../../core/model/style.ts';
import type { ContentStream } from './content-stream.ts';
import type { FontFile } from './font-file.ts';
import type { Preset } from './preset.ts';

/** Room that marks take outside the bleed. */
export const MARKS_MARGIN: Pt = mm(12);
/** The face of slug lines. */
export const SLUG_FACE: FaceId = 'hei-regular';

const MARK_LENGTH: Pt = mm(5);
/** Marks keep clear of the trim by this at least, so that a cut that is off does not show them. */
const MARK_CLEARANCE: Pt = mm(3);
const MARK_WIDTH: Pt = 0.25;
const SLUG_SIZE: Pt = 7;

/** True if `marks` need room outside the bleed. */
export const needsMargin = ({ crop, slug }: Preset['marks']): boolean => crop || slug;

/** Two lines at each corner of `trim`, on every plate, outside the `bleed`. */
export function drawCropMarks(content: ContentStream, trim: Rect, bleed: Pt): void {
  const near = Math.max(bleed, MARK_CLEARANCE);
  const far = near + MARK_LENGTH;
  for (const x of [trim.x, right(trim)]) {
    content.registrationLine([x, trim.y - far], [x, trim.y - near], MARK_WIDTH);
    content.registrationLine([x, bottom(trim) + near], [x, bottom(trim) + far], MARK_WIDTH);
  }
  for (const y of [trim.y, bottom(trim)]) {
    content.registrationLine([trim.x - far, y], [trim.x - near, y], MARK_WIDTH);
    content.registrationLine([right(trim) + near, y], [right(trim) + far, y], MARK_WIDTH);
  }
}

/** What a slug line says. */
export interface SlugFacts {
  readonly title: string;
  readonly date: Date;
  readonly page: number;
  readonly pages: number;
  readonly preset: string;
}

/** Each plate is named in its own ink: only its own name stands on it. */
const PLATES: readonly (readonly [string, Colour])[] = [
  ['青 C', cmyk(1, 0, 0, 0)],
  ['品 M', cmyk(0, 1, 0, 0)],
  ['黄 Y', cmyk(0, 0, 1, 0)],
  ['黑 K', BLACK],
];

/** The slug line of one page below `trim`, clear of the crop marks. */
export function slugLine(facts: SlugFacts, trim: Rect, bleed: Pt, font: FontFile): readonly GlyphRun[] {
  const { title, date, page, pages, preset } = facts;
  const y = bottom(trim) + Math.max(bleed, MARK_CLEARANCE) + MARK_LENGTH;
  const words: readonly (readonly [string, Colour])[] = [
    [`${title}　${wallClock(date)}　${page}/${pages}　${preset}`, BLACK],
    ...PLATES,
  ];
  const runs: GlyphRun[] = [];
  let x = trim.x + MARK_LENGTH;
  for (const [text, colour] of words) {
    const { run, width } = setSlug(text, colour, x, y, font);
    runs.push(run);
    x += width + 2 * SLUG_SIZE;
  }
  return runs;
}

/** Year to minute as the clock on the wall says it: a slug is read in the house that printed it. */
function wallClock(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** A line of plain text, glyph after glyph: a slug needs no shaping. */
function setSlug(text: string, colour: Colour, x: Pt, y: Pt, font: FontFile): { run: GlyphRun; width: Pt } {
  const characters = [...text];
  const glyphs = characters.map((character) => font.glyphOf(character.codePointAt(0)!));
  const xs: Pt[] = [];
  let width: Pt = 0;
  for (const glyph of glyphs) {
    xs.push(width);
    width += font.advance(glyph) * SLUG_SIZE;
  }
  const offsets = glyphs.map(() => 0);
  return {
    run: { kind: 'glyphs', face: font.face, size: SLUG_SIZE, colour, x, y, glyphs, xs, text: characters, offsets },
    width,
  };
}
