/** Offsets and Slate's points. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf } from '../../../core/model/story.ts';
import { offsetOf, pointOf } from '../../../renderer/galley/positions.ts';

const paragraphs = fc
  .array(fc.string({ unit: fc.constantFrom('报', '纸', '𠮷'), maxLength: 6 }), { minLength: 1, maxLength: 5 })
  .map((texts) => ({ role: 'body' as const, children: texts.map((text) => ({ text })) }));

test('an offset and its point say the same', () => {
  fc.assert(
    fc.property(paragraphs, fc.nat(), (paragraph, pick) => {
      const offset = pick % (textOf(paragraph).length + 1);
      const point = pointOf(paragraph, 3, offset);
      expect(point.path[0]).toBe(3);
      expect(point.offset).toBeLessThanOrEqual(paragraph.children[point.path[1]!]!.text.length);
      expect(offsetOf(paragraph, point)).toBe(offset);
    }),
  );
});

test('beyond the end is the end', () => {
  const paragraph = { role: 'body' as const, children: [{ text: '报' }, { text: '纸' }] };
  expect(pointOf(paragraph, 0, 99)).toEqual({ path: [0, 1], offset: 1 });
});
