/**
 * Asking the composed page what lies where: from a point to frame and text, from text to caret, selection
 * and the place of a finding. Built from the display list alone, so it answers for exactly what is painted.
 */
import type { Place } from '../base/diagnostic.ts';
import { bottom, contains, type Point, type Rect, right } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { DisplayItem, GlyphRun, TextSource } from './item.ts';
import type { ComposedFrame, ComposedPage } from './page.ts';

/** A place between two characters. Where a line turns, `affinity` says on which side of the turn. */
export interface TextPosition extends TextSource {
  /** UTF-16 offset in the paragraph. */
  readonly offset: number;
  /** before: at the end of the line that ends there; after: at the start of the next. */
  readonly affinity: 'before' | 'after';
}

/** A stretch of one paragraph's text, `end` not included. */
export interface TextRange extends TextSource {
  readonly start: number;
  readonly end: number;
}

/** A place in a line where the caret can stand. */
interface Stop {
  readonly x: Pt;
  readonly offset: number;
}

/** Text of one paragraph on one baseline, unbroken: what a caret moves along. */
export interface TextLine {
  readonly source: TextSource;
  readonly frameId: string | undefined;
  /** Em box of the line's largest type. */
  readonly rect: Rect;
  /** Ascending in x and in offset; the last one closes the line. */
  readonly stops: readonly Stop[];
}

export interface PageIndex {
  readonly page: ComposedPage;
  /** In reading order. */
  readonly lines: readonly TextLine[];
}

/** Top of the em box above the baseline, as for Han type (typo metrics). */
const ASCENT = 0.88;
/** Runs of a line further apart than this (em) are two pieces: columns, or text on both sides of a photo. */
const SAME_LINE_GAP = 1;
/** Code points below are Latin letters, digits and their punctuation: about half an em wide. */
const LATIN_END = 0x0250;

/** Collects the lines of text on `page`. */
export function indexPage(page: ComposedPage): PageIndex {
  const lines: LineUnderWay[] = [];
  page.items.forEach((item, index) => {
    const frameId = page.frames.find((f) => index >= f.firstItem && index < f.firstItem + f.itemCount)?.frameId;
    for (const run of glyphRuns(item)) {
      if (run.source === undefined || run.glyphs.length === 0) continue;
      const piece = startLine(run, run.source, frameId);
      const last = lines.at(-1);
      if (last !== undefined && continues(last, piece)) append(last, piece);
      else lines.push(piece);
    }
  });
  return { page, lines: lines.map(({ source, frameId, rect, stops }) => ({ source, frameId, rect, stops })) };
}

/** The frame painted uppermost at `point`. */
export const frameAt = (page: ComposedPage, point: Point): ComposedFrame | undefined =>
  page.frames.findLast((frame) => contains(frame.rect, point));

/** The text position nearest to `point`, in the uppermost frame there that has text; none on a photo. */
export function positionAt(index: PageIndex, point: Point): TextPosition | undefined {
  const line = nearestLine(index, point);
  if (line === undefined) return undefined;
  const { stops } = line;
  let nearest = 0;
  for (let i = 1; i < stops.length; i++) {
    if (Math.abs(stops[i]!.x - point.x) < Math.abs(stops[nearest]!.x - point.x)) nearest = i;
  }
  const affinity = nearest === stops.length - 1 ? 'before' : 'after';
  return { ...line.source, offset: stops[nearest]!.offset, affinity };
}

/**
 * The caret of `position`: a rectangle without width. Beyond what is composed of the paragraph (text that was typed a
 * moment ago, or found no room) it stands at the end of what is.
 */
export function caretAt(index: PageIndex, position: TextPosition): Rect | undefined {
  const before = index.lines.filter((line) => isSameSource(line.source, position) && startOf(line) <= position.offset);
  const around = before.filter((line) => position.offset <= endOf(line));
  const line = position.affinity === 'before' ? (around[0] ?? before.at(-1)) : (around.at(-1) ?? before.at(-1));
  if (line === undefined) return undefined;
  const x = xOf(line, Math.min(position.offset, endOf(line)));
  return { x, y: line.rect.y, width: 0, height: line.rect.height };
}

/** The rectangles of a stretch of text, one a line. */
export function rectsOf(index: PageIndex, range: TextRange): readonly Rect[] {
  return index.lines.flatMap((line) => {
    if (!isSameSource(line.source, range)) return [];
    const start = Math.max(range.start, startOf(line));
    const end = Math.min(range.end, endOf(line));
    if (start >= end) return [];
    const x = xOf(line, start);
    return [{ x, y: line.rect.y, width: xOf(line, end) - x, height: line.rect.height }];
  });
}

