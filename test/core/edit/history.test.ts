import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply } from '../../../core/edit/apply.ts';
import { type Edited, edit, redo, seal, startEditing, undo } from '../../../core/edit/history.ts';
import { Misfit, type Operation } from '../../../core/edit/operation.ts';
import type { ZbanDocument } from '../../../core/model/document.ts';
import { anyDocument, FULL } from '../model/documents.ts';
import { anyOperation } from './operations.ts';

const name = (zh: string) => ({ zh, en: zh });
const type = (text: string): Operation => ({
  kind: 'edit-text',
  storyId: 's1',
  operation: { type: 'insert_text', path: [0, 0], offset: 0, text },
});
const move = (x: number): Operation => ({
  kind: 'set-frame',
  frameId: 'f-photo',
  set: { rect: { x, y: 0, width: 9, height: 9 } },
});
const names = (edited: Edited) => edited.done.map((step) => step.name.zh);
const repeat = (edited: Edited, times: number, what: (edited: Edited) => Edited): Edited =>
  Array.from({ length: times }).reduce<Edited>(what, edited);

/** Operations that fit one after the other; the last page stays. */
function operationsOn(document: ZbanDocument, seeds: readonly number[]): readonly Operation[] {
  const operations: Operation[] = [];
  let now = document;
  for (const seed of seeds) {
    const [operation] = fc.sample(anyOperation(now), { seed, numRuns: 1 });
    if (operation === undefined || (operation.kind === 'remove-item' && now.pages.length === 1)) continue;
    operations.push(operation);
    now = apply(now, operation);
  }
  return operations;
}

/** A document, and edits of one or several operations each, some of them grouped. */
const anyWork = fc.record({
  document: anyDocument,
  plan: fc.array(
    fc.record({
      seeds: fc.array(fc.integer(), { minLength: 1, maxLength: 3 }),
      group: fc.constantFrom(undefined, 'a', 'b'),
    }),
  ),
});

test('text and layout mixed: all undone is the beginning, all redone is the end', () => {
  fc.assert(
    fc.property(anyWork, ({ document, plan }) => {
      const start = startEditing(document);
      let edited = start;
      for (const { seeds, group } of plan) {
        edited = edit(edited, name('改'), operationsOn(edited.document, seeds), group);
        expect(edited.done.length).toBeLessThanOrEqual(plan.length);
      }
      const undone = repeat(edited, edited.done.length, undo);
      expect(undone.document).toEqual(document);
      expect(repeat(undone, undone.undone.length, redo).document).toEqual(edited.document);
    }),
    { numRuns: 100 },
  );
});

test('edits of one group are one step under the first one’s name, until it is sealed', () => {
  const one = edit(startEditing(FULL), name('输入'), [type('一')], 'typing');
  const two = edit(one, name('输入二'), [type('二')], 'typing');
  expect(names(two)).toEqual(['输入']);
  expect(undo(two).document).toEqual(FULL);
  const three = edit(seal(two), name('再输入'), [type('三')], 'typing');
  expect(names(three)).toEqual(['输入', '再输入']);
  expect(undo(three).document).toEqual(two.document);
});

test('another group, no group, and an undo in between begin a step of their own', () => {
  const typed = edit(startEditing(FULL), name('输入'), [type('一')], 'typing');
  expect(names(edit(typed, name('移动'), [move(1)], 'drag'))).toEqual(['输入', '移动']);
  expect(names(edit(typed, name('移动'), [move(1)]))).toEqual(['输入', '移动']);
  const again = edit(redo(undo(typed)), name('再输入'), [type('二')], 'typing');
  expect(names(again)).toEqual(['输入', '再输入']);
});

test('a new edit ends the future', () => {
  const edited = edit(edit(startEditing(FULL), name('一'), [move(1)]), name('二'), [move(2)]);
  const other = edit(undo(edited), name('三'), [move(3)]);
  expect(names(other)).toEqual(['一', '三']);
  expect(redo(other)).toBe(other);
});

test('a thousand steps are all undone', () => {
  let edited = startEditing(FULL);
  for (let x = 0; x < 1000; x += 1) edited = edit(edited, name('移动'), [move(x), type('字')]);
  expect(edited.done).toHaveLength(1000);
  expect(repeat(edited, 1000, undo).document).toEqual(FULL);
});

test('an edit that does not fit changes nothing', () => {
  const start = startEditing(FULL);
  expect(() => edit(start, name('错'), [move(1), { kind: 'remove-frame', frameId: 'gone' }])).toThrow(Misfit);
  expect(start.document).toBe(FULL);
  expect(edit(start, name('无'), [])).toBe(start);
});
