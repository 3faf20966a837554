/** The template files' shape: what `templates/pages/*.json` may hold. */
import { z } from 'zod';
import { failure, ok, type Result } from '../base/result.ts';
import { RANKS } from '../model/style.ts';
import type { Block, PageTemplate } from './template.ts';

const sentence = z.object({ zh: z.string().min(1), en: z.string().min(1) });
const count = z.number().int().positive();

const article = z.object({
  kind: z.literal('article'),
  slot: z.string().min(1),
  rank: z.enum(RANKS),
  textColumns: z.array(count).min(1).optional(),
  photoColumns: z.array(count).min(1).optional(),
  photoPlace: z.enum(['over', 'top-right', 'top-left', 'bottom-right', 'bottom-left', 'top-middle']).optional(),
  box: z.enum(['line', 'tint', 'accent']).optional(),
  photoStory: z.boolean().optional(),
  align: z.enum(['start', 'center']).optional(),
});

const block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    article,
    z.object({ kind: z.literal('photo'), photo: z.number().int().nonnegative() }),
    z.object({
      kind: z.literal('stack'),
      blocks: z.array(block).min(1),
      divider: z.enum(['rule', 'space']).optional(),
    }),
    z.object({
      kind: z.literal('side'),
      blocks: z.array(z.object({ columns: count, block })).min(1),
      rule: z.boolean().optional(),
    }),
    z.object({ kind: z.literal('section'), variant: z.string().optional(), block }),
    z.object({
      kind: z.literal('pinwheel'),
      topColumns: count,
      bottomColumns: count,
      topLeft: block,
      topRight: block,
      bottomLeft: block,
      bottomRight: block,
      middle: block,
    }),
  ]),
);

const template: z.ZodType<PageTemplate> = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: sentence,
  note: sentence,
  trim: z.object({ width: z.number().positive(), height: z.number().positive() }),
  bleed: z.number().nonnegative(),
  typeAreaTop: z.number().nonnegative(),
  grid: z.object({
    columns: count,
    charactersPerColumn: count,
    gutterCharacters: z.number().positive(),
    bodySize: z.number().positive(),
    pitch: z.number().positive(),
    lines: count,
  }),
  house: z.string(),
  folio: z.object({ top: z.number().nonnegative(), height: z.number().positive() }),
  title: z.object({ lines: count, variant: z.string(), gapLines: z.number().int().nonnegative() }).optional(),
  arrangements: z.array(z.object({ id: z.string(), block })).min(1),
  cropTolerance: z.number().min(0).max(0.9),
  photoGap: z.number().nonnegative(),
});

/** Checks what a template file holds; the failure names the place. */
export function parseTemplate(json: unknown, source: string): Result<PageTemplate> {
  const parsed = template.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const path = issue?.path.join('.') ?? '';
  return failure(
    'bad-template',
    `模板 ${source} 的 ${path} 有误：${issue?.message}`,
    `Template ${source}: ${path}: ${issue?.message}`,
  );
}
