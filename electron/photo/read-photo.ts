/** Takes a photo in: its bytes, and the facts about them that the document keeps. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Metadata } from 'sharp';
import { failure, ok, type Result } from '../../core/base/result.ts';
import type { Photo } from '../../core/model/photo.ts';
import { isCameraRaw, photoKind } from './file-kind.ts';
import { readMetadata } from './metadata.ts';
import { isTooManyPixels, MAX_PIXELS, openPixels } from './pixels.ts';

export interface PhotoFile {
  readonly photo: Photo;
  readonly bytes: Uint8Array;
}

/** A file longer than this is not even read. */
const MAX_BYTES = 500_000_000;
/** Side of the small picture by which a photo is judged grey. */
const SAMPLE_SIDE = 256;
/** Channels that differ by no more than this (of 255) everywhere are grey to the eye and to a JPEG's rounding. */
const GREY_TOLERANCE = 3;

/**
 * Reads a photo file: the whole of it is decoded once, so that a torn file is found here and not at the press.
 * Failures: `photo-not-found`, `photo-is-folder`, `photo-empty`, `photo-unreadable`, `not-a-photo`,
 * `photo-is-raw`, `photo-is-heic`, `photo-truncated`, `photo-too-large`.
 */
export async function readPhoto(file: string): Promise<Result<PhotoFile>> {
  const read = await readBytes(file);
  if (!read.ok) return read;
  const bytes = read.value;
  const name = path.basename(file);
  const kind = photoKind(bytes);
  if (kind === undefined) {
    return failure(
      'not-a-photo',
      `“${name}”不是照片。可用 JPEG、PNG、TIFF、WebP、AVIF 文件。`,
      `“${name}” is no photo. Take a JPEG, PNG, TIFF, WebP or AVIF file.`,
    );
  }
  if (kind === 'heic') {
    return failure(
      'photo-is-heic',
      `“${name}”是 HEIC 照片，这里打不开。请在手机或看图软件里另存为 JPEG 再用（iPhone 可在“设置 › 相机 › 格式”选“兼容性最佳”）。`,
      `“${name}” is a HEIC photo, which cannot be opened here. Save it as JPEG on the phone or in a viewer first (on an iPhone: Settings › Camera › Formats › Most Compatible).`,
    );
  }
  if (isCameraRaw(kind, name)) {
    return failure(
      'photo-is-raw',
      `“${name}”是相机原始文件。请先用相机软件导出为 JPEG 或 TIFF。`,
      `“${name}” is a camera raw file. Export it as JPEG or TIFF with the camera's software first.`,
    );
  }
  try {
    const metadata = await openPixels(bytes).metadata();
    const grey = await isGrey(bytes, metadata);
    const { width, height } = metadata.autoOrient;
    const id = createHash('sha256').update(bytes).digest('hex');
    const facts = { width, height, grey, metadata: await readMetadata(blocksOf(metadata)) };
    return ok({ photo: { id, fileName: name, extension: kind, ...facts }, bytes });
  } catch (error) {
    if (error instanceof Error) return refused(name, error);
    throw error;
  }
}

async function readBytes(file: string): Promise<Result<Uint8Array>> {
  const name = path.basename(file);
  try {
    const found = await stat(file);
    if (found.isDirectory()) {
      return failure('photo-is-folder', `“${file}”是文件夹，不是照片。`, `“${file}” is a folder, not a photo.`);
    }
    if (found.size > MAX_BYTES) return tooLarge(name);
    const bytes = await readFile(file);
    if (bytes.length === 0) {
      return failure(
        'photo-empty',
        `“${name}”是空文件，请重新传一次照片。`,
        `“${name}” is empty. Have the photo sent again.`,
      );
    }
    return ok(bytes);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return failure(
        'photo-not-found',
        `找不到照片“${file}”，请检查文件名和位置。`,
        `There is no photo at “${file}”. Check its name and place.`,
      );
    }
    if (code === undefined) throw error;
    return failure(
      'photo-unreadable',
      `照片“${file}”读不出来（${message}），请检查权限或换一份拷贝。`,
      `The photo “${file}” cannot be read (${message}). Check its permissions or use another copy.`,
    );
  }
}

const tooLarge = (name: string) =>
  failure(
    'photo-too-large',
    `照片“${name}”太大：最多 ${MAX_PIXELS / 1e6} 百万像素、${MAX_BYTES / 1e6} MB。请缩小后再用。`,
    `The photo “${name}” is too large: at most ${MAX_PIXELS / 1e6} megapixels and ${MAX_BYTES / 1e6} MB. Scale it down first.`,
  );

/** The decoder's refusal in the person's words. */
function refused(name: string, error: Error): Result<never> {
  if (isTooManyPixels(error)) return tooLarge(name);
  const reason = error.message.replaceAll(/\s+/g, ' ').trim();
  if (/premature end|truncated|read error|unable to parse|unsupported image format|out of order/i.test(reason)) {
    return failure(
      'photo-truncated',
      `照片“${name}”不完整或已损坏，请重新传一次。`,
      `The photo “${name}” is cut short or damaged. Have it sent again.`,
    );
  }
  return failure(
    'photo-unreadable',
    `照片“${name}”打不开（${reason}），请用看图软件另存为 JPEG 再试。`,
    `The photo “${name}” cannot be opened (${reason}). Save it anew as JPEG and try again.`,
  );
}

const blocksOf = ({ xmp, iptc, exif }: Metadata) => ({
  ...(xmp && { xmp }),
  ...(iptc && { iptc }),
  ...(exif && { exif }),
});

/** Decodes the whole photo into a small picture; true where all its channels agree. Throws the decoder's errors. */
async function isGrey(bytes: Uint8Array, { space }: Metadata): Promise<boolean> {
  const { data, info } = await openPixels(bytes)
    .resize(SAMPLE_SIDE, SAMPLE_SIDE, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (space === 'b-w' || space === 'grey16' || info.channels < 3) return true;
  for (let at = 0; at < data.length; at += info.channels) {
    const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!];
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > GREY_TOLERANCE) return false;
  }
  return true;
}
