/** A frame's place and size as the editor counts: millimetres of paper, 字 across and 行 down on the page's grid. */
import type { Rect } from '../../core/base/geometry.ts';
import { type Mm, mm, type Pt, toMm } from '../../core/base/units.ts';
import type { PageGrid } from '../../core/model/document.ts';

export type RectField = keyof Rect;

/** A length in 字 (x, width) or 行 (y, height). */
export function toGrid(rect: Rect, field: RectField, { typeArea, bodySize, pitch }: PageGrid): number {
  switch (field) {
    case 'x':
      return (rect.x - typeArea.x) / bodySize;
    case 'width':
      return rect.width / bodySize;
    case 'y':
      return (rect.y - typeArea.y) / pitch + 1;
    case 'height':
      // The last of n lines has no space below it.
      return (rect.height - bodySize) / pitch + 1;
  }
}

/** The length that `toGrid` calls `value`, points. */
export function fromGrid(value: number, field: RectField, { typeArea, bodySize, pitch }: PageGrid): Pt {
  switch (field) {
    case 'x':
      return typeArea.x + value * bodySize;
    case 'width':
      return value * bodySize;
    case 'y':
      return typeArea.y + (value - 1) * pitch;
    case 'height':
      return (value - 1) * pitch + bodySize;
  }
}

/** `rect` with one of its lengths changed, points; undefined if that is no length a frame can have. */
export function withLength(rect: Rect, field: RectField, length: Pt): Rect | undefined {
  const isSize = field === 'width' || field === 'height';
  if (!Number.isFinite(length) || Math.abs(length) > LONGEST || (isSize && length < SHORTEST)) return undefined;
  return { ...rect, [field]: length };
}

const LONGEST: Pt = mm(2000);
const SHORTEST: Pt = mm(1);

/** A figure with at most `digits` decimals, without idle zeros. */
export const figure = (value: number, digits = 1): string => `${Number(value.toFixed(digits)) + 0}`;

export const millimetres = (length: Pt): Mm => Number(toMm(length).toFixed(2));
