/** One undo stack over text and layout: named steps, as many as were made. */
import type { Sentence } from '../base/diagnostic.ts';
import type { ZbanDocument } from '../model/document.ts';
import { apply, invert } from './apply.ts';
import type { Operation } from './operation.ts';

/** What one press of undo takes back. */
export interface Step {
  /** What the menu says: 撤销 移动图片框. */
  readonly name: Sentence;
  readonly operations: readonly Operation[];
  /** Undoes the operations, in the order to be applied. */
  readonly inverse: readonly Operation[];
  /** Further edits of this group join the step while it is the last. */
  readonly group?: string;
}

/** A document with its past and the future that undo opened. */
export interface Edited {
  readonly document: ZbanDocument;
  /** Oldest first. */
  readonly done: readonly Step[];
  /** Last undone last. */
  readonly undone: readonly Step[];
}

/** `document` with nothing to undo. */
export const startEditing = (document: ZbanDocument): Edited => ({ document, done: [], undone: [] });

/**
 * `operations` carried out one after the other as one step. Edits in the same `group` (one composition of the input
 * method, one drag, a second of typing) make one step; the first one's name stands. Whoever knows that a group is
 * over calls `seal`. Throws `Misfit` if an operation was not made for the document; nothing is changed then.
 */
export function edit(edited: Edited, name: Sentence, operations: readonly Operation[], group?: string): Edited {
  if (operations.length === 0) return edited;
  let document = edited.document;
  const inverse: Operation[] = [];
  for (const operation of operations) {
    inverse.unshift(invert(document, operation));
    document = apply(document, operation);
  }
  const last = edited.done.at(-1);
  if (last !== undefined && group !== undefined && last.group === group && edited.undone.length === 0) {
    const joined = { ...last, operations: [...last.operations, ...operations], inverse: [...inverse, ...last.inverse] };
    return { document, done: edited.done.with(-1, joined), undone: [] };
  }
  const step: Step = { name, operations, inverse, ...(group === undefined ? {} : { group }) };
  return { document, done: [...edited.done, step], undone: [] };
}

/** The next edit begins a step of its own, whatever its group. */
export function seal(edited: Edited): Edited {
  const last = edited.done.at(-1);
  if (last?.group === undefined) return edited;
  const { group: _, ...sealed } = last;
  return { ...edited, done: edited.done.with(-1, sealed) };
}

/** The last step taken back; unchanged if there is none. */
export function undo(edited: Edited): Edited {
  const step = edited.done.at(-1);
  if (step === undefined) return edited;
  const document = step.inverse.reduce(apply, edited.document);
  const { group: _, ...sealed } = step;
  return { document, done: edited.done.slice(0, -1), undone: [...edited.undone, sealed] };
}

/** The step undone last done again; unchanged if there is none. */
export function redo(edited: Edited): Edited {
  const step = edited.undone.at(-1);
  if (step === undefined) return edited;
  const document = step.operations.reduce(apply, edited.document);
  return { document, done: [...edited.done, step], undone: edited.undone.slice(0, -1) };
}
