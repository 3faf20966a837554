/** Schema of the document, beside its types: a field the types require and the schema lacks does not compile. */
import { z } from 'zod';
import type { Insets, Rect } from '../base/geometry.ts';
import {
  type Article,
  type Border,
  type Crop,
  FORMAT,
  type Folio,
  type Frame,
  type Page,
  type PageGrid,
  VERSION,
  type Wrap,
  type ZbanDocument,
} from './document.ts';
import type { Photo } from './photo.ts';
import { type Paragraph, ROLES, type Span, type Story } from './story.ts';
import {
  colourSchema,
  distance,
  houseStyleSchema,
  id,
  length,
  rankSchema,
  ruleSchema,
  share,
  size,
} from './style-schema.ts';

export const rectSchema = z.looseObject({
  x: length,
  y: length,
  width: distance,
  height: distance,
}) satisfies z.ZodType<Rect>;
const insetsSchema = z.looseObject({
  top: length,
  right: length,
  bottom: length,
  left: length,
}) satisfies z.ZodType<Insets>;

const gridSchema = z.looseObject({
  typeArea: rectSchema,
  columns: z.int().min(1).max(100),
  charactersPerColumn: z.number().positive().max(1000),
  gutterCharacters: z.number().min(0).max(100),
  bodySize: size,
  pitch: size,
  lines: z.int().min(1).max(5000),
}) satisfies z.ZodType<PageGrid>;

const folioSchema = z.looseObject({
  paper: z.string(),
  date: z.string(),
  pageNumber: z.string(),
  section: z.string(),
  editor: z.string(),
  layout: z.string(),
  proof: z.string(),
  telephone: z.string(),
  mail: z.string(),
}) satisfies z.ZodType<Folio>;

const borderSchema = z.looseObject({
  rule: ruleSchema,
  sides: z.array(z.enum(['top', 'right', 'bottom', 'left'])),
}) satisfies z.ZodType<Border>;

const wrapSchema = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('none') }),
  z.looseObject({ kind: z.literal('box'), gap: distance }),
]) satisfies z.ZodType<Wrap>;

const cropSchema = z.looseObject({ x: share, y: share, zoom: z.number().min(1).max(100) }) satisfies z.ZodType<Crop>;

const spanSchema = z.looseObject({
  text: z.string(),
  strong: z.boolean().optional(),
  kai: z.boolean().optional(),
  dots: z.boolean().optional(),
  lead: z.boolean().optional(),
  name: z.boolean().optional(),
  ruby: z.string().optional(),
}) satisfies z.ZodType<Span>;

export const paragraphSchema = z.looseObject({
  role: z.enum(ROLES),
  children: z.array(spanSchema),
}) satisfies z.ZodType<Paragraph>;

const storySchema = z.looseObject({
  id,
  kind: z.enum(['news', 'photo-story', 'notice']),
  paragraphs: z.array(paragraphSchema),
  reporters: z.array(z.string()),
}) satisfies z.ZodType<Story>;

const frameBase = {
  id,
  rect: rectSchema,
  articleId: id.optional(),
  slot: z.string().optional(),
  locked: z.boolean().optional(),
  group: z.string().optional(),
};

const frameSchema = z.discriminatedUnion('kind', [
  z.looseObject({
    ...frameBase,
    kind: z.literal('text'),
    storyId: id,
    columns: z.int().min(1).max(100),
    gutter: distance,
    inset: insetsSchema,
    border: borderSchema.optional(),
    fill: colourSchema.optional(),
    columnRules: z.boolean().optional(),
    next: id.optional(),
    level: z.boolean(),
  }),
  z.looseObject({
    ...frameBase,
    kind: z.literal('headline'),
    storyId: id,
    rank: rankSchema,
    size: size.optional(),
    lines: z.int().min(1).max(20).optional(),
    align: z.enum(['start', 'center']).optional(),
  }),
  z.looseObject({
    ...frameBase,
    kind: z.literal('photo'),
    photoId: id.optional(),
    crop: cropSchema,
    caption: z.array(spanSchema),
    credit: z.array(spanSchema),
    wrap: wrapSchema,
  }),
  z.looseObject({
    ...frameBase,
    kind: z.literal('furniture'),
    furniture: id,
    text: z.string().optional(),
    variant: z.string().optional(),
  }),
  z.looseObject({ ...frameBase, kind: z.literal('rule'), rule: ruleSchema }),
  z.looseObject({
    ...frameBase,
    kind: z.literal('box'),
    border: borderSchema.optional(),
    fill: colourSchema.optional(),
    wrap: wrapSchema,
  }),
]) satisfies z.ZodType<Frame>;

const pageSchema = z.looseObject({
  id,
  width: size,
  height: size,
  bleed: distance,
  grid: gridSchema,
  folio: folioSchema,
  frames: z.array(frameSchema),
}) satisfies z.ZodType<Page>;

const articleSchema = z.looseObject({ id, storyId: id, rank: rankSchema }) satisfies z.ZodType<Article>;

/** Id and extension become a file name, so nothing but a hash and letters may stand in them. */
const photoSchema = z.looseObject({
  id: z.string().regex(/^[0-9a-f]{64}$/),
  fileName: z.string(),
  extension: z.string().regex(/^[a-z0-9]{1,8}$/),
  width: z.int().min(1).max(1_000_000),
  height: z.int().min(1).max(1_000_000),
  grey: z.boolean(),
  metadata: z.looseObject({
    caption: z.string().optional(),
    credit: z.string().optional(),
    headline: z.string().optional(),
    taken: z.string().optional(),
    city: z.string().optional(),
  }),
}) satisfies z.ZodType<Photo>;

/** What a document of the present version must hold. Fields it does not name pass through. */
export const documentSchema = z.looseObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  id,
  title: z.string(),
  templateId: z.string(),
  houseStyle: houseStyleSchema,
  pages: z.array(pageSchema).min(1),
  articles: z.array(articleSchema),
  stories: z.array(storySchema),
  photos: z.array(photoSchema),
}) satisfies z.ZodType<ZbanDocument>;
