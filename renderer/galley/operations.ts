/** Slate's operations as the document's. */
import type { Operation as SlateOperation } from 'slate';
import type { Operation, TextNode, TextOperation } from '../../core/edit/operation.ts';

/** What the operations of one change do to the story, in order; moving the selection does nothing to it. */
export function editsOf(storyId: string, operations: readonly SlateOperation[]): readonly Operation[] {
  return operations.flatMap((operation) => {
    const edit = textOperation(operation);
    return edit === undefined ? [] : [{ kind: 'edit-text', storyId, operation: edit } as const];
  });
}

function textOperation(operation: SlateOperation): TextOperation | undefined {
  switch (operation.type) {
    case 'insert_text':
    case 'remove_text': {
      const { type, path, offset, text } = operation;
      return { type, path, offset, text };
    }
    case 'insert_node':
    case 'remove_node':
      return { type: operation.type, path: operation.path, node: operation.node as TextNode };
    case 'split_node':
    case 'merge_node': {
      const { type, path, position, properties } = operation;
      return { type, path, position, properties: { ...properties } };
    }
    case 'set_node': {
      const { type, path, properties, newProperties } = operation;
      return { type, path, properties: { ...properties }, newProperties: { ...newProperties } };
    }
    case 'move_node':
      return { type: operation.type, path: operation.path, newPath: operation.newPath };
    case 'set_selection':
      return undefined;
  }
}
