/** Taking a frame off the page, and back. */
import { describe, expect, test } from 'vitest';
import { NO_INSETS } from '../../../core/base/geometry.ts';
import { edit, startEditing, undo } from '../../../core/edit/history.ts';
import type { Frame, Page, TextFrame, ZbanDocument } from '../../../core/model/document.ts';
import { removal } from '../../../renderer/page/frame-operations.ts';

const frame = (id: string, next?: string): TextFrame => ({
  kind: 'text',
  id,
  storyId: 's',
  rect: { x: 0, y: 0, width: 100, height: 100 },
  columns: 1,
  gutter: 0,
  inset: NO_INSETS,
  level: true,
  ...(next === undefined ? {} : { next }),
});

const FRAMES = [frame('a', 'b'), frame('b', 'c'), frame('c')];
const DOCUMENT = { pages: [{ id: 'p', frames: FRAMES as readonly Frame[] } as Page] } as unknown as ZbanDocument;

describe('a frame of a thread is taken out', () => {
  test.each([
    ['a', ['b → c', 'c → end']],
    ['b', ['a → c', 'c → end']],
    ['c', ['a → b', 'b → end']],
  ])('%s', (id, threads) => {
    const removed = FRAMES.find((each) => each.id === id)!;
    const edited = edit(startEditing(DOCUMENT), { zh: '', en: '' }, removal(DOCUMENT, removed));
    const left = edited.document.pages[0]!.frames as readonly TextFrame[];
    expect(left.map((each) => `${each.id} → ${each.next ?? 'end'}`)).toEqual(threads);
    expect(undo(edited).document).toEqual(DOCUMENT);
  });
});
