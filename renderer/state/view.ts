/** Zoom and pan of the page that shows, and the room there is for it. */
import { create } from 'zustand';
import type { Rect } from '../../core/base/geometry.ts';
import type { Page } from '../../core/model/document.ts';
import {
  ACTUAL_SIZE,
  fitPage,
  fitWidth,
  keepInView,
  nextStep,
  type ScreenPoint,
  type ScreenSize,
  type View,
  zoomTo,
} from '../page/view.ts';
import { desk, setDesk } from './desk.ts';

/** page and width follow the window's size; free stays as the editor put it. */
export type Fit = 'page' | 'width' | 'free';

export interface Looking {
  readonly view: View;
  readonly screen: ScreenSize;
  readonly fit: Fit;
}

export const useView = create<Looking>()(() => ({
  view: { scale: 1, x: 0, y: 0 },
  screen: { width: 0, height: 0 },
  fit: 'page',
}));

export const shownPage = (): Page | undefined => {
  const { work, pageIndex } = desk();
  return work?.edited.document.pages[pageIndex];
};

/** The room for the page changed. */
export function setScreen(screen: ScreenSize): void {
  useView.setState({ screen });
  refit();
}

/** Fits again, if the view follows the window. */
export function refit(): void {
  const page = shownPage();
  const { screen, fit } = useView.getState();
  if (page === undefined || screen.width === 0) return;
  if (fit === 'page') useView.setState({ view: fitPage(page, screen) });
  else if (fit === 'width') useView.setState({ view: fitWidth(page, screen) });
}

export function fitTo(fit: 'page' | 'width'): void {
  useView.setState({ fit });
  refit();
}

/** Zooms by `factor` at a place of the screen. */
export function zoomBy(factor: number, at: ScreenPoint): void {
  const { view } = useView.getState();
  look(zoomTo(view, view.scale * factor, at));
}

export function zoomStep(direction: 1 | -1): void {
  const { view } = useView.getState();
  look(zoomTo(view, nextStep(view.scale, direction), middle()));
}

export const zoomActual = (): void => zoomPercent(100);

/** Zooms to `percent` of the paper's own size. */
export function zoomPercent(percent: number): void {
  look(zoomTo(useView.getState().view, (percent / 100) * ACTUAL_SIZE, middle()));
}

export function panBy(x: number, y: number): void {
  const { view } = useView.getState();
  look({ ...view, x: view.x + x, y: view.y + y });
}

/** Turns to page `index`, keeping the zoom. */
export function showPage(index: number): void {
  if (index === desk().pageIndex) return;
  setDesk({ pageIndex: index });
  refit();
}

/** Brings `rect` of the shown page into the middle, zooming in if it would be too small to read. */
export function lookAt(rect: Rect): void {
  const { view, screen } = useView.getState();
  const readable = Math.max(view.scale, Math.min(ACTUAL_SIZE, (screen.width * 0.8) / Math.max(rect.width, 1)));
  look({
    scale: readable,
    x: screen.width / 2 - (rect.x + rect.width / 2) * readable,
    y: screen.height / 2 - (rect.y + rect.height / 2) * readable,
  });
}

function look(view: View): void {
  const page = shownPage();
  if (page === undefined) return;
  useView.setState(({ screen }) => ({ view: keepInView(view, page, screen), fit: 'free' }));
}

function middle(): ScreenPoint {
  const { screen } = useView.getState();
  return { x: screen.width / 2, y: screen.height / 2 };
}
