/** Reading a manuscript file: what it is by content and ending, then the reader for it. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Failure, failure, ok, type Result } from '../../core/base/result.ts';
import { binaryFile, type Encoding, emptyFile } from '../../core/manuscript/decode.ts';
import { readBytes, readLines } from '../../core/manuscript/read.ts';
import type { Reading } from '../../core/manuscript/reading.ts';
import { type Content, contentOf } from './content.ts';
import { formatOfEnding, isTextFormat, type WordFormatId } from './formats.ts';
import { type Limits, readWord } from './word-process.ts';
import { unpack, type ZipEntry } from './zip.ts';

export interface ReadOptions {
  /** For text files: the encoding a person has chosen instead of the guessed one. */
  readonly encoding?: Encoding;
  /** For Word files. */
  readonly limits?: Limits;
}

/** No manuscript is larger; a page's copy is some 20 KB, pictures in a .docx some megabytes. */
const LARGEST = 50 * 1024 * 1024;
/** Parts of a .docx and their unpacked size. */
const MOST_PARTS = 5_000;
const LARGEST_PART = 64 * 1024 * 1024;

/**
 * Reads `file` (.txt, .md, .docx, .doc). Fails with `missing-file`, `not-a-file`, `unreadable-file`, `too-large`,
 * `empty-file`, `binary-file`, `not-a-manuscript`, `damaged-manuscript`, `password-protected`, `manuscript-too-slow`,
 * `manuscript-reader-failed`, `unknown-encoding` or `wrong-encoding`.
 */
export async function readManuscript(file: string, options: ReadOptions = {}): Promise<Result<Reading>> {
  const source = path.basename(file);
  const bytes = await load(file);
  if (!bytes.ok) return bytes;
  if (bytes.value.length === 0) return emptyFile(source);
  const content = contentOf(bytes.value);
  switch (content.kind) {
    case 'text':
      return readTextFile(bytes.value, file, options.encoding);
    case 'docx': {
      const fault = checkParts(bytes.value, content.entries, source);
      return fault ? { ok: false, error: fault } : readWordFile('docx', bytes.value, source, options.limits);
    }
    case 'doc':
      return content.encrypted ? locked(source) : readWordFile('doc', bytes.value, source, options.limits);
    case 'broken-zip':
      return truncated(source);
    case 'other':
      return notAManuscript(source, content);
  }
}

function readTextFile(bytes: Buffer, file: string, encoding: Encoding | undefined): Result<Reading> {
  const source = path.basename(file);
  const format = formatOfEnding(path.extname(file).slice(1).toLowerCase());
  if (isTextFormat(format)) return readBytes(bytes, source, format.id, encoding);
  // Called .docx or .doc, but neither: text saved under a wrong name is read, anything else is damaged.
  const reading = readBytes(bytes, source, 'txt', encoding);
  return reading.ok || reading.error.code === 'empty-file' ? reading : truncated(source);
}

async function readWordFile(
  format: WordFormatId,
  bytes: Buffer,
  source: string,
  limits: Limits | undefined,
): Promise<Result<Reading>> {
  const lines = await readWord({ format, bytes }, source, limits);
  if (!lines.ok) return lines;
  if (lines.value.length === 0) return emptyFile(source);
  return ok(readLines(lines.value, source, format === 'docx' ? 'Word (docx)' : 'Word 97–2003 (doc)'));
}

async function load(file: string): Promise<Result<Buffer>> {
  try {
    const facts = await stat(file);
    if (facts.isDirectory()) return folder(file);
    if (!facts.isFile()) return unreadable(file, 'not a regular file');
    if (facts.size > LARGEST) return tooLarge(file, facts.size);
    return ok(await readFile(file));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    return code === 'ENOENT' || code === 'ENOTDIR' ? missing(file) : unreadable(file, code);
  }
}

/** What keeps a .docx from being unpacked: a password, too many or too large parts, a part cut short. */
function checkParts(bytes: Buffer, entries: readonly ZipEntry[], source: string): Failure | undefined {
  if (entries.some(({ encrypted }) => encrypted)) return locked(source).error;
  if (entries.length > MOST_PARTS) return oversized(source).error;
  let room = LARGEST_PART;
  for (const entry of entries.filter(({ name }) => /\.(?:xml|rels)$/i.test(name))) {
    if (entry.size > room) return oversized(source).error;
    const part = unpack(bytes, entry, room);
    if (!part || part.length !== entry.size) return truncated(source).error;
    room -= part.length;
  }
  return undefined;
}

const missing = (file: string) =>
  failure(
    'missing-file',
    `找不到文件“${file}”，请检查文件名和位置。`,
    `There is no file “${file}”. Check its name and folder.`,
  );

const folder = (file: string) =>
  failure(
    'not-a-file',
    `“${file}”是文件夹，请选择其中的稿件文件。`,
    `“${file}” is a folder. Choose a manuscript in it.`,
  );

const unreadable = (file: string, why: string) =>
  failure(
    'unreadable-file',
    `无法读取“${file}”（${why}），请检查权限，或文件是否被占用。`,
    `“${file}” cannot be read (${why}). Check its permissions and whether another program holds it.`,
  );

const tooLarge = (file: string, size: number) =>
  failure(
    'too-large',
    `“${file}”有 ${Math.round(size / 1024 / 1024)} MB，超过稿件上限 ${LARGEST / 1024 / 1024} MB，请确认没有选错文件。`,
    `“${file}” has ${Math.round(size / 1024 / 1024)} MB, more than the ${LARGEST / 1024 / 1024} MB a manuscript may have. Is it the right file?`,
  );

const oversized = (source: string) =>
  failure(
    'too-large',
    `“${source}”解开后过大，不像稿件，没有读入。`,
    `“${source}” unpacks to more than any manuscript has and was not read.`,
  );

const locked = (source: string) =>
  failure(
    'password-protected',
    `“${source}”设有密码，读不了。请去掉密码后另存再试。`,
    `“${source}” is protected by a password. Save it without one and try again.`,
  );

const truncated = (source: string) =>
  failure(
    'damaged-manuscript',
    `“${source}”不完整或已损坏，打不开。请重新传送或另存后再试。`,
    `“${source}” is incomplete or damaged and cannot be opened. Fetch it again or save it anew.`,
  );

function notAManuscript(source: string, { name }: Extract<Content, { kind: 'other' }>): Result<Reading> {
  if (name.en === 'a picture') return binaryFile(source);
  return failure(
    'not-a-manuscript',
    `“${source}”是${name.zh}，不能当稿件读。请另存为 .docx 或 .txt 再试。`,
    `“${source}” is ${name.en}, not a manuscript. Save it as .docx or .txt and try again.`,
  );
}
