/** Short messages at the edge of the window: what was done, and what went wrong. */
import type { Sentence } from '../../core/base/diagnostic.ts';
import { type Notice, setDesk } from './desk.ts';

let counter = 0;

/** Shows a message. Troubles stay until they are put away. */
export function tell(kind: Notice['kind'], message: Sentence): void {
  counter += 1;
  const notice: Notice = { id: counter, kind, message };
  setDesk(({ notices }) => ({ notices: [...notices.filter((other) => other.message.zh !== message.zh), notice] }));
}

export const putAway = (id: number): void =>
  setDesk(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
