/** All furniture kinds. A new one is a file and a line here. */
import type { DisplayItem } from '../display/item.ts';
import type { FurnitureFrame, Page } from '../model/document.ts';
import type { HouseStyle } from '../model/style.ts';
import type { FontBook } from '../text/font.ts';
import { folioLine } from './folio-line.ts';
import type { FurnitureKind } from './furniture.ts';
import { pageTitle } from './page-title.ts';
import { sectionTitle } from './section-title.ts';

export const FURNITURE: readonly FurnitureKind[] = [folioLine, pageTitle, sectionTitle];

/** Draws a furniture frame; throws if no kind of that name exists (documents are checked when they are read). */
export function drawFurniture(
  frame: FurnitureFrame,
  page: Page,
  house: HouseStyle,
  fonts: FontBook,
): readonly DisplayItem[] {
  const kind = FURNITURE.find((one) => one.id === frame.furniture);
  if (kind === undefined) throw new Error(`no furniture of kind “${frame.furniture}”`);
  return kind.draw(frame, page, house, fonts);
}
