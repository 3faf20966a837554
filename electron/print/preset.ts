/** Print presets: what one press, or one purpose, wants of a PDF. Data in `templates/presets`, one file each. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Sentence } from '../../core/base/diagnostic.ts';
import { failure, ok, type Result } from '../../core/base/result.ts';
import { TEMPLATES } from '../resources.ts';

/** What the file declares itself to be; `PDF`: nothing, for proofs. */
export const STANDARDS = ['PDF/X-4', 'PDF/X-1a:2003', 'PDF'] as const;
export type Standard = (typeof STANDARDS)[number];

/** Which reading a proof is for: the first, of the copy; the second, of the page; the last, before the press. */
export const STAMPS = ['小样', '大样', '清样'] as const;
export type Stamp = (typeof STAMPS)[number];

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
  /** What stands outside the trimmed page; each can be switched off, since some presses refuse it. */
  readonly marks: {
    readonly crop: boolean;
    /** Crosses in circles on every plate, by which the plates are brought over each other. */
    readonly registration: boolean;
    /** Patches of each process ink, solid and half, and of two inks on each other. */
    readonly colourBar: boolean;
    /** A line below the page: title, date, page, preset, the name of each plate in its own ink. */
    readonly slug: boolean;
  };
  /** Stands large above the page; absent: no stamp. */
  readonly stamp?: Stamp;
  /** Spot inks on plates of their own, or made from process inks. */
  readonly spots: 'keep' | 'convert';
  /** Text as text, or as shapes for a press that takes no fonts: larger files that cannot be searched. */
  readonly text: 'live' | 'outlined';
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
  marks: z.looseObject({
    crop: z.boolean(),
    registration: z.boolean().default(false),
    colourBar: z.boolean().default(false),
    slug: z.boolean(),
  }),
  stamp: z.enum(STAMPS).optional(),
  spots: z.enum(['keep', 'convert']),
  text: z.enum(['live', 'outlined']).default('live'),
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

/**
 * One preset by its id, or of the user's own by the path of its file, which ends in `.json`; its profile may lie
 * beside it. Failures: `preset-unknown` (names those there are), `preset-missing` (no such file), `preset-broken`.
 */
export async function readPreset(id: string, folder: string = PRESETS): Promise<Result<Preset>> {
  if (id.endsWith('.json')) return readOwnPreset(path.resolve(id));
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

async function readOwnPreset(file: string): Promise<Result<Preset>> {
  if (!existsSync(file)) {
    return failure(
      'preset-missing',
      `找不到输出预设文件“${file}”，请检查文件名和位置。`,
      `There is no output preset at “${file}”. Check its name and place.`,
    );
  }
  const preset = await readPresetFile(file);
  if (!preset.ok) return preset;
  const beside = path.resolve(path.dirname(file), preset.value.profile);
  return existsSync(beside) ? ok({ ...preset.value, profile: beside }) : preset;
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
