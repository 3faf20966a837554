/** Photo files made for tests: pixels by sharp, metadata blocks by hand. */
import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** Top left, top right, bottom left, bottom right: which way is up can be told from any one of them. */
export const QUARTERS = ['#c81e1e', '#1e9632', '#1e50b4', '#e6c81e'] as const;

/** A picture of four coloured quarters, upright. */
export function quarters(width: number, height: number): Sharp {
  const [a, b, c, d] = QUARTERS;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="50%" height="50%" fill="${a}"/><rect x="50%" width="50%" height="50%" fill="${b}"/>
    <rect y="50%" width="50%" height="50%" fill="${c}"/><rect x="50%" y="50%" width="50%" height="50%" fill="${d}"/></svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: '#fff' });
}

/** Whether to mirror, then how far to turn, an upright picture so that each EXIF orientation brings it back. */
const STORED: Readonly<Record<number, readonly [mirrored: boolean, turn: number]>> = {
  1: [false, 0],
  2: [true, 0],
  3: [false, 180],
  4: [true, 180],
  5: [true, 270],
  6: [false, 270],
  7: [true, 90],
  8: [false, 90],
};

/** The four quarters as a JPEG that is stored turned, with the EXIF flag that turns it back. */
export async function turnedQuarters(flag: number, width: number, height: number): Promise<Buffer> {
  const [mirrored, turn] = STORED[flag]!;
  const mirror = await quarters(width, height).flop(mirrored).png().toBuffer();
  return sharp(mirror).rotate(turn).jpeg({ quality: 95 }).withMetadata({ orientation: flag }).toBuffer();
}

/** The head of a PNG that announces a size of pixels and holds none of them. */
export async function pngOfSize(width: number, height: number): Promise<Buffer> {
  const png = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

/** A noisy picture that does not compress to nothing. */
export const noise = (width: number, height: number): Sharp =>
  sharp({
    create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  });

/** One IIM data set. */
export const dataSet = (record: number, number: number, bytes: Uint8Array): Buffer => {
  const head = Buffer.from([0x1c, record, number, bytes.length >> 8, bytes.length & 0xff]);
  return Buffer.concat([head, bytes]);
};

/** IIM fields of record 2 in one encoding, `designated` with 1:90 where that is UTF-8. */
export function iim(
  fields: readonly (readonly [number, string])[],
  encode: (text: string) => Uint8Array,
  designated = false,
): Buffer {
  const envelope = designated ? [dataSet(1, 90, Buffer.from('\x1b%G', 'latin1'))] : [];
  return Buffer.concat([...envelope, ...fields.map(([number, text]) => dataSet(2, number, encode(text)))]);
}

/** `block` as the Photoshop resources that carry it in files, behind another resource with a name. */
export function photoshopResources(block: Uint8Array): Buffer {
  const resource = (id: number, name: string, data: Uint8Array): Buffer => {
    const head = Buffer.alloc(6 + 1 + name.length + ((name.length + 1) % 2) + 4);
    head.write('8BIM', 'latin1');
    head.writeUInt16BE(id, 4);
    head.writeUInt8(name.length, 6);
    head.write(name, 7, 'latin1');
    head.writeUInt32BE(data.length, head.length - 4);
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
  };
  return Buffer.concat([
    Buffer.from('Photoshop 3.0\0', 'latin1'),
    resource(0x03ed, 'odd', Buffer.from([1, 2, 3])),
    resource(0x0404, '', block),
  ]);
}

/** A JPEG with `block` in an APP13 segment. */
export function withIptc(jpeg: Uint8Array, block: Uint8Array): Buffer {
  const payload = photoshopResources(block);
  const head = Buffer.from([0xff, 0xed, (payload.length + 2) >> 8, (payload.length + 2) & 0xff]);
  return Buffer.concat([jpeg.subarray(0, 2), head, payload, jpeg.subarray(2)]);
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

let codes: ReadonlyMap<string, readonly [number, number]> | undefined;

/** GB18030 of characters that have two bytes in it; Node can only decode it. */
export function gb18030(text: string): Uint8Array {
  codes ??= twoByteCodes();
  return Buffer.from([...text].flatMap((character) => codes!.get(character) ?? [character.charCodeAt(0)]));
}

function twoByteCodes(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Buffer.from([lead, trail]));
      if (character.length === 1 && character !== '\ufffd') found.set(character, [lead, trail]);
    }
  }
  return found;
}

/** An XMP packet with the given properties. */
export const xmp = (properties: string): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`;
