/** Captions edited as plain text. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain, reworded } from '../../../renderer/inspector/words.ts';

const SPANS = [{ text: '图为' }, { text: '晒秋', strong: true }, { text: '现场。' }];

test('marks of what stays are kept', () => {
  expect(reworded(SPANS, '图为今年晒秋现场。')).toEqual([
    { text: '图为今年' },
    { text: '晒秋', strong: true },
    { text: '现场。' },
  ]);
});

test('all gone is no text at all', () => expect(reworded(SPANS, '')).toEqual([]));

test('the text is what was written, whatever it was', () => {
  const words = fc.string({ unit: fc.constantFrom('图', '为', '晒', '。'), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(words, { maxLength: 4 }), words, (texts, text) => {
      const spans = texts.map((each, i) => ({ text: each, ...(i % 2 ? { kai: true } : {}) }));
      expect(plain(reworded(spans, text))).toBe(text);
    }),
  );
});
