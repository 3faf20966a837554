import fc from 'fast-check';
import { createEditor, type Descendant, type Operation as SlateOperation } from 'slate';
import { describe, expect, test } from 'vitest';
import { Misfit, type TextOperation } from '../../../core/edit/operation.ts';
import { applyText, invertText } from '../../../core/edit/text.ts';
import type { Paragraph } from '../../../core/model/story.ts';
import { anyParagraph } from '../model/documents.ts';
import { anyTextOperation } from './operations.ts';

/** What Slate itself makes of it. */
function applyInSlate(paragraphs: readonly Paragraph[], operation: TextOperation): readonly Paragraph[] {
  const editor = createEditor();
  editor.normalizeNode = () => undefined;
  editor.children = structuredClone(paragraphs) as unknown as Descendant[];
  editor.apply(structuredClone(operation) as unknown as SlateOperation);
  return editor.children as unknown as readonly Paragraph[];
}

const anyCase = fc
  .array(anyParagraph, { maxLength: 4 })
  .chain((paragraphs) => fc.tuple(fc.constant(paragraphs), anyTextOperation(paragraphs)));

test('the outcome is the same as Slate’s, and the inverse takes it back', () => {
  fc.assert(
    fc.property(anyCase, ([paragraphs, operation]) => {
      const after = applyText(paragraphs, operation);
      expect(after).toEqual(applyInSlate(paragraphs, operation));
      expect(applyText(after, invertText(paragraphs, operation))).toEqual(paragraphs);
      expect(applyInSlate(after, invertText(paragraphs, operation))).toEqual(paragraphs);
    }),
    { numRuns: 1500 },
  );
});

const COPY: readonly Paragraph[] = [
  { role: 'headline', children: [{ text: '春风吹过' }] },
  { role: 'body', children: [{ text: '河东', strong: true }, { text: '新事' }] },
];

test('a paragraph parted and joined again keeps role, marks and fields nobody knows', () => {
  const marked: readonly Paragraph[] = [COPY[0]!, { ...COPY[1]!, ...{ 'x-later': 1 } }];
  const merge: TextOperation = { type: 'merge_node', path: [1], position: 1, properties: {} };
  const merged = applyText(marked, merge);
  expect(merged).toEqual([{ role: 'headline', children: [{ text: '春风吹过' }, ...COPY[1]!.children] }]);
  expect(applyText(merged, invertText(marked, merge))).toEqual(marked);
});

describe('operations that do not fit', () => {
  test.each<readonly [string, TextOperation]>([
    ['text that does not stand there', { type: 'remove_text', path: [0, 0], offset: 0, text: '秋' }],
    ['text behind the end', { type: 'insert_text', path: [0, 0], offset: 5, text: '了' }],
    ['text in a paragraph', { type: 'insert_text', path: [0], offset: 0, text: '了' }],
    ['a span that is not there', { type: 'insert_text', path: [0, 1], offset: 0, text: '了' }],
    ['a paragraph among spans', { type: 'insert_node', path: [0, 0], node: COPY[0]! }],
    ['a span among paragraphs', { type: 'insert_node', path: [0], node: { text: '' } }],
    ['a node behind the end', { type: 'insert_node', path: [3], node: COPY[0]! }],
    ['a node below spans', { type: 'remove_node', path: [0, 0, 0], node: { text: '' } }],
    ['a merge with nothing before', { type: 'merge_node', path: [0], position: 0, properties: {} }],
    ['content set like a field', { type: 'set_node', path: [0, 0], properties: {}, newProperties: { text: '' } }],
    ['a change of level', { type: 'move_node', path: [0, 0], newPath: [0] }],
    ['a split behind the end', { type: 'split_node', path: [1], position: 3, properties: {} }],
  ])('%s', (_name, operation) => {
    expect(() => applyText(COPY, operation)).toThrow(Misfit);
  });
});
