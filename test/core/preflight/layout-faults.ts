/** Faults in the layout, one at a time on a page that is good otherwise. */

import type { GlyphRun } from '../../../core/display/item.ts';
import type { Frame } from '../../../core/model/document.ts';
import { type Paragraph, paragraph } from '../../../core/model/story.ts';
import { type Fault, headline, image, news, type Parts, photo, text, words } from './pages.ts';

const at = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

/** Two columns of 10 characters and 8 lines, side by side in one frame. */
const COLUMNS = { columns: 2, gutter: 10, storyId: 's1' } as const;
const FRAME: Frame = text('t', at(100, 100, 200, 96), COLUMNS);
const source = (index: number) => ({ source: { storyId: 's1', paragraph: index } });
const LINE = '春风吹过河边的柳树';
/** Lines of whole paragraphs, from row `row` of column `column`; the number of a paragraph and its first offset. */
const rows = (
  column: number,
  row: number,
  ...lines: readonly (readonly [string, number, number])[]
): readonly GlyphRun[] =>
  lines.map(([line, index, offset], below) =>
    words(line, { x: 100 + 105 * column, y: 108.4 + 12 * (row + below), ...source(index) }, offset),
  );
/** `count` lines of one paragraph. */
const block = (index: number, count: number, from = 0): readonly (readonly [string, number, number])[] =>
  Array.from({ length: count }, (_, line) => [LINE, index, (from + line) * LINE.length]);
const LONG = LINE.repeat(8);

const inColumns = (paragraphs: readonly (string | Paragraph)[], items: readonly GlyphRun[]): Parts => ({
  frames: [{ frame: FRAME, items }],
  story: news(...paragraphs),
});

const columnFaults: readonly Fault[] = [
  [
    'a crosshead at the foot',
    inColumns(
      [LINE.repeat(7), paragraph('crosshead', '小标题'), LONG],
      [...rows(0, 0, ...block(2, 7), ['小标题', 3, 0]), ...rows(1, 0, ...block(4, 8))],
    ),
    ['warning crosshead-foot'],
  ],
  [
    'a paragraph’s last line at the head',
    inColumns(
      [LINE.repeat(9), LINE.repeat(7)],
      [...rows(0, 0, ...block(2, 8)), ...rows(1, 0, ...block(2, 1, 8), ...block(3, 7))],
    ),
    ['warning lone-line-head'],
  ],
  [
    'a paragraph’s first line at the foot',
    inColumns(
      [LINE.repeat(7), LINE.repeat(9)],
      [...rows(0, 0, ...block(2, 7), ...block(3, 1)), ...rows(1, 0, ...block(3, 8, 1))],
    ),
    ['info lone-line-foot'],
  ],
  [
    'one character on the last line',
    inColumns(
      [LONG, `${LINE.repeat(7)}了。`],
      [...rows(0, 0, ...block(2, 8)), ...rows(1, 0, ...block(3, 7), ['了。', 3, 63])],
    ),
    ['warning lone-character'],
  ],
  [
    'columns that end apart',
    inColumns([LONG, LINE.repeat(5)], [...rows(0, 0, ...block(2, 8)), ...rows(1, 0, ...block(3, 5))]),
    ['warning uneven-columns'],
  ],
  ['a column that stays empty', inColumns([LONG], rows(0, 0, ...block(2, 8))), ['warning uneven-columns']],
];

const title = (y: number, size: number, x = 100): readonly GlyphRun[] => [words('春风吹过', { size, x, y })];
/** Two stories side by side under a lead over the whole width. */
const pairOfHeadlines = (
  left: readonly GlyphRun[],
  right: readonly GlyphRun[],
  more: readonly Frame[] = [],
): Parts => ({
  frames: [
    { frame: text('lead', at(40, 60, 680, 100)) },
    { frame: headline('h1', at(40, 170, 330, 50), { articleId: 'a-t1' }), items: left },
    { frame: headline('h2', at(380, 170, 340, 50), { articleId: 'a-t2' }), items: right },
    { frame: text('t1', at(40, 230, 330, 800)) },
    { frame: text('t2', at(380, 230, 340, 800)) },
    ...more.map((frame) => ({ frame, items: [] })),
  ],
});

const ruled: Frame = {
  kind: 'rule',
  id: 'r',
  rect: at(375, 60, 0, 970),
  rule: { form: 'hairline', weight: 0.25, colour: { kind: 'gray', black: 1 } },
};
const sidebar = (...more: readonly Frame[]): Parts => ({
  frames: [
    { frame: text('t1', at(40, 60, 330, 970)) },
    { frame: text('t2', at(380, 60, 340, 500)) },
    { frame: text('t3', at(380, 570, 340, 460)) },
    ...more.map((frame) => ({ frame, items: [] })),
  ],
});

