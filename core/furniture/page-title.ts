/** 版名: the special page's own title block. */
import { PAPER, tint } from '../base/colour.ts';
import { bottom, type Rect, right } from '../base/geometry.ts';
import { circlePath, type DisplayItem, type PathCommand, rectPath } from '../display/item.ts';
import type { HouseStyle } from '../model/style.ts';
import type { FontBook } from '../text/font.ts';
import type { FurnitureKind } from './furniture.ts';
import { type Label, makeLabel, placeLabel } from './label.ts';
import { drawRule } from './rule.ts';

export const pageTitle: FurnitureKind = {
  id: 'page-title',
  name: { zh: '版名', en: 'Page title' },
  variants: ['banner', 'nameplate', 'block'],
  draw(frame, _page, house, fonts) {
    const text = frame.text ?? '';
    if (text === '') return [];
    switch (frame.variant) {
      case 'nameplate':
        return drawNameplate(text, frame.rect, house, fonts);
      case 'block':
        return drawBlock(text, frame.rect, house, fonts);
      default:
        return drawBanner(text, frame.rect, house, fonts);
    }
  },
};

/** A tinted band with hills along its foot, the title large at the left. */
function drawBanner(text: string, rect: Rect, house: HouseStyle, fonts: FontBook): readonly DisplayItem[] {
  const { accent, accentTint } = house.colours;
  const title = titleLabel(text, house, rect.width * 0.62, rect.height * 0.64, 0.14, accent, fonts);
  const sun = rect.height * 0.2;
  const ground: DisplayItem[] = [
    { kind: 'path', path: rectPath(rect), fill: accentTint },
    {
      kind: 'path',
      path: circlePath(right(rect) - rect.width * 0.115, rect.y + rect.height * 0.4, sun),
      fill: tint(accent, 0.55),
    },
    { kind: 'path', path: hills(rect, 0.5, 0.3, 2.3, 0.4), fill: tint(accent, 0.22) },
    { kind: 'path', path: hills(rect, 0.7, 0.26, 3.1, 2.6), fill: tint(accent, 0.42) },
    { kind: 'path', path: hills(rect, 0.88, 0.16, 4.2, 5.2), fill: tint(accent, 0.7) },
  ];
  return [
    { kind: 'group', clip: rectPath(rect), items: ground },
    placeLabel(title, rect.x + rect.height * 0.34, rect.y + (rect.height - title.style.size) * 0.42),
  ];
}

/** The title in the middle, rules above and below, a lozenge at either side. */
function drawNameplate(text: string, rect: Rect, house: HouseStyle, fonts: FontBook): readonly DisplayItem[] {
  const { accent } = house.colours;
  const title = titleLabel(text, house, rect.width * 0.7, rect.height * 0.66, 0.28, accent, fonts);
  const x = rect.x + (rect.width - title.width) / 2;
  const middle = rect.y + rect.height * 0.5;
  const gap = title.style.size * 0.5;
  const lozenge = title.style.size * 0.11;
  const wing = (from: number, to: number): DisplayItem[] =>
    to - from < 30 ? [] : drawRule({ form: 'double', weight: 0.5, colour: accent }, from, middle, to - from);
  return [
    ...wing(rect.x, x - gap - lozenge * 4),
    { kind: 'path', path: diamond(x - gap - lozenge, middle, lozenge), fill: accent },
    placeLabel(title, x, middle - title.style.size / 2),
    { kind: 'path', path: diamond(x + title.width + gap + lozenge, middle, lozenge), fill: accent },
    ...wing(x + title.width + gap + lozenge * 4, right(rect)),
  ];
}

/** Reversed out of a solid block at the left, with a strong rule to the right edge. */
function drawBlock(text: string, rect: Rect, house: HouseStyle, fonts: FontBook): readonly DisplayItem[] {
  const { accent } = house.colours;
  const title = titleLabel(text, house, rect.width * 0.8, rect.height * 0.62, 0.16, PAPER, fonts);
  const pad = rect.height * 0.3;
  const block: Rect = { ...rect, width: title.width + 2 * pad };
  return [
    { kind: 'path', path: rectPath(block), fill: accent },
    placeLabel(title, rect.x + pad, rect.y + (rect.height - title.style.size) / 2),
    {
      kind: 'path',
      path: rectPath({ x: right(block), y: bottom(rect) - 3, width: rect.width - block.width, height: 3 }),
      fill: accent,
    },
  ];
}

/** The title in the largest size that `width` and `size` allow. */
function titleLabel(
  text: string,
  house: HouseStyle,
  width: number,
  size: number,
  tracking: number,
  colour: HouseStyle['colours']['accent'],
  fonts: FontBook,
): Label {
  const style = { face: house.furniture.title, size, colour, tracking };
  const label = makeLabel(text, style, fonts);
  return label.width <= width ? label : makeLabel(text, { ...style, size: (size * width) / label.width }, fonts);
}

/** A wavy ground from `level` (share of the height, from the top) down to the foot of `rect`. */
function hills(rect: Rect, level: number, swing: number, waves: number, phase: number): readonly PathCommand[] {
  const steps = 24;
  const y = (at: number): number =>
    rect.y +
    rect.height *
      (level -
        swing *
          (0.5 * Math.sin(phase + at * waves * 2 * Math.PI) +
            0.32 * Math.sin(phase * 2.1 + at * waves * 3.7 * Math.PI)) *
          (0.25 + 0.75 * at));
  const path: PathCommand[] = [
    ['M', rect.x, bottom(rect)],
    ['L', rect.x, y(0)],
  ];
  const slope = (at: number): number => (y(at + 0.001) - y(at - 0.001)) / 0.002;
  for (let step = 0; step < steps; step += 1) {
    const a = step / steps;
    const b = (step + 1) / steps;
    const third = (b - a) / 3;
    path.push([
      'C',
      rect.x + rect.width * (a + third),
      y(a) + slope(a) * third,
      rect.x + rect.width * (b - third),
      y(b) - slope(b) * third,
      rect.x + rect.width * b,
      y(b),
    ]);
  }
  return [...path, ['L', right(rect), bottom(rect)], ['Z']];
}

const diamond = (x: number, y: number, half: number): readonly PathCommand[] => [
  ['M', x - half, y],
  ['L', x, y - half],
  ['L', x + half, y],
  ['L', x, y + half],
  ['Z'],
];
