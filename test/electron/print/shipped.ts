/** Every page that the shipped templates make of the shipped samples, and photos to print on them. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { compose } from '../../../core/compose/compose.ts';
import type { ComposedPage } from '../../../core/display/page.ts';
import type { Photo } from '../../../core/model/photo.ts';
import { draft } from '../../../core/template/draft.ts';
import { readPhoto } from '../../../electron/photo/read-photo.ts';
import { TEMPLATES } from '../../../electron/resources.ts';
import { FOLIO, houseStyle, PAGE_TEMPLATES, readSample, SAMPLES } from '../../support/samples.ts';
import { realWorld } from '../../support/world.ts';

export interface ShippedPage {
  readonly template: string;
  readonly sample: string;
  readonly page: ComposedPage;
}

export interface ShippedPages {
  /** Grouped by template. */
  readonly pages: readonly ShippedPage[];
  readonly photos: readonly Photo[];
  readonly photoFile: (photoId: string) => string | undefined;
  /** For files that are made on the way. */
  readonly folder: string;
  remove(): Promise<void>;
}

/** Composes all of them; a photo that does not ship yet is made, as hard to print as photos come. */
export async function makeShippedPages(): Promise<ShippedPages> {
  const folder = await mkdtemp(path.join(tmpdir(), 'zhuanban-shipped-'));
  const names = [...new Set(SAMPLES.flatMap(({ photos }) => photos))];
  const files = new Map<string, string>();
  const photos = new Map<string, Photo>();
  for (const [index, name] of names.entries()) {
    const shipped = path.join(TEMPLATES, 'samples', name);
    const file = existsSync(shipped) ? shipped : path.join(folder, path.basename(name));
    if (file !== shipped) await writeFile(file, await hardPhoto(index));
    const read = await readPhoto(file);
    if (!read.ok) throw new Error(read.error.message.en);
    photos.set(name, read.value.photo);
    files.set(read.value.photo.id, file);
  }
  const world = realWorld();
  const pages = PAGE_TEMPLATES.flatMap((template) =>
    SAMPLES.map((sample) => {
      const { document } = draft({
        readings: [readSample(sample)],
        photos: sample.photos.map((name) => photos.get(name)!),
        template,
        house: houseStyle(template.house),
        folio: { ...FOLIO, section: sample.section, pageNumber: `${sample.pageNumber}` },
        title: sample.title,
        world,
      });
      const [page] = compose(document, world).pages;
      return { template: template.id, sample: sample.id, page: page! };
    }),
  );
  return {
    pages,
    photos: [...photos.values()],
    photoFile: (id) => files.get(id),
    folder,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Dark and saturated all over, with grain: what comes nearest to the ink limit. Each `seed` is another photo. */
function hardPhoto(seed: number): Promise<Buffer> {
  const [width, height] = [2400, 1600];
  const hue = (seed * 47) % 360;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <linearGradient id="g" x2="1" y2="1"><stop offset="0" stop-color="#000"/><stop offset="0.5" stop-color="hsl(${hue},90%,14%)"/>
    <stop offset="0.8" stop-color="hsl(${hue + 40},95%,40%)"/><stop offset="1" stop-color="#fff"/></linearGradient>
    <rect width="100%" height="100%" fill="url(#g)"/><circle cx="${400 + seed * 90}" cy="800" r="300" fill="#100808"/></svg>`;
  const noise = { type: 'gaussian', mean: 128, sigma: 14 } as const;
  return sharp(Buffer.from(svg))
    .composite([
      {
        input: { create: { width, height, channels: 3, background: '#808080', noise } },
        blend: 'soft-light',
      },
    ])
    .flatten()
    .jpeg({ quality: 85 })
    .toBuffer();
}
