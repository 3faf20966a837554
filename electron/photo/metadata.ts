/** What a photo file says of itself: XMP before IPTC IIM before EXIF, in one small record. */
import exifr from 'exifr';
import type { PhotoMetadata } from '../../core/model/photo.ts';
import { IPTC, type IptcFields, readIptc } from './iptc.ts';

/** The raw blocks of a photo file, as its decoder finds them. */
export interface MetadataBlocks {
  readonly xmp?: Uint8Array;
  readonly iptc?: Uint8Array;
  readonly exif?: Uint8Array;
}

type Xmp = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Reads the blocks. A block that is broken is passed over: it is no reason to refuse the photo. */
export async function readMetadata(blocks: MetadataBlocks): Promise<PhotoMetadata> {
  const xmp: Xmp = blocks.xmp === undefined ? {} : await readXmp(blocks.xmp);
  const iptc: IptcFields = blocks.iptc === undefined ? new Map() : readIptc(blocks.iptc);
  const field = (number: number): string | undefined => iptc.get(number)?.join('、');
  const found: Record<keyof PhotoMetadata, string | undefined> = {
    caption: plain(xmp.dc?.description) ?? iptc.get(IPTC.caption)?.join('\n'),
    credit: plain(xmp.dc?.creator) ?? field(IPTC.byline) ?? plain(xmp.photoshop?.Credit) ?? field(IPTC.credit),
    headline: plain(xmp.photoshop?.Headline) ?? field(IPTC.headline) ?? plain(xmp.dc?.title) ?? field(IPTC.objectName),
    taken:
      isoDate(plain(xmp.photoshop?.DateCreated)) ??
      isoDate(field(IPTC.dateCreated)) ??
      (blocks.exif === undefined ? undefined : isoDate(await readDateTaken(blocks.exif))),
    city: plain(xmp.photoshop?.City) ?? field(IPTC.city),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** exifr reads XMP only inside an image, so the packet is put into the smallest TIFF that can hold it. */
async function readXmp(packet: Uint8Array): Promise<Xmp> {
  const options = { xmp: true, iptc: false, icc: false, mergeOutput: false, reviveValues: false };
  return (await attempt(exifr.parse(tiffAround(packet), options))) ?? {};
}

function tiffAround(packet: Uint8Array): Uint8Array {
  const XMP_TAG = 700;
  const BYTES = 1;
  const header = Buffer.alloc(26);
  header.write('II*\0', 'latin1');
  header.writeUInt32LE(8, 4);
  header.writeUInt16LE(1, 8);
  header.writeUInt16LE(XMP_TAG, 10);
  header.writeUInt16LE(BYTES, 12);
  header.writeUInt32LE(packet.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, packet]);
}

/** EXIF's DateTimeOriginal, e.g. `2026:03:05 10:11:12`. The block begins with `Exif\0\0`. */
async function readDateTaken(exif: Uint8Array): Promise<string | undefined> {
  const options = { pick: ['DateTimeOriginal'], reviveValues: false };
  const tags: unknown = await attempt(exifr.parse(exif.subarray(6), options));
  return plain((tags as Record<string, unknown> | undefined)?.DateTimeOriginal);
}

/** The value, or undefined where exifr finds the block broken. */
async function attempt<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** An XMP value as plain text: a string, a list of them, or one text in several languages. */
function plain(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) {
    const languages = value.filter((entry) => typeof entry === 'object' && entry !== null && 'lang' in entry);
    if (languages.length > 0) {
      const chosen =
        languages.find(({ lang }) => /^zh/i.test(lang)) ?? languages.find(({ lang }) => lang === 'x-default');
      return plain(chosen ?? languages[0]);
    }
    const parts = value.map(plain).filter((part) => part !== undefined);
    return parts.length > 0 ? parts.join('、') : undefined;
  }
  if (typeof value === 'object') return 'value' in value ? plain(value.value) : undefined;
  const text = unescapeXml(String(value)).trim();
  return text === '' ? undefined : text;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** exifr leaves XML's character references as they stand. */
function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** `2026-03-05T…`, `20260305` or `2026:03:05 …` as an ISO date; undefined where it is no date. */
function isoDate(text: string | undefined): string | undefined {
  const [, year, month, day] = text?.match(/^(\d{4})[-:]?(\d{2})[-:]?(\d{2})/) ?? [];
  if (year === undefined || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31)
    return undefined;
  return `${year}-${month}-${day}`;
}
