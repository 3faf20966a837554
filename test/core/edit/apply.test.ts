import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply } from '../../../core/edit/apply.ts';
import { Misfit, type Operation } from '../../../core/edit/operation.ts';
import { anyDocument, FULL, HEADLINE, PHOTO, TEXT } from '../model/documents.ts';
import { anyOperation, checkOperation } from './operations.ts';

test('every operation is undone by its inverse, also through JSON, and leaves its document alone', () => {
  fc.assert(
    fc.property(
      anyDocument.chain((document) => fc.tuple(fc.constant(document), anyOperation(document))),
      ([document, operation]) => {
        checkOperation(document, operation);
      },
    ),
    { numRuns: 600 },
  );
});

describe('what an operation does', () => {
  const [page] = FULL.pages;
  const ids = (operation: Operation) => apply(FULL, operation).pages[0]!.frames.map((frame) => frame.id);
  const all = page!.frames.map((frame) => frame.id);

  test('a frame is put in, taken out, moved in the order', () => {
    expect(ids({ kind: 'insert-frame', pageId: 'p1', index: 1, frame: { ...TEXT, id: 'new' } })).toEqual(
      all.toSpliced(1, 0, 'new'),
    );
    expect(ids({ kind: 'remove-frame', frameId: 'f-photo' })).toEqual(all.filter((id) => id !== 'f-photo'));
    expect(ids({ kind: 'move-frame', frameId: 'f-text', pageId: 'p1', index: all.length - 1 })).toEqual([
      ...all.slice(1),
      'f-text',
    ]);
  });

  test('fields are put and taken away, others stay', () => {
    const after = apply(FULL, {
      kind: 'set-frame',
      frameId: HEADLINE.id,
      set: { size: 30 },
      unset: ['align', 'group'],
    });
    const { align: _, group: __, ...rest } = HEADLINE;
    expect(after.pages[0]!.frames[1]).toEqual({ ...rest, size: 30 });
  });

  test('one value of the house style', () => {
    const after = apply(FULL, { kind: 'set-house-style', path: ['text', 'body', 'size'], value: 10 });
    expect(after.houseStyle.text.body).toEqual({ ...FULL.houseStyle.text.body, size: 10 });
    expect(after.houseStyle.text.caption).toBe(FULL.houseStyle.text.caption);
  });

  test('parts that are not touched are shared', () => {
    const after = apply(FULL, {
      kind: 'edit-text',
      storyId: 's1',
      operation: { type: 'insert_text', path: [0, 0], offset: 0, text: '新' },
    });
    expect(after.stories[0]!.paragraphs[0]!.children[0]!.text).toBe('新引题在上');
    expect(after.pages).toBe(FULL.pages);
    expect(after.stories[0]!.paragraphs[1]).toBe(FULL.stories[0]!.paragraphs[1]);
  });
});

describe('an operation made for another document is refused', () => {
  test.each<readonly [string, Operation]>([
    ['a frame that is not there', { kind: 'remove-frame', frameId: 'gone' }],
    ['a page that is not there', { kind: 'insert-frame', pageId: 'gone', index: 0, frame: { ...TEXT, id: 'new' } }],
    ['a frame that is there already', { kind: 'insert-frame', pageId: 'p1', index: 0, frame: TEXT }],
    ['a place beyond the last', { kind: 'move-frame', frameId: 'f-text', pageId: 'p1', index: 7 }],
    ['a photo that is there already', { kind: 'insert-item', list: 'photos', index: 0, item: PHOTO }],
    ['an article that is not there', { kind: 'remove-item', list: 'articles', id: 'gone' }],
    ['a new id', { kind: 'set-item', list: 'stories', id: 's1', set: {}, unset: ['id'] }],
    ['a new kind', { kind: 'set-frame', frameId: 'f-text', set: {}, unset: ['kind'] }],
    ['a value that JSON loses', { kind: 'set-frame', frameId: 'f-text', set: { group: undefined } }],
    ['no place in the house style', { kind: 'set-house-style', path: [], value: 1 }],
    [
      'a place in the house style that is not there',
      { kind: 'set-house-style', path: ['text', 'haiku', 'size'], value: 1 },
    ],
    [
      'a story that is not there',
      { kind: 'edit-text', storyId: 'gone', operation: { type: 'insert_text', path: [0, 0], offset: 0, text: 'a' } },
    ],
  ])('%s', (_name, operation) => {
    expect(() => apply(FULL, operation)).toThrow(Misfit);
  });
});
