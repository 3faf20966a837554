/** A page with everything a newspaper page can bring, and the job that prints it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { BLACK, type Colour, cmyk, gray, PAPER } from '../../../core/base/colour.ts';
import type { Rect } from '../../../core/base/geometry.ts';
import type { Pt } from '../../../core/base/units.ts';
import { type DisplayItem, type ImageItem, linePath, type PathItem, rectPath } from '../../../core/display/item.ts';
import type { ComposedDocument } from '../../../core/display/page.ts';
import type { Photo } from '../../../core/model/photo.ts';
import { readPhoto } from '../../../electron/photo/read-photo.ts';
import { type Preset, readPreset } from '../../../electron/print/preset.ts';
import { type PrintJob, type PrintReport, writePdf } from '../../../electron/print/write-pdf.ts';
import { FONTS } from '../../../electron/resources.ts';
import { noise, quarters } from '../photo/photos.ts';
import { composed, line, page } from './page.ts';

export const RED = cmyk(0, 1, 0.9, 0);
export const SPOT: Colour = { kind: 'spot', name: '专色红 185', tint: 1, alternate: cmyk(0, 0.91, 0.76, 0) };
export const DATE = new Date('2026-11-22T03:04:05.678Z');
export const TITLE = '专版 <样张> & “测试”';

/** Places on the sample page, in points from its trim. */
export const PLACES = {
  colourPhoto: { x: 20, y: 60, width: 140, height: 90 },
  cmykPhoto: { x: 170, y: 60, width: 70, height: 90 },
  greyPhoto: { x: 250, y: 60, width: 70, height: 90 },
  alphaPhoto: { x: 250, y: 160, width: 70, height: 60 },
  missingPhoto: { x: 170, y: 160, width: 70, height: 60 },
  tint: { x: 20, y: 160, width: 140, height: 60 },
  spot: { x: 20, y: 225, width: 60, height: 20 },
  solid: { x: 90, y: 225, width: 70, height: 20 },
  bleeding: { x: 300, y: 262, width: 60, height: 40 },
} satisfies Record<string, Rect>;

const BODY = [
  '三月五日一早，志愿者来到田间，——他们',
  '说：“把秧苗补齐，就是今天的事。”县里',
  '2026年的office项目，共有12支队伍。',
];

const fill = (rect: Rect, colour: Colour): PathItem => ({ kind: 'path', path: rectPath(rect), fill: colour });
const image = (photoId: string, rect: Rect, part = { x: 0, y: 0, width: 1, height: 1 }): ImageItem => ({
  kind: 'image',
  photoId,
  rect,
  part,
});
const rule = (x1: Pt, y1: Pt, x2: Pt, y2: Pt, stroke: PathItem['stroke']): PathItem => ({
  kind: 'path',
  path: linePath({ x: x1, y: y1 }, { x: x2, y: y2 }),
  ...(stroke && { stroke }),
});

/** All text of the sample page in reading order. */
export const SAMPLE_TEXT = [
  '春耕时节补秧忙',
  '压图字',
  ...BODY,
  '专色栏目',
  '反白字',
  '疏排',
  '长体字',
  '直',
  '排',
  '四色标题',
].join('');