/** Where a finding lies on this page: its text if it names some, else its frame, else its story or the page. */
export function rectOfPlace(index: PageIndex, place: Place): Rect | undefined {
  const { page } = index;
  if (place.pageId !== undefined && place.pageId !== page.pageId) return undefined;
  const { storyId, paragraph } = place;
  if (storyId !== undefined && paragraph !== undefined) {
    const end = place.end ?? Number.POSITIVE_INFINITY;
    const rects = rectsOf(index, { storyId, paragraph, start: place.start ?? 0, end });
    if (rects.length > 0) return boundsOf(rects);
  }
  const frame = page.frames.find((candidate) => candidate.frameId === place.frameId);
  if (frame !== undefined) return frame.rect;
  if (storyId !== undefined) {
    const lines = index.lines.filter((line) => line.source.storyId === storyId);
    if (lines.length > 0) return boundsOf(lines.map((line) => line.rect));
  }
  return place.pageId === page.pageId ? { x: 0, y: 0, width: page.width, height: page.height } : undefined;
}

/** The smallest rectangle around all of `rects` (at least one). */
export function boundsOf(rects: readonly Rect[]): Rect {
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  return { x, y, width: Math.max(...rects.map(right)) - x, height: Math.max(...rects.map(bottom)) - y };
}

interface LineUnderWay {
  readonly source: TextSource;
  readonly frameId: string | undefined;
  readonly baseline: Pt;
  readonly size: Pt;
  rect: Rect;
  stops: Stop[];
}

function* glyphRuns(item: DisplayItem): Generator<GlyphRun> {
  switch (item.kind) {
    case 'glyphs':
      yield item;
      return;
    case 'group':
      for (const child of item.items) yield* glyphRuns(child);
      return;
    case 'path':
    case 'image':
      return;
  }
}

function startLine(run: GlyphRun, source: TextSource, frameId: string | undefined): LineUnderWay {
  const stops: Stop[] = [];
  run.glyphs.forEach((_, i) => {
    const offset = run.offsets[i]!;
    if (offset !== stops.at(-1)?.offset) stops.push({ x: run.x + run.xs[i]!, offset });
  });
  const last = run.glyphs.length - 1;
  const firstOfCluster = run.offsets.indexOf(run.offsets[last]!);
  const cluster = run.text.slice(firstOfCluster).join('');
  const end = run.x + run.xs[last]! + advanceOf(cluster) * run.size * (run.stretch ?? 1);
  stops.push({ x: end, offset: run.offsets[last]! + cluster.length });
  const rect = { x: stops[0]!.x, y: run.y - ASCENT * run.size, width: end - stops[0]!.x, height: run.size };
  return { source, frameId, baseline: run.y, size: run.size, rect, stops };
}

/** Width of a line's last character, em: the display list holds origins only. */
const advanceOf = (cluster: string): number => (cluster.charCodeAt(0) < LATIN_END ? 0.55 : 1);

function continues(line: LineUnderWay, piece: LineUnderWay): boolean {
  const gap = piece.rect.x - right(line.rect);
  return (
    isSameSource(line.source, piece.source) &&
    line.frameId === piece.frameId &&
    Math.abs(line.baseline - piece.baseline) < 0.01 &&
    piece.stops[0]!.offset === line.stops.at(-1)!.offset &&
    Math.abs(gap) < SAME_LINE_GAP * Math.max(line.size, piece.size)
  );
}

function append(line: LineUnderWay, piece: LineUnderWay): void {
  line.stops = [...line.stops.slice(0, -1), ...piece.stops];
  line.rect = boundsOf([line.rect, piece.rect]);
}

const isSameSource = (a: TextSource, b: TextSource): boolean => a.storyId === b.storyId && a.paragraph === b.paragraph;

const startOf = (line: TextLine): number => line.stops[0]!.offset;
const endOf = (line: TextLine): number => line.stops.at(-1)!.offset;

/** Where `offset` stands in `line`; inside a cluster its share of the cluster's width. */
function xOf({ stops }: TextLine, offset: number): Pt {
  let low = 0;
  let high = stops.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (stops[middle]!.offset <= offset) low = middle;
    else high = middle;
  }
  const [a, b] = [stops[low]!, stops[high]!];
  if (b.offset === a.offset) return a.x;
  return a.x + ((b.x - a.x) * (offset - a.offset)) / (b.offset - a.offset);
}

/** The line nearest to `point` in the uppermost frame there that has text. A photo covers the text below it. */
function nearestLine(index: PageIndex, point: Point): TextLine | undefined {
  const under = index.page.frames.filter((frame) => contains(frame.rect, point)).toReversed();
  for (const { frameId, imageRect } of under) {
    const lines = index.lines.filter((line) => line.frameId === frameId);
    if (lines.length > 0) return nearestOf(lines, point);
    if (imageRect !== undefined) return undefined;
  }
  return undefined;
}

function nearestOf(lines: readonly TextLine[], point: Point): TextLine | undefined {
  let best: TextLine | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const distance = distanceTo(line.rect, point);
    if (distance < bestDistance) [best, bestDistance] = [line, distance];
  }
  return best;
}

/** How far `point` lies outside `rect`; 0 inside. */
function distanceTo(rect: Rect, point: Point): number {
  const dx = Math.max(rect.x - point.x, 0, point.x - right(rect));
  const dy = Math.max(rect.y - point.y, 0, point.y - bottom(rect));
  return Math.hypot(dx, dy);
}
