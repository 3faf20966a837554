/**
 * IPTC IIM, the metadata block that photo desks have written for thirty years: a list of numbered data
 * sets, here in Chinese desks' encodings. General readers take the bytes for Latin-1.
 */

/** Values of the application record (record 2) by data set number, in the order of the file. */
export type IptcFields = ReadonlyMap<number, readonly string[]>;

/** Data sets of record 2 that are used here, by the standard's names. */
export const IPTC = {
  objectName: 5,
  dateCreated: 55,
  byline: 80,
  city: 90,
  headline: 105,
  credit: 110,
  caption: 120,
} as const;

interface DataSet {
  readonly record: number;
  readonly number: number;
  readonly bytes: Uint8Array;
}

const MARKER = 0x1c;
const IIM_RESOURCE = 0x0404;
/** 1:90 with this value (ESC % G) says: text is UTF-8. */
const UTF8_DESIGNATION = '\x1b%G';
const LATIN1 = new TextDecoder('latin1');

/**
 * The text fields in `block`: bare IIM, or the Photoshop resources (`8BIM`) it usually travels in.
 * A torn block gives the fields before the tear.
 */
export function readIptc(block: Uint8Array): IptcFields {
  const dataSets = [...readDataSets(findIim(block))];
  const designation = dataSets.find(({ record, number }) => record === 1 && number === 90);
  const application = dataSets.filter(({ record }) => record === 2);
  const decode = decoderFor(application, designation !== undefined && isUtf8Designation(designation.bytes));
  const fields = new Map<number, string[]>();
  for (const { number, bytes } of application) {
    const text = trimNulls(decode(bytes)).trim();
    if (text !== '') fields.set(number, [...(fields.get(number) ?? []), text]);
  }
  return fields;
}

const isUtf8Designation = (bytes: Uint8Array): boolean => LATIN1.decode(bytes) === UTF8_DESIGNATION;

const trimNulls = (text: string): string => text.replaceAll('\0', '');

/** The IIM bytes inside Photoshop's image resources, or `block` itself. */
function findIim(block: Uint8Array): Uint8Array {
  const head = LATIN1.decode(block.subarray(0, 14));
  let at = head === 'Photoshop 3.0\0' ? 14 : 0;
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  if (LATIN1.decode(block.subarray(at, at + 4)) !== '8BIM') return block;
  while (at + 12 <= block.length && LATIN1.decode(block.subarray(at, at + 4)) === '8BIM') {
    const id = view.getUint16(at + 4);
    const nameLength = 1 + block[at + 6]!;
    const sizeAt = at + 6 + nameLength + (nameLength % 2);
    if (sizeAt + 4 > block.length) break;
    const size = view.getUint32(sizeAt);
    if (id === IIM_RESOURCE) return block.subarray(sizeAt + 4, sizeAt + 4 + size);
    at = sizeAt + 4 + size + (size % 2);
  }
  return new Uint8Array();
}

function* readDataSets(iim: Uint8Array): Generator<DataSet> {
  const view = new DataView(iim.buffer, iim.byteOffset, iim.byteLength);
  let at = 0;
  while (at + 5 <= iim.length && iim[at] === MARKER) {
    let length = view.getUint16(at + 3);
    let start = at + 5;
    if (length & 0x8000) {
      const lengthBytes = length & 0x7fff;
      if (lengthBytes > 4 || start + lengthBytes > iim.length) return;
      length = iim.subarray(start, start + lengthBytes).reduce((sum, byte) => sum * 256 + byte, 0);
      start += lengthBytes;
    }
    if (start + length > iim.length) return;
    yield { record: iim[at + 1]!, number: iim[at + 2]!, bytes: iim.subarray(start, start + length) };
    at = start + length;
  }
}

/**
 * One encoding for all fields, judged on them together, since single names are too short to judge: UTF-8
 * if it decodes strictly (1:90 need not be set, and is sometimes set on other bytes), else GB18030, else Latin-1.
 */
function decoderFor(dataSets: readonly DataSet[], designatedUtf8: boolean): (bytes: Uint8Array) => string {
  const fallback = designatedUtf8 ? 'utf-8' : 'latin1';
  const strict = ['utf-8', 'gb18030'].find((name) => dataSets.every(({ bytes }) => decodes(name, bytes)));
  const decoder = new TextDecoder(strict ?? fallback);
  return (bytes) => decoder.decode(bytes);
}

function decodes(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
