/** The composed page: what composition hands to everyone else. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Rect } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { DisplayItem } from './item.ts';

/** How well a story fills its frames. Lines of body text; characters are Han-sized (字). */
export interface Copyfit {
  readonly storyId: string;
  /** Lines the copy takes at its natural setting. */
  readonly lines: number;
  /** Lines the frames offer. */
  readonly capacity: number;
  /** > 0: that many lines did not find room. */
  readonly overLines: number;
  readonly overCharacters: number;
  /** > 0: that many lines stay blank. */
  readonly underLines: number;
  readonly underCharacters: number;
}

/** One frame's part of the page: its items stand together in `items`. */
export interface ComposedFrame {
  readonly frameId: string;
  readonly rect: Rect;
  /** Range of the page's items drawn by this frame. */
  readonly firstItem: number;
  readonly itemCount: number;
  /** Photo frames: the rect that the image itself takes. */
  readonly imageRect?: Rect;
}

export interface ComposedPage {
  readonly pageId: string;
  readonly width: Pt;
  readonly height: Pt;
  readonly bleed: Pt;
  readonly items: readonly DisplayItem[];
  readonly frames: readonly ComposedFrame[];
}

export interface ComposedDocument {
  readonly pages: readonly ComposedPage[];
  readonly copyfit: readonly Copyfit[];
  readonly diagnostics: readonly Diagnostic[];
}
