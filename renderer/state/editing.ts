/** Changes to the open document: operations in, history kept, undo and redo. */
import type { Sentence } from '../../core/base/diagnostic.ts';
import { type Edited, edit, redo, seal, undo } from '../../core/edit/history.ts';
import type { Operation } from '../../core/edit/operation.ts';
import { desk, setDesk } from './desk.ts';

/** Carries out `operations` as one step, or as a part of the step of the same `group`. */
export function change(name: Sentence, operations: readonly Operation[], group?: string): void {
  replace((edited) => edit(edited, name, operations, group));
}

/** What is typed next begins a step of its own. */
export const endGroup = (): void => replace(seal);

/** Edits without a pause of this length, milliseconds, are one step of undo. */
const QUIET = 1000;
let quiet: ReturnType<typeof setTimeout> | undefined;

/** Ends the step when no more of its kind came for a while: keys and sliders have no other end. */
export function endGroupSoon(): void {
  clearTimeout(quiet);
  quiet = setTimeout(endGroup, QUIET);
}

export const undoStep = (): void => replace(undo);
export const redoStep = (): void => replace(redo);

function replace(by: (edited: Edited) => Edited): void {
  const { work } = desk();
  if (work === undefined) return;
  const edited = by(work.edited);
  if (edited !== work.edited) setDesk({ work: { ...work, edited } });
}
