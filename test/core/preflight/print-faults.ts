/** Faults that show on paper only, one at a time on a page that is good otherwise. */
import { BLACK, type Colour, cmyk, gray, PAPER } from '../../../core/base/colour.ts';
import type { Rect } from '../../../core/base/geometry.ts';
import { type DisplayItem, type GlyphRun, rectPath } from '../../../core/display/item.ts';
import { PHOTO_FRAME } from '../model/documents.ts';
import { type Fault, image, type Parts, run } from './pages.ts';

const fill = (colour: Colour, rect: Rect = { x: 90, y: 80, width: 200, height: 60 }): DisplayItem => ({
  kind: 'path',
  path: rectPath(rect),
  fill: colour,
});
const RED = cmyk(0, 1, 1, 0);
const spot: Colour = { kind: 'spot', name: '专红', tint: 1, alternate: RED };
const photoAt = (x: number): Parts => ({
  frame: PHOTO_FRAME,
  items: [{ ...image, rect: { x, y: 100, width: 300, height: 200 } }],
});
/** Two characters down from the top, about an axis at `x`. */
const down = (x: number, y: number, colour: Colour): GlyphRun =>
  run({
    x,
    y,
    size: 20,
    colour,
    xs: [17.6, 37.6],
    vertical: { across: [-10, -10], turned: [false, false], scales: [1, 1] },
  });
/** A disc of which the corners are empty. */
const disc: DisplayItem = {
  kind: 'path',
  path: [
    ['M', 50, 100],
    ['C', 50, 72, 72, 50, 100, 50],
    ['C', 128, 50, 150, 72, 150, 100],
    ['C', 150, 128, 128, 150, 100, 150],
    ['C', 72, 150, 50, 128, 50, 100],
    ['Z'],
  ],
  fill: BLACK,
};

export const PRINT_FAULTS: readonly Fault[] = [
  [
    'an area with too much ink',
    { items: [run(), fill(cmyk(0.8, 0.8, 0.8, 0.1), { x: 90, y: 200, width: 50, height: 50 })] },
    ['error ink-limit'],
  ],
  [
    'less ink than newsprint’s limit, more than the press’s',
    {
      items: [run({ size: 20 }), fill(cmyk(0.8, 0.8, 0.6, 0), { x: 90, y: 200, width: 50, height: 50 })],
      facts: { settings: { limits: { ink: 200 } } },
    },
    ['error ink-limit'],
  ],
  [
    'large black type over a ground of much ink',
    { items: [fill(cmyk(0.5, 0.5, 0.5, 0)), run({ size: 30, y: 120 })] },
    ['error ink-limit'],
  ],
  [
    'a spot ink where there is no plate for it',
    { items: [run({ colour: spot })], facts: { settings: { spots: 'forbidden' } } },
    ['error spot-ink'],
  ],
  ['black text in several inks', { items: [run({ size: 30, colour: cmyk(0.6, 0.4, 0.4, 1) })] }, ['error rich-black']],
  ['black made without black', { items: [run({ size: 30, colour: cmyk(0.6, 0.5, 0.5, 0.6) })] }, ['error rich-black']],
  ['reversed text on paper', { items: [run({ size: 20, colour: PAPER })] }, ['error text-contrast']],
  [
    'reversed text on a light tint',
    { items: [fill(gray(0.2)), run({ size: 20, colour: PAPER })] },
    ['warning text-contrast'],
  ],
  ['black text on a dark ground', { items: [fill(cmyk(0, 0, 0, 0.8)), run()] }, ['warning text-contrast']],
  ['black text on black', { items: [fill(BLACK), run()] }, ['error text-contrast']],
  [
    'text covered later is judged by what is under it',
    { items: [run({ size: 20, colour: PAPER }), fill(BLACK)] },
    ['error text-contrast'],
  ],
  [
    'reversed text beside a disc, inside its bounds',
    { items: [disc, run({ x: 48, y: 64, size: 10, colour: PAPER, xs: [0, 1] })] },
    ['error text-contrast'],
  ],
  [
    'reversed text beside a clipped area',
    {
      items: [
        { kind: 'group', clip: rectPath({ x: 0, y: 0, width: 50, height: 50 }), items: [fill(BLACK)] },
        run({ size: 20, colour: PAPER }),
      ],
    },
    ['error text-contrast'],
  ],
  [
    'small text of one ink on a ground of another',
    { items: [fill(cmyk(0, 0, 0.3, 0)), run({ size: 9, colour: cmyk(0, 1, 0, 0) })] },
    ['warning small-text'],
  ],
  [
    'small coloured text on a photo',
    { frame: PHOTO_FRAME, items: [image, run({ size: 9, x: 200, y: 200, colour: cmyk(0, 1, 0, 0) })] },
    ['warning small-text'],
  ],
  [
    'a tint that ends at the trim',
    { items: [run(), fill(gray(0.1), { x: 0, y: 300, width: 90, height: 90 })] },
    ['warning bleed-short'],
  ],
  ['a photo that runs out too little', photoAt(-4), ['warning bleed-short']],
  ['a photo that runs out too little at the right', photoAt(765 - 296), ['warning bleed-short']],
  [
    'a bleed that is not the press’s',
    { ...photoAt(-8.5), facts: { settings: { limits: { bleed: 14 } } } },
    ['warning bleed-short'],
  ],
];

/** Pages of which the same rules say nothing. */
export const GOOD_PRINTS: readonly (readonly [name: string, parts: Parts])[] = [
  [
    'rich but within the limit',
    { items: [run(), fill(cmyk(0.8, 0.8, 0.8, 0), { x: 90, y: 200, width: 50, height: 50 })] },
  ],
  ['small black type over the same', { items: [fill(cmyk(0.5, 0.5, 0.5, 0)), run()] }],
  ['a spot ink of a press that has its plate', { items: [run({ colour: spot })] }],
  ['an accent of several inks', { items: [run({ size: 20, colour: cmyk(0.82, 0.28, 0.78, 0.18) })] }],
  ['reversed text on a solid ground', { items: [fill(RED), run({ size: 20, colour: PAPER })] }],
  ['reversed text on a disc', { items: [disc, run({ x: 90, y: 104, size: 10, colour: PAPER })] }],
  ['small black text on a tint', { items: [fill(cmyk(0, 0.1, 0.3, 0)), run({ size: 7 })] }],
  ['black text on a photo', { frame: PHOTO_FRAME, items: [image, run({ size: 9, x: 200, y: 200 })] }],
  ['vertical text at the foot of the page', { items: [down(200, 1105 - 40, BLACK)] }],
  ['vertical text on a ground', { items: [fill(BLACK), down(200, 90, PAPER)] }],
  ['a photo out to the bleed', photoAt(-8.5)],
  ['a photo to the trim on a press without bleed', { ...photoAt(0), facts: { settings: { limits: { bleed: 0 } } } }],
  ['a photo near the trim, but inside', photoAt(3)],
];
