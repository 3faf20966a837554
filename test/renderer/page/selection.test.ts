/** A selection as stretches of paragraphs. */
import { expect, test } from 'vitest';
import { rangesBetween } from '../../../renderer/page/selection.ts';

const at = (paragraph: number, offset: number) => ({ storyId: 's', paragraph, offset, affinity: 'after' as const });

test('one place is no stretch', () => {
  expect(rangesBetween(at(1, 5), at(1, 5))).toEqual([]);
});

test('forwards and backwards are the same', () => {
  expect(rangesBetween(at(2, 1), at(0, 3))).toEqual(rangesBetween(at(0, 3), at(2, 1)));
});

test('paragraphs between are whole', () => {
  expect(rangesBetween(at(0, 3), at(2, 0))).toEqual([
    { storyId: 's', paragraph: 0, start: 3, end: Number.POSITIVE_INFINITY },
    { storyId: 's', paragraph: 1, start: 0, end: Number.POSITIVE_INFINITY },
  ]);
});
