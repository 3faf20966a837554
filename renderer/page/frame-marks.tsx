/** The chosen frame on the page: its outline, its handles, and, while it is dragged, guides and figures. */
import type { Rect } from '../../core/base/geometry.ts';
import { useText } from '../language/language.ts';
import { useDesk } from '../state/desk.ts';
import { frameOf, useDragging } from '../state/frames.ts';
import { useView } from '../state/view.ts';
import { HANDLES, handlePoint } from './frame-drag.ts';
import { figure, millimetres, toGrid } from './measures.ts';
import { toScreen, type View } from './view.ts';

/** Side of a handle, CSS pixels. */
const HANDLE = 7;

/** The frame to mark on the page `pageId`, if the editor holds the tool for frames. */
function useChosen(pageId: string) {
  const tool = useDesk((desk) => desk.tool);
  const found = useDesk((desk) => desk.work?.edited.document);
  const frameId = useDesk((desk) => desk.frameId);
  const chosen = tool === 'select' ? frameOf(found, frameId) : undefined;
  return chosen?.page.id === pageId ? chosen : undefined;
}

/** Drawn in CSS pixels: handles keep their size at every zoom. */
export function FrameMarks({ pageId }: { readonly pageId: string }) {
  const view = useView((looking) => looking.view);
  const shown = useDragging((dragging) => dragging.shown);
  const chosen = useChosen(pageId);
  if (chosen === undefined) return null;
  const { page, frame } = chosen;
  const { rect } = frame;
  const corner = toScreen(view, rect);
  const sheet = { from: toScreen(view, { x: 0, y: 0 }), to: toScreen(view, { x: page.width, y: page.height }) };
  return (
    <>
      {shown?.xs.map((x) => (
        <line key={`x${x}`} className="rest" {...across(toScreen(view, { x, y: 0 }).x, sheet.from.y, sheet.to.y)} />
      ))}
      {shown?.ys.map((y) => (
        <line key={`y${y}`} className="rest" {...down(toScreen(view, { x: 0, y }).y, sheet.from.x, sheet.to.x)} />
      ))}
      <rect {...corner} {...sizeOn(rect, view)} className="frame-chosen" />
      {frame.locked === true
        ? null
        : HANDLES.map((handle) => {
            const { x, y } = toScreen(view, handlePoint(rect, handle));
            return (
              <rect
                key={`${handle.x} ${handle.y}`}
                x={x - HANDLE / 2}
                y={y - HANDLE / 2}
                width={HANDLE}
                height={HANDLE}
                className="frame-handle"
              />
            );
          })}
    </>
  );
}

const across = (x: number, y1: number, y2: number) => ({ x1: x, x2: x, y1, y2 });
const down = (y: number, x1: number, x2: number) => ({ x1, x2, y1: y, y2: y });
const sizeOn = (rect: Rect, { scale }: View) => ({ width: rect.width * scale, height: rect.height * scale });

/** Place and size in millimetres, 字 and 行, beside the frame that is dragged. */
export function DragFigures({ pageId }: { readonly pageId: string }) {
  const text = useText();
  const { view, screen } = useView();
  const shown = useDragging((dragging) => dragging.shown);
  const chosen = useChosen(pageId);
  if (chosen === undefined || shown === undefined) return null;
  const { rect } = chosen.frame;
  const { grid } = chosen.page;
  const mm = (length: number): string => millimetres(length).toFixed(1);
  const on = (field: 'x' | 'y' | 'width' | 'height'): string => figure(toGrid(rect, field, grid));
  const { x, y } = toScreen(view, { x: rect.x, y: rect.y + rect.height });
  const left = Math.max(8, Math.min(x, screen.width - 230));
  const top = Math.max(8, Math.min(y + 8, screen.height - 52));
  return (
    <output className="drag-figures figures" style={{ transform: `translate(${left}px, ${top}px)` }}>
      <span>{text.placeOf(mm(rect.x), mm(rect.y), on('x'), on('y'))}</span>
      <span>{text.sizeOf(mm(rect.width), mm(rect.height), on('width'), on('height'))}</span>
    </output>
  );
}
