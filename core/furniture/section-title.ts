/** 栏目: the small title block over one or several stories. */
import { PAPER } from '../base/colour.ts';
import { bottom, right } from '../base/geometry.ts';
import { type DisplayItem, type PathCommand, rectPath } from '../display/item.ts';
import type { FurnitureKind } from './furniture.ts';
import { makeLabel, placeLabel } from './label.ts';

export const sectionTitle: FurnitureKind = {
  id: 'section-title',
  name: { zh: '栏目', en: 'Section title' },
  variants: ['tab', 'bar'],
  draw(frame, _page, house, fonts) {
    const text = frame.text ?? '';
    if (text === '') return [];
    const { rect } = frame;
    const { accent, accentTint } = house.colours;
    const isBar = frame.variant === 'bar';
    const size = rect.height * (isBar ? 0.66 : 0.62);
    const label = makeLabel(
      text,
      { face: house.furniture.section, size, colour: isBar ? accent : PAPER, tracking: 0.16 },
      fonts,
    );
    const pad = rect.height * 0.42;
    const items: DisplayItem[] = [];
    if (isBar) {
      items.push({ kind: 'path', path: rectPath(rect), fill: accentTint });
      items.push({ kind: 'path', path: rectPath({ ...rect, width: rect.height * 0.22 }), fill: accent });
    } else {
      // A tab with a slanted end, on a line that runs to the right edge.
      const end = rect.x + 2 * pad + label.width;
      const tab: readonly PathCommand[] = [
        ['M', rect.x, rect.y],
        ['L', end, rect.y],
        ['L', end + rect.height * 0.5, bottom(rect)],
        ['L', rect.x, bottom(rect)],
        ['Z'],
      ];
      items.push({ kind: 'path', path: tab, fill: accent });
      items.push({
        kind: 'path',
        path: rectPath({ x: rect.x, y: bottom(rect) - 1.2, width: right(rect) - rect.x, height: 1.2 }),
        fill: accent,
      });
    }
    items.push(placeLabel(label, rect.x + pad, rect.y + (rect.height - size) / 2));
    return items;
  },
};
