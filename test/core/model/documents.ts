/** Documents for tests: one with every field there is, and an arbitrary one. */
import fc from 'fast-check';
import { BLACK, type Colour, cmyk, gray } from '../../../core/base/colour.ts';
import type {
  BoxFrame,
  Folio,
  Frame,
  FurnitureFrame,
  HeadlineFrame,
  Page,
  PageGrid,
  PhotoFrame,
  RuleFrame,
  TextFrame,
  ZbanDocument,
} from '../../../core/model/document.ts';
import { FORMAT, VERSION } from '../../../core/model/document.ts';
import type { Photo } from '../../../core/model/photo.ts';
import { type Paragraph, ROLES, type Span, type Story } from '../../../core/model/story.ts';
import type { HeadlineStyle, HouseStyle, RuleStyle, TextStyle } from '../../../core/model/style.ts';

export const PHOTO_ID = 'a'.repeat(64);

const spot: Colour = { kind: 'spot', name: '专红', tint: 0.5, alternate: cmyk(0, 1, 1, 0) };
const hairline: RuleStyle = { form: 'hairline', weight: 0.25, colour: BLACK };
const text: TextStyle = {
  face: 'song-regular',
  size: 9.5,
  colour: BLACK,
  align: 'justify',
  indent: 2,
  tracking: 0,
  punctuation: 'full',
  latinGap: 0.125,
};
const headline: HeadlineStyle = {
  face: 'song-black',
  colour: BLACK,
  align: 'center',
  sizes: [36, 30, 24],
  maxLines: 2,
  kicker: { face: 'hei-regular', sizes: [18, 16], colour: spot },
  subhead: { face: 'kai-regular', sizes: [16], colour: BLACK },
  airLines: { min: 1, max: 2 },
};

export const STYLE: HouseStyle = {
  id: 'sober',
  name: { zh: '庄重', en: 'Sober' },
  note: { zh: '日报常用', en: 'For a daily' },
  fallbacks: ['song-regular'],
  colours: { accent: cmyk(0, 1, 1, 0), accentTint: cmyk(0, 0.1, 0.1, 0), tint: gray(0.1), rule: BLACK },
  strictness: 'strict',
  text: {
    'page-title': text,
    'section-title': text,
    standfirst: text,
    crosshead: text,
    body: text,
    byline: text,
    'sign-off': text,
    caption: text,
    credit: text,
  },
  marks: { strong: 'hei-bold', kai: 'kai-regular', lead: 'hei-regular' },
  headlines: { lead: headline, second: headline, third: headline, brief: headline },
  rules: { column: hairline, article: hairline, folio: hairline },
  furniture: { title: 'song-black', section: 'hei-bold', folio: 'hei-regular', numerals: 'hei-bold' },
  names: ['专版'],
};

export const FOLIO: Folio = {
  paper: '河东日报',
  date: '2026-11-22',
  pageNumber: '3',
  section: '专版',
  editor: '甲一',
  layout: '乙二',
  proof: '丙三',
  telephone: '0000-000000',
  mail: 'page@example.org',
};

export const GRID: PageGrid = {
  typeArea: { x: 40, y: 60, width: 680, height: 990 },
  columns: 5,
  charactersPerColumn: 13,
  gutterCharacters: 1,
  bodySize: 9.5,
  pitch: 12,
  lines: 82,
};

const base = { articleId: 'a1', slot: '头条', locked: false, group: 'g1' };
const rect = { x: 40, y: 100, width: 300, height: 120 };

export const TEXT: Required<TextFrame> = {
  ...base,
  kind: 'text',
  id: 'f-text',
  rect,
  storyId: 's1',
  columns: 2,
  gutter: 9.5,
  inset: { top: 0, right: 0, bottom: 0, left: 0 },
  border: { rule: hairline, sides: ['top', 'bottom'] },
  fill: gray(0.1),
  columnRules: true,
  next: 'f-text-2',
  level: true,
};
export const HEADLINE: Required<HeadlineFrame> = {
  ...base,
  kind: 'headline',
  id: 'f-headline',
  rect,
  storyId: 's1',
  rank: 'lead',
  size: 36,
  lines: 1,
  align: 'center',
};
export const PHOTO_FRAME: Required<PhotoFrame> = {
  ...base,
  kind: 'photo',
  id: 'f-photo',
  rect,
  photoId: PHOTO_ID,
  crop: { x: 0.5, y: 0.5, zoom: 1 },
  caption: [{ text: '河边' }],
  credit: [{ text: '丁四 摄' }],
  wrap: { kind: 'box', gap: 9 },
};
const FURNITURE: Required<FurnitureFrame> = {
  ...base,
  kind: 'furniture',
  id: 'f-furniture',
  rect,
  furniture: 'page-title',
  text: '河东新事',
  variant: 'bar',
};
const RULE: Required<RuleFrame> = { ...base, kind: 'rule', id: 'f-rule', rect: { ...rect, height: 0 }, rule: hairline };
const BOX: Required<BoxFrame> = {
  ...base,
  kind: 'box',
  id: 'f-box',
  rect,
  border: { rule: hairline, sides: ['left'] },
  fill: spot,
  wrap: { kind: 'none' },
};
const SECOND: Frame = {
  kind: 'text',
  id: 'f-text-2',
  rect,
  storyId: 's1',
  columns: 1,
  gutter: 0,
  inset: TEXT.inset,
  level: false,
};

