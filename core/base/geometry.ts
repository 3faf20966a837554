/** Points and rectangles on the page, in points, y downwards from the top left of the trimmed page. */
import type { Pt } from './units.ts';

export interface Point {
  readonly x: Pt;
  readonly y: Pt;
}

export interface Rect {
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
}

/** Distances from the four edges inwards. */
export interface Insets {
  readonly top: Pt;
  readonly right: Pt;
  readonly bottom: Pt;
  readonly left: Pt;
}

export const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

export const right = (rect: Rect): Pt => rect.x + rect.width;
export const bottom = (rect: Rect): Pt => rect.y + rect.height;

/** `rect` made smaller by `insets`; negative insets make it larger. */
export const inset = (rect: Rect, insets: Insets): Rect => ({
  x: rect.x + insets.left,
  y: rect.y + insets.top,
  width: rect.width - insets.left - insets.right,
  height: rect.height - insets.top - insets.bottom,
});

/** `rect` grown by `by` on all sides. */
export const outset = (rect: Rect, by: Pt): Rect => ({
  x: rect.x - by,
  y: rect.y - by,
  width: rect.width + 2 * by,
  height: rect.height + 2 * by,
});

/** True if the two share more than an edge, forgiving `slack` points of overlap. */
export const overlaps = (a: Rect, b: Rect, slack: Pt = 0.01): boolean =>
  a.x + slack < right(b) && b.x + slack < right(a) && a.y + slack < bottom(b) && b.y + slack < bottom(a);

export const contains = (rect: Rect, point: Point): boolean =>
  point.x >= rect.x && point.x <= right(rect) && point.y >= rect.y && point.y <= bottom(rect);
