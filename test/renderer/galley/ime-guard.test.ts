/** The guard against an input method that says everything twice. */
import { expect, test } from 'vitest';
import { ImeGuard } from '../../../renderer/galley/ime-guard.ts';

function guardAfter(end: number): ImeGuard {
  const guard = new ImeGuard();
  guard.onKey();
  guard.onCompositionEnd({ timeStamp: end });
  return guard;
}

test('a delete and an insert just after a composition, without a key, are refused', () => {
  const guard = guardAfter(1000);
  expect(guard.refuses({ inputType: 'deleteContentBackward', timeStamp: 1004 })).toBe(true);
  expect(guard.refuses({ inputType: 'insertText', timeStamp: 1100 })).toBe(true);
});

test('what is typed, pasted or comes later is taken', () => {
  const guard = guardAfter(1000);
  expect(guard.refuses({ inputType: 'insertText', timeStamp: 1101 })).toBe(false);
  expect(guard.refuses({ inputType: 'insertFromPaste', timeStamp: 1004 })).toBe(false);
  expect(guard.refuses({ inputType: 'insertCompositionText', timeStamp: 1004 })).toBe(false);
  guard.onKey();
  expect(guard.refuses({ inputType: 'insertText', timeStamp: 1004 })).toBe(false);
});

test('before any composition nothing is refused', () => {
  expect(new ImeGuard().refuses({ inputType: 'insertText', timeStamp: 5 })).toBe(false);
});
