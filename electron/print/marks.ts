/** What stands outside the trimmed page, on paper that is cut away: marks for the printer, and the proof's stamp. */
import { BLACK, type Colour, cmyk, gray } from '../../core/base/colour.ts';
import { bottom, type Rect, right } from '../../core/base/geometry.ts';
import { mm, type Pt } from '../../core/base/units.ts';
import { type PathCommand, rectPath } from '../../core/display/item.ts';
import type { ContentStream } from './content-stream.ts';
import type { Preset } from './preset.ts';

/** Room that marks take outside the bleed. */
export const MARKS_MARGIN: Pt = mm(12);

const MARK_LENGTH: Pt = mm(5);
/** Marks keep clear of the trim by this at least, so that a cut that is off does not show them. */
const MARK_CLEARANCE: Pt = mm(3);
const MARK_WIDTH: Pt = 0.25;
/** Marks along an edge begin this far from its corners, clear of the crop marks. */
export const CORNER: Pt = mm(8);

const CROSS_REACH: Pt = mm(2.5);
const CIRCLE_RADIUS: Pt = mm(1.5);

/** Patches are large enough for a densitometer, unless the page is narrow. */
const PATCH: Pt = mm(5);

/**
 * The bar's patches: each process ink solid and half, two inks on each other, and a gray of three beside the same
 * gray of black. None has more ink than two solids, which every press takes.
 */
const BAR: readonly Colour[] = [
  cmyk(1, 0, 0, 0),
  cmyk(0, 1, 0, 0),
  cmyk(0, 0, 1, 0),
  BLACK,
  cmyk(0, 1, 1, 0),
  cmyk(1, 0, 1, 0),
  cmyk(1, 1, 0, 0),
  cmyk(0.5, 0, 0, 0),
  cmyk(0, 0.5, 0, 0),
  cmyk(0, 0, 0.5, 0),
  gray(0.5),
  cmyk(0.3, 0.22, 0.22, 0),
  gray(0.3),
];

/** True if a preset puts something outside the bleed. */
export const needsMargin = ({ marks, stamp }: Preset): boolean =>
  marks.crop || marks.registration || marks.colourBar || marks.slug || stamp !== undefined;

/** How far outside the trim the band of marks begins and ends. */
export function markBand(bleed: Pt): { readonly near: Pt; readonly far: Pt } {
  const near = Math.max(bleed, MARK_CLEARANCE);
  return { near, far: near + MARK_LENGTH };
}

/** Two lines at each corner of `trim`, on every plate, outside the `bleed`. */
export function drawCropMarks(content: ContentStream, trim: Rect, bleed: Pt): void {
  const { near, far } = markBand(bleed);
  const lines: PathCommand[] = [];
  for (const x of [trim.x, right(trim)]) {
    lines.push(['M', x, trim.y - far], ['L', x, trim.y - near]);
    lines.push(['M', x, bottom(trim) + near], ['L', x, bottom(trim) + far]);
  }
  for (const y of [trim.y, bottom(trim)]) {
    lines.push(['M', trim.x - far, y], ['L', trim.x - near, y]);
    lines.push(['M', right(trim) + near, y], ['L', right(trim) + far, y]);
  }
  content.registrationMark(lines, MARK_WIDTH);
}

/** A cross in a circle at the middle of each side of `trim`, on every plate. */
export function drawRegistrationMarks(content: ContentStream, trim: Rect, bleed: Pt): void {
  const { near, far } = markBand(bleed);
  const [x, y, out] = [trim.x + trim.width / 2, trim.y + trim.height / 2, (near + far) / 2];
  for (const [cx, cy] of [
    [x, trim.y - out],
    [x, bottom(trim) + out],
    [trim.x - out, y],
    [right(trim) + out, y],
  ] as const) {
    content.registrationMark(
      [
        ...circle(cx, cy, CIRCLE_RADIUS),
        ['M', cx - CROSS_REACH, cy],
        ['L', cx + CROSS_REACH, cy],
        ['M', cx, cy - CROSS_REACH],
        ['L', cx, cy + CROSS_REACH],
      ],
      MARK_WIDTH,
    );
  }
}

/** Patches of ink above the page, from its left corner to short of the middle. */
export function drawColourBar(content: ContentStream, trim: Rect, bleed: Pt): void {
  const { far } = markBand(bleed);
  const room = trim.width / 2 - CORNER - CROSS_REACH - MARK_CLEARANCE;
  const side = Math.min(PATCH, room / BAR.length);
  BAR.forEach((fill, index) => {
    const patch = { x: trim.x + CORNER + index * side, y: trim.y - far, width: side, height: MARK_LENGTH };
    content.path({ kind: 'path', path: rectPath(patch), fill });
  });
}

/** Four curves that differ from a circle by a few ten-thousandths of its radius. */
function circle(x: Pt, y: Pt, r: Pt): readonly PathCommand[] {
  const k = r * 0.5523;
  return [
    ['M', x + r, y],
    ['C', x + r, y + k, x + k, y + r, x, y + r],
    ['C', x - k, y + r, x - r, y + k, x - r, y],
    ['C', x - r, y - k, x - k, y - r, x, y - r],
    ['C', x + k, y - r, x + r, y - k, x + r, y],
    ['Z'],
  ];
}
