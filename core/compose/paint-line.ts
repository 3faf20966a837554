/** From a set line to display items at its place. */
import type { Pt } from '../base/units.ts';
import { circlePath, type DisplayItem, type TextSource } from '../display/item.ts';
import type { SetLine } from '../text/line.ts';

/** Depth of the baseline below the top of the em box that Han glyphs are drawn in, em: the same for all faces of a line. */
export const HAN_ASCENT = 0.88;

/** Items of `line` with its left edge at `x` and the top of its em box at `top`; `ascent` is the baseline's depth below it. */
export function paintLine(line: SetLine, x: Pt, top: Pt, source: TextSource | undefined, ascent: Pt): DisplayItem[] {
  const items: DisplayItem[] = line.runs.map((run) => ({
    kind: 'glyphs',
    face: run.face,
    size: run.size,
    colour: run.colour,
    x,
    y: top + ascent,
    glyphs: run.glyphs,
    xs: run.xs,
    text: run.text,
    offsets: run.offsets,
    ...(source ? { source } : {}),
  }));
  for (const dot of line.dots)
    items.push({ kind: 'path', path: circlePath(x + dot.x, top + ascent + dot.y, dot.radius), fill: dot.colour });
  return items;
}
