import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BLACK, gray, PAPER } from '../../../core/base/colour.ts';
import { rectPath } from '../../../core/display/item.ts';
import { paragraph } from '../../../core/model/story.ts';
import { codesOf, judge } from '../../../core/preflight/preflight.ts';
import { RULES } from '../../../core/preflight/rules.ts';
import { anyDocument, HEADLINE, PHOTO_FRAME, STORY } from '../model/documents.ts';
import { COPY_FAULTS, GOOD_COPY } from './copy-faults.ts';
import { FRAME_FAULTS } from './frame-faults.ts';
import { GOOD_LAYOUTS, LAYOUT_FAULTS } from './layout-faults.ts';
import { check, find, ground, image, line, news, type Parts, photo, run } from './pages.ts';
import { GOOD_PRINTS, PRINT_FAULTS } from './print-faults.ts';

describe('nothing is found on a good page', () => {
  test.each<readonly [string, Parts]>([
    ['text', {}],
    ['a headline', { frame: HEADLINE, items: [run({ size: 36 })] }],
    ['a photo', { frame: PHOTO_FRAME, items: [image, run({ size: 7 })] }],
    ['a hairline', { items: [run(), line(300)] }],
    [
      'a tint out into the bleed',
      {
        items: [
          run(),
          { kind: 'path', path: rectPath({ x: -8.5, y: -8.5, width: 100, height: 100 }), fill: gray(0.1) },
        ],
      },
    ],
    ['reversed text large enough', { items: [ground, run({ size: 10, colour: PAPER })] }],
    [
      'emphasis dots',
      { items: [run(), { kind: 'path', path: rectPath({ x: 9, y: 9, width: 0.2, height: 0.2 }), fill: BLACK }] },
    ],
    ['text to the very edge of the page', { items: [run({ x: 765 - 19 })] }],
    [
      'a photo story whose text is the caption',
      {
        frame: photo({ caption: [], credit: [] }),
        items: [image],
        story: {
          ...STORY,
          kind: 'photo-story',
          paragraphs: [paragraph('body', '文'), paragraph('sign-off', '（丁四 摄影报道）')],
        },
      },
    ],
    ...GOOD_LAYOUTS,
    ...GOOD_PRINTS,
    ...GOOD_COPY,
  ])('%s', (_name, parts) => {
    expect(check(parts)).toEqual([]);
  });
});

const FAULTS = [...FRAME_FAULTS, ...COPY_FAULTS, ...LAYOUT_FAULTS, ...PRINT_FAULTS];

test.each(FAULTS)('a page made wrong: %s', (_name, parts, expected) => {
  expect(check(parts)).toEqual(expected);
});

test('every code of every rule is shown to be found', () => {
  const found = new Set(FAULTS.flatMap(([, , codes]) => codes.map((code) => code.split(' ')[1])));
  const elsewhere = ['next-unknown', 'next-other-story', 'article-unknown'];
  const codes = RULES.flatMap(codesOf).filter((code) => !elsewhere.includes(code));
  expect(codes.filter((code) => !found.has(code))).toEqual([]);
});

test('the README lists every rule and code', () => {
  const readme = readFileSync(new URL('../../../core/preflight/README.md', import.meta.url), 'utf8');
  const names = RULES.flatMap((rule) => [rule.id, ...codesOf(rule)]);
  expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

test('mends are written out', () => {
  const replacements = (text: string) => find({ story: news(text) }).map(({ data }) => data?.replacement);
  expect(replacements('春风,吹过')).toEqual(['，']);
  expect(replacements('春风  吹过')).toEqual([' ']);
  expect(replacements('　　春风吹过')).toEqual(['']);
  expect(replacements('“春风吹过')).toEqual([undefined]);
});

test('whatever the document, findings speak both languages and lead to what it holds', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const pages = document.pages.map(({ id, width, height, bleed, frames }) => ({
        pageId: id,
        width,
        height,
        bleed,
        items: frames.map(() => run({ source: { storyId: document.stories[0]!.id, paragraph: 0 } })),
        frames: frames.map((frame, at) => ({ frameId: frame.id, rect: frame.rect, firstItem: at, itemCount: 1 })),
      }));
      const frames = new Set(document.pages.flatMap((page) => page.frames.map(({ id }) => id)));
      const known = new Set(RULES.flatMap(codesOf));
      for (const { code, message, hint, place } of judge(document, { pages, copyfit: [], diagnostics: [] })) {
        expect(known).toContain(code);
        expect(message.zh).toMatch(/\p{Script=Han}/u);
        expect(message.en).toMatch(/[a-z]/);
        expect(`${message.zh}${message.en}${hint?.zh}`).not.toMatch(/NaN|Infinity/);
        if (place.frameId !== undefined) expect(frames).toContain(place.frameId);
      }
    }),
    { numRuns: 60, seed: 5 },
  );
});
