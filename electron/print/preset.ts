/** Print presets: what one press, or one purpose, wants of a PDF. Data in `templates/presets`, one file each. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Sentence } from '../../core/base/diagnostic.ts';
import { failure, ok, type Result } from '../../core/base/result.ts';
import { TEMPLATES } from '../resources.ts';

/** What the file declares itself to be; `PDF`: nothing, for proofs. */
export const STANDARDS = ['PDF/X-4', 'PDF/X-1a:2003', 'PDF'] as const;
export type Standard = (typeof STANDARDS)[number];

export interface Preset {
  readonly id: string;
  readonly name: Sentence;
  readonly note: Sentence;
  readonly standard: Standard;
  /** CMYK output profile: a file of `templates/profiles`, or a path of the user's. */
  readonly profile: string;
  /** How the output intent names the printing condition. */
  readonly intent: {
    readonly identifier: string;
    readonly condition: string;
    readonly info: string;
    /** Address of the registry that `identifier` is a name of, if it is of one. */
    readonly registry?: string;
  };
  /** Most ink in all that one spot of paper takes, in percent. */
  readonly inkLimit: number;
  readonly photos: {
    /** Pixels an inch that photos are brought down to. */
    readonly ppi: number;
    /** Effective pixels an inch below which a photo is a warning, and an error. */
    readonly warnBelow: number;
    readonly errorBelow: number;
    /** JPEG quality, 1 to 100. */
    readonly quality: number;
    /** Sigma of a light sharpening, in pixels; absent: none. */
    readonly sharpen?: number;
  };
  /** Bleed in millimetres; absent: the page's own. */
  readonly bleedMm?: number;
  readonly marks: {
    readonly crop: boolean;
    /** A line below the page: title, date, page, preset, the name of each plate in its own ink. */
    readonly slug: boolean;
  };
  /** Spot inks on plates of their own, or made from process inks. */
  readonly spots: 'keep' | 'convert';
}

const sentenceSchema = z.object({ zh: z.string().min(1), en: z.string().min(1) });
const ppiSchema = z.number().min(36).max(2400);
/** Unknown fields stay: a preset made by a later version still prints. */
const presetSchema = z.looseObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/),
  name: sentenceSchema,
  note: sentenceSchema,
  standard: z.enum(STANDARDS),
  profile: z.string().min(1),
  intent: z.looseObject({
    identifier: z.string().min(1),
    condition: z.string().min(1),
    info: z.string().min(1),
    registry: z.url().optional(),
  }),
  inkLimit: z.number().min(100).max(400),
  photos: z.looseObject({
    ppi: ppiSchema,
    warnBelow: ppiSchema,
    errorBelow: ppiSchema,
    quality: z.int().min(30).max(100),
    sharpen: z.number().min(0.3).max(5).optional(),
  }),
  bleedMm: z.number().min(0).max(20).optional(),
  marks: z.looseObject({ crop: z.boolean(), slug: z.boolean() }),
  spots: z.enum(['keep', 'convert']),
});

/** Where the presets that ship with the project lie. */
export const PRESETS = path.join(TEMPLATES, 'presets');
export const DEFAULT_PRESET = 'newsprint-x4';

/** All presets of a folder, the default first, then by id. Fails with `preset-broken` at the first broken file. */
export async function listPresets(folder: string = PRESETS): Promise<Result<readonly Preset[]>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const presets: Preset[] = [];
  for (const name of names) {
    const preset = await readPresetFile(path.join(folder, name));
    if (!preset.ok) return preset;
    presets.push(preset.value);
  }
  return ok([
    ...presets.filter(({ id }) => id === DEFAULT_PRESET),
    ...presets.filter(({ id }) => id !== DEFAULT_PRESET),
  ]);
}

/** One preset by its id. Failures: `preset-unknown` (names those there are), `preset-broken`. */
export async function readPreset(id: string, folder: string = PRESETS): Promise<Result<Preset>> {
  const presets = await listPresets(folder);
  if (!presets.ok) return presets;
  const preset = presets.value.find((candidate) => candidate.id === id);
  if (preset !== undefined) return ok(preset);
  const known = presets.value.map((candidate) => candidate.id).join(', ');
  return failure(
    'preset-unknown',
    `没有名为“${id}”的输出预设。现有：${known}。`,
    `There is no output preset “${id}”. There are: ${known}.`,
  );
}

async function readPresetFile(file: string): Promise<Result<Preset>> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return broken(file, error.message);
    throw error;
  }
  const parsed = presetSchema.safeParse(json);
  if (!parsed.success) return broken(file, z.prettifyError(parsed.error).replaceAll(/\s+/g, ' '));
  if (parsed.data.photos.errorBelow > parsed.data.photos.warnBelow) {
    return broken(file, 'photos.errorBelow must not be above photos.warnBelow');
  }
  return ok(parsed.data as Preset);
}

const broken = (file: string, reason: string) =>
  failure(
    'preset-broken',
    `输出预设文件“${file}”有错：${reason}`,
    `The output preset file “${file}” is broken: ${reason}`,
  );
