/** The one door to the image decoder, with the limits that every use of it keeps. */
import sharp, { type Sharp } from 'sharp';

/** A photo of more pixels than this is refused: it would take gigabytes to open. */
export const MAX_PIXELS = 200_000_000;

// Every photo is opened once or twice in a program's life: the decoder's cache would only hold memory
// and, on Windows, the files.
sharp.cache(false);

/** Opens the photo in a file or in bytes. Nothing is decoded yet; orientation is not yet applied. */
export const openPixels = (source: string | Uint8Array): Sharp =>
  sharp(source, { limitInputPixels: MAX_PIXELS, failOn: 'truncated' });

/** True if the decoder refused the photo for its size. */
export const isTooManyPixels = (error: Error): boolean => error.message.includes('exceeds pixel limit');
