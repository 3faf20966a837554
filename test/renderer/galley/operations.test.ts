/** The galley and the document: whatever is done in Slate, the document's story says the same afterwards. */
import fc from 'fast-check';
import { createEditor, Editor, Element, Transforms } from 'slate';
import { describe, expect, test } from 'vitest';
import { edit, redo, startEditing, undo } from '../../../core/edit/history.ts';
import { FORMAT, VERSION, type ZbanDocument } from '../../../core/model/document.ts';
import { ROLES, type Role } from '../../../core/model/story.ts';
import type { HouseStyle } from '../../../core/model/style.ts';
import { editsOf } from '../../../renderer/galley/operations.ts';
import type { GalleyParagraph } from '../../../renderer/galley/slate-types.ts';

const PARAGRAPHS: GalleyParagraph[] = [
  { role: 'headline', children: [{ text: '文明实践在行动' }] },
  { role: 'body', children: [{ text: '本报讯 ', lead: true }, { text: '秋收时节，志愿者走进田间。' }] },
  { role: 'body', children: [{ text: '他们' }, { text: '说', strong: true }, { text: '：好。' }] },
];

const documentOf = (paragraphs: readonly GalleyParagraph[]): ZbanDocument => ({
  format: FORMAT,
  version: VERSION,
  id: 'd',
  title: '',
  templateId: '',
  houseStyle: {} as HouseStyle,
  pages: [],
  articles: [],
  stories: [{ id: 's', kind: 'news', reporters: [], paragraphs }],
  photos: [],
});

type Deed = (editor: Editor, pick: (limit: number) => number) => void;

/** A random place in the text. */
function somewhere(editor: Editor, pick: (limit: number) => number): { path: number[]; offset: number } {
  const paragraph = pick(editor.children.length);
  const { children } = editor.children[paragraph] as GalleyParagraph;
  const span = pick(children.length);
  return { path: [paragraph, span], offset: pick(children[span]!.text.length + 1) };
}

const select: Deed = (editor, pick) =>
  Transforms.select(editor, { anchor: somewhere(editor, pick), focus: somewhere(editor, pick) });

const DEEDS: readonly Deed[] = [
  (editor, pick) => {
    Transforms.select(editor, somewhere(editor, pick));
    editor.insertText(['版', '，', '2026', '𠮷'][pick(4)]!);
  },
  (editor, pick) => {
    Transforms.select(editor, somewhere(editor, pick));
    editor.insertBreak();
  },
  (editor, pick) => {
    Transforms.select(editor, somewhere(editor, pick));
    editor.deleteBackward('character');
  },
  (editor, pick) => {
    select(editor, pick);
    editor.deleteFragment();
  },
  (editor, pick) => {
    select(editor, pick);
    Editor.addMark(editor, ['strong', 'kai', 'dots'][pick(3)]!, true);
  },
  (editor, pick) => {
    select(editor, pick);
    Editor.removeMark(editor, 'strong');
  },
  (editor, pick) => {
    select(editor, pick);
    const role: Role = ROLES[pick(ROLES.length)]!;
    Transforms.setNodes(editor, { role }, { match: (node) => Element.isElement(node) });
  },
];

describe('editing in the galley', () => {
  test('the document follows, undo leads back, redo forth', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(DEEDS.length - 1), fc.infiniteStream(fc.nat())), { maxLength: 12 }),
        async (deeds) => {
          const editor = createEditor();
          editor.children = structuredClone(PARAGRAPHS);
          const first = documentOf(structuredClone(PARAGRAPHS));
          let edited = startEditing(first);
          const states = [first];
          for (const [kind, stream] of deeds) {
            const pick = (limit: number): number => stream.next().value! % limit;
            DEEDS[kind]!(editor, pick);
            const edits = editsOf('s', editor.operations);
            edited = edit(edited, { zh: '', en: '' }, edits);
            if (edits.length > 0) states.push(edited.document);
            // Slate tells its listeners of a change, and forgets its operations, a moment later.
            await Promise.resolve();
            expect(editor.operations).toEqual([]);
            expect(edited.document.stories[0]!.paragraphs).toEqual(editor.children);
          }
          for (const state of states.slice(0, -1).toReversed()) {
            edited = undo(edited);
            expect(edited.document).toEqual(state);
          }
          for (const state of states.slice(1)) {
            edited = redo(edited);
            expect(edited.document).toEqual(state);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test('moving the caret changes nothing', () => {
    const operation = { type: 'set_selection', properties: null, newProperties: null } as never;
    expect(editsOf('s', [operation])).toEqual([]);
  });
});
