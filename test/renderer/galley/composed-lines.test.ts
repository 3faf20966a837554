/** Line ends and the overset part, from composed lines. */
import { expect, test } from 'vitest';
import type { PageIndex } from '../../../core/display/hit-test.ts';
import { paragraph, type Story } from '../../../core/model/story.ts';
import { composedLines } from '../../../renderer/galley/composed-lines.ts';

const STORY: Story = {
  id: 's',
  kind: 'news',
  reporters: [],
  paragraphs: [
    paragraph('headline', '主题'),
    paragraph('body', '一二三四五'),
    paragraph('body', '六七八'),
    paragraph('body', '九'),
  ],
};

/** Lines of two characters, as they are composed. */
const line = (at: number, start: number, end: number, storyId = 's') => ({
  source: { storyId, paragraph: at },
  frameId: 'f',
  rect: { x: 0, y: 0, width: 0, height: 0 },
  stops: Array.from({ length: end - start + 1 }, (_, i) => ({ x: i, offset: start + i })),
});
const indexOf = (...lines: readonly ReturnType<typeof line>[]): PageIndex[] => [
  { page: { pageId: 'p', width: 1, height: 1, bleed: 0, items: [], frames: [] }, lines },
];

test('the last character of each line is marked, a paragraph’s end is not', () => {
  const { turns, overset } = composedLines(
    STORY,
    indexOf(line(1, 0, 2), line(1, 2, 4), line(1, 4, 5), line(2, 0, 3)),
    false,
  );
  expect(turns.map(({ paragraph, start, end }) => [paragraph, start, end])).toEqual([
    [1, 1, 2],
    [1, 3, 4],
  ]);
  expect(overset).toEqual([]);
});

test('what lies beyond the last line is overset, to the end of the story', () => {
  const { overset } = composedLines(
    STORY,
    indexOf(line(0, 0, 2), line(1, 0, 5), line(2, 0, 2), line(2, 0, 3, 'other')),
    true,
  );
  expect(overset).toEqual([
    { storyId: 's', paragraph: 2, start: 2, end: 3 },
    { storyId: 's', paragraph: 3, start: 0, end: 1 },
  ]);
});

test('without any room all running text is overset, and nothing else', () => {
  expect(composedLines(STORY, indexOf(line(0, 0, 2)), true).overset.map(({ paragraph }) => paragraph)).toEqual([
    1, 2, 3,
  ]);
});
