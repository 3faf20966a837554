/** Which kind of photo file the first bytes announce; the file's name is not trusted with it. */

/** A kind that is taken; its name is the file ending in `photos/`. */
export type PhotoKind = 'jpg' | 'png' | 'webp' | 'tif' | 'avif' | 'heic';

const ASCII = new TextDecoder('latin1');
const HEVC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];
/** Camera raw files built on TIFF: their first picture is only a thumbnail. */
const RAW_ENDINGS = ['nef', 'nrw', 'arw', 'sr2', 'dng', 'cr2', 'orf', 'rw2', 'pef', '3fr', 'iiq', 'erf'];

/** The kind of photo that `bytes` begin as, or undefined where they are none that is taken. */
export function photoKind(bytes: Uint8Array): PhotoKind | undefined {
  const head = ASCII.decode(bytes.subarray(0, 64));
  if (head.startsWith('\xff\xd8\xff')) return 'jpg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (head.startsWith('II*\0') || head.startsWith('MM\0*') || head.startsWith('II+\0')) return 'tif';
  if (head.slice(4, 8) === 'ftyp') {
    const brands = head.slice(8);
    if (brands.includes('avif') || brands.includes('avis')) return 'avif';
    if (HEVC_BRANDS.some((brand) => brands.includes(brand))) return 'heic';
  }
  return undefined;
}

/** True for a camera raw file: TIFF outside, but the photo itself needs the maker's developer. */
export function isCameraRaw(kind: PhotoKind | undefined, fileName: string): boolean {
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  return kind === 'tif' && RAW_ENDINGS.includes(ending);
}
