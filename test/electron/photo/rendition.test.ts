import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mm } from '../../../core/base/units.ts';
import { readPhoto } from '../../../electron/photo/read-photo.ts';
import { makeRendition, type Rendition, type RenditionRequest, sideBySide } from '../../../electron/photo/rendition.ts';
import { trimRenditions } from '../../../electron/photo/rendition-cache.ts';
import { TEMPLATES } from '../../../electron/resources.ts';
import { noise, QUARTERS, quarters, turnedQuarters } from './photos.ts';

const PROFILE = path.join(TEMPLATES, 'profiles', 'newsprint-snap-tr002-240.icc');
const WHOLE = { x: 0, y: 0, width: 1, height: 1 };

let folder: string;
let profile: RenditionRequest['profile'];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhuanban-rendition-'));
  const hash = createHash('sha256')
    .update(await readFile(PROFILE))
    .digest('hex');
  profile = { file: PROFILE, hash };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A request for `bytes` at 60 mm × 40 mm and 200 ppi: 472 × 315 pixels. */
async function request(name: string, bytes: Uint8Array, wanted: Partial<RenditionRequest> = {}) {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  const read = await readPhoto(file);
  if (!read.ok) throw new Error(read.error.message.en);
  const size = { width: mm(60), height: mm(40), ppi: 200, quality: 90 };
  return { photo: read.value.photo, file, part: WHOLE, profile, ...size, ...wanted };
}

async function made(wanted: RenditionRequest): Promise<Rendition> {
  const rendition = await makeRendition(wanted);
  if (!rendition.ok) throw new Error(rendition.error.message.en);
  return rendition.value;
}

/** Ink of a rendition, 0 to 1 an ink, at a place in fractions of its size. */
async function inkAt({ bytes, channels, width, height }: Rendition, x: number, y: number): Promise<number[]> {
  const space = channels === 4 ? 'cmyk' : 'b-w';
  // Without the pipeline's space, sharp goes through sRGB and back.
  const pixels = channels === 4 ? sharp(bytes).pipelineColourspace('cmyk') : sharp(bytes);
  const { data, info } = await pixels.toColourspace(space).raw().toBuffer({ resolveWithObject: true });
  expect(info.channels).toBe(channels);
  const at = (Math.floor(y * height) * width + Math.floor(x * width)) * channels;
  const values = [...data.subarray(at, at + channels)].map((value) => value / 255);
  return channels === 4 ? values : values.map((value) => 1 - value);
}

const total = (ink: readonly number[]): number => ink.reduce((sum, part) => sum + part, 0);

describe('size', () => {
  it('comes to the placed size and no further', async () => {
    const rendition = await made(await request('large.jpg', await noise(1200, 800).jpeg().toBuffer()));
    expect(rendition).toMatchObject({ width: 472, height: 315, channels: 4 });
    expect(rendition.effectivePpi).toBeCloseTo(1200 / (60 / 25.4), 5);
    expect(await sharp(rendition.bytes).metadata()).toMatchObject({ width: 472, height: 315, space: 'cmyk' });
  });

  it('never makes pixels up', async () => {
    const rendition = await made(await request('small.jpg', await noise(120, 80).jpeg().toBuffer()));
    expect(rendition).toMatchObject({ width: 120, height: 80 });
    expect(rendition.effectivePpi).toBeCloseTo(50.8, 5);
  });

  it('counts the resolution of the part that shows', async () => {
    const part = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 };
    const rendition = await made(await request('part.jpg', await noise(400, 300).jpeg().toBuffer(), { part }));
    expect(rendition).toMatchObject({ width: 200, height: 150 });
    expect(rendition.effectivePpi).toBeCloseTo(200 / (60 / 25.4), 5);
  });

  it('stays inside a photo whose part is rounded past its edge', async () => {
    const part = { x: 0.5, y: 0.999, width: 0.6, height: 0.2 };
    const rendition = await made(await request('edge.jpg', await noise(100, 50).jpeg().toBuffer(), { part }));
    expect(rendition).toMatchObject({ width: 50, height: 1 });
  });
});

