import { describe, expect, test } from 'vitest';
import { BLACK, cmyk, gray, PAPER } from '../../../core/base/colour.ts';
import { type DisplayItem, type GlyphRun, linePath, rectPath } from '../../../core/display/item.ts';
import type { ComposedDocument } from '../../../core/display/page.ts';
import type { Folio, Frame, PhotoFrame, ZbanDocument } from '../../../core/model/document.ts';
import { paragraph, type Story } from '../../../core/model/story.ts';
import { preflight } from '../../../core/preflight/preflight.ts';
import type { PreflightFacts } from '../../../core/preflight/rule.ts';
import { RULES } from '../../../core/preflight/rules.ts';
import { FOLIO, FULL, HEADLINE, PHOTO, PHOTO_FRAME, PHOTO_ID, STORY, TEXT } from '../model/documents.ts';

const run = (more: Partial<GlyphRun> = {}): GlyphRun => ({
  kind: 'glyphs',
  face: 'song-regular',
  size: 9.5,
  colour: BLACK,
  x: 100,
  y: 100,
  glyphs: [1, 2],
  xs: [0, 9.5],
  text: ['春', '风'],
  offsets: [0, 1],
  ...more,
});
const image: DisplayItem = {
  kind: 'image',
  photoId: PHOTO_ID,
  rect: { x: 40, y: 100, width: 300, height: 200 },
  part: { x: 0, y: 0, width: 1, height: 1 },
};
const line = (y: number, width = 0.25): DisplayItem => ({
  kind: 'path',
  path: linePath({ x: 40, y }, { x: 300, y }),
  stroke: { colour: BLACK, width },
});

const { next: _, ...TEXT_FRAME } = TEXT;
const headlined: Story = {
  ...STORY,
  paragraphs: [paragraph('kicker', '引'), paragraph('headline', '主'), paragraph('body', '文')],
};

interface Parts {
  readonly frame?: Frame;
  readonly items?: readonly DisplayItem[];
  readonly folio?: Partial<Folio>;
  readonly story?: Story;
  readonly photos?: ZbanDocument['photos'];
  readonly facts?: PreflightFacts;
}

/** Codes found on a page that has one frame, showing `items`. */
function check({
  frame = TEXT_FRAME,
  items = [run()],
  folio,
  story = headlined,
  photos = [PHOTO],
  facts,
}: Parts): readonly string[] {
  const [page] = FULL.pages;
  const document: ZbanDocument = {
    ...FULL,
    stories: [story],
    photos,
    pages: [{ ...page!, folio: { ...FOLIO, ...folio }, frames: [frame] }],
  };
  const composed: ComposedDocument = {
    pages: [
      {
        pageId: page!.id,
        width: page!.width,
        height: page!.height,
        bleed: page!.bleed,
        items: [line(1), ...items, line(2)],
        frames: [{ frameId: frame.id, rect: frame.rect, firstItem: 1, itemCount: items.length }],
      },
    ],
    copyfit: [],
    diagnostics: [],
  };
  return preflight(document, composed, facts).map(({ severity, code }) => `${severity} ${code}`);
}

const photo = (more: Partial<PhotoFrame>): Frame => ({ ...PHOTO_FRAME, ...more });
const withoutPhoto: Frame = (({ photoId: __, ...rest }) => rest)(PHOTO_FRAME);

describe('nothing is found on a good page', () => {
  test.each<readonly [string, Parts]>([
    ['text', {}],
    ['a headline', { frame: HEADLINE, items: [run({ size: 36 })] }],
    ['a photo', { frame: PHOTO_FRAME, items: [image, run({ size: 7 })] }],
    ['a hairline', { items: [run(), line(300)] }],
    [
      'a tint out into the bleed',
      { items: [run(), { kind: 'path', path: rectPath({ x: -8, y: -8, width: 100, height: 100 }), fill: gray(0.1) }] },
    ],
    ['reversed text large enough', { items: [run({ size: 10, colour: PAPER })] }],
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
  ])('%s', (_name, parts) => {
    expect(check(parts)).toEqual([]);
  });
});

