/** Screen-sized pictures of the open document's photos: what the page view draws. */
import { existsSync } from 'node:fs';

/** Longest side of a picture, in pixels: sharp on a page shown at 100 % on a dense screen. */
const LONGEST_SIDE = 2400;
/** Pictures kept in memory; a page has a handful. */
const KEPT = 24;

/** Gives pictures by the photo's hash, never by a path. */
export interface PhotoSource {
  /** JPEG in sRGB, upright; undefined if the open document has no such photo. */
  picture(photoId: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** The file of a photo of the open document; undefined if it has none of that name. */
export type PhotoFileOf = (photoId: string) => string | undefined;

/** A source that makes each picture once and keeps the latest ones. */
export function pictureSource(fileOf: PhotoFileOf): PhotoSource {
  const kept = new Map<string, Promise<Uint8Array<ArrayBuffer> | undefined>>();
  return {
    picture(photoId) {
      const known = kept.get(photoId);
      if (known !== undefined) return known;
      const made = makePicture(photoId, fileOf);
      kept.set(photoId, made);
      made.then(
        (picture) => picture === undefined && kept.delete(photoId),
        () => kept.delete(photoId),
      );
      if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
      return made;
    },
  };
}

async function makePicture(photoId: string, fileOf: PhotoFileOf): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const file = fileOf(photoId);
  if (file === undefined || !existsSync(file)) return undefined;
  // The decoder takes its time to load, and the first window needs none.
  const { openPixels } = await import('../photo/pixels.ts');
  const picture = await openPixels(file)
    .autoOrient()
    .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .jpeg({ quality: 88 })
    .toBuffer();
  return new Uint8Array(picture);
}