const photos = (second: { x: number; y: number }, group?: string): Parts => ({
  frames: [{ x: 40, y: 100 }, second].map((corner, index) => {
    const rect = { ...corner, width: 300, height: 200 };
    const frame = photo({ id: `p${index}`, rect });
    const { group: _, ...free } = frame;
    return {
      frame: group === undefined ? free : { ...free, group },
      items: [{ ...image, rect }],
      imageRect: rect,
    };
  }),
});

export const LAYOUT_FAULTS: readonly Fault[] = [
  ...columnFaults,
  [
    'headlines at one height in one size',
    pairOfHeadlines(title(200, 30), title(200, 30, 380)),
    ['warning level-headlines'],
  ],
  [
    'headlines half a line apart, one a little larger',
    pairOfHeadlines(title(200, 30), title(210, 32, 380)),
    ['warning level-headlines'],
  ],
  [
    'a page cut through',
    {
      frames: [
        { frame: text('t1', at(40, 60, 330, 400)) },
        { frame: text('t2', at(380, 60, 340, 400)) },
        { frame: text('t3', at(40, 470, 400, 560)) },
        { frame: text('t4', at(450, 470, 270, 560)) },
      ],
    },
    ['warning page-cut'],
  ],
  [
    'strips one below the other',
    {
      frames: [
        { frame: text('t1', at(40, 60, 680, 300)) },
        { frame: text('t2', at(40, 370, 680, 300)) },
        { frame: text('t3', at(40, 680, 330, 350)) },
        { frame: text('t4', at(380, 680, 340, 350)) },
      ],
    },
    ['warning page-cut'],
  ],
  [
    'gaps that nearly meet',
    {
      frames: [
        { frame: text('t1', at(40, 60, 330, 400)) },
        { frame: text('t2', at(380, 60, 340, 416)) },
        { frame: text('t3', at(40, 482, 330, 548)) },
        { frame: text('t4', at(380, 498, 340, 532)) },
        { frame: photo({ id: 'p', articleId: 'a-t1', rect: at(360, 300, 30, 20) }), items: [] },
      ],
    },
    ['info page-cut'],
  ],
  ['a gutter all down the page', sidebar(), ['warning page-seam']],
  ['a ruled one', sidebar(ruled), ['info page-seam']],
  ['photos that touch', photos({ x: 340, y: 100 }), ['warning touching-photos']],
  ['photos a hair apart', photos({ x: 40, y: 302 }), ['warning touching-photos']],
  ['photos that overlap', photos({ x: 300, y: 200 }), ['warning touching-photos']],
];

/** Pages of which the same rules say nothing. */
export const GOOD_LAYOUTS: readonly (readonly [name: string, parts: Parts])[] = [
  ['headlines of different sizes side by side', pairOfHeadlines(title(200, 30), title(200, 24, 380))],
  ['headlines of one size at different heights', pairOfHeadlines(title(200, 30), title(219, 30, 380))],
  [
    'one of two headlines in a box',
    pairOfHeadlines(title(200, 30), title(200, 30, 380), [
      {
        kind: 'box',
        id: 'b',
        articleId: 'a-t2',
        rect: at(375, 165, 345, 865),
        fill: { kind: 'gray', black: 0.1 },
        wrap: { kind: 'none' },
      },
    ]),
  ],
  ['a lead over the whole width', pairOfHeadlines(title(200, 30), title(200, 20, 380))],
  [
    'a cut that a story stands across',
    {
      frames: [
        { frame: text('t1', at(40, 60, 330, 500)) },
        { frame: text('t2', at(380, 60, 340, 400)) },
        { frame: text('t3', at(40, 570, 330, 460)) },
        { frame: text('t4', at(380, 470, 340, 560)) },
        { frame: photo({ id: 'p', articleId: 'a-t1', rect: at(360, 455, 30, 20) }), items: [] },
      ],
    },
  ],
  ['photos a gutter apart', photos({ x: 349.5, y: 100 })],
  ['photos at a corner', photos({ x: 341, y: 301 })],
  ['photos joined on purpose', photos({ x: 340, y: 100 }, 'set')],
  ['columns level', inColumns([LONG, LONG], [...rows(0, 0, ...block(2, 8)), ...rows(1, 0, ...block(3, 8))])],
  [
    'a last line of one character that a sign-off fills',
    inColumns(
      [LONG, `${LINE.repeat(7)}了。`],
      [
        ...rows(0, 0, ...block(2, 8)),
        ...rows(1, 0, ...block(3, 7), ['了。', 3, 63]),
        ...rows(1, 7, ['（甲一）', 4, 0]),
      ],
    ),
  ],
  [
    'columns of which the composer has said that lines stay blank',
    {
      ...inColumns([LONG], rows(0, 0, ...block(2, 8))),
      copyfit: [
        { storyId: 's1', lines: 8, capacity: 16, overLines: 0, overCharacters: 0, underLines: 8, underCharacters: 80 },
      ],
    },
  ],
];
