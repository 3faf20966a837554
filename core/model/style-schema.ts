/** Schemas of colours, rules and the house style. They let unknown fields through and judge only what they know. */
import { z } from 'zod';
import type { Colour } from '../base/colour.ts';
import type { HeadlineStyle, HouseStyle, RuleStyle, TextStyle } from './style.ts';

// zod tries `new Function` otherwise, which the interface's content policy forbids and reports.
z.config({ jitless: true });

/** Newsprint is never larger than this: two broadsheet pages and room to spare. A bound against spoiled files. */
const LONGEST = 10_000;

/** Any length in points, either sign. */
export const length = z.number().min(-LONGEST).max(LONGEST);
/** A length that cannot be negative. */
export const distance = z.number().min(0).max(LONGEST);
/** A length that cannot be nothing: of a page, of type, of a line. Below a point a page would hold lines without end. */
export const size = z.number().min(1).max(LONGEST);
/** A share of 1. */
export const share = z.number().min(0).max(1);
/** A name by which other parts refer to this one. */
export const id = z.string().min(1).max(200);
/** Both languages. */
export const sentence = z.looseObject({ zh: z.string(), en: z.string() });

const cmykSchema = z.looseObject({ kind: z.literal('cmyk'), c: share, m: share, y: share, k: share });

export const colourSchema = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('gray'), black: share }),
  cmykSchema,
  z.looseObject({ kind: z.literal('spot'), name: z.string().min(1), tint: share, alternate: cmykSchema }),
]) satisfies z.ZodType<Colour>;

export const ruleSchema = z.looseObject({
  form: z.enum(['hairline', 'thick', 'thick-thin', 'double', 'dotted', 'ornament']),
  weight: distance,
  colour: colourSchema,
}) satisfies z.ZodType<RuleStyle>;

const textStyleSchema = z.looseObject({
  face: id,
  size,
  colour: colourSchema,
  align: z.enum(['justify', 'start', 'center', 'end']),
  indent: z.number().min(0).max(20),
  tracking: z.number().min(-1).max(20),
  punctuation: z.enum(['full', 'kaiming', 'half']),
  latinGap: share,
}) satisfies z.ZodType<TextStyle>;

const sizes = z.array(size).min(1);
const headlinePart = z.looseObject({ face: id, sizes, colour: colourSchema });

const headlineStyleSchema = z.looseObject({
  face: id,
  colour: colourSchema,
  align: z.enum(['start', 'center']),
  sizes,
  maxLines: z.int().min(1).max(20),
  kicker: headlinePart,
  subhead: headlinePart,
  airLines: z.looseObject({ min: z.number().min(0).max(50), max: z.number().min(0).max(50) }),
}) satisfies z.ZodType<HeadlineStyle>;

export const rankSchema = z.enum(['lead', 'second', 'third', 'brief']);

export const houseStyleSchema = z.looseObject({
  id,
  name: sentence,
  note: sentence,
  fallbacks: z.array(id),
  colours: z.looseObject({ accent: colourSchema, accentTint: colourSchema, tint: colourSchema, rule: colourSchema }),
  strictness: z.enum(['loose', 'normal', 'strict']),
  text: z.looseObject({
    'page-title': textStyleSchema,
    'section-title': textStyleSchema,
    standfirst: textStyleSchema,
    crosshead: textStyleSchema,
    body: textStyleSchema,
    byline: textStyleSchema,
    'sign-off': textStyleSchema,
    caption: textStyleSchema,
    credit: textStyleSchema,
  }),
  marks: z.looseObject({ strong: id, kai: id, lead: id }),
  headlines: z.looseObject({
    lead: headlineStyleSchema,
    second: headlineStyleSchema,
    third: headlineStyleSchema,
    brief: headlineStyleSchema,
  }),
  rules: z.looseObject({ column: ruleSchema, article: ruleSchema, folio: ruleSchema }),
  furniture: z.looseObject({ title: id, section: id, folio: id, numerals: id }),
  names: z.array(z.string()),
}) satisfies z.ZodType<HouseStyle>;