describe('a page made wrong', () => {
  const cases: readonly (readonly [string, Parts, readonly string[]])[] = [
    ['a photo that has not come', { frame: withoutPhoto, items: [line(300)] }, ['error photo-missing']],
    [
      'a photo whose file is gone',
      { frame: PHOTO_FRAME, items: [image], facts: { missingPhotos: [PHOTO_ID] } },
      ['error photo-missing'],
    ],
    [
      'a photo the document does not hold',
      { frame: PHOTO_FRAME, items: [line(300)], photos: [] },
      ['error photo-unknown'],
    ],
    ['no caption', { frame: photo({ caption: [{ text: ' ' }] }), items: [image] }, ['warning photo-words-caption']],
    ['no credit', { frame: photo({ credit: [] }), items: [image] }, ['warning photo-words-credit']],
    [
      'too few pixels',
      { frame: PHOTO_FRAME, items: [image], photos: [{ ...PHOTO, width: 750, height: 750 }] },
      ['warning photo-low-resolution'],
    ],
    [
      'far too few pixels',
      { frame: PHOTO_FRAME, items: [image], photos: [{ ...PHOTO, width: 600, height: 600 }] },
      ['error photo-low-resolution'],
    ],
    [
      'too few pixels in the part that shows',
      { frame: PHOTO_FRAME, items: [{ ...image, part: { x: 0, y: 0, width: 0.2, height: 0.2 } }] },
      ['error photo-low-resolution'],
    ],
    [
      'a photo inside a group',
      { frame: PHOTO_FRAME, items: [{ kind: 'group', items: [image] }], photos: [{ ...PHOTO, width: 600 }] },
      ['error photo-low-resolution'],
    ],
    ['no text in a text frame', { items: [] }, ['warning empty-text']],
    ['only a rule in a text frame', { items: [line(300)] }, ['warning empty-text']],
    ['no date', { folio: { date: '' } }, ['error folio-date']],
    ['a day that never was', { folio: { date: '2026-02-29' } }, ['error folio-date']],
    ['no page number', { folio: { pageNumber: ' ' } }, ['error folio-page-number']],
    [
      'a kicker without its headline',
      {
        frame: HEADLINE,
        items: [run()],
        story: { ...STORY, paragraphs: [paragraph('kicker', '引'), paragraph('body', '文')] },
      },
      ['warning headline-missing'],
    ],
    ['text off the trim', { items: [run({ x: 760 })] }, ['error outside-page-text']],
    [
      'a photo beyond the bleed',
      { frame: PHOTO_FRAME, items: [{ ...image, rect: { x: -9, y: 0, width: 90, height: 90 } }] },
      ['warning outside-page-bleed'],
    ],
    ['all of it off the page', { items: [run({ y: 2000 })] }, ['error outside-page']],
    ['small text', { items: [run({ size: 5.5 })] }, ['error small-text']],
    ['small text in a tint', { items: [run({ size: 7.5, colour: gray(0.6) })] }, ['warning small-text']],
    ['small text in two inks', { items: [run({ size: 9, colour: cmyk(0, 1, 1, 0) })] }, ['warning small-text']],
    ['small reversed text', { items: [run({ size: 9, colour: PAPER })] }, ['warning small-text']],
    ['a thin stroke', { items: [run(), line(300, 0.2)] }, ['error thin-rule']],
    [
      'a shape as thin as a rule',
      { items: [run(), { kind: 'path', path: rectPath({ x: 9, y: 9, width: 90, height: 0.1 }), fill: BLACK }] },
      ['error thin-rule'],
    ],
  ];
  test.each(cases)('%s', (_name, parts, expected) => {
    expect(check(parts)).toEqual(expected);
  });

  test('every rule is shown to find something', () => {
    const found = cases.flatMap(([, , codes]) => codes.map((code) => code.split(' ')[1]!));
    for (const { id } of RULES.filter((rule) => rule.id !== 'loose-ends')) {
      expect(found.some((code) => code.startsWith(id))).toBe(true);
    }
  });
});

test('a press with limits of its own is asked by them', () => {
  const coarse = { frame: PHOTO_FRAME, items: [image], photos: [{ ...PHOTO, width: 700, height: 700 }] };
  expect(check(coarse)).toEqual(['warning photo-low-resolution']);
  expect(check({ ...coarse, facts: { limits: { ppiWarningBelow: 120, ppiErrorBelow: 100 } } })).toEqual([]);
});
