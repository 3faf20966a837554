/** Asking before unsaved work is thrown away. */
import { create } from 'zustand';
import { desk, isUnsaved } from './desk.ts';

/** What waits for the person's answer, if anything. */
export const useConfirm = create<{ readonly pending: (() => void) | undefined }>()(() => ({ pending: undefined }));

/** Does `then` at once if nothing would be lost, else asks first. */
export function confirmDiscard(then: () => void): void {
  if (isUnsaved(desk().work)) useConfirm.setState({ pending: then });
  else then();
}
