/** The page in the middle of the window: painted, zoomed, panned, pressed. */
import { useEffect, useRef, useState } from 'react';
import { PAPER } from '../../core/base/colour.ts';
import { frameAt } from '../../core/display/hit-test.ts';
import { bridge } from '../bridge/bridge.ts';
import { useText } from '../language/language.ts';
import { dragOnPage, pressPage } from '../state/choosing.ts';
import { type Composition, desk, setDesk, useDesk } from '../state/desk.ts';
import { beginDrag, chooseFrame, dragTo, endDrag, frameOf, useDragging } from '../state/frames.ts';
import { usePointer } from '../state/pointer.ts';
import { panBy, setScreen, useView, zoomBy } from '../state/view.ts';
import { BODY, cursorOf, type Handle, handleAt } from './frame-drag.ts';
import { useFrameKeys } from './frame-keys.ts';
import { DragFigures } from './frame-marks.tsx';
import type { GlyphCache } from './glyphs.ts';
import { screenColour } from './inks.ts';
import { Overlay } from './overlay.tsx';
import { PictureCache } from './pictures.ts';
import { PageRaster } from './raster.ts';
import { useSpaceKey } from './space-key.ts';
import { type ScreenPoint, toPage } from './view.ts';

/** A notch of the wheel zooms by this power of e for each pixel it reports. */
const WHEEL_ZOOM = 0.0022;
const PLACEHOLDER = '#dcd8cf';

export function PageView({
  composition,
  glyphs,
}: {
  readonly composition: Composition | undefined;
  readonly glyphs: GlyphCache;
}) {
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const pageIndex = useDesk((desk) => desk.pageIndex);
  const page = composition?.composed.pages[pageIndex];
  const index = composition?.indexes[pageIndex];
  const spaceHeld = useSpaceKey();
  const [panning, setPanning] = useState(false);
  const lastHand = useRef<ScreenPoint>({ x: 0, y: 0 });
  const raster = useRaster(canvas, glyphs);

  useEffect(() => raster.current?.setPage(page), [raster, page]);
  useRasterView(raster);
  useScreenSize(box);
  useWheel(box);
  useFrameKeys(box);
  const tool = useDesk((now) => now.tool);
  const [cursor, setCursor] = useState<string>();

  const at = (event: React.MouseEvent): ScreenPoint => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const placeOf = (event: React.MouseEvent) => toPage(useView.getState().view, at(event));

  function onPointerDown(event: React.PointerEvent): void {
    event.currentTarget.setPointerCapture(event.pointerId);
    lastHand.current = at(event);
    if (event.button === 1 || (event.button === 0 && spaceHeld)) setPanning(true);
    else if (event.button === 0 && index !== undefined) {
      // The galley takes the focus; without this the press would take it away again.
      event.preventDefault();
      const hasText = takesFrames(event) ? pressFrame(event) : pressPage(index, placeOf(event));
      if (!hasText) box.current?.focus();
    }
  }

  /** With the tool for frames, or Ctrl held, the pointer takes frames; a double press goes into their text. */
  const takesFrames = (event: React.PointerEvent): boolean => tool === 'select' || event.ctrlKey || event.metaKey;

  function pressFrame(event: React.PointerEvent): false {
    const handle = handleUnder(at(event));
    const place = placeOf(event);
    const under = page === undefined ? undefined : frameAt(page, place)?.frameId;
    // Beside its handles the chosen frame gives way to one that lies over it.
    if (handle === undefined || (handle === BODY && under !== desk().frameId)) chooseFrame(under);
    setDesk({ tool: 'select' });
    beginDrag(handle ?? BODY, place);
    return false;
  }

  function onPointerMove(event: React.PointerEvent): void {
    const place = placeOf(event);
    const frameId = page === undefined ? undefined : frameAt(page, place)?.frameId;
    usePointer.setState({ place, frameId });
    if (panning) {
      const { x, y } = at(event);
      panBy(x - lastHand.current.x, y - lastHand.current.y);
      lastHand.current = { x, y };
    } else if (useDragging.getState().drag !== undefined) dragTo(place, event.altKey);
    else if (tool === 'select') {
      const handle = handleUnder(at(event));
      setCursor(handle === undefined ? 'default' : cursorOf(handle));
    } else if ((event.buttons & 1) === 1 && index !== undefined) dragOnPage(index, place);
  }

  const isHand = spaceHeld || panning;
  return (
    <div
      ref={box}
      className={`page-view${isHand ? (panning ? ' grabbing' : ' grab') : ''}`}
      data-testid="page-view"
      role="application"
      aria-label={text.page(`${pageIndex + 1}`)}
      tabIndex={-1}
      style={tool === 'select' && !isHand ? { cursor } : undefined}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        setPanning(false);
        endDrag();
      }}
      onPointerCancel={() => {
        setPanning(false);
        endDrag();
      }}
      onDoubleClick={(event) => {
        if (index !== undefined && tool === 'select') pressPage(index, placeOf(event));
      }}
      onPointerLeave={() => usePointer.setState({ place: undefined, frameId: undefined })}
    >
      <PageShadow />
      <canvas ref={canvas} className="page-canvas" role="img" aria-label={text.page(`${pageIndex + 1}`)} />
      {index === undefined ? null : <Overlay index={index} />}
      {index === undefined ? null : <DragFigures pageId={index.page.pageId} />}
      {composition === undefined ? <p className="page-wait">{text.composing}</p> : null}
    </div>
  );
}

