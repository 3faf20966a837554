/** The print painter: display items as they stand, one after the other, into a page's content. */
import { gray } from '../../core/base/colour.ts';
import { bottom, right } from '../../core/base/geometry.ts';
import type { Pt } from '../../core/base/units.ts';
import { type DisplayItem, type GlyphRun, type ImageItem, linePath, rectPath } from '../../core/display/item.ts';
import type { ContentStream } from './content-stream.ts';
import type { Picture } from './pictures.ts';

/** Puts a run on the page: as text, or as shapes. */
export type DrawText = (run: GlyphRun, content: ContentStream) => void;

/** What items refer to by name. */
export interface PaintSources {
  readonly drawText: DrawText;
  /** Images without a picture are marked as missing. */
  readonly pictures: ReadonlyMap<ImageItem, Picture>;
}

/** Draws `items` in order. */
export function paint(items: readonly DisplayItem[], content: ContentStream, sources: PaintSources): void {
  for (const item of items) paintItem(item, content, sources);
}

function paintItem(item: DisplayItem, content: ContentStream, sources: PaintSources): void {
  switch (item.kind) {
    case 'glyphs':
      sources.drawText(item, content);
      break;
    case 'path':
      content.path(item);
      break;
    case 'image': {
      const picture = sources.pictures.get(item);
      if (picture === undefined) paintMissing(item, content);
      else content.image(picture.resource, picture.ref, item.rect);
      break;
    }
    case 'group':
      content.within(() => {
        if (item.clip !== undefined) content.clip(item.clip);
        paint(item.items, content, sources);
      });
      break;
  }
}

const MISSING_TINT = gray(0.15);
const MISSING_CROSS = { colour: gray(0.5), width: 0.5 as Pt };

/** A grey box with a cross: nobody takes it for a photo, and nobody misses it. */
function paintMissing({ rect }: ImageItem, content: ContentStream): void {
  content.path({ kind: 'path', path: rectPath(rect), fill: MISSING_TINT, stroke: MISSING_CROSS });
  const cross = [
    ...linePath({ x: rect.x, y: rect.y }, { x: right(rect), y: bottom(rect) }),
    ...linePath({ x: rect.x, y: bottom(rect) }, { x: right(rect), y: rect.y }),
  ];
  content.path({ kind: 'path', path: cross, stroke: MISSING_CROSS });
}
