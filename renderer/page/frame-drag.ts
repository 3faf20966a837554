/** What a drag makes of a frame's rectangle: moved by its body, resized by one of eight handles. */
import { contains, type Point, type Rect, right } from '../../core/base/geometry.ts';
import type { Pt } from '../../core/base/units.ts';
import type { PageGrid } from '../../core/model/document.ts';
import { nearer, pull, type Rests } from './snap.ts';
import { type ScreenPoint, toScreen, type View } from './view.ts';

/** Which way a handle pulls: -1 left or top edge, 1 right or bottom edge, 0 neither. Both 0: the frame as a whole. */
export interface Handle {
  readonly x: -1 | 0 | 1;
  readonly y: -1 | 0 | 1;
}

export const BODY: Handle = { x: 0, y: 0 };

/** The eight handles: corners first, so that they win where a frame is small. */
export const HANDLES: readonly Handle[] = [
  { x: -1, y: -1 },
  { x: 1, y: -1 },
  { x: -1, y: 1 },
  { x: 1, y: 1 },
  { x: 0, y: -1 },
  { x: 0, y: 1 },
  { x: -1, y: 0 },
  { x: 1, y: 0 },
];

/** A handle answers within this distance of its middle, CSS pixels. */
const HANDLE_REACH = 7;

/** Where a handle of `rect` stands on the page. */
export const handlePoint = (rect: Rect, { x, y }: Handle): Point => ({
  x: rect.x + (rect.width * (x + 1)) / 2,
  y: rect.y + (rect.height * (y + 1)) / 2,
});

/** The handle of `rect` under a place of the screen, its body, or undefined beside it. */
export function handleAt(rect: Rect, at: ScreenPoint, view: View): Handle | undefined {
  const handle = HANDLES.find((each) => {
    const place = toScreen(view, handlePoint(rect, each));
    return Math.max(Math.abs(place.x - at.x), Math.abs(place.y - at.y)) <= HANDLE_REACH;
  });
  if (handle !== undefined) return handle;
  const point = { x: (at.x - view.x) / view.scale, y: (at.y - view.y) / view.scale };
  return contains(rect, point) ? BODY : undefined;
}

/** The cursor that says what `handle` will do. */
export function cursorOf({ x, y }: Handle): string {
  if (x === 0) return y === 0 ? 'move' : 'ns-resize';
  if (y === 0) return 'ew-resize';
  return x === y ? 'nwse-resize' : 'nesw-resize';
}

/**
 * `rect` dragged by `handle` as far as `by`, its edges coming to rest within `reach` points (0: nowhere). It never
 * gets smaller than one character by one line.
 */
export function dragged(rect: Rect, handle: Handle, by: Point, rests: Rests, reach: Pt, grid: PageGrid): Rect {
  const [x, width] = draggedAlong(rect.x, rect.width, handle.x, by.x, rests.lefts, rests.rights, reach, {
    least: grid.bodySize,
    isWhole: handle.x === 0 && handle.y === 0,
  });
  const [y, height] = draggedAlong(rect.y, rect.height, handle.y, by.y, rests.tops, rests.bottoms, reach, {
    least: grid.bodySize,
    isWhole: handle.x === 0 && handle.y === 0,
  });
  return { x, y, width, height };
}

interface Axis {
  readonly least: Pt;
  readonly isWhole: boolean;
}

/** Start and length along one axis. */
function draggedAlong(
  start: Pt,
  length: Pt,
  edge: -1 | 0 | 1,
  by: Pt,
  starts: readonly Pt[],
  ends: readonly Pt[],
  reach: Pt,
  { least, isWhole }: Axis,
): readonly [Pt, Pt] {
  const end = start + length;
  if (isWhole) {
    const moved = start + by;
    // A pull on an edge that did not leave its place would hold the frame for ever.
    const rest = by === 0 ? 0 : nearer(pull(moved, starts, reach), pull(moved + length, ends, reach));
    return [moved + rest, length];
  }
  if (edge === 0) return [start, length];
  if (edge === 1) {
    const moved = end + by;
    return [start, Math.max(least, moved + (pull(moved, ends, reach) ?? 0) - start)];
  }
  const moved = start + by;
  const at = Math.min(end - least, moved + (pull(moved, starts, reach) ?? 0));
  return [at, end - at];
}

/** `rect` a grid step further, or (`resize`) its right or lower edge: one character across, one line down. */
export function nudged(rect: Rect, x: number, y: number, grid: PageGrid, resize: boolean): Rect {
  const [across, down] = [x * grid.bodySize, y * grid.pitch];
  if (!resize) return { ...rect, x: rect.x + across, y: rect.y + down };
  const width = Math.max(grid.bodySize, rect.width + across);
  return { ...rect, width, height: Math.max(grid.bodySize, rect.height + down) };
}

/** `rect` so far back that some of it stays on the page. */
export function keptOnPage(rect: Rect, page: { readonly width: Pt; readonly height: Pt }, kept: Pt): Rect {
  const clamp = (at: Pt, length: Pt, room: Pt): Pt => Math.min(room - kept, Math.max(kept - length, at));
  return { ...rect, x: clamp(rect.x, rect.width, page.width), y: clamp(rect.y, rect.height, page.height) };
}

/** True if both are the same rectangle. */
export const isSameRect = (a: Rect, b: Rect): boolean =>
  a.x === b.x && a.y === b.y && right(a) === right(b) && a.height === b.height;
