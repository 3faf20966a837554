/** Expected failures are returned, bugs are thrown. */
import type { Sentence } from './diagnostic.ts';

export interface Failure {
  /** Stable name of the failure, e.g. `not-a-photo`. */
  readonly code: string;
  /** What, where, what to do: in the person's words. */
  readonly message: Sentence;
}

export type Result<T, E = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const fail = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });
/** A failure from its name and its two sentences. */
export const failure = (code: string, zh: string, en: string): { readonly ok: false; readonly error: Failure } =>
  fail({ code, message: { zh, en } });
