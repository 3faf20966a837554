/** Which part of the page shows how large: zoom and pan as values. */
import type { Point } from '../../core/base/geometry.ts';

/** A size on the screen, CSS pixels. */
export interface ScreenSize {
  readonly width: number;
  readonly height: number;
}

/** A place on the screen, CSS pixels from the view's top left. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** CSS pixels a point of the page, and where the page's top left stands in the view. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** Paper at its own size: a CSS inch has 96 pixels, a printer's 72 points. */
export const ACTUAL_SIZE = 96 / 72;
const SMALLEST = 0.1 * ACTUAL_SIZE;
const LARGEST = 8 * ACTUAL_SIZE;
/** Air around a fitted page, CSS pixels. */
const MARGIN = 28;
/** How much of the page must stay in view. */
const KEPT_IN_VIEW = 80;
/** Steps of the zoom buttons, per cent. */
const STEPS = [10, 15, 25, 33, 50, 67, 75, 100, 125, 150, 200, 300, 400, 600, 800];

/** The whole page, centred. */
export function fitPage(page: ScreenSize, screen: ScreenSize): View {
  const scale = clampScale(
    Math.min((screen.width - 2 * MARGIN) / page.width, (screen.height - 2 * MARGIN) / page.height),
  );
  return { scale, x: (screen.width - page.width * scale) / 2, y: (screen.height - page.height * scale) / 2 };
}

/** The page's full width, its head at the top. */
export function fitWidth(page: ScreenSize, screen: ScreenSize): View {
  const scale = clampScale((screen.width - 2 * MARGIN) / page.width);
  return { scale, x: (screen.width - page.width * scale) / 2, y: MARGIN };
}

/** Zooms to `scale` so that what is under `at` stays there. */
export function zoomTo(view: View, scale: number, at: ScreenPoint): View {
  const clamped = clampScale(scale);
  const factor = clamped / view.scale;
  return { scale: clamped, x: at.x - (at.x - view.x) * factor, y: at.y - (at.y - view.y) * factor };
}

/** The next larger (`direction` 1) or smaller (-1) step of the zoom buttons. */
export function nextStep(scale: number, direction: 1 | -1): number {
  const percent = (scale / ACTUAL_SIZE) * 100;
  const step =
    direction === 1 ? STEPS.find((each) => each > percent * 1.01) : STEPS.findLast((each) => each < percent * 0.99);
  return ((step ?? percent) / 100) * ACTUAL_SIZE;
}

/** `view` moved so far back that the page cannot get lost beyond the edge of the screen. */
export function keepInView(view: View, page: ScreenSize, screen: ScreenSize): View {
  const clamp = (start: number, length: number, room: number): number =>
    Math.min(room - KEPT_IN_VIEW, Math.max(KEPT_IN_VIEW - length, start));
  return {
    scale: view.scale,
    x: clamp(view.x, page.width * view.scale, screen.width),
    y: clamp(view.y, page.height * view.scale, screen.height),
  };
}

export const toPage = (view: View, at: ScreenPoint): Point => ({
  x: (at.x - view.x) / view.scale,
  y: (at.y - view.y) / view.scale,
});

export const toScreen = (view: View, at: Point): ScreenPoint => ({
  x: at.x * view.scale + view.x,
  y: at.y * view.scale + view.y,
});

const clampScale = (scale: number): number => Math.min(LARGEST, Math.max(SMALLEST, scale));