function sampleItems(ids: Readonly<Record<'colour' | 'cmyk' | 'grey' | 'alpha', string>>): readonly DisplayItem[] {
  return [
    line('春耕时节补秧忙', 20, 40, { face: 'song-black', size: 30 }),
    rule(20, 50, 320, 50, { colour: BLACK, width: 0.5 }),
    image(ids.colour, PLACES.colourPhoto),
    line('压图字', 30, 140, { face: 'hei-bold', size: 16 }),
    image(ids.cmyk, PLACES.cmykPhoto, { x: 0.25, y: 0, width: 0.5, height: 1 }),
    image(ids.grey, PLACES.greyPhoto),
    image(ids.alpha, PLACES.alphaPhoto),
    image('0'.repeat(64), PLACES.missingPhoto),
    fill(PLACES.tint, cmyk(0.05, 0.05, 0.2, 0)),
    ...BODY.map((text, index) => line(text, 26, 176 + index * 15, { size: 7 })),
    fill(PLACES.spot, SPOT),
    line('专色栏目', 24, 239, { face: 'hei-bold', size: 11, colour: PAPER }),
    fill(PLACES.solid, gray(1)),
    line('反白字', 96, 239, { face: 'hei-black', size: 12, colour: PAPER }),
    line('疏排', 170, 239, { letterspace: 3 }),
    line('长体字', 210, 239, { face: 'kai-regular', stretch: 0.8 }),
    rule(20, 252, 320, 252, { colour: gray(0.6), width: 1, dash: [0, 2.5], roundCaps: true }),
    {
      kind: 'group',
      items: [line('直', 260, 240), line('排', 260, 252)],
      clip: rectPath({ x: 255, y: 225, width: 30, height: 40 }),
    },
    fill(PLACES.bleeding, RED),
    line('四色标题', 20, 275, { face: 'brush-regular', size: 18, colour: RED }),
  ];
}

/** A folder with the sample's photos, and what prints it. */
export interface Sample {
  readonly folder: string;
  readonly composed: ComposedDocument;
  /** A job for the sample; `changes` replace what they name. */
  job(name: string, changes?: Partial<PrintJob>): PrintJob;
  /** The report of an export that succeeds, to a preset by its id. */
  print(name: string, presetId: string, changes?: Partial<PrintJob>): Promise<PrintReport>;
  remove(): Promise<void>;
}

/** Makes the sample in a temporary folder. */
export async function makeSample(): Promise<Sample> {
  const folder = await mkdtemp(path.join(tmpdir(), 'zhuanban-print-'));
  const put = async (name: string, bytes: Buffer): Promise<Photo> => {
    const file = path.join(folder, name);
    await writeFile(file, bytes);
    const read = await readPhoto(file);
    if (!read.ok) throw new Error(read.error.message.en);
    return read.value.photo;
  };
  const half = { r: 20, g: 120, b: 200, alpha: 0.4 };
  const photos = {
    colour: await put('colour.jpg', await noise(900, 580).jpeg({ quality: 92 }).toBuffer()),
    cmyk: await put('cmyk.jpg', await quarters(600, 400).toColourspace('cmyk').jpeg().toBuffer()),
    grey: await put('grey.jpg', await noise(300, 380).greyscale().jpeg().toBuffer()),
    alpha: await put(
      'alpha.png',
      await sharp({ create: { width: 240, height: 200, channels: 4, background: half } })
        .toColourspace('rgb16')
        .png()
        .toBuffer(),
    ),
  };
  const ids = Object.fromEntries(Object.entries(photos).map(([name, { id }]) => [name, id])) as never;
  const document = composed(page(sampleItems(ids)));
  const preset = await presetById('newsprint-x4');
  const files = new Map(Object.values(photos).map((photo) => [photo.id, path.join(folder, photo.fileName)]));
  const job = (name: string, changes: Partial<PrintJob> = {}): PrintJob => ({
    out: path.join(folder, name),
    title: TITLE,
    preset,
    date: DATE,
    photos: Object.values(photos),
    photoFile: (id) => files.get(id),
    fontFile: (face) => path.join(FONTS, `${face}.ttf`),
    ...changes,
  });
  return {
    folder,
    composed: document,
    job,
    async print(name, presetId, changes = {}) {
      const printed = await writePdf(document, job(name, { preset: await presetById(presetId), ...changes }));
      if (!printed.ok) throw new Error(printed.error.message.en);
      return printed.value;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export async function presetById(id: string): Promise<Preset> {
  const preset = await readPreset(id);
  if (!preset.ok) throw new Error(preset.error.message.en);
  return preset.value;
}
