/**
 * The page's picture on its canvas. A sharp picture is painted in slices beside the one that shows; until it is
 * ready, zoom and pan move the old one, so that the hand never waits for the painter.
 */
import type { Rect } from '../../core/base/geometry.ts';
import { overlaps } from '../../core/base/geometry.ts';
import type { DisplayItem } from '../../core/display/item.ts';
import type { ComposedPage } from '../../core/display/page.ts';
import { itemBounds } from './bounds.ts';
import { type PaintWorld, paintItems } from './paint.ts';
import type { ScreenSize, View } from './view.ts';

/** Painting in one frame, milliseconds: leaves time for everything else of a 60th of a second. */
const SLICE = 9;
/** Items painted between two looks at the clock. */
const BATCH = 12;

interface Sketch {
  readonly canvas: HTMLCanvasElement;
  readonly view: View;
}

export class PageRaster {
  readonly #canvas: HTMLCanvasElement;
  readonly #world: PaintWorld;
  readonly #paper: string;
  readonly #onState: (sharp: boolean) => void;
  #page: ComposedPage | undefined;
  #bounds: readonly Rect[] = [];
  #view: View = { scale: 1, x: 0, y: 0 };
  #size: ScreenSize = { width: 0, height: 0 };
  #density = 1;
  #shown: Sketch | undefined;
  /** The canvas of the picture before: two are enough for any number of paintings. */
  #spare: HTMLCanvasElement | undefined;
  #painting: { readonly sketch: Sketch; readonly items: Iterator<DisplayItem> } | undefined;
  /** What is being painted is no longer what should show. */
  #isStale = false;
  #frame = 0;

  /** `paper`: colour of the bare page; `onState` hears when a picture is begun and when it shows, finished. */
  constructor(canvas: HTMLCanvasElement, world: PaintWorld, paper: string, onState: (sharp: boolean) => void) {
    this.#canvas = canvas;
    this.#world = world;
    this.#paper = paper;
    this.#onState = onState;
  }

  setPage(page: ComposedPage | undefined): void {
    if (page === this.#page) return;
    this.#page = page;
    this.#bounds = page?.items.map(itemBounds) ?? [];
    this.repaint();
  }

  /** `size` in CSS pixels, `density` device pixels each. */
  setView(view: View, size: ScreenSize, density: number): void {
    const isResized = size.width !== this.#size.width || size.height !== this.#size.height || density !== this.#density;
    if (!isResized && sameView(view, this.#view)) return;
    this.#view = view;
    this.#size = size;
    this.#density = density;
    if (isResized) {
      this.#canvas.width = Math.round(size.width * density);
      this.#canvas.height = Math.round(size.height * density);
    }
    this.repaint();
  }

  /**
   * Paints anew, e.g. because a photo came. A picture that is begun is finished first: otherwise fast typing, or a long
   * drag, would never show any.
   */
  repaint(): void {
    this.#isStale = this.#painting !== undefined;
    this.#onState(false);
    this.#wake();
  }

  /** No frame is painted after this. */
  dispose(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#page = undefined;
  }

  #wake(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#paintFrame());
  }

  #paintFrame(): void {
    this.#frame = 0;
    const context = this.#canvas.getContext('2d')!;
    if (this.#page === undefined || this.#canvas.width === 0) {
      context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
      this.#shown = undefined;
      this.#painting = undefined;
      return;
    }
    this.#painting ??= this.#begin(this.#page);
    const isDone = this.#paintSlice(this.#painting);
    if (isDone) {
      this.#spare = this.#shown?.canvas;
      this.#shown = this.#painting.sketch;
      this.#painting = undefined;
    }
    this.#show(context);
    const isSharp = isDone && !this.#isStale;
    if (isDone) this.#isStale = false;
    if (isSharp) this.#onState(true);
    else this.#wake();
  }

  #begin(page: ComposedPage): { sketch: Sketch; items: Iterator<DisplayItem> } {
    const canvas = this.#spare ?? document.createElement('canvas');
    this.#spare = undefined;
    // Setting the size also wipes it and forgets clip and transform.
    canvas.width = this.#canvas.width;
    canvas.height = this.#canvas.height;
    const context = canvas.getContext('2d')!;
    const view = this.#view;
    const scale = view.scale * this.#density;
    context.setTransform(scale, 0, 0, scale, view.x * this.#density, view.y * this.#density);
    context.beginPath();
    context.rect(0, 0, page.width, page.height);
    context.clip();
    context.fillStyle = this.#paper;
    context.fillRect(0, 0, page.width, page.height);
    context.imageSmoothingQuality = 'high';
    const visible: Rect = {
      x: -view.x / view.scale,
      y: -view.y / view.scale,
      width: this.#size.width / view.scale,
      height: this.#size.height / view.scale,
    };
    const items = page.items.filter((_, i) => overlaps(this.#bounds[i]!, visible, 0) || isThin(this.#bounds[i]!));
    return { sketch: { canvas, view }, items: items.values() };
  }

  /** Paints for a slice of time; true if nothing is left to paint. */
  #paintSlice({ sketch, items }: { sketch: Sketch; items: Iterator<DisplayItem> }): boolean {
    const context = sketch.canvas.getContext('2d')!;
    const end = performance.now() + SLICE;
    for (;;) {
      for (let i = 0; i < BATCH; i++) {
        const { done, value } = items.next();
        if (done === true) return true;
        paintItems([value], context, this.#world);
      }
      if (performance.now() > end) return false;
    }
  }

  /** Puts the last finished picture where the view now is. */
  #show(context: CanvasRenderingContext2D): void {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    const shown = this.#shown;
    if (shown === undefined) return;
    const factor = this.#view.scale / shown.view.scale;
    const x = (this.#view.x - shown.view.x * factor) * this.#density;
    const y = (this.#view.y - shown.view.y * factor) * this.#density;
    context.imageSmoothingEnabled = factor !== 1;
    context.drawImage(shown.canvas, x, y, shown.canvas.width * factor, shown.canvas.height * factor);
  }
}

const sameView = (a: View, b: View): boolean => a.scale === b.scale && a.x === b.x && a.y === b.y;

/** Rules may be thinner than the tolerance of `overlaps`. */
const isThin = (bounds: Rect): boolean => bounds.width < 0.5 || bounds.height < 0.5;
