/** Faults that the first rules find, one at a time on a page that is good otherwise. */
import { BLACK, cmyk, gray, PAPER } from '../../../core/base/colour.ts';
import { rectPath } from '../../../core/display/item.ts';
import type { Frame } from '../../../core/model/document.ts';
import { paragraph } from '../../../core/model/story.ts';
import { HEADLINE, PHOTO, PHOTO_FRAME, PHOTO_ID, STORY } from '../model/documents.ts';
import { type Fault, ground, image, line, photo, run } from './pages.ts';

const withoutPhoto: Frame = (({ photoId: _, ...rest }) => rest)(PHOTO_FRAME);

export const FRAME_FAULTS: readonly Fault[] = [
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
    { frame: PHOTO_FRAME, items: [{ ...image, rect: { x: -9, y: 40, width: 90, height: 90 } }] },
    ['warning outside-page-bleed'],
  ],
  ['all of it off the page', { items: [run({ y: 2000 })] }, ['error outside-page']],
  ['small text', { items: [run({ size: 5.5 })] }, ['error small-text']],
  ['small text in a tint', { items: [run({ size: 7.5, colour: gray(0.6) })] }, ['warning small-text']],
  ['small text in two inks', { items: [run({ size: 9, colour: cmyk(0, 1, 1, 0) })] }, ['warning small-text']],
  ['small reversed text', { items: [ground, run({ size: 9, colour: PAPER })] }, ['warning small-text']],
  ['a thin stroke', { items: [run(), line(300, 0.2)] }, ['error thin-rule']],
  [
    'a shape as thin as a rule',
    { items: [run(), { kind: 'path', path: rectPath({ x: 9, y: 9, width: 90, height: 0.1 }), fill: BLACK }] },
    ['error thin-rule'],
  ],
];
