/** The places where lines of a story may stand: rows of columns on the page's line grid, minus what stands in the way. */
import { bottom, inset, overlaps, type Rect, right } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { Page, PageGrid, TextFrame } from '../model/document.ts';

/** Room for one line of text. */
export interface LineSlot {
  readonly frameId: string;
  /** Column in the thread, counted through all its frames. */
  readonly column: number;
  readonly x: Pt;
  /** Top of the line's em box. */
  readonly y: Pt;
  readonly width: Pt;
  /** First or last slot of an unbroken stretch of a column: no lonely lines here (rule 25). */
  readonly head: boolean;
  readonly foot: boolean;
}

/** Rule 29: a run narrower than this many characters beside a photo stays empty. */
const NARROWEST_RUN = 5;

/** Height of `rows` body lines: the gap below the last one does not count. */
export const heightOfRows = (rows: number, grid: PageGrid): Pt => rows * grid.pitch - (grid.pitch - grid.bodySize);

/** Body lines that fit into `height`. */
export const rowsIn = (height: Pt, grid: PageGrid): number =>
  Math.max(0, Math.floor((height + (grid.pitch - grid.bodySize) + 0.05) / grid.pitch));

/** Slots of a thread of frames on one page; `obstacles` are the rects that text keeps clear of. */
export function collectSlots(
  frames: readonly TextFrame[],
  page: Page,
  obstacles: readonly Rect[],
): readonly LineSlot[] {
  const slots: LineSlot[] = [];
  let column = 0;
  for (const frame of frames) {
    const room = inset(frame.rect, frame.inset);
    const rows = rowsIn(room.height, page.grid);
    const width = (room.width - (frame.columns - 1) * frame.gutter) / frame.columns;
    for (let index = 0; index < frame.columns; index += 1) {
      const x = room.x + index * (width + frame.gutter);
      slots.push(
        ...columnSlots(frame.id, column, { x, y: room.y, width, height: room.height }, rows, page.grid, obstacles),
      );
      column += 1;
    }
  }
  return slots;
}

function columnSlots(
  frameId: string,
  column: number,
  room: Rect,
  rows: number,
  grid: PageGrid,
  obstacles: readonly Rect[],
): LineSlot[] {
  const open: (Omit<LineSlot, 'head' | 'foot'> & { row: number })[] = [];
  for (let row = 0; row < rows; row += 1) {
    const y = room.y + row * grid.pitch;
    const run = widestRun({ x: room.x, y, width: room.width, height: grid.bodySize }, obstacles);
    if (run.width >= Math.min(room.width, NARROWEST_RUN * grid.bodySize) - 0.01) {
      open.push({ frameId, column, x: run.x, y, width: run.width, row });
    }
  }
  return open.map(({ row, ...slot }, index) => ({
    ...slot,
    head: open[index - 1]?.row !== row - 1,
    foot: open[index + 1]?.row !== row + 1,
  }));
}

/** The widest part of `line` that no obstacle covers. */
function widestRun(line: Rect, obstacles: readonly Rect[]): { x: Pt; width: Pt } {
  const blocked = obstacles
    .filter((obstacle) => overlaps(line, obstacle, 0.05))
    .map((obstacle) => ({ from: Math.max(obstacle.x, line.x), to: Math.min(right(obstacle), right(line)) }))
    .sort((a, b) => a.from - b.from);
  let best = { x: line.x, width: 0 };
  let from = line.x;
  for (const block of [...blocked, { from: right(line), to: right(line) }]) {
    if (block.from - from > best.width) best = { x: from, width: block.from - from };
    from = Math.max(from, block.to);
  }
  return best;
}

/** What stands over the text frames of `page`: photos and boxes that text runs round. */
export function obstaclesFor(frames: readonly TextFrame[], page: Page): readonly Rect[] {
  const rects: Rect[] = [];
  for (const frame of page.frames) {
    if ((frame.kind !== 'photo' && frame.kind !== 'box') || frame.wrap.kind === 'none') continue;
    const { gap } = frame.wrap;
    // Beside it a full gap; above and below the line gap already keeps text clear.
    const vertical = Math.min(gap, page.grid.pitch - page.grid.bodySize);
    const rect = inset(frame.rect, { top: -vertical, bottom: -vertical, left: -gap, right: -gap });
    const isBehind = frames.some(
      (text) =>
        text.rect.y >= frame.rect.y &&
        bottom(text.rect) <= bottom(frame.rect) &&
        text.rect.x >= frame.rect.x &&
        right(text.rect) <= right(frame.rect),
    );
    if (!isBehind && frames.some((text) => overlaps(text.rect, rect))) rects.push(rect);
  }
  return rects;
}
