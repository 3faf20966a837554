/** Words outside the trimmed page: the slug line below it, and the stamp of a proof above it. */
import { BLACK, type Colour, cmyk, type Spot } from '../../core/base/colour.ts';
import { bottom, type Rect, right } from '../../core/base/geometry.ts';
import { mm, type Pt } from '../../core/base/units.ts';
import { type DisplayItem, type GlyphRun, type PathItem, rectPath } from '../../core/display/item.ts';
import type { FaceId } from '../../core/model/style.ts';
import type { FontFile } from './font-file.ts';
import { CORNER, markBand } from './marks.ts';
import type { Preset, Stamp } from './preset.ts';

/** The faces of slug lines and of stamps. */
export const SLUG_FACE: FaceId = 'hei-regular';
export const STAMP_FACE: FaceId = 'hei-bold';

const SLUG_SIZE: Pt = 7;
/** From the marks to the slug's baseline. */
const SLUG_DROP: Pt = mm(3);

const STAMP_SIZE: Pt = 18;
const STAMP_PADDING: Pt = 3;
const STAMP_INK = cmyk(0, 1, 1, 0);
/** How far the em box of Han type reaches below the baseline, in em. */
const HAN_BOTTOM = 0.12;

/** What a slug line says. */
export interface SlugFacts {
  readonly title: string;
  readonly date: Date;
  readonly page: number;
  readonly pages: number;
  readonly preset: string;
  /** Spot inks that the page has plates for. */
  readonly spots: readonly Spot[];
}

/** Each plate is named in its own ink: only its own name stands on it. */
const PROCESS: readonly (readonly [string, Colour])[] = [
  ['青 C', cmyk(1, 0, 0, 0)],
  ['品 M', cmyk(0, 1, 0, 0)],
  ['黄 Y', cmyk(0, 0, 1, 0)],
  ['黑 K', BLACK],
];

/** The faces that a preset's own words are set in. */
export const facesOfPreset = ({ marks, stamp }: Preset): readonly FaceId[] => [
  ...(marks.slug ? [SLUG_FACE] : []),
  ...(stamp === undefined ? [] : [STAMP_FACE]),
];

/** The slug line of one page below `trim`, clear of the marks. */
export function slugLine(facts: SlugFacts, trim: Rect, bleed: Pt, font: FontFile): readonly GlyphRun[] {
  const { title, date, page, pages, preset, spots } = facts;
  const y = bottom(trim) + markBand(bleed).far + SLUG_DROP;
  const words: readonly (readonly [string, Colour])[] = [
    [`${title}　${wallClock(date)}　${page}/${pages}　${preset}`, BLACK],
    ...PROCESS,
    ...spots.map((spot) => [spot.name, { ...spot, tint: 1 }] as const),
  ];
  const start = trim.x + CORNER;
  const natural = setInRow(words, SLUG_SIZE, start, y, font);
  const room = right(trim) - start;
  // A narrow page has a small slug: what ran off the sheet would be no use to anybody.
  return natural.width <= room
    ? natural.runs
    : setInRow(words, (SLUG_SIZE * room) / natural.width, start, y, font).runs;
}

function setInRow(
  words: readonly (readonly [string, Colour])[],
  size: Pt,
  start: Pt,
  y: Pt,
  font: FontFile,
): { readonly runs: readonly GlyphRun[]; readonly width: Pt } {
  const runs: GlyphRun[] = [];
  let x = start;
  for (const [text, colour] of words) {
    const { run, width } = setPlain(text, size, colour, x, y, font);
    runs.push(run);
    x += width + 2 * size;
  }
  return { runs, width: x - start };
}

/** The stamp in its frame, above the right end of `trim`. */
export function stampItems(stamp: Stamp, trim: Rect, bleed: Pt, font: FontFile): readonly (GlyphRun | PathItem)[] {
  const height = STAMP_SIZE + 2 * STAMP_PADDING;
  const { width } = setPlain(stamp, STAMP_SIZE, STAMP_INK, 0, 0, font);
  const frame: Rect = {
    x: right(trim) - CORNER - width - 2 * STAMP_PADDING,
    y: trim.y - markBand(bleed).near - height,
    width: width + 2 * STAMP_PADDING,
    height,
  };
  const baseline = bottom(frame) - STAMP_PADDING - HAN_BOTTOM * STAMP_SIZE;
  return [
    { kind: 'path', path: rectPath(frame), stroke: { colour: STAMP_INK, width: 1 } },
    setPlain(stamp, STAMP_SIZE, STAMP_INK, frame.x + STAMP_PADDING, baseline, font).run,
  ];
}

/** Spot inks among `items`, each once, in the order they are drawn. */
export function findSpots(items: readonly DisplayItem[]): readonly Spot[] {
  const found = new Map<string, Spot>();
  const note = (colour: Colour | undefined): void => {
    if (colour?.kind === 'spot' && !found.has(colour.name)) found.set(colour.name, colour);
  };
  const visit = (item: DisplayItem): void => {
    switch (item.kind) {
      case 'glyphs':
        note(item.colour);
        break;
      case 'path':
        note(item.fill);
        note(item.stroke?.colour);
        break;
      case 'group':
        item.items.forEach(visit);
        break;
      case 'image':
        break;
    }
  };
  items.forEach(visit);
  return [...found.values()];
}

/** Year to minute as the clock on the wall says it: a slug is read in the house that printed it. */
function wallClock(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** A line of plain text, glyph after glyph: such words need no shaping. */
function setPlain(
  text: string,
  size: Pt,
  colour: Colour,
  x: Pt,
  y: Pt,
  font: FontFile,
): { readonly run: GlyphRun; readonly width: Pt } {
  const characters = [...text];
  const glyphs = characters.map((character) => font.glyphOf(character.codePointAt(0)!));
  const xs: Pt[] = [];
  let width: Pt = 0;
  for (const glyph of glyphs) {
    xs.push(width);
    width += font.advance(glyph) * size;
  }
  const offsets = glyphs.map(() => 0);
  const run = { kind: 'glyphs', face: font.face, size, colour, x, y, glyphs, xs, text: characters, offsets } as const;
  return { run, width };
}
