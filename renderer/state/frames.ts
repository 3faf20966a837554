/** Frames by hand: choosing, dragging, nudging and deleting them, each a named step of the one history. */
import { create } from 'zustand';
import type { Sentence } from '../../core/base/diagnostic.ts';
import type { Point } from '../../core/base/geometry.ts';
import type { Pt } from '../../core/base/units.ts';
import { type Edited, edit } from '../../core/edit/history.ts';
import type { Frame, Page, ZbanDocument } from '../../core/model/document.ts';
import { BODY, dragged, type Handle, isSameRect, keptOnPage, nudged } from '../page/frame-drag.ts';
import { removal, setRect } from '../page/frame-operations.ts';
import { type Rests, restsOf, touched } from '../page/snap.ts';
import { desk, setDesk } from './desk.ts';
import { change, endGroupSoon } from './editing.ts';
import { shownPage, useView } from './view.ts';

/** Edges come to rest within this distance, CSS pixels. */
const REACH = 6;
/** Less than this is a press, not a drag, CSS pixels. */
const THRESHOLD = 3;
/** So much of a frame stays on the page, points. */
const KEPT: Pt = 12;

interface Drag {
  readonly frame: Frame;
  readonly handle: Handle;
  readonly from: Point;
  readonly rests: Rests;
  /** The history before the drag: each move starts from it, so that a drag is one step with one operation. */
  readonly before: Edited;
  /** What the drag has made of it so far. */
  readonly shown: Edited;
}

/** What the page shows of a drag. */
export interface DragShown {
  readonly frameId: string;
  /** Where its edges rest, points of the page. */
  readonly xs: readonly Pt[];
  readonly ys: readonly Pt[];
}

interface Dragging {
  readonly drag: Drag | undefined;
  /** Undefined until the pointer has really moved. */
  readonly shown: DragShown | undefined;
}

export const useDragging = create<Dragging>()(() => ({ drag: undefined, shown: undefined }));

/** The frame `id` with its page. */
export function frameOf(
  document: ZbanDocument | undefined,
  id: string | undefined,
): { readonly page: Page; readonly frame: Frame } | undefined {
  for (const page of document?.pages ?? []) {
    const frame = page.frames.find((each) => each.id === id);
    if (frame !== undefined) return { page, frame };
  }
  return undefined;
}

const chosen = () => frameOf(desk().work?.edited.document, desk().frameId);

/** Chooses a frame, with its story; undefined chooses none. */
export function chooseFrame(frameId: string | undefined): void {
  const document = desk().work?.edited.document;
  const frame = frameOf(document, frameId)?.frame;
  const article = document?.articles.find((each) => each.id === frame?.articleId);
  const storyId = frame !== undefined && 'storyId' in frame ? frame.storyId : article?.storyId;
  setDesk({
    frameId: frame?.id,
    selection: undefined,
    ...(storyId === undefined ? {} : { storyId }),
    ...(frame === undefined ? {} : { side: 'inspector' as const }),
  });
}

/** The next (1) or the one before (-1) of the shown page's frames, round and round. */
export function chooseNextFrame(direction: 1 | -1): void {
  const frames = shownPage()?.frames ?? [];
  const at = frames.findIndex((frame) => frame.id === desk().frameId);
  const next = at < 0 ? (direction === 1 ? 0 : frames.length - 1) : (at + direction + frames.length) % frames.length;
  setDesk({ tool: 'select' });
  chooseFrame(frames[next]?.id);
}

/** The button went down on the chosen frame, or on one of its handles. Locked frames stay where they are. */
export function beginDrag(handle: Handle, from: Point): void {
  const { work } = desk();
  const found = chosen();
  if (work === undefined || found === undefined || found.frame.locked === true) return;
  const { page, frame } = found;
  const drag = { frame, handle, from, rests: restsOf(page, frame.id), before: work.edited, shown: work.edited };
  useDragging.setState({ drag, shown: undefined });
}

/** The pointer is at `to` now; `free`: nothing holds the edges. */
export function dragTo(to: Point, free: boolean): void {
  const { drag, shown } = useDragging.getState();
  const { work } = desk();
  const page = shownPage();
  if (drag === undefined || work === undefined || page === undefined) return;
  // Someone else changed the document in the middle, an undo say: theirs stands.
  if (work.edited !== drag.shown) {
    endDrag();
    return;
  }
  const by = { x: to.x - drag.from.x, y: to.y - drag.from.y };
  const { scale } = useView.getState().view;
  if (shown === undefined && Math.hypot(by.x, by.y) * scale < THRESHOLD) return;
  const made = dragged(drag.frame.rect, drag.handle, by, drag.rests, free ? 0 : REACH / scale, page.grid);
  const rect = keptOnPage(made, page, KEPT);
  const isBack = isSameRect(rect, drag.frame.rect);
  const name = drag.handle === BODY ? MOVE : RESIZE;
  const edited = isBack ? drag.before : edit(drag.before, name, [setRect(drag.frame.id, rect)]);
  useDragging.setState({
    drag: { ...drag, shown: edited },
    shown: { frameId: drag.frame.id, ...touched(rect, drag.rests) },
  });
  setDesk({ work: { ...work, edited } });
}

/** The button went up: the frame stays where it is. */
export const endDrag = (): void => useDragging.setState({ drag: undefined, shown: undefined });

/** Puts the frame back as if nothing had been; false if there was no drag. */
export function cancelDrag(): boolean {
  const { drag } = useDragging.getState();
  const { work } = desk();
  if (drag === undefined) return false;
  if (work?.edited === drag.shown) setDesk({ work: { ...work, edited: drag.before } });
  endDrag();
  return true;
}

/** An arrow key: the chosen frame a grid step further, or its right or lower edge. */
export function nudge(x: number, y: number, resize: boolean): void {
  const found = chosen();
  if (found === undefined || found.frame.locked === true) return;
  const { page, frame } = found;
  const rect = keptOnPage(nudged(frame.rect, x, y, page.grid, resize), page, KEPT);
  if (isSameRect(rect, frame.rect)) return;
  change(resize ? RESIZE : MOVE, [setRect(frame.id, rect)], `nudge ${resize} ${frame.id}`);
  endGroupSoon();
}

/** Takes the chosen frame off the page; text that ran through it runs on past it. Story and photo stay in the lists. */
export function deleteFrame(): void {
  const found = chosen();
  if (found === undefined || found.frame.locked === true) return;
  change(DELETE, removal(desk().work!.edited.document, found.frame));
  setDesk({ frameId: undefined });
}

const MOVE: Sentence = { zh: '移动框', en: 'Move frame' };
const RESIZE: Sentence = { zh: '改框的大小', en: 'Resize frame' };
const DELETE: Sentence = { zh: '删除框', en: 'Delete frame' };
