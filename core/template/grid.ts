/** From a template's counts to a page's grid and a house style in the template's body size. */
import { mm } from '../base/units.ts';
import type { PageGrid } from '../model/document.ts';
import type { HouseStyle } from '../model/style.ts';
import type { PageTemplate } from './template.ts';

/** The page's grid: the type area is as wide as its columns and stands in the middle of the page. */
export function gridOf(template: PageTemplate): PageGrid {
  const { columns, charactersPerColumn, gutterCharacters, bodySize, pitch, lines } = template.grid;
  const width = (columns * charactersPerColumn + (columns - 1) * gutterCharacters) * bodySize;
  return {
    typeArea: {
      x: (mm(template.trim.width) - width) / 2,
      y: mm(template.typeAreaTop),
      width,
      height: lines * pitch - (pitch - bodySize),
    },
    columns,
    charactersPerColumn,
    gutterCharacters,
    bodySize,
    pitch,
    lines,
  };
}

/** The house style with its running text in the template's body size; captions and headlines stay as they are. */
export function fitHouseStyle(house: HouseStyle, grid: PageGrid): HouseStyle {
  const { text } = house;
  const bodySize = text.body.size;
  const resize = <T extends { readonly size: number }>(style: T): T =>
    style.size === bodySize ? { ...style, size: grid.bodySize } : style;
  return {
    ...house,
    text: {
      ...text,
      body: resize(text.body),
      crosshead: resize(text.crosshead),
      byline: resize(text.byline),
      'sign-off': resize(text['sign-off']),
    },
  };
}
