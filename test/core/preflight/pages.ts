/** Pages for preflight: one good frame by default, and whatever a test puts in its place. */
import { BLACK } from '../../../core/base/colour.ts';
import type { Diagnostic } from '../../../core/base/diagnostic.ts';
import type { Rect } from '../../../core/base/geometry.ts';
import { type DisplayItem, type GlyphRun, type ImageItem, linePath, rectPath } from '../../../core/display/item.ts';
import type { ComposedDocument, Copyfit } from '../../../core/display/page.ts';
import type {
  Article,
  Folio,
  Frame,
  HeadlineFrame,
  PhotoFrame,
  TextFrame,
  ZbanDocument,
} from '../../../core/model/document.ts';
import { type Paragraph, paragraph, type Story } from '../../../core/model/story.ts';
import { preflight } from '../../../core/preflight/preflight.ts';
import type { PreflightFacts } from '../../../core/preflight/rule.ts';
import { FOLIO, FULL, PHOTO, PHOTO_FRAME, PHOTO_ID, TEXT } from '../model/documents.ts';

export const run = (more: Partial<GlyphRun> = {}): GlyphRun => ({
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

/** A run of `text`, all of it Han, `offset` into paragraph `at` of a story. */
export const words = (text: string, more: Partial<GlyphRun> = {}, offset = 0): GlyphRun => {
  const characters = [...text];
  const size = more.size ?? 9.5;
  return run({
    glyphs: characters.map((_, at) => at + 1),
    xs: characters.map((_, at) => at * size),
    text: characters,
    offsets: characters.map((_, at) => offset + at),
    ...more,
  });
};

export const image: ImageItem = {
  kind: 'image',
  photoId: PHOTO_ID,
  rect: { x: 40, y: 100, width: 300, height: 200 },
  part: { x: 0, y: 0, width: 1, height: 1 },
};

export const line = (y: number, width = 0.25): DisplayItem => ({
  kind: 'path',
  path: linePath({ x: 40, y }, { x: 300, y }),
  stroke: { colour: BLACK, width },
});

/** Black, under the default run. */
export const ground: DisplayItem = {
  kind: 'path',
  path: rectPath({ x: 90, y: 80, width: 200, height: 60 }),
  fill: BLACK,
};

const withoutNext = (({ next: _, ...rest }: Required<TextFrame>): TextFrame => rest)(TEXT);
const bare = (({ articleId: _a, group: _g, slot: _s, ...rest }) => rest)(withoutNext);
/** A text frame of its own article, without border or fill. */
export const text = (id: string, rect: Rect, more: Partial<TextFrame> = {}): TextFrame => ({
  ...bare,
  id,
  rect,
  articleId: `a-${id}`,
  ...more,
});
export const headline = (id: string, rect: Rect, more: Partial<HeadlineFrame> = {}): HeadlineFrame => ({
  kind: 'headline',
  id,
  rect,
  storyId: 's1',
  rank: 'second',
  ...more,
});
export const photo = (more: Partial<PhotoFrame> = {}): PhotoFrame => ({ ...PHOTO_FRAME, ...more });

/** News that is signed, under a headline, saying what `paragraphs` say. */
export const news = (...paragraphs: readonly (string | Paragraph)[]): Story => ({
  id: 's1',
  kind: 'news',
  paragraphs: [
    paragraph('kicker', '引'),
    paragraph('headline', '主'),
    ...paragraphs.map((one) => (typeof one === 'string' ? paragraph('body', one) : one)),
    paragraph('sign-off', '（甲一）'),
  ],
  reporters: ['甲一'],
});

interface Shown {
  readonly frame: Frame;
  readonly items?: readonly DisplayItem[];
  readonly imageRect?: Rect;
}

export interface Parts {
  readonly frame?: Frame;
  readonly items?: readonly DisplayItem[];
  /** Several frames, instead of the one. */
  readonly frames?: readonly Shown[];
  readonly folio?: Partial<Folio>;
  readonly story?: Story;
  readonly photos?: ZbanDocument['photos'];
  readonly facts?: PreflightFacts;
  readonly copyfit?: readonly Copyfit[];
}

/** The document and its composed page. */
export function makePage({
  frame = withoutNext,
  items = [run()],
  frames = [{ frame, items }],
  folio,
  story = news('文'),
  photos = [PHOTO],
  copyfit = [],
}: Parts): { document: ZbanDocument; composed: ComposedDocument } {
  const page = FULL.pages[0]!;
  const ids = new Set(['a1', ...frames.flatMap((one) => one.frame.articleId ?? [])]);
  const articles = [...ids].map((id): Article => ({ id, storyId: story.id, rank: 'second' }));
  const document: ZbanDocument = {
    ...FULL,
    articles,
    stories: [story],
    photos,
    pages: [{ ...page, folio: { ...FOLIO, ...folio }, frames: frames.map((one) => one.frame) }],
  };
  const all: DisplayItem[] = [line(1)];
  const composedFrames = frames.map(({ frame: { id, rect }, items: drawn = [run()], imageRect }) => {
    const firstItem = all.length;
    all.push(...drawn);
    return { frameId: id, rect, firstItem, itemCount: drawn.length, ...(imageRect && { imageRect }) };
  });
  const { width, height, bleed } = page;
  const composed: ComposedDocument = {
    pages: [{ pageId: page.id, width, height, bleed, items: [...all, line(2)], frames: composedFrames }],
    copyfit,
    diagnostics: [],
  };
  return { document, composed };
}

/** The findings on a page. */
export function find(parts: Parts): readonly Diagnostic[] {
  const { document, composed } = makePage(parts);
  return preflight(document, composed, parts.facts);
}

/** Severities and codes found on a page. */
export const check = (parts: Parts): readonly string[] =>
  find(parts).map(({ severity, code }) => `${severity} ${code}`);

/** A page made wrong, and what is to be found on it. */
export type Fault = readonly [name: string, parts: Parts, found: readonly string[]];
