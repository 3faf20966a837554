/**
 * PDFs judged by others: qpdf, poppler, MuPDF and Ghostscript say what is in a file, never our own reading.
 * Where a tool is missing, its checks warn and are left out; under CI they fail.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import type { Rect } from '../../../core/base/geometry.ts';

const found = new Map<string, boolean>();

/** True if the command is there. Without it: a warning, or under CI an error. */
export function have(command: string): boolean {
  const known = found.get(command);
  if (known !== undefined) return known;
  const there = spawnSync(command, ['--version']).error === undefined;
  found.set(command, there);
  if (there) return true;
  if (process.env.CI) throw new Error(`${command} is not installed, and CI must judge with it`);
  console.warn(`\n*** ${command} is not installed: what it would judge is NOT checked ***\n`);
  return false;
}

const start = (command: string, args: readonly string[]) =>
  spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 });

function run(command: string, args: readonly string[]): string {
  const { stdout, stderr, status, error } = start(command, args);
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stdout}${stderr}`);
  return stdout;
}

/** Complaints of `qpdf --check`; none for a sound file. */
export function complaints(file: string): string {
  const { stdout, stderr, status } = start('qpdf', ['--check', file]);
  return status === 0 && !stderr ? '' : `${stdout}${stderr}`;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Dictionary = { readonly [key: string]: Json };

/** A PDF's objects as qpdf reads them: names begin with `/`, strings with `u:` or `b:`, references end in ` R`. */
export class Structure {
  readonly version: string;
  readonly trailer: Dictionary;
  readonly #objects: { readonly [id: string]: { value?: Json; stream?: { dict: Dictionary; data?: string } } };

  constructor(file: string) {
    const json = JSON.parse(
      run('qpdf', ['--json=2', '--json-stream-data=inline', '--decode-level=generalized', file]),
    ) as { qpdf: [{ pdfversion: string }, Record<string, never>] };
    const [head, objects] = json.qpdf;
    this.version = head.pdfversion;
    this.#objects = objects;
    this.trailer = (objects.trailer as unknown as { value: Dictionary }).value;
  }

  /** `value`, followed if it is a reference; of a stream, its dictionary. */
  resolve(value: Json | undefined): Json | undefined {
    if (typeof value !== 'string' || !/^\d+ \d+ R$/.test(value)) return value;
    const object = this.#objects[`obj:${value}`];
    return object?.stream?.dict ?? object?.value;
  }

  dictionary(value: Json | undefined): Dictionary {
    const resolved = this.resolve(value);
    if (typeof resolved !== 'object' || resolved === null || Array.isArray(resolved)) {
      throw new Error(`no dictionary: ${JSON.stringify(resolved)}`);
    }
    return resolved;
  }

  /** The decoded bytes of a stream. */
  data(reference: Json | undefined): Buffer {
    return Buffer.from(this.#objects[`obj:${reference}`]?.stream?.data ?? '', 'base64');
  }

  get catalog(): Dictionary {
    return this.dictionary(this.trailer['/Root']);
  }

  get info(): Readonly<Record<string, Json | undefined>> {
    const info = Object.entries(this.dictionary(this.trailer['/Info']));
    return Object.fromEntries(info.map(([key, value]) => [key, this.resolve(value)]));
  }

  get xmp(): string {
    return this.data(this.catalog['/Metadata']).toString('utf8');
  }

  get pages(): readonly Dictionary[] {
    const kids = this.resolve(this.dictionary(this.catalog['/Pages'])['/Kids']) as Json[];
    return kids.map((kid) => this.dictionary(kid));
  }

  /** Content operators of a page, as text. */
  content(page: Dictionary): string {
    return this.data(page['/Contents']).toString('latin1');
  }

  /** The bytes of every image, in the order of the objects, as they stand in the file. */
  get pictures(): readonly string[] {
    return Object.values(this.#objects)
      .filter(({ stream }) => stream?.dict['/Subtype'] === '/Image')
      .map(({ stream }) => stream?.data ?? '');
  }

  /** All dictionaries of the file, those of streams included. */
  *dictionaries(): Generator<Dictionary> {
    const visit = function* (value: Json | undefined): Generator<Dictionary> {
      if (Array.isArray(value)) for (const entry of value) yield* visit(entry);
      else if (typeof value === 'object' && value !== null) {
        yield value;
        for (const entry of Object.values(value)) yield* visit(entry);
      }
    };
    for (const { value, stream } of Object.values(this.#objects)) yield* visit(stream?.dict ?? value);
  }

  /** The names of all colour spaces of images and resources. */
  get colourSpaces(): ReadonlySet<string> {
    const names = new Set<string>();
    for (const dictionary of this.dictionaries()) {
      const space = this.resolve(dictionary['/ColorSpace']);
      if (space === undefined) continue;
      const spaces =
        typeof space === 'object' && space !== null && !Array.isArray(space) ? Object.values(space) : [space];
      for (const entry of spaces) {
        const resolved = this.resolve(entry);
        if (!Array.isArray(resolved)) names.add(String(resolved));
        else
          for (const part of resolved)
            if (typeof part === 'string' && /^\/(Device|ICC|Cal|Lab|Separation|Indexed|Pattern)/.test(part))
              names.add(part);
      }
    }
    return names;
  }
}

export interface FontRow {
  readonly name: string;
  readonly type: string;
  readonly embedded: boolean;
  readonly subset: boolean;
  readonly unicode: boolean;
}

/** Fonts as pdffonts lists them. */
export function fonts(file: string): readonly FontRow[] {
  return run('pdffonts', [file])
    .split('\n')
    .slice(2)
    .filter((row) => row.trim() !== '')
    .map((row) => {
      const [name, , , , embedded, subset, unicode] = row
        .replace(/CID TrueType/, 'CID TrueType')
        .split(/\s+/) as string[];
      return {
        name: name!,
        type: row.slice(37, 54).trim(),
        embedded: embedded === 'yes',
        subset: subset === 'yes',
        unicode: unicode === 'yes',
      };
    });
}

export type Reader = 'poppler' | 'mupdf' | 'ghostscript';
export const READERS: readonly (readonly [Reader, string])[] = [
  ['poppler', 'pdftotext'],
  ['mupdf', 'mutool'],
  ['ghostscript', 'gs'],
];

/** The text a reader finds, in content order where it can. */
export function text(file: string, reader: Reader): string {
  switch (reader) {
    case 'poppler':
      return run('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-']);
    case 'mupdf':
      return run('mutool', ['draw', '-q', '-F', 'txt', file]);
    case 'ghostscript':
      return run('gs', ['-q', '-dBATCH', '-dNOPAUSE', '-sDEVICE=txtwrite', '-o', '-', file]);
  }
}

export interface GlyphPlace {
  readonly glyph: number;
  /** In the axes of the text, here the display list's. */
  readonly x: number;
  readonly y: number;
  /** Where those axes begin, in points from the media's top left. */
  readonly origin: readonly [x: number, y: number];
  /** From 1. */
  readonly page: number;
}

/** Every glyph that MuPDF draws, in order, those without ink included. */
export function glyphPlaces(file: string): readonly GlyphPlace[] {
  const places: GlyphPlace[] = [];
  let [page, origin] = [0, [0, 0] as GlyphPlace['origin']];
  const parts =
    /<page number="(\d+)"|<fill_text [^>]*transform="1 0 0 1 (\S+) (\S+)"|<g unicode="[^"]*" glyph="(\d+)" x="([^"]*)" y="([^"]*)"/g;
  for (const [, number, left, top, glyph, x, y] of run('mutool', ['trace', file]).matchAll(parts)) {
    if (number !== undefined) page = Number(number);
    if (left !== undefined) origin = [Number(left), Number(top)];
    if (glyph !== undefined) places.push({ glyph: Number(glyph), x: Number(x), y: Number(y), origin, page });
  }
  return places;
}

/** Of each run of text that MuPDF fills: its ink, and whether it overprints. */
export function textInks(file: string): readonly { readonly colour: string; readonly overprints: boolean }[] {
  const runs = run('mutool', ['trace', file]).matchAll(
    /<fill_text colorspace="(\w+)" color="([^"]*)"[^>]* op="(\d)" opm="(\d)"/g,
  );
  return [...runs].map(([, space, colour, op, opm]) => ({
    colour: `${space} ${colour}`,
    overprints: op === '1' && opm === '1',
  }));
}

export interface ImageRow {
  readonly width: number;
  readonly height: number;
  readonly colour: string;
  readonly components: number;
  readonly encoding: string;
  readonly ppi: number;
}

/** Images as pdfimages lists them. */
export function images(file: string): readonly ImageRow[] {
  return run('pdfimages', ['-list', file])
    .split('\n')
    .slice(2)
    .filter((row) => row.trim() !== '')
    .map((row) => {
      const [, , , width, height, colour, components, , encoding, , , , ppi] = row.trim().split(/\s+/) as string[];
      return {
        width: Number(width),
        height: Number(height),
        colour: colour!,
        components: Number(components),
        encoding: encoding!,
        ppi: Number(ppi),
      };
    });
}

/** One page separated: ink 0 to 1 a pixel, a plate a name. */
export interface Plates {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly ink: ReadonlyMap<string, Float32Array>;
}

/** The plates of a page (from 1) by Ghostscript's separations, without smoothing. `leaveOut`: what is not drawn. */
export async function plates(
  file: string,
  { dpi = 150, page = 1, leaveOut = [] as readonly ('TEXT' | 'IMAGE' | 'VECTOR')[] } = {},
): Promise<Plates> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhuanban-plates-'));
  try {
    const filters = leaveOut.map((what) => `-dFILTER${what}`);
    run('gs', [
      '-q',
      '-dBATCH',
      '-dNOPAUSE',
      '-dSAFER',
      '-sDEVICE=tiffsep',
      `-r${dpi}`,
      '-dTextAlphaBits=1',
      '-dGraphicsAlphaBits=1',
      `-dFirstPage=${page}`,
      `-dLastPage=${page}`,
      ...filters,
      '-o',
      path.join(folder, 'p.tif'),
      file,
    ]);
    const ink = new Map<string, Float32Array>();
    let size = { width: 0, height: 0 };
    for (const name of readdirSync(folder)) {
      const plate = name.match(/^p\((.*)\)\.tif$/)?.[1];
      if (plate === undefined) continue;
      const { data, info } = await sharp(path.join(folder, name))
        .toColourspace('b-w')
        .raw()
        .toBuffer({ resolveWithObject: true });
      size = { width: info.width, height: info.height };
      // Ghostscript escapes the UTF-8 of spot names in file names.
      const values = new Float32Array(data.length);
      for (let at = 0; at < values.length; at += 1) values[at] = 1 - data[at]! / 255;
      ink.set(decodeURIComponent(plate), values);
    }
    return { ...size, dpi, ink };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ink of every plate at a place, in points from the media's top left. */
export function inkAt({ width, dpi, ink }: Plates, x: number, y: number): Readonly<Record<string, number>> {
  const at = Math.floor((y / 72) * dpi) * width + Math.floor((x / 72) * dpi);
  return Object.fromEntries([...ink].map(([name, values]) => [name, Math.round(values[at]! * 100) / 100]));
}

/** The largest total ink, in percent, averaged over any square millimetre (line 25 of the print checklist). */
export function largestInk({ width, height, dpi, ink }: Plates): number {
  const side = Math.round(dpi / 25.4);
  const total = new Float32Array(width * height);
  for (const layer of ink.values()) for (let at = 0; at < total.length; at += 1) total[at]! += layer[at]!;
  // Ink above and left of each pixel, row by row.
  const across = width + 1;
  const sums = new Float64Array(across * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    const above = y * across + 1;
    for (let x = 0; x < width; x += 1) {
      row += total[y * width + x]!;
      sums[above + across + x] = sums[above + x]! + row;
    }
  }
  let largest = 0;
  for (let y = side; y <= height; y += 1) {
    const [low, high] = [y * across, (y - side) * across];
    for (let x = side; x <= width; x += 1) {
      const square = sums[low + x]! - sums[low + x - side]! - sums[high + x]! + sums[high + x - side]!;
      if (square > largest) largest = square;
    }
  }
  return (largest / (side * side)) * 100;
}

/**
 * Ink that `after` has more than `before`, largest over the page, a plate a name. Not looked at: `except`, in points
 * from the media's top left.
 */
export function added(before: Plates, after: Plates, except: readonly Rect[] = []): Readonly<Record<string, number>> {
  const { width, height, dpi } = after;
  const left = new Uint8Array(width * height);
  for (const { x, y, ...size } of except) {
    const [first, last] = [x, x + size.width].map((edge) => Math.round((edge / 72) * dpi)) as [number, number];
    for (let row = Math.floor((y / 72) * dpi); row <= ((y + size.height) / 72) * dpi; row += 1) {
      if (row >= 0 && row < height)
        left.fill(1, row * width + Math.max(first - 1, 0), row * width + Math.min(last + 2, width));
    }
  }
  const most = (values: Float32Array, base: Float32Array | undefined): number => {
    let largest = 0;
    for (let at = 0; at < values.length; at += 1) {
      if (left[at] === 0) largest = Math.max(largest, values[at]! - (base?.[at] ?? 0));
    }
    return largest;
  };
  return Object.fromEntries([...after.ink].map(([name, values]) => [name, most(values, before.ink.get(name))]));
}
