/**
 * A TrueType file as the print writer needs it: its few numbers at once, its glyph outlines only when the
 * subset is made, so that no export holds whole fonts of 15 MB each.
 */
import { readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { failure, ok, type Result } from '../../core/base/result.ts';
import type { Em } from '../../core/base/units.ts';
import type { FaceId } from '../../core/model/style.ts';

export interface FontFile {
  readonly face: FaceId;
  readonly postScriptName: string;
  readonly metrics: FontMetrics;
  /** Horizontal advance of a glyph; 0 for a glyph that the font does not have. */
  advance(glyph: number): Em;
  /** The nominal glyph of a code point, 0 if there is none. */
  glyphOf(codePoint: number): number;
  /** Length of the whole file in bytes. */
  readonly size: number;
  /** Reads the whole file into `target`, which is as long as `size`. Throws if the file has become shorter. */
  readInto(target: Uint8Array): void;
  close(): Promise<void>;
}

/** In thousandths of the em, as PDF's font descriptor wants them. */
export interface FontMetrics {
  readonly box: readonly [number, number, number, number];
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  readonly serif: boolean;
  readonly fixedPitch: boolean;
}

interface TableEntry {
  readonly offset: number;
  readonly length: number;
}

/** Read whole and at once; `glyf` and the layout tables stay in the file. */
const NUMBERS = ['head', 'hhea', 'hmtx', 'OS/2', 'post', 'name', 'cmap'] as const;
type Tables = ReadonlyMap<string, DataView>;

/**
 * Opens a font. Failures: `font-missing`, `font-unusable` (no TrueType outlines, or torn).
 * The caller closes it.
 */
export async function openFontFile(face: FaceId, file: string): Promise<Result<FontFile>> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file);
    const [{ size }, tables] = [await handle.stat(), await readTables(handle)];
    if (tables === undefined) {
      await handle.close();
      return unusable(face, file);
    }
    return ok(new TrueTypeFile(face, handle, size, tables));
  } catch (error) {
    await handle?.close();
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof RangeError) return unusable(face, file);
    if (code === undefined) throw error;
    return failure(
      'font-missing',
      `字体“${face}”打不开（${file}：${message}），请重新安装程序，或换用别的字体。`,
      `The font “${face}” cannot be opened (${file}: ${message}). Install the program anew or choose another font.`,
    );
  }
}

const unusable = (face: FaceId, file: string) =>
  failure(
    'font-unusable',
    `字体“${face}”（${file}）不是完好的 TrueType 字体，不能印刷，请换用别的字体。`,
    `The font “${face}” (${file}) is no sound TrueType font and cannot be printed. Choose another font.`,
  );

