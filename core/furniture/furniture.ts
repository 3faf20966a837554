/** What a furniture kind is: a name for templates and menus, and a drawing. */
import type { Sentence } from '../base/diagnostic.ts';
import type { DisplayItem } from '../display/item.ts';
import type { FurnitureFrame, Page } from '../model/document.ts';
import type { HouseStyle } from '../model/style.ts';
import type { FontBook } from '../text/font.ts';

export interface FurnitureKind {
  /** The `furniture` of its frames. */
  readonly id: string;
  readonly name: Sentence;
  /** Forms it can take; the first is the default. */
  readonly variants: readonly string[];
  draw(frame: FurnitureFrame, page: Page, house: HouseStyle, fonts: FontBook): readonly DisplayItem[];
}
