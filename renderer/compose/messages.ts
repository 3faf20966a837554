/** What the window and its composing worker say to each other. */
import type { Sentence } from '../../core/base/diagnostic.ts';
import type { ComposedDocument } from '../../core/display/page.ts';
import type { FaceFile } from '../../core/ipc.ts';
import type { ZbanDocument } from '../../core/model/document.ts';
import type { FaceId } from '../../core/model/style.ts';
import type { PreflightFacts } from '../../core/preflight/rule.ts';

/** Units of an outline: so many make one em. Whole numbers keep the messages short. */
export const OUTLINE_UNITS = 2000;

/** A glyph's outline as SVG path data, in `OUTLINE_UNITS`, y downwards from the baseline. */
export interface GlyphOutline {
  readonly face: FaceId;
  readonly glyph: number;
  readonly path: string;
}

/** To the worker. Face addresses are absolute. */
export type Order = { readonly kind: 'faces'; readonly faces: readonly FaceFile[] } | ComposeOrder;

export interface ComposeOrder {
  readonly kind: 'compose';
  readonly revision: number;
  readonly document: ZbanDocument;
  readonly facts: PreflightFacts;
}

/** From the worker. It hears nothing before it is `ready`; outlines are sent once a glyph. */
export type Report = { readonly kind: 'ready' } | CompositionReport;

export type CompositionReport =
  | {
      readonly kind: 'composed';
      readonly revision: number;
      /** With the findings of preflight among the composer's own. */
      readonly composed: ComposedDocument;
      readonly outlines: readonly GlyphOutline[];
      /** Time composition took, fonts at hand. */
      readonly milliseconds: number;
    }
  | { readonly kind: 'failed'; readonly revision: number; readonly message: Sentence };