/** The tables of numbers, or undefined where the file is no TrueType font or lacks one that printing needs. */
async function readTables(handle: FileHandle): Promise<Tables | undefined> {
  const header = await readAt(handle, 0, 12);
  if (header.getUint32(0) !== 0x00010000) return undefined;
  const directory = await readAt(handle, 12, header.getUint16(4) * 16);
  const entries = new Map<string, TableEntry>();
  for (let at = 0; at < directory.byteLength; at += 16) {
    entries.set(tagAt(directory, at), { offset: directory.getUint32(at + 8), length: directory.getUint32(at + 12) });
  }
  if (!['glyf', 'loca', ...NUMBERS].every((tag) => entries.has(tag))) return undefined;
  const tables = new Map<string, DataView>();
  for (const tag of NUMBERS) {
    const { offset, length } = entries.get(tag)!;
    tables.set(tag, await readAt(handle, offset, length));
  }
  return tables;
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<DataView> {
  const bytes = new Uint8Array(length);
  const { bytesRead } = await handle.read(bytes, 0, length, position);
  if (bytesRead < length) throw new RangeError('font file is cut short');
  return new DataView(bytes.buffer);
}

const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

class TrueTypeFile implements FontFile {
  readonly face: FaceId;
  readonly size: number;
  readonly postScriptName: string;
  readonly metrics: FontMetrics;
  readonly #handle: FileHandle;
  readonly #tables: Tables;
  readonly #unitsPerEm: number;
  readonly #advances: number;
  #cmap: ((codePoint: number) => number) | undefined;

  constructor(face: FaceId, handle: FileHandle, size: number, tables: Tables) {
    this.face = face;
    this.#handle = handle;
    this.size = size;
    this.#tables = tables;
    this.#unitsPerEm = this.#table('head').getUint16(18);
    this.#advances = this.#table('hhea').getUint16(34);
    if (this.#unitsPerEm === 0 || this.#advances === 0) throw new RangeError('font without em or advances');
    this.postScriptName = readPostScriptName(this.#table('name')) ?? face;
    this.metrics = this.#readMetrics();
  }

  advance(glyph: number): Em {
    // Glyphs after the last full record share its advance.
    const record = Math.min(glyph, this.#advances - 1);
    return this.#table('hmtx').getUint16(record * 4) / this.#unitsPerEm;
  }

  glyphOf(codePoint: number): number {
    this.#cmap ??= readCmap(this.#table('cmap'));
    return this.#cmap(codePoint);
  }

  readInto(target: Uint8Array): void {
    let at = 0;
    while (at < target.length) {
      const count = readSync(this.#handle.fd, target, at, target.length - at, at);
      if (count === 0) throw new RangeError(`font file of ${this.face} has become shorter`);
      at += count;
    }
  }

  close(): Promise<void> {
    return this.#handle.close();
  }

  #table(tag: (typeof NUMBERS)[number]): DataView {
    return this.#tables.get(tag)!;
  }

  #readMetrics(): FontMetrics {
    const head = this.#table('head');
    const hhea = this.#table('hhea');
    const os2 = this.#table('OS/2');
    const post = this.#table('post');
    const scaled = (units: number): number => (units * 1000) / this.#unitsPerEm;
    const ascent = scaled(hhea.getInt16(4));
    const familyClass = os2.getInt16(30) >> 8;
    // Cap height came with version 2 of the table.
    const hasCapHeight = os2.getUint16(0) >= 2 && os2.byteLength >= 90;
    return {
      box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)].map(scaled) as never,
      ascent,
      descent: scaled(hhea.getInt16(6)),
      capHeight: hasCapHeight ? scaled(os2.getInt16(88)) : ascent,
      italicAngle: post.getInt32(4) / 0x10000,
      serif: familyClass >= 1 && familyClass <= 7,
      fixedPitch: post.getUint32(12) !== 0,
    };
  }
}

/** Name 6, from the first record that has it, with what PDF names forbid taken out. */
function readPostScriptName(name: DataView): string | undefined {
  const POSTSCRIPT_NAME = 6;
  const storage = name.getUint16(4);
  for (let index = 0; index < name.getUint16(2); index += 1) {
    const at = 6 + index * 12;
    if (name.getUint16(at + 6) !== POSTSCRIPT_NAME) continue;
    const start = storage + name.getUint16(at + 10);
    const bytes = Array.from({ length: name.getUint16(at + 8) }, (_, i) => name.getUint8(start + i));
    const text = String.fromCharCode(...bytes).replaceAll(/[^A-Za-z0-9._-]/g, '');
    if (text !== '') return text;
  }
  return undefined;
}

/** A look-up in the font's Unicode map: format 12 if there is one, else 4. */
function readCmap(cmap: DataView): (codePoint: number) => number {
  const offsets = Array.from({ length: cmap.getUint16(2) }, (_, index) => cmap.getUint32(4 + index * 8 + 4));
  const withFormat = (format: number): number | undefined => offsets.find((at) => cmap.getUint16(at) === format);
  const full = withFormat(12);
  if (full !== undefined) return (codePoint) => lookUpGroups(cmap, full, codePoint);
  const basic = withFormat(4);
  if (basic !== undefined) return (codePoint) => lookUpSegments(cmap, basic, codePoint);
  return () => 0;
}

function lookUpGroups(cmap: DataView, table: number, codePoint: number): number {
  let low = 0;
  let high = cmap.getUint32(table + 12) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = table + 16 + middle * 12;
    if (codePoint < cmap.getUint32(at)) high = middle - 1;
    else if (codePoint > cmap.getUint32(at + 4)) low = middle + 1;
    else return cmap.getUint32(at + 8) + codePoint - cmap.getUint32(at);
  }
  return 0;
}

function lookUpSegments(cmap: DataView, table: number, codePoint: number): number {
  const size = cmap.getUint16(table + 6);
  for (let segment = 0; segment < size; segment += 2) {
    const end = cmap.getUint16(table + 14 + segment);
    if (codePoint > end) continue;
    const start = cmap.getUint16(table + 16 + size + segment);
    if (codePoint < start) return 0;
    const delta = cmap.getUint16(table + 16 + size * 2 + segment);
    const rangeAt = table + 16 + size * 3 + segment;
    const range = cmap.getUint16(rangeAt);
    const glyph = range === 0 ? codePoint : cmap.getUint16(rangeAt + range + (codePoint - start) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
