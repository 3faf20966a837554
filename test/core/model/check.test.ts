import { describe, expect, test } from 'vitest';
import { findContradictions, findLooseEnds } from '../../../core/model/check.ts';
import type { Frame, TextFrame, ZbanDocument } from '../../../core/model/document.ts';
import { parseDocument } from '../../../core/model/parse.ts';
import { FULL, PHOTO, PHOTO_FRAME, STORY, TEXT } from './documents.ts';

const withFrames = (frames: readonly Frame[], more: Partial<ZbanDocument> = {}): ZbanDocument => ({
  ...FULL,
  ...more,
  pages: FULL.pages.map((page) => ({ ...page, frames })),
});
const { next: _, ...UNTHREADED } = TEXT;
const text = (id: string, next?: string, storyId = 's1'): TextFrame => ({
  ...UNTHREADED,
  id,
  storyId,
  ...(next ? { next } : {}),
});

const codes = (document: ZbanDocument) =>
  [...findContradictions(document), ...findLooseEnds(document)].map((each) => each.code);

test('a sound document has none', () => {
  expect(codes(FULL)).toEqual([]);
});

describe('contradictions', () => {
  test.each<readonly [string, ZbanDocument, readonly string[]]>([
    ['two frames with one id', withFrames([text('a'), text('a')]), ['duplicate-id']],
    ['two stories with one id', { ...FULL, stories: [STORY, STORY, STORY] }, ['duplicate-id']],
    ['two photos with one id', { ...FULL, photos: [PHOTO, PHOTO] }, ['duplicate-id']],
    ['two pages with one id', { ...FULL, pages: [...FULL.pages, { ...FULL.pages[0]!, frames: [] }] }, ['duplicate-id']],
    ['a story that is not there', withFrames([text('a', undefined, 's9')]), ['story-unknown']],
    ['a frame threaded to itself', withFrames([text('a', 'a')]), ['thread-loop']],
    ['a circle of two', withFrames([text('a', 'b'), text('b', 'a')]), ['thread-loop', 'thread-loop']],
    [
      'a circle behind a lead-in',
      withFrames([text('a', 'b'), text('b', 'c'), text('c', 'b')]),
      ['thread-loop', 'thread-joins', 'thread-loop'],
    ],
    ['two that go on in one', withFrames([text('a', 'c'), text('b', 'c'), text('c')]), ['thread-joins']],
  ])('%s', (_name, document, expected) => {
    expect(findContradictions(document).map((each) => each.code)).toEqual(expected);
    const parsed = parseDocument(document);
    expect(!parsed.ok && parsed.error.code).toBe('contradiction');
  });
});

describe('loose ends', () => {
  test.each<readonly [string, ZbanDocument, string]>([
    ['a thread into nothing', withFrames([text('a', 'b')]), 'next-unknown'],
    ['a thread into a photo', withFrames([text('a', PHOTO_FRAME.id), PHOTO_FRAME]), 'next-unknown'],
    [
      'a thread into another story',
      withFrames([text('a', 'b'), text('b', undefined, 's2')], { stories: [STORY, { ...STORY, id: 's2' }] }),
      'next-other-story',
    ],
    ['a photo that is not there', { ...FULL, photos: [] }, 'photo-unknown'],
  ])('%s', (_name, document, expected) => {
    expect(codes(document)).toEqual([expected]);
    expect(parseDocument(document).ok).toBe(true);
  });

  test('an article that is not there, once for every frame of it', () => {
    expect(new Set(codes({ ...FULL, articles: [] }))).toEqual(new Set(['article-unknown']));
  });
});
