/** A template's first arrangement in a few strokes: where headlines, text and photos stand if the page is shared evenly. */
import { type Mm, toMm } from '../../core/base/units.ts';
import type { SketchMark } from '../../core/ipc.ts';
import type { Rank } from '../../core/model/style.ts';
import { gridOf } from '../../core/template/grid.ts';
import type { ArticleBlock, Block, PageTemplate } from '../../core/template/template.ts';

interface Area {
  readonly x: Mm;
  readonly y: Mm;
  readonly width: Mm;
  readonly height: Mm;
}

/** Height of a headline package, and the share of its article's width that it is long. */
const HEADLINE: Readonly<Record<Rank, { readonly height: Mm; readonly share: number }>> = {
  lead: { height: 26, share: 0.8 },
  second: { height: 18, share: 0.75 },
  third: { height: 14, share: 0.8 },
  brief: { height: 10, share: 0.85 },
};
const AIR: Mm = 5;
const PHOTO_RATIO = 0.66;

/** The strokes, in millimetres of the page. */
export function sketchOf(template: PageTemplate): readonly SketchMark[] {
  const { typeArea, columns, pitch } = gridOf(template);
  const area: Area = {
    x: toMm(typeArea.x),
    y: toMm(typeArea.y),
    width: toMm(typeArea.width),
    height: toMm(typeArea.height),
  };
  const marks: SketchMark[] = [
    { kind: 'rule', x: area.x, y: template.folio.top + template.folio.height - 2, width: area.width, height: 2 },
  ];
  const head = template.title === undefined ? 0 : toMm((template.title.lines + template.title.gapLines) * pitch);
  if (head > 0) {
    marks.push({ kind: 'title', x: area.x + area.width * 0.3, y: area.y, width: area.width * 0.4, height: head * 0.7 });
  }
  const [arrangement] = template.arrangements;
  const room = { ...area, y: area.y + head, height: area.height - head };
  if (arrangement !== undefined) marks.push(...sketchBlock(arrangement.block, room, columns));
  return marks;
}

function sketchBlock(block: Block, area: Area, columns: number): readonly SketchMark[] {
  switch (block.kind) {
    case 'article':
      return sketchArticle(block, area, columns);
    case 'photo':
      return [{ kind: 'photo', ...inner(area) }];
    case 'stack': {
      const height = area.height / block.blocks.length;
      return block.blocks.flatMap((child, i) =>
        sketchBlock(child, { ...area, y: area.y + i * height, height }, columns),
      );
    }
    case 'side': {
      let taken = 0;
      return block.blocks.flatMap((side) => {
        const part = across(area, columns, taken, side.columns);
        taken += side.columns;
        return sketchBlock(side.block, part, side.columns);
      });
    }
    case 'section': {
      const { x, y, width } = inner(area);
      const bar: SketchMark = { kind: 'rule', x, y, width: Math.min(width, 60), height: 7 };
      return [bar, ...sketchBlock(block.block, { ...area, y: area.y + 10, height: area.height - 10 }, columns)];
    }
    case 'pinwheel': {
      const { topColumns: top, bottomColumns: foot, topLeft, topRight, middle, bottomLeft, bottomRight } = block;
      const rows = (from: number, to: number): Area => ({
        ...area,
        y: area.y + area.height * from,
        height: area.height * (to - from),
      });
      return [
        ...sketchBlock(topLeft, across(rows(0, 0.4), columns, 0, top), top),
        ...sketchBlock(topRight, across(rows(0, 0.6), columns, top, columns - top), columns - top),
        ...sketchBlock(middle, across(rows(0.4, 0.6), columns, foot, top - foot), top - foot),
        ...sketchBlock(bottomLeft, across(rows(0.4, 1), columns, 0, foot), foot),
        ...sketchBlock(bottomRight, across(rows(0.6, 1), columns, foot, columns - foot), columns - foot),
      ];
    }
  }
}

function sketchArticle(block: ArticleBlock, area: Area, columns: number): readonly SketchMark[] {
  const { x, y, width, height } = inner(area);
  const headline = HEADLINE[block.rank];
  const isCentred = block.align !== 'start';
  const long = width * headline.share;
  const marks: SketchMark[] = [
    { kind: 'headline', x: isCentred ? x + (width - long) / 2 : x, y, width: long, height: headline.height * 0.7 },
  ];
  const top = y + headline.height;
  const count = block.textColumns?.[0] ?? columns;
  const column = (width - (count - 1) * AIR) / count;
  for (let i = 0; i < count; i++) {
    marks.push({ kind: 'text', x: x + i * (column + AIR), y: top, width: column, height: y + height - top });
  }
  const photoColumns = block.photoColumns?.[0];
  if (photoColumns !== undefined) {
    const taken = Math.min(photoColumns, count);
    const photoWidth = taken * column + (taken - 1) * AIR;
    const photoHeight = Math.min(photoWidth * PHOTO_RATIO, (y + height - top) * 0.7);
    const isLeft = block.photoPlace?.endsWith('left') === true;
    marks.push({
      kind: 'photo',
      x: isLeft ? x : x + width - photoWidth,
      y: top,
      width: photoWidth,
      height: photoHeight,
    });
  }
  return marks;
}

const inner = ({ x, y, width, height }: Area): Area => ({
  x: x + AIR / 2,
  y: y + AIR / 2,
  width: width - AIR,
  height: height - AIR,
});

/** `count` of `columns` columns, after the first `from`. */
const across = (area: Area, columns: number, from: number, count: number): Area => ({
  ...area,
  x: area.x + (area.width * from) / columns,
  width: (area.width * count) / columns,
});
