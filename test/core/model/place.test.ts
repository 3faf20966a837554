import { expect, test } from 'vitest';
import type { Place } from '../../../core/base/diagnostic.ts';
import { describePlace } from '../../../core/model/place.ts';
import { FULL, PHOTO_ID } from './documents.ts';

test.each<readonly [Place, string, string]>([
  [{}, '', ''],
  [{ pageId: 'p1' }, '第 1 页', 'page 1'],
  [{ pageId: 'p1', frameId: 'f-text', storyId: 's1' }, '第 1 页 · 正文框“主题在下”', 'page 1 · text frame “主题在下”'],
  [
    { pageId: 'p1', frameId: 'f-photo', photoId: PHOTO_ID },
    '第 1 页 · 图片框“河边.jpg”',
    'page 1 · photo frame “河边.jpg”',
  ],
  [{ storyId: 's1', paragraph: 2, start: 1, end: 4 }, '第 3 段“风吹过”', 'paragraph 3 “风吹过”'],
  [{ storyId: 's1' }, '稿件“主题在下”', 'story “主题在下”'],
  [{ photoId: PHOTO_ID }, '照片“河边.jpg”', 'photo “河边.jpg”'],
  [{ file: '稿.txt', line: 7 }, '稿.txt 第 7 行', '稿.txt, line 7'],
  [{ pageId: 'gone', frameId: 'gone', storyId: 'gone' }, '', ''],
])('%j', (place, zh, en) => {
  expect(describePlace(FULL, place)).toEqual({ zh, en });
});
