/** 报眉: page number outside, paper in the middle, date and editors inside, over the folio rule. */
import { BLACK } from '../base/colour.ts';
import { bottom, right } from '../base/geometry.ts';
import type { DisplayItem } from '../display/item.ts';
import type { Folio } from '../model/document.ts';
import { chineseDate } from './date.ts';
import type { FurnitureKind } from './furniture.ts';
import { type Label, makeLabel, placeLabel } from './label.ts';
import { drawRule, ruleThickness } from './rule.ts';

export const folioLine: FurnitureKind = {
  id: 'folio-line',
  name: { zh: '报眉', en: 'Folio line' },
  variants: ['line'],
  draw(frame, page, house, fonts) {
    const { rect } = frame;
    const { folio } = page;
    const items: DisplayItem[] = [];
    const ruleBand = ruleThickness(house.rules.folio);
    const height = rect.height - ruleBand - rect.height * 0.16;
    const foot = rect.y + height;
    const label = (text: string, face: string, size: number, tracking = 0): Label =>
      makeLabel(text, { face, size, colour: BLACK, tracking }, fonts);

    // Odd pages are right-hand pages: their number stands outside, at the right.
    const isRightHand = Number.parseInt(folio.pageNumber, 10) % 2 === 1;
    const number = label(folio.pageNumber, house.furniture.numerals, height * 1.12);
    const section = label(folio.section, house.furniture.section, height * 0.56, 0.08);
    const outer = number.width + (folio.section === '' ? 0 : height * 0.35 + section.width);
    const at = isRightHand ? right(rect) - outer : rect.x;
    const numberX = isRightHand ? right(rect) - number.width : at;
    const sectionX = isRightHand ? at : at + number.width + height * 0.35;
    if (folio.pageNumber !== '') items.push(placeLabel(number, numberX, foot - height * 1.06));
    if (folio.section !== '') items.push(placeLabel(section, sectionX, foot - height * 0.62));

    if (folio.paper !== '') {
      const paper = label(folio.paper, house.furniture.title, height * 0.72, 0.18);
      items.push(placeLabel(paper, rect.x + (rect.width - paper.width) / 2, foot - height * 0.76));
    }

    const small = height * 0.41;
    const rows = [chineseDate(folio.date) ?? folio.date, editorsOf(folio)].filter((row) => row !== '');
    rows.reverse().forEach((row, index) => {
      const line = label(row, house.furniture.folio, small, 0.02);
      const x = isRightHand ? rect.x : right(rect) - line.width;
      items.push(placeLabel(line, x, foot - small * 1.06 - index * small * 1.36));
    });
    items.push(...drawRule(house.rules.folio, rect.x, bottom(rect) - ruleBand / 2, rect.width));
    return items;
  },
};

/** `责编 某某  版式 某某  校对 某某  电话 …` from what is filled in. */
function editorsOf(folio: Folio): string {
  const parts: readonly (readonly [string, string])[] = [
    ['责编', folio.editor],
    ['版式', folio.layout],
    ['校对', folio.proof],
    ['电话', folio.telephone],
    ['邮箱', folio.mail],
  ];
  return parts.flatMap(([name, value]) => (value === '' ? [] : [`${name} ${value}`])).join('　');
}
