/** The composed page as text, for tests to compare and people to read: one line an item, places in points. */
import type { Colour } from '../base/colour.ts';
import type { DisplayItem } from './item.ts';
import type { ComposedPage } from './page.ts';

/** The page's frames with their items, in order. */
export function dumpPage(page: ComposedPage): string {
  const lines = [`page ${page.pageId} ${at(page.width)}×${at(page.height)} bleed ${at(page.bleed)}`];
  for (const frame of page.frames) {
    const { x, y, width, height } = frame.rect;
    lines.push(`frame ${frame.frameId} ${at(x)},${at(y)} ${at(width)}×${at(height)}`);
    for (const item of page.items.slice(frame.firstItem, frame.firstItem + frame.itemCount))
      lines.push(...dumpItem(item, '  '));
  }
  return `${lines.join('\n')}\n`;
}

const at = (length: number): string => (Math.round(length * 100) / 100).toString();

function dumpItem(item: DisplayItem, indent: string): string[] {
  switch (item.kind) {
    case 'glyphs': {
      const last = item.xs.at(-1) ?? 0;
      return [
        `${indent}text ${at(item.x)}+${at(last)},${at(item.y)} ${item.face} ${at(item.size)} ${dumpColour(item.colour)} ${item.text.join('')}`,
      ];
    }
    case 'path': {
      const fill = item.fill ? ` fill ${dumpColour(item.fill)}` : '';
      const stroke = item.stroke ? ` stroke ${at(item.stroke.width)} ${dumpColour(item.stroke.colour)}` : '';
      return [
        `${indent}path${fill}${stroke} ${item.path.map((command) => command.map((part) => (typeof part === 'number' ? at(part) : part)).join(' ')).join(' ')}`,
      ];
    }
    case 'image': {
      const { x, y, width, height } = item.rect;
      const part = [item.part.x, item.part.y, item.part.width, item.part.height]
        .map((share) => share.toFixed(3))
        .join(' ');
      return [`${indent}image ${item.photoId.slice(0, 12)} ${at(x)},${at(y)} ${at(width)}×${at(height)} part ${part}`];
    }
    case 'group':
      return [
        `${indent}group${item.clip ? ' clipped' : ''}`,
        ...item.items.flatMap((child) => dumpItem(child, `${indent}  `)),
      ];
  }
}

function dumpColour(colour: Colour): string {
  switch (colour.kind) {
    case 'gray':
      return `k${at(colour.black)}`;
    case 'cmyk':
      return `cmyk(${[colour.c, colour.m, colour.y, colour.k].map(at).join(' ')})`;
    case 'spot':
      return `${colour.name}(${at(colour.tint)})`;
  }
}
