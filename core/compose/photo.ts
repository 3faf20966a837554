/** A photo with its caption and credit: how high the caption is, what part of the photo shows, what is drawn. */

import { gray } from '../base/colour.ts';
import { bottom, type Rect } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import { type DisplayItem, type ImageItem, linePath, rectPath } from '../display/item.ts';
import type { Crop, PhotoFrame } from '../model/document.ts';
import type { Photo } from '../model/photo.ts';
import type { Span } from '../model/story.ts';
import type { HouseStyle } from '../model/style.ts';
import type { SetLine } from '../text/line.ts';
import { prepareParagraph, setParagraph } from '../text/paragraph.ts';
import { HAN_ASCENT, paintLine } from './paint-line.ts';
import { settingOfSpans } from './setting.ts';
import type { World } from './world.ts';

/** A caption with its credit, set to a measure. */
export interface CaptionBlock {
  readonly lines: readonly SetLine[];
  readonly credit?: { readonly line: SetLine; readonly runIn: boolean };
  readonly size: Pt;
  readonly leading: Pt;
  /** Distance of image and caption, and the lines themselves. */
  readonly height: Pt;
}

const LEADING = 1.4;
/** Image to caption, em of the caption. */
const GAP = 0.5;

/** Sets caption and credit to `measure`: the credit ends the caption's last line if it has room, else takes its own. */
export function setCaption(
  frame: { readonly caption: readonly Span[]; readonly credit: readonly Span[] },
  house: HouseStyle,
  measure: Pt,
  world: World,
): CaptionBlock {
  const style = house.text.caption;
  const lines = isEmpty(frame.caption) ? [] : setSpans(frame.caption, 'caption', house, measure, world);
  const creditLine = isEmpty(frame.credit) ? undefined : setSpans(frame.credit, 'credit', house, measure, world)[0];
  const last = lines.at(-1);
  const runIn = creditLine !== undefined && last !== undefined && last.width + creditLine.width + style.size <= measure;
  const count = lines.length + (creditLine !== undefined && !runIn ? 1 : 0);
  const leading = style.size * LEADING;
  return {
    lines,
    ...(creditLine ? { credit: { line: creditLine, runIn } } : {}),
    size: style.size,
    leading,
    height: count === 0 ? 0 : GAP * style.size + (count - 1) * leading + style.size,
  };
}

const isEmpty = (spans: readonly Span[]): boolean => spans.every((span) => span.text === '');

function setSpans(
  spans: readonly Span[],
  role: 'caption' | 'credit',
  house: HouseStyle,
  measure: Pt,
  world: World,
): readonly SetLine[] {
  const style = house.text[role];
  const setting = settingOfSpans(spans, style, house);
  return setParagraph(
    prepareParagraph({ ...setting, align: role === 'credit' ? 'start' : setting.align }, world.fonts),
    () => measure,
  ).lines;
}

/** The part of a photo that covers `width` × `height` at `crop`, in fractions of the photo. */
export function visiblePart(
  photo: Pick<Photo, 'width' | 'height'>,
  width: Pt,
  height: Pt,
  crop: Crop,
): ImageItem['part'] {
  const frameAspect = width / height;
  const photoAspect = photo.width / photo.height;
  const zoom = Math.max(1, crop.zoom);
  const partWidth = Math.min(1, frameAspect / photoAspect) / zoom;
  const partHeight = Math.min(1, photoAspect / frameAspect) / zoom;
  const clamp = (value: number, room: number): number => Math.min(Math.max(value, 0), room);
  return {
    x: clamp(crop.x - partWidth / 2, 1 - partWidth),
    y: clamp(crop.y - partHeight / 2, 1 - partHeight),
    width: partWidth,
    height: partHeight,
  };
}

/** Items of a photo frame and the rect its image takes. */
export function drawPhoto(
  frame: PhotoFrame,
  photo: Photo | undefined,
  house: HouseStyle,
  world: World,
): { items: DisplayItem[]; imageRect: Rect } {
  const caption = setCaption(frame, house, frame.rect.width, world);
  const imageRect: Rect = { ...frame.rect, height: Math.max(1, frame.rect.height - caption.height) };
  const items: DisplayItem[] =
    photo === undefined
      ? drawPlaceholder(imageRect)
      : [
          {
            kind: 'image',
            photoId: photo.id,
            rect: imageRect,
            part: visiblePart(photo, imageRect.width, imageRect.height, frame.crop),
          },
        ];
  let top = bottom(imageRect) + GAP * caption.size;
  const ascent = HAN_ASCENT * caption.size;
  for (const line of caption.lines) {
    items.push(...paintLine(line, frame.rect.x, top, undefined, ascent));
    top += caption.leading;
  }
  if (caption.credit !== undefined) {
    const { line, runIn } = caption.credit;
    const y = runIn ? top - caption.leading : top;
    items.push(...paintLine(line, frame.rect.x + frame.rect.width - line.width, y, undefined, ascent));
  }
  return { items, imageRect };
}

/** The place kept for a photo that has not come: a light box with its diagonals. */
function drawPlaceholder(rect: Rect): DisplayItem[] {
  const stroke = { colour: gray(0.35), width: 0.5 };
  return [
    { kind: 'path', path: rectPath(rect), fill: gray(0.08), stroke },
    { kind: 'path', path: linePath({ x: rect.x, y: rect.y }, { x: rect.x + rect.width, y: bottom(rect) }), stroke },
    { kind: 'path', path: linePath({ x: rect.x, y: bottom(rect) }, { x: rect.x + rect.width, y: rect.y }), stroke },
  ];
}
