/**
 * A guard for Microsoft's input method. When its composition ends because the focus leaves, it deletes and inserts
 * the text once more, and the text would stand there twice. No key is pressed for that: so whatever comes just after
 * a composition and without a key is not typed by anyone.
 */

/** The echo comes within this time, milliseconds. */
const ECHO = 100;

/** What is read of an input event; times in milliseconds of the events' clock. */
interface Input {
  readonly inputType: string;
  readonly timeStamp: number;
}

export class ImeGuard {
  /** When the last composition ended, if no key was pressed since. */
  #ended: number | undefined;

  /** A key went down: what follows is typed. */
  onKey(): void {
    this.#ended = undefined;
  }

  onCompositionEnd({ timeStamp }: Pick<Input, 'timeStamp'>): void {
    this.#ended = timeStamp;
  }

  /** True if `input` is the echo of a composition: to be refused. */
  refuses({ inputType, timeStamp }: Input): boolean {
    if (this.#ended === undefined || timeStamp - this.#ended > ECHO) return false;
    return inputType === 'insertText' || inputType.startsWith('delete');
  }
}