describe('the part that shows', () => {
  const PARTS = [
    { x: 0, y: 0 },
    { x: 0.5, y: 0 },
    { x: 0, y: 0.5 },
    { x: 0.5, y: 0.5 },
  ];

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is cut from the upright photo, orientation %i', async (flag) => {
    const turned = await turnedQuarters(flag, 300, 200);
    for (const [index, corner] of PARTS.entries()) {
      const part = { ...corner, width: 0.5, height: 0.5 };
      const found = await made(await request(`t${flag}.jpg`, turned, { part }));
      const flat = sharp({ create: { width: 300, height: 200, channels: 3, background: QUARTERS[index]! } });
      const expected = await made(await request('flat.png', await flat.png().toBuffer()));
      const [ink, wanted] = [await inkAt(found, 0.5, 0.5), await inkAt(expected, 0.5, 0.5)];
      for (const [at, share] of wanted.entries()) expect(ink[at]).toBeCloseTo(share, 1);
    }
  });
});

describe('ink', () => {
  const flat = (background: string) => sharp({ create: { width: 200, height: 200, channels: 3, background } });

  it('comes from one conversion into the press profile', async () => {
    const green = await inkAt(await made(await request('green.png', await flat('#00a050').png().toBuffer())), 0.5, 0.5);
    // Littlecms's own answer for this profile. Converted twice, the cyan falls to half and the yellow fills up.
    for (const [at, share] of [0.73, 0, 0.76, 0.14].entries()) expect(green[at]).toBeCloseTo(share, 1);
  });

  it('is none on paper white', async () => {
    const white = await made(await request('white.png', await flat('#ffffff').png().toBuffer()));
    expect(total(await inkAt(white, 0.5, 0.5))).toBeLessThan(0.02);
  });

  it('keeps to the limit of the profile in the darkest places', async () => {
    for (const colour of ['#000000', '#200000', '#001020', '#102000', '#180018']) {
      const dark = await made(await request('dark.png', await flat(colour).png().toBuffer()));
      expect(total(await inkAt(dark, 0.5, 0.5))).toBeLessThanOrEqual(2.4);
    }
  });

  it('stays black ink only for grey photos, 16 bits and alpha or not', async () => {
    const grey = flat('#808080').toColourspace('b-w').ensureAlpha();
    const rendition = await made(await request('grey.png', await grey.toColourspace('grey16').png().toBuffer()));
    expect(rendition.channels).toBe(1);
    const [black] = await inkAt(rendition, 0.5, 0.5);
    expect(black).toBeCloseTo(0.5, 1);
    expect(await sharp(rendition.bytes).metadata()).toMatchObject({ channels: 1 });
  });

  it('sees alpha as paper', async () => {
    const clear = sharp({
      create: { width: 90, height: 90, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 0 } },
    });
    expect(
      total(await inkAt(await made(await request('clear.png', await clear.png().toBuffer())), 0.5, 0.5)),
    ).toBeLessThan(0.02);
  });

  it.each([
    ['a CMYK JPEG', 'cmyk.jpg', () => quarters(200, 200).toColourspace('cmyk').jpeg()],
    ['a 16-bit PNG', 'deep.png', () => quarters(200, 200).toColourspace('rgb16').png()],
    ['a TIFF', 'a.tif', () => quarters(200, 200).tiff({ compression: 'lzw' })],
    ['a WebP', 'a.webp', () => quarters(200, 200).webp({ lossless: true })],
    ['a photo in Display P3', 'p3.jpg', () => quarters(200, 200).withIccProfile('p3').jpeg({ quality: 95 })],
  ])('looks the same from %s', async (_kind, name, image) => {
    const plain = await made(await request('plain.png', await quarters(200, 200).png().toBuffer()));
    const other = await made(await request(name, await image().toBuffer()));
    expect(other.channels).toBe(4);
    for (const [x, y] of [
      [0.2, 0.2],
      [0.8, 0.2],
      [0.2, 0.8],
      [0.8, 0.8],
    ] as const) {
      const [wanted, found] = [await inkAt(plain, x, y), await inkAt(other, x, y)];
      // CMYK without a profile says only roughly which colour it means.
      const slack = name === 'cmyk.jpg' ? 0.3 : 0.06;
      for (const [at, share] of wanted.entries())
        expect(Math.abs(found[at]! - share), `${x} ${y} ${at}`).toBeLessThan(slack);
    }
  });

  it('refuses a profile that makes no four inks', async () => {
    const screen = await flat('#fff').withIccProfile('srgb').png().toBuffer();
    const file = path.join(folder, 'screen.icc');
    await writeFile(file, (await sharp(screen).metadata()).icc!);
    const wanted = await request('any.png', await flat('#123456').png().toBuffer());
    const rendition = await makeRendition({ ...wanted, profile: { file, hash: 'screen' } });
    expect(rendition).toMatchObject({ ok: false, error: { code: 'profile-unusable' } });
  });
});

