/** The Slate editor of the galley: roles instead of block types, plain text on paste, no history of its own. */
import { createEditor, Editor, Element, Transforms } from 'slate';
import { withReact } from 'slate-react';
import type { Marks, Role } from '../../core/model/story.ts';
import type { GalleyEditor } from './slate-types.ts';

/** Roles that are followed by body text rather than by more of themselves. */
const BODY_FOLLOWS: readonly Role[] = ['headline', 'subhead', 'standfirst', 'crosshead', 'byline', 'section-title'];

/** Marks the galley sets by a key or a button. */
export type ToggledMark = keyof Pick<Marks, 'strong' | 'kai' | 'dots'>;

export function createGalleyEditor(): GalleyEditor {
  const editor = withReact(createEditor());
  const { insertBreak } = editor;
  editor.insertBreak = () => {
    insertBreak();
    const at = editor.selection?.anchor.path[0];
    const paragraph = at === undefined ? undefined : editor.children[at];
    if (!Element.isElement(paragraph) || !BODY_FOLLOWS.includes(paragraph.role)) return;
    if (Editor.string(editor, [at!]) === '') setRole(editor, 'body');
  };
  editor.insertData = (data) => insertLines(editor, data.getData('text/plain'));
  return editor;
}

/** Gives the paragraphs of the selection a role. */
export function setRole(editor: Editor, role: Role): void {
  Transforms.setNodes(editor, { role }, { match: (node) => Element.isElement(node) });
}

/** The role of the paragraph where the selection ends. */
export function roleAt(editor: Editor): Role | undefined {
  const at = editor.selection?.focus.path[0];
  const paragraph = at === undefined ? undefined : editor.children[at];
  return Element.isElement(paragraph) ? paragraph.role : undefined;
}

export const hasMark = (editor: Editor, mark: ToggledMark): boolean => Editor.marks(editor)?.[mark] === true;

export function toggleMark(editor: Editor, mark: ToggledMark): void {
  if (hasMark(editor, mark)) Editor.removeMark(editor, mark);
  else Editor.addMark(editor, mark, true);
}

/** Pasted text: a line is a paragraph, blank lines are nothing. */
function insertLines(editor: Editor, text: string): void {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim() !== '');
  Editor.withoutNormalizing(editor, () => {
    lines.forEach((line, i) => {
      if (i > 0) Transforms.splitNodes(editor, { always: true });
      editor.insertText(line);
    });
  });
}
