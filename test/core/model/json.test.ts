import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSyntaxFault } from '../../../core/model/json.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** JSON text with one piece cut out, put in or changed. */
const damaged = fc
  .tuple(
    fc.json({ maxDepth: 3, noUnicodeString: false }),
    fc.nat(),
    fc.nat({ max: 2 }),
    fc.constantFrom(
      '',
      '"',
      '\\',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '0',
      '-',
      '.',
      'e',
      't',
      'null',
      ' ',
      '\n',
      '\t',
      '字',
      '\u0001',
    ),
  )
  .map(([text, at, cut, put]) => {
    const from = at % (text.length + 1);
    return text.slice(0, from) + put + text.slice(from + cut);
  });

test('finds a fault exactly where the platform does find one', () => {
  fc.assert(
    fc.property(damaged, (text) => {
      expect(findSyntaxFault(text) === undefined).toBe(isJson(text));
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['{"a":1,}', 1, 8, '}'],
  ['{"a":1\n "b":2}', 2, 2, '"'],
  ['{"甲":"乙\n丙"}', 1, 8, '\n'],
  ['[1, 2', 1, 6, ''],
  ['{"a": tru}', 1, 7, 't'],
  ['[01]', 1, 3, '1'],
  ['"𠮷" 𠮷', 1, 5, '𠮷'],
  ['{"a":1} x', 1, 9, 'x'],
  ['["\\x"]', 1, 3, '\\'],
  ['nul', 1, 1, 'n'],
])('%j: line %i, character %i', (text, line, column, found) => {
  expect(findSyntaxFault(text)).toMatchObject({ line, column, found });
});

test('a long string with a fault behind it costs no stack', () => {
  const text = `["${'字'.repeat(3_000_000)}${'\\n'.repeat(1_000_000)}" x]`;
  expect(findSyntaxFault(text)).toMatchObject({ found: 'x' });
});