const span: Required<Span> = {
  text: '春风',
  strong: true,
  kai: false,
  dots: true,
  lead: false,
  name: true,
  ruby: 'chūn',
};
export const STORY: Story = {
  id: 's1',
  kind: 'news',
  paragraphs: [
    { role: 'kicker', children: [{ text: '引题在上' }] },
    { role: 'headline', children: [{ text: '主题在下' }] },
    { role: 'body', children: [span, { text: '吹过河东。' }] },
  ],
  reporters: ['甲一'],
};
export const PHOTO: Photo = {
  id: PHOTO_ID,
  fileName: '河边.jpg',
  extension: 'jpg',
  width: 3000,
  height: 2000,
  grey: false,
  metadata: { caption: '河边', credit: '丁四', headline: '河', taken: '2026-11-20', city: '河东' },
};

/** One page that holds every kind of frame, every optional field filled in. */
export const FULL: ZbanDocument = {
  format: FORMAT,
  version: VERSION,
  id: 'd1',
  title: '河东新事',
  templateId: 'blank-grid',
  houseStyle: STYLE,
  pages: [
    {
      id: 'p1',
      width: 765,
      height: 1105,
      bleed: 8.5,
      grid: GRID,
      folio: FOLIO,
      frames: [TEXT, HEADLINE, PHOTO_FRAME, FURNITURE, RULE, BOX, SECOND],
    },
  ],
  articles: [{ id: 'a1', storyId: 's1', rank: 'lead' }],
  stories: [STORY],
  photos: [PHOTO],
};

const words = fc.string({ unit: 'grapheme', maxLength: 12 });
const number = fc.double({ min: -2000, max: 2000, noNaN: true }).map((value) => value + 0);
const distance = fc.double({ min: 0, max: 2000, noNaN: true });
/** What JSON gives back as it was: no minus zero. */
const strange = fc.jsonValue({ maxDepth: 2 }).map((value): unknown => JSON.parse(JSON.stringify(value)));
/** With fields of which this version knows nothing. */
const withStrange = <T extends object>(
  known: fc.Arbitrary<T>,
  value: fc.Arbitrary<unknown> = strange,
): fc.Arbitrary<T> =>
  fc
    .tuple(
      known,
      fc.dictionary(
        words.map((word) => `x-${word}`),
        value,
        { maxKeys: 2 },
      ),
    )
    .map(([fields, more]) => ({ ...more, ...fields }));
/** In text, Slate takes null for absent. */
const strangeMark = strange.filter((value) => value !== null);

const anySpan: fc.Arbitrary<Span> = withStrange(
  fc.record({ text: words, strong: fc.boolean(), ruby: words }, { requiredKeys: ['text'] }),
  strangeMark,
);
export const anyParagraph: fc.Arbitrary<Paragraph> = withStrange(
  fc.record({ role: fc.constantFrom(...ROLES), children: fc.array(anySpan, { maxLength: 4 }) }),
  strangeMark,
);

const anyRect = withStrange(fc.record({ x: number, y: number, width: distance, height: distance }));
const fullFrames = [TEXT, HEADLINE, PHOTO_FRAME, FURNITURE, RULE, BOX] as const;
const OPTIONAL = ['articleId', 'slot', 'locked', 'group', 'border', 'fill', 'columnRules', 'size', 'align', 'text'];

/** A frame of any kind with any of its optional fields; threads lead on to later frames of the page only. */
const anyFrame = (storyIds: readonly string[]): fc.Arbitrary<Frame> =>
  withStrange(
    fc
      .record({
        frame: fc.constantFrom(...fullFrames),
        rect: anyRect,
        storyId: fc.constantFrom(...storyIds),
        without: fc.subarray(OPTIONAL),
        caption: fc.array(anySpan, { maxLength: 2 }),
      })
      .map(({ frame, rect, storyId, without, caption }) => {
        const fields: Record<string, unknown> = { ...frame, rect };
        if ('storyId' in fields) fields.storyId = storyId;
        if ('caption' in fields) fields.caption = caption;
        for (const key of [...without, 'next']) delete fields[key];
        return fields as unknown as Frame;
      }),
  );

const anyPage = (at: number, storyIds: readonly string[]): fc.Arbitrary<Page> =>
  withStrange(
    fc.array(anyFrame(storyIds), { maxLength: 6 }).chain((frames) =>
      fc.array(fc.boolean(), { minLength: frames.length, maxLength: frames.length }).map((threads) => {
        const named = frames.map((frame, index) => ({ ...frame, id: `p${at}-f${index}` }));
        const threaded = named.map((frame, index) => {
          const following = named[index + 1];
          return frame.kind === 'text' && threads[index] && following ? { ...frame, next: following.id } : frame;
        });
        return { id: `p${at}`, width: 765, height: 1105, bleed: 8.5, grid: GRID, folio: FOLIO, frames: threaded };
      }),
    ),
  );

/** Documents that open, with fields this version does not know. */
export const anyDocument: fc.Arbitrary<ZbanDocument> = fc
  .array(fc.array(anyParagraph, { maxLength: 4 }), { minLength: 1, maxLength: 3 })
  .chain((copy) => {
    const stories: Story[] = copy.map((paragraphs, at) => ({ id: `s${at}`, kind: 'news', paragraphs, reporters: [] }));
    const storyIds = stories.map((story) => story.id);
    return withStrange(
      fc.record({
        format: fc.constant(FORMAT),
        version: fc.constant(VERSION),
        id: fc.constant('d1'),
        title: words,
        templateId: fc.constant('blank-grid'),
        houseStyle: withStrange(fc.constant(STYLE)),
        pages: fc.tuple(anyPage(0, storyIds), anyPage(1, storyIds)),
        articles: fc.constant([{ id: 'a1', storyId: 's0', rank: 'lead' as const }]),
        stories: fc.constant(stories),
        photos: fc.constant([PHOTO]),
      }),
    );
  });
