/** How a page falls apart: the blocks that straight cuts across it, or down it, leave. */
import { bottom, type Rect, right } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import { TOLERANCE } from '../base/units.ts';
import type { Frame, Page } from '../model/document.ts';

/** Furniture that belongs to the page, not to what stands on it. */
const PAGE_HEADS: readonly string[] = ['folio-line', 'page-title'];

/** Frames that stand together between two cuts. */
export interface Block {
  readonly from: Pt;
  readonly to: Pt;
  readonly frames: readonly Frame[];
}

/** What fills the page below its title: everything but rules, which stand in the gaps. */
export function contentOf(page: Page): readonly Frame[] {
  const isHead = (frame: Frame): boolean => frame.kind === 'furniture' && PAGE_HEADS.includes(frame.furniture);
  return page.frames.filter((frame) => frame.kind !== 'rule' && !isHead(frame));
}

/** Blocks one below the other (`y`) or side by side (`x`), in that order; what belongs together is one block. */
export function blocksOf(frames: readonly Frame[], axis: 'x' | 'y'): readonly Block[] {
  const spans = frames
    .map((frame) => ({ frame, from: frame.rect[axis], to: axis === 'x' ? right(frame.rect) : bottom(frame.rect) }))
    .sort((a, b) => a.from - b.from);
  const blocks: Block[] = [];
  for (const { frame, from, to } of spans) {
    const last = blocks.at(-1);
    if (last !== undefined && from < last.to - TOLERANCE) {
      blocks[blocks.length - 1] = { from: last.from, to: Math.max(last.to, to), frames: [...last.frames, frame] };
    } else blocks.push({ from, to, frames: [frame] });
  }
  return joinKin(blocks);
}

function joinKin(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last !== undefined && belongTogether(last, block)) joined[joined.length - 1] = join(last, block);
    else joined.push(block);
  }
  return joined;
}

/** An article on both sides of a gap holds the page together, and a section title what it stands over. */
const belongTogether = (a: Block, b: Block): boolean =>
  a.frames.every((frame) => frame.kind === 'furniture') ||
  a.frames.some(
    (frame) => frame.articleId !== undefined && b.frames.some((other) => other.articleId === frame.articleId),
  );

const join = (a: Block, b: Block): Block => ({ from: a.from, to: b.to, frames: [...a.frames, ...b.frames] });

/** Articles of which a block shows text. */
export const articlesIn = ({ frames }: Block): ReadonlySet<string> =>
  new Set(
    frames
      .filter((frame) => frame.kind === 'text' || frame.kind === 'headline')
      .map((frame) => frame.articleId ?? frame.storyId),
  );

/** Share of the gaps on both sides of the page that have to meet for the eye to follow them straight across. */
const MEETING = 0.5;

/** Whether the gaps between the frames of two neighbouring blocks, one below the other, meet in a straight line. */
export function isStraight(above: Block, below: Block): boolean {
  const gaps = below.frames.flatMap(({ rect }) => {
    const over = above.frames.filter((frame) => frame.rect.x < right(rect) && rect.x < right(frame.rect));
    return over.length === 0 ? [] : [rect.y - Math.max(...over.map((frame) => bottom(frame.rect)))];
  });
  return below.from - above.to >= MEETING * Math.min(...gaps) - TOLERANCE;
}

/** The smallest rect around `frames` (at least one). */
export function boundsOfFrames(frames: readonly Frame[]): Rect {
  const x = Math.min(...frames.map(({ rect }) => rect.x));
  const y = Math.min(...frames.map(({ rect }) => rect.y));
  return {
    x,
    y,
    width: Math.max(...frames.map(({ rect }) => right(rect))) - x,
    height: Math.max(...frames.map(({ rect }) => bottom(rect))) - y,
  };
}
