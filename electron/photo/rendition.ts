/** Photos made ready for one place on one press: cut out, brought to size, converted to ink, once. */

import { failure, ok, type Result } from '../../core/base/result.ts';
import type { Pt } from '../../core/base/units.ts';
import type { ImageItem } from '../../core/display/item.ts';
import type { Photo } from '../../core/model/photo.ts';
import { jpegFrame } from './jpeg-frame.ts';
import { openPixels } from './pixels.ts';
import { readRendition, renditionKey, storeRendition } from './rendition-cache.ts';

export interface RenditionRequest {
  readonly photo: Photo;
  /** Where the photo's bytes lie. */
  readonly file: string;
  /** Part of the photo that shows, in fractions of its width and height. */
  readonly part: ImageItem['part'];
  /** Size at which that part is placed. */
  readonly width: Pt;
  readonly height: Pt;
  /** Pixels an inch wanted at the placed size; a photo that has fewer keeps its own. */
  readonly ppi: number;
  /** The press's CMYK output profile: its file, and a hash of its bytes. */
  readonly profile: { readonly file: string; readonly hash: string };
  /** JPEG quality, 1 to 100. */
  readonly quality: number;
  /** Radius (sigma, in pixels) of a light sharpening against the blur of newsprint; absent: none. */
  readonly sharpen?: number;
  /** Folder that keeps renditions for the next time. */
  readonly cacheFolder?: string;
}

export interface Rendition {
  /** JPEG. Four channels are inverted, as Adobe writes them; one channel is 0 = black. */
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** 4: cyan, magenta, yellow, black. 1: a grey photo, black ink only. */
  readonly channels: 1 | 4;
  /** Pixels an inch that the photo itself has at the placed size, in its weaker direction. */
  readonly effectivePpi: number;
}

/** Photo's pixels that a rendition shows, and the size it is brought to. */
interface Cut {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly outWidth: number;
  readonly outHeight: number;
  readonly effectivePpi: number;
}

/** Sharpening of edges, none of flat areas: grain there is not seen on newsprint, and made files a tenth larger. */
const EDGES_ONLY = { m1: 0, m2: 1.5 };

/**
 * Makes a rendition, or takes it from the cache. Alpha is laid on paper white; a grey photo stays black ink
 * only. Failures: `photo-unreadable` (the file is gone, torn or no longer the photo it was),
 * `profile-unusable` (the profile made no four inks of it).
 */
export async function makeRendition(request: RenditionRequest): Promise<Result<Rendition>> {
  const cut = cutOf(request);
  const channels = request.photo.grey ? 1 : 4;
  const facts = { width: cut.outWidth, height: cut.outHeight, channels, effectivePpi: cut.effectivePpi } as const;
  const key = renditionKey(request, cut);
  if (request.cacheFolder !== undefined) {
    const bytes = await readRendition(request.cacheFolder, key, facts);
    if (bytes !== undefined) return ok({ ...facts, bytes });
  }
  const made = await convert(request, cut);
  if (!made.ok) return made;
  if (request.cacheFolder !== undefined) await storeRendition(request.cacheFolder, key, made.value);
  return ok({ ...facts, bytes: made.value });
}

/** The pixels shown and wanted. Never more than the photo has. */
function cutOf({ photo, part, width, height, ppi }: RenditionRequest): Cut {
  const [left, cutWidth] = span(part.x, part.width, photo.width);
  const [top, cutHeight] = span(part.y, part.height, photo.height);
  return {
    left,
    top,
    width: cutWidth,
    height: cutHeight,
    outWidth: wanted(width, ppi, cutWidth),
    outHeight: wanted(height, ppi, cutHeight),
    effectivePpi: Math.min(cutWidth / (width / 72), cutHeight / (height / 72)),
  };
}

/** First pixel and number of pixels of a part given in fractions, inside the photo. */
function span(start: number, length: number, pixels: number): readonly [number, number] {
  const first = Math.min(Math.max(Math.round(start * pixels), 0), pixels - 1);
  const last = Math.min(Math.max(Math.round((start + length) * pixels), first + 1), pixels);
  return [first, last - first];
}

const wanted = (length: Pt, ppi: number, pixels: number): number =>
  Math.max(1, Math.min(pixels, Math.round((length / 72) * ppi)));

async function convert(request: RenditionRequest, cut: Cut): Promise<Result<Uint8Array>> {
  const { photo, profile, sharpen } = request;
  try {
    let image = openPixels(request.file).autoOrient();
    const { space, hasProfile } = await image.metadata();
    // 16 bits without a profile are sRGB like any others; sharp would take them for Display P3.
    if (space === 'rgb16' && !hasProfile) image = image.pipelineColourspace('srgb');
    if (cut.width < photo.width || cut.height < photo.height) {
      image = image.extract({ left: cut.left, top: cut.top, width: cut.width, height: cut.height });
    }
    image = image.resize(cut.outWidth, cut.outHeight, { fit: 'fill' }).flatten({ background: '#fff' });
    if (sharpen !== undefined) image = image.sharpen({ sigma: sharpen, ...EDGES_ONLY });
    // Naming the CMYK colour space here as well would convert twice: the profile alone does it.
    image = photo.grey ? image.toColourspace('b-w') : image.withIccProfile(profile.file, { attach: false });
    // Subsampling is for colours apart from lightness: four inks have none, and the encoder would pass over it.
    const jpeg = await image.jpeg({ quality: request.quality, chromaSubsampling: '4:4:4' }).toBuffer();
    // A profile that is missing or for input only leaves RGB without a word, and what sharp reports of its
    // output are the channels from before the conversion: only the file tells.
    if (jpegFrame(jpeg)?.channels === (photo.grey ? 1 : 4)) return ok(jpeg);
    return failure(
      'profile-unusable',
      `颜色特性文件“${profile.file}”不能把照片转换为四色，请换用印刷厂的 CMYK 输出特性文件。`,
      `The profile “${profile.file}” does not turn photos into four inks. Use the press's CMYK output profile.`,
    );
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const reason = error.message.replaceAll(/\s+/g, ' ').trim();
    return failure(
      'photo-unreadable',
      `照片“${photo.fileName}”转换不了（${reason}），请重新置入这张照片。`,
      `The photo “${photo.fileName}” cannot be converted (${reason}). Place the photo anew.`,
    );
  }
}

/**
 * `work` done on all `items`, at most `atOnce` side by side; results in the order of the items. No new item is
 * begun once `signal` is aborted; the reason is thrown.
 */
export async function sideBySide<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
  signal?: AbortSignal,
): Promise<R[]> {
  const results: R[] = new Array(items.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      signal?.throwIfAborted();
      const index = next++;
      results[index] = await work(items[index]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return results;
}
