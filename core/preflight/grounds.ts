/** What lies under what: coloured areas and photos, and the colour on which each run of text stands. */
import { type Colour, PAPER } from '../base/colour.ts';
import { bottom, contains, type Point, type Rect, right } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { DisplayItem, GlyphRun, PathCommand } from '../display/item.ts';
import type { ComposedPage } from '../display/page.ts';
import { boundsOfPath } from './bounds.ts';

/** An area of one colour, or a photo. */
export interface Ground {
  readonly pageId: string;
  readonly frameId: string;
  /** The smallest rect around what shows of it. */
  readonly bounds: Rect;
  readonly colour: Colour | 'photo';
}

export interface Grounds {
  readonly areas: readonly Ground[];
  /** Colours under a run where it stands on more than paper; more than one where it runs from one to another. */
  readonly under: ReadonlyMap<GlyphRun, readonly Ground['colour'][]>;
}

/** Smaller areas are dots and bars of ornaments. */
const SMALLEST: Pt = 4;
/** Middle of a Han character above the baseline, em. */
const MIDDLE = 0.38;
/** Points on a curve that stand for it. */
const STEPS = 6;

interface Shape extends Ground {
  readonly outlines: readonly (readonly Point[])[];
}

/** Goes through `pages` in the order they are painted. */
export function findGrounds(pages: readonly ComposedPage[]): Grounds {
  const areas: Ground[] = [];
  const under = new Map<GlyphRun, readonly Ground['colour'][]>();
  for (const { pageId, frames, items } of pages) {
    const shapes: Shape[] = [];
    for (const { frameId, firstItem, itemCount } of frames) {
      for (const { item, clips } of flatten(items.slice(firstItem, firstItem + itemCount), [])) {
        if (item.kind === 'glyphs') {
          const colours = coloursUnder(item, shapes);
          if (colours.some((colour) => colour !== PAPER)) under.set(item, colours);
        } else {
          const shape = shapeOf(item, clips, pageId, frameId);
          if (shape !== undefined) shapes.push(shape);
        }
      }
    }
    areas.push(...shapes);
  }
  return { areas, under };
}

interface Flat {
  readonly item: Exclude<DisplayItem, { kind: 'group' }>;
  readonly clips: readonly (readonly PathCommand[])[];
}

const flatten = (items: readonly DisplayItem[], clips: Flat['clips']): readonly Flat[] =>
  items.flatMap((item) =>
    item.kind === 'group' ? flatten(item.items, item.clip ? [...clips, item.clip] : clips) : [{ item, clips }],
  );

function shapeOf(
  item: Exclude<Flat['item'], GlyphRun>,
  clips: Flat['clips'],
  pageId: string,
  frameId: string,
): Shape | undefined {
  const full = item.kind === 'image' ? item.rect : item.fill && boundsOfPath(item.path);
  const bounds = full && clips.reduce<Rect>((rect, clip) => intersect(rect, boundsOfPath(clip) ?? rect), full);
  if (bounds === undefined || Math.min(bounds.width, bounds.height) < SMALLEST) return undefined;
  const colour = item.kind === 'image' ? 'photo' : (item.fill ?? PAPER);
  const paths = item.kind === 'image' ? clips : [item.path, ...clips];
  return { pageId, frameId, bounds, colour, outlines: paths.filter((path) => !isUpright(path)).map(outlineOf) };
}

/** The uppermost colours at the first, the middle and the last character of `run`. */
function coloursUnder(run: GlyphRun, shapes: readonly Shape[]): readonly Ground['colour'][] {
  const { x, y, xs, size, text, vertical } = run;
  const last = text.findLastIndex((words) => words.trim() !== '');
  if (last < 0 || shapes.length === 0) return [];
  const colours = [0, last >> 1, last].map((at): Ground['colour'] => {
    const along = xs[at] ?? 0;
    const point = vertical ? { x, y: y + along - MIDDLE * size } : { x: x + along + size / 2, y: y - MIDDLE * size };
    return shapes.findLast((shape) => covers(shape, point))?.colour ?? PAPER;
  });
  return [...new Set(colours)];
}

const covers = ({ bounds, outlines }: Shape, point: Point): boolean =>
  contains(bounds, point) && outlines.every((outline) => encloses(outline, point));

/** Even-odd rule. */
function encloses(outline: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  outline.forEach((a, at) => {
    const b = outline[(at + 1) % outline.length] ?? a;
    if (a.y > y !== b.y > y && x < a.x + ((y - a.y) * (b.x - a.x)) / (b.y - a.y)) inside = !inside;
  });
  return inside;
}

/** True for a rect that stands straight: its bounds say all. */
const isUpright = (path: readonly PathCommand[]): boolean =>
  path.length === 5 &&
  path.every((command, at) => {
    const before = path[at - 1];
    if (command[0] === 'Z' || before === undefined || before[0] === 'Z') return true;
    return command[0] === 'L' && (command[1] === before[1] || command[2] === before[2]);
  });

/** A path's points, curves as chords. */
function outlineOf(path: readonly PathCommand[]): readonly Point[] {
  const points: Point[] = [];
  for (const command of path) {
    if (command[0] === 'Z') continue;
    if (command[0] !== 'C') {
      points.push({ x: command[1], y: command[2] });
      continue;
    }
    const [, x1, y1, x2, y2, x, y] = command;
    const from = points.at(-1) ?? { x: x1, y: y1 };
    for (let step = 1; step <= STEPS; step += 1) {
      const t = step / STEPS;
      points.push({ x: onCurve(from.x, x1, x2, x, t), y: onCurve(from.y, y1, y2, y, t) });
    }
  }
  return points;
}

const onCurve = (a: number, b: number, c: number, d: number, t: number): number =>
  a * (1 - t) ** 3 + 3 * b * t * (1 - t) ** 2 + 3 * c * t ** 2 * (1 - t) + d * t ** 3;

function intersect(a: Rect, b: Rect): Rect {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  return { x, y, width: Math.min(right(a), right(b)) - x, height: Math.min(bottom(a), bottom(b)) - y };
}
