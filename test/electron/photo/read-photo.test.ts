import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Photo } from '../../../core/model/photo.ts';
import { readPhoto } from '../../../electron/photo/read-photo.ts';
import { gb18030, iim, noise, pngOfSize, quarters, turnedQuarters, utf8, withIptc, xmp } from './photos.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhuanban-photo-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function put(name: string, bytes: Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  return file;
}

async function photoOf(name: string, bytes: Uint8Array): Promise<Photo> {
  const read = await readPhoto(await put(name, bytes));
  if (!read.ok) throw new Error(read.error.message.en);
  return read.value.photo;
}

async function failureOf(file: string): Promise<string> {
  const read = await readPhoto(file);
  if (read.ok) throw new Error('read, though it should not be');
  for (const sentence of Object.values(read.error.message)) expect(sentence).toContain(path.basename(file));
  return read.error.code;
}

describe('facts', () => {
  it('names a photo by the hash of its bytes, which it hands over as they are', async () => {
    const bytes = await quarters(40, 30).jpeg().toBuffer();
    const read = await readPhoto(await put('秧苗.jpg', bytes));
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.photo).toMatchObject({
      id: createHash('sha256').update(bytes).digest('hex'),
      fileName: '秧苗.jpg',
      extension: 'jpg',
      width: 40,
      height: 30,
      grey: false,
      metadata: {},
    });
    expect(Buffer.compare(read.value.bytes, bytes)).toBe(0);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('counts pixels after orientation %i', async (flag) => {
    expect(await photoOf(`o${flag}.jpg`, await turnedQuarters(flag, 60, 40))).toMatchObject({ width: 60, height: 40 });
  });

  it('goes by the bytes, not by the name', async () => {
    expect((await photoOf('really.jpg', await quarters(20, 20).png().toBuffer())).extension).toBe('png');
  });

  it('takes TIFF, WebP, 16-bit PNG with alpha and CMYK JPEG', async () => {
    const cmyk = await quarters(20, 20).toColourspace('cmyk').jpeg().toBuffer();
    expect((await sharp(cmyk).metadata()).space).toBe('cmyk');
    const deep = await quarters(20, 20).ensureAlpha(0.5).toColourspace('rgb16').png().toBuffer();
    expect((await sharp(deep).metadata()).depth).toBe('ushort');
    expect(await photoOf('a.jpg', cmyk)).toMatchObject({ extension: 'jpg', grey: false });
    expect(await photoOf('a.png', deep)).toMatchObject({ extension: 'png', grey: false });
    expect(await photoOf('a.tif', await quarters(20, 20).tiff().toBuffer())).toMatchObject({ extension: 'tif' });
    expect(await photoOf('a.webp', await quarters(20, 20).webp().toBuffer())).toMatchObject({ extension: 'webp' });
  });

  it('tells grey from colour by the pixels', async () => {
    const grey = sharp({ create: { width: 50, height: 50, channels: 3, background: '#777' } });
    expect((await photoOf('g1.jpg', await grey.clone().greyscale().jpeg().toBuffer())).grey).toBe(true);
    expect((await photoOf('g3.jpg', await grey.clone().jpeg().toBuffer())).grey).toBe(true);
    expect((await photoOf('g16.tif', await grey.clone().toColourspace('grey16').tiff().toBuffer())).grey).toBe(true);
    const accent = { input: { create: { width: 6, height: 6, channels: 3, background: '#d01010' } as const } };
    expect((await photoOf('accent.jpg', await grey.clone().composite([accent]).jpeg().toBuffer())).grey).toBe(false);
  });
});

describe('metadata', () => {
  const FIELDS = [
    [120, '三月五日，志愿者在田间补栽秧苗。'],
    [80, '林晓'],
    [105, '春耕'],
    [90, '远山'],
    [55, '20260305'],
  ] as const;
  const FOUND = {
    caption: '三月五日，志愿者在田间补栽秧苗。',
    credit: '林晓',
    headline: '春耕',
    city: '远山',
    taken: '2026-03-05',
  };

  it.each([
    ['GB18030', gb18030, false],
    ['UTF-8 that says so', utf8, true],
    ['UTF-8 that does not', utf8, false],
    ['GB18030 that says it is UTF-8', gb18030, true],
  ])('reads Chinese IPTC in %s', async (name, encode, designated) => {
    const jpeg = await quarters(20, 20).jpeg().toBuffer();
    const photo = await photoOf(`${name}.jpg`, withIptc(jpeg, iim(FIELDS, encode, designated)));
    expect(photo.metadata).toEqual(FOUND);
  });

  it('keeps Latin-1 names that are neither', async () => {
    const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
    const jpeg = await quarters(20, 20).jpeg().toBuffer();
    const photo = await photoOf('latin.jpg', withIptc(jpeg, iim([[80, 'José']], latin1)));
    expect(photo.metadata).toEqual({ credit: 'José' });
  });

  it('joins several bylines, and takes the agency where there is none', async () => {
    const jpeg = await quarters(20, 20).jpeg().toBuffer();
    const two = withIptc(jpeg, iim([[80, '林晓'], [80, '周宁'], [110, '本报']], utf8)); // biome-ignore format: one line
    const agency = withIptc(jpeg, iim([[110, '新闻社']], utf8));
    expect((await photoOf('two.jpg', two)).metadata.credit).toBe('林晓、周宁');
    expect((await photoOf('agency.jpg', agency)).metadata.credit).toBe('新闻社');
  });

  it('prefers XMP, in every kind of file, with its references and languages resolved', async () => {
    const packet = xmp(
      '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">rice</rdf:li><rdf:li xml:lang="zh-CN">秧苗 &amp; 水&#x7530;</rdf:li></rdf:Alt></dc:description>' +
        '<dc:creator><rdf:Seq><rdf:li>林晓</rdf:li><rdf:li>周宁</rdf:li></rdf:Seq></dc:creator>' +
        '<photoshop:DateCreated>2026-03-05T08:00:00+08:00</photoshop:DateCreated><photoshop:City>远山</photoshop:City>',
    );
    const expected = { caption: '秧苗 & 水田', credit: '林晓、周宁', taken: '2026-03-05', city: '远山' };
    const image = () => quarters(20, 20).withXmp(packet);
    const jpeg = withIptc(await image().jpeg().toBuffer(), iim([[120, '旧图说'], [105, '旧题']], utf8)); // biome-ignore format: one line
    expect((await photoOf('x.jpg', jpeg)).metadata).toEqual({ ...expected, headline: '旧题' });
    expect((await photoOf('x.png', await image().png().toBuffer())).metadata).toEqual(expected);
    expect((await photoOf('x.webp', await image().webp().toBuffer())).metadata).toEqual(expected);
    expect((await photoOf('x.tif', await image().tiff().toBuffer())).metadata).toEqual(expected);
  });

  it('takes the date from the camera where no desk has given one', async () => {
    const exif = { IFD2: { DateTimeOriginal: '2026:03:05 07:08:09' } };
    const bytes = await quarters(20, 20).withExif(exif).jpeg().toBuffer();
    expect((await photoOf('e.jpg', bytes)).metadata).toEqual({ taken: '2026-03-05' });
  });

  it('passes over a broken block', async () => {
    const jpeg = await quarters(20, 20).withXmp('<x:xmpmeta><rdf:RDF').jpeg().toBuffer();
    const torn = iim(FIELDS, utf8).subarray(0, 60);
    expect((await photoOf('broken.jpg', withIptc(jpeg, torn))).metadata).toEqual({ caption: FOUND.caption });
  });
});

describe('refuses', () => {
  it('a file that is missing', async () => {
    expect(await failureOf(path.join(folder, 'none.jpg'))).toBe('photo-not-found');
  });

  it('a folder', async () => {
    await mkdir(path.join(folder, 'folder.jpg'));
    expect(await failureOf(path.join(folder, 'folder.jpg'))).toBe('photo-is-folder');
  });

  it('an empty file', async () => {
    expect(await failureOf(await put('empty.jpg', new Uint8Array()))).toBe('photo-empty');
  });

  it.each([
    ['text.jpg', utf8('这不是照片。')],
    ['drawing.svg', utf8('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ['page.pdf', utf8('%PDF-1.4\n')],
  ])('what is no photo: %s', async (name, bytes) => {
    expect(await failureOf(await put(name, bytes))).toBe('not-a-photo');
  });

  it('HEIC and camera raw, each with its way out', async () => {
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1')]);
    expect(await failureOf(await put('phone.heic', heic))).toBe('photo-is-heic');
    expect(await failureOf(await put('camera.NEF', await quarters(20, 20).tiff().toBuffer()))).toBe('photo-is-raw');
  });

  it.each(['jpeg', 'png', 'webp', 'tiff'] as const)('a %s that is cut short', async (format) => {
    const bytes = await noise(200, 200).toFormat(format).toBuffer();
    const file = await put(`cut.${format}`, bytes.subarray(0, Math.floor(bytes.length * 0.7)));
    expect(await failureOf(file)).toBe('photo-truncated');
  });

  it('more pixels than can be opened', async () => {
    expect(await failureOf(await put('huge.png', await pngOfSize(20_000, 10_001)))).toBe('photo-too-large');
  });
});
