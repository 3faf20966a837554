import { expect, test } from 'vitest';
import { requireKnownParts } from '../../../core/preflight/known-parts.ts';
import { FULL, STYLE } from '../model/documents.ts';

const ALL = { has: () => true };

test('a document of known faces and furniture is taken', () => {
  expect(requireKnownParts(FULL, ALL)).toEqual({ ok: true, value: FULL });
});

test.each(['song-regular', 'song-black', 'hei-regular', 'hei-bold', 'kai-regular'])('the face %s is missed', (face) => {
  const result = requireKnownParts(FULL, { has: (id) => id !== face });
  expect(!result.ok && result.error).toMatchObject({
    code: 'unknown-face',
    message: { zh: expect.stringContaining(`“${face}”`) },
  });
});

test('faces in unknown parts of the house style are nobody’s business', () => {
  const later = { ...STYLE, haiku: { face: 'ink-brush' } };
  expect(requireKnownParts({ ...FULL, houseStyle: later }, { has: (id) => id !== 'ink-brush' }).ok).toBe(true);
});

test('furniture of a later version is named', () => {
  const frame = { ...FULL.pages[0]!.frames[3]!, kind: 'furniture' as const, furniture: 'weather' };
  const result = requireKnownParts({ ...FULL, pages: [{ ...FULL.pages[0]!, frames: [frame] }] }, ALL);
  expect(!result.ok && result.error).toMatchObject({
    code: 'unknown-furniture',
    message: { zh: expect.stringContaining('“weather”') },
  });
});