/** The handle of the chosen frame at a place of the screen, or its body. */
function handleUnder(at: ScreenPoint): Handle | undefined {
  const { work, frameId, pageIndex } = desk();
  const found = frameOf(work?.edited.document, frameId);
  if (found === undefined || found.page !== work?.edited.document.pages[pageIndex]) return undefined;
  return handleAt(found.frame.rect, at, useView.getState().view);
}

/** The sheet on the desk: drawn by the browser, so that it is there before the page is composed. */
function PageShadow() {
  const work = useDesk((desk) => desk.work);
  const pageIndex = useDesk((desk) => desk.pageIndex);
  const view = useView((looking) => looking.view);
  const page = work?.edited.document.pages[pageIndex];
  if (page === undefined) return null;
  const style = {
    width: page.width * view.scale,
    height: page.height * view.scale,
    transform: `translate(${view.x}px, ${view.y}px)`,
  };
  return <div className="sheet" style={style} />;
}

type RasterRef = React.RefObject<PageRaster | undefined>;

function useRaster(canvas: React.RefObject<HTMLCanvasElement | null>, glyphs: GlyphCache): RasterRef {
  const raster = useRef<PageRaster>(undefined);
  const documentId = useDesk((desk) => desk.work?.edited.document.id);
  // Another document has other photos: its page view begins anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the id is what makes it begin anew
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const pictures = new PictureCache(bridge.photoUrl, () => made.repaint());
    const world = {
      outline: (face: string, glyph: number) => glyphs.outline(face, glyph),
      picture: (photoId: string) => pictures.picture(photoId),
      colour: screenColour,
      placeholder: PLACEHOLDER,
    };
    const made = new PageRaster(element, world, screenColour(PAPER), (sharp) =>
      element.setAttribute('data-sharp', `${sharp}`),
    );
    raster.current = made;
    return () => made.dispose();
  }, [canvas, glyphs, documentId]);
  return raster;
}

/** Hands every change of the view, and of the screen's density, to the raster. */
function useRasterView(raster: RasterRef): void {
  useEffect(() => {
    const hand = (): void => {
      const { view, screen } = useView.getState();
      raster.current?.setView(view, screen, window.devicePixelRatio);
    };
    hand();
    window.addEventListener('resize', hand);
    const stop = useView.subscribe(hand);
    return () => {
      window.removeEventListener('resize', hand);
      stop();
    };
  });
}

function useScreenSize(box: React.RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setScreen({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
}

/** Wheel: with Ctrl, Alt or by pinching zooms at the pointer, else moves the page. Not passive, so not by React. */
function useWheel(box: React.RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      if (event.ctrlKey || event.metaKey || event.altKey) {
        const pinch = Math.abs(event.deltaY) < 20 ? 4 : 1;
        const factor = Math.exp(-event.deltaY * pixels * pinch * WHEEL_ZOOM);
        zoomBy(factor, { x: event.clientX - left, y: event.clientY - top });
      } else if (event.shiftKey && event.deltaX === 0) panBy(-event.deltaY * pixels, 0);
      else panBy(-event.deltaX * pixels, -event.deltaY * pixels);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [box]);
}