it('sharpens where asked', async () => {
  const wanted = await request('sharp.jpg', await noise(1200, 800).jpeg().toBuffer());
  const [soft, crisp] = [await made(wanted), await made({ ...wanted, sharpen: 0.8 })];
  const contrast = async ({ bytes }: Rendition): Promise<number> => (await sharp(bytes).stats()).channels[3]!.stdev;
  expect(await contrast(crisp)).toBeGreaterThan(await contrast(soft));
});

it('says so when the file has gone', async () => {
  const wanted = await request('gone.jpg', await noise(100, 100).jpeg().toBuffer());
  await rm(wanted.file);
  expect(await makeRendition(wanted)).toMatchObject({ ok: false, error: { code: 'photo-unreadable' } });
});

describe('the cache', () => {
  it('gives a rendition again without the photo', async () => {
    const cacheFolder = path.join(folder, 'cache-1', 'deep');
    const wanted = await request('kept.jpg', await noise(900, 600).jpeg().toBuffer(), { cacheFolder });
    const first = await made(wanted);
    await rm(wanted.file);
    expect(await made(wanted)).toEqual(first);
    expect(await makeRendition({ ...wanted, ppi: 100 })).toMatchObject({ ok: false });
    expect(await makeRendition({ ...wanted, profile: { ...profile, hash: 'other' } })).toMatchObject({ ok: false });
    expect(await makeRendition({ ...wanted, sharpen: 1 })).toMatchObject({ ok: false });
    expect((await readdir(cacheFolder)).filter((name) => !name.endsWith('.jpg'))).toEqual([]);
  });

  it('makes a torn one anew', async () => {
    const cacheFolder = path.join(folder, 'cache-2');
    const wanted = await request('torn.jpg', await noise(900, 600).jpeg().toBuffer(), { cacheFolder });
    const first = await made(wanted);
    const [name] = await readdir(cacheFolder);
    await writeFile(path.join(cacheFolder, name!), first.bytes.subarray(0, 2000));
    expect((await made(wanted)).bytes).toEqual(first.bytes);
  });

  it('is trimmed by what was not used for longest', async () => {
    const cacheFolder = path.join(folder, 'cache-3');
    const wanted = await request('trim.jpg', await noise(600, 400).jpeg().toBuffer(), { cacheFolder });
    const [old, used, fresh] = [wanted, { ...wanted, ppi: 120 }, { ...wanted, ppi: 100 }];
    const kept: string[] = [];
    for (const [age, one] of [old, used, fresh].entries()) {
      await made(one);
      const [name] = (await readdir(cacheFolder)).filter((each) => !kept.includes(each));
      kept.push(name!);
      const then = new Date(Date.UTC(2026, 0, 1 + age));
      await utimes(path.join(cacheFolder, name!), then, then);
    }
    await rm(wanted.file);
    await made(old);
    const { size } = await stat(path.join(cacheFolder, kept[1]!));
    const all = (await Promise.all(kept.map((name) => stat(path.join(cacheFolder, name))))).reduce(
      (sum, one) => sum + one.size,
      0,
    );
    await trimRenditions(cacheFolder, all);
    expect((await readdir(cacheFolder)).length).toBe(3);
    await trimRenditions(cacheFolder, all - size);
    expect(await readdir(cacheFolder)).toEqual([kept[0]!, kept[2]!].sort());
    await trimRenditions(cacheFolder, 0);
    expect(await readdir(cacheFolder)).toEqual([]);
    await trimRenditions(path.join(folder, 'no-cache'), 0);
  });

  it('is done without where it cannot be written', async () => {
    const cacheFolder = path.join(folder, 'a-file');
    await writeFile(cacheFolder, 'no folder');
    const wanted = await request('plain.jpg', await noise(90, 60).jpeg().toBuffer(), { cacheFolder });
    expect((await made(wanted)).width).toBe(90);
  });
});

describe('side by side', () => {
  it('does two at a time and keeps the order', async () => {
    let running = 0;
    let most = 0;
    const results = await sideBySide([30, 5, 20, 1], 2, async (time) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, time));
      running -= 1;
      return time * 2;
    });
    expect(results).toEqual([60, 10, 40, 2]);
    expect(most).toBe(2);
  });

  it('begins nothing more once aborted', async () => {
    const abort = new AbortController();
    const begun: number[] = [];
    const work = async (item: number): Promise<void> => {
      begun.push(item);
      if (item === 2) abort.abort(new Error('enough'));
    };
    await expect(sideBySide([1, 2, 3, 4], 1, work, abort.signal)).rejects.toThrow('enough');
    expect(begun).toEqual([1, 2]);
  });
});
