/**
 * Documents on disk. The `.zban` file is the only commit point: photos are written and synced before it, and it is
 * replaced in one step, so a crash leaves the old document or the new one.
 */
import { createHash } from 'node:crypto';
import { access, mkdir, readFile, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Failure, fail, failure, ok, type Result } from '../../core/base/result.ts';
import type { ZbanDocument } from '../../core/model/document.ts';
import { readDocument, writeDocument } from '../../core/model/parse.ts';
import type { Photo } from '../../core/model/photo.ts';
import { besideName, keepCopy, replace, syncFolder, writeAtomically } from './atomic.ts';
import { fileFailure } from './failure.ts';
import { backupFile, documentFile, locate, PHOTOS, photoPath, survey } from './folder.ts';

/** A photo's facts with its bytes. */
export interface PhotoBytes {
  readonly photo: Photo;
  readonly bytes: Uint8Array;
}

/** A document as it stands on disk. */
export interface StoredDocument {
  readonly document: ZbanDocument;
  readonly folder: string;
  /** The `.zban` file. */
  readonly file: string;
  /** SHA-256 of the file: tells whether somebody else has saved meanwhile. */
  readonly revision: string;
}

/** Larger files are none that we wrote. */
const LARGEST = 50_000_000;

/**
 * Makes a document in `folder`, which need not exist. A folder that already holds a document gets the new one in its
 * place and keeps the former as its backup; a folder with anything else in it is refused (`foreign-folder`).
 * @returns Failures also `several-documents` and the file system's (`no-permission`, `disk-full`, `missing` …); nothing
 * of the new document is left behind then.
 */
export async function createDocument(
  folder: string,
  document: ZbanDocument,
  photos: readonly PhotoBytes[],
): Promise<Result<StoredDocument>> {
  const ground = await survey(folder);
  if (!ground.ok) return ground;
  const text = writeDocument(document);
  const revision = revisionOf(text);
  try {
    if (ground.value.kind === 'document') {
      const { file } = ground.value;
      await writeWithPhotos(folder, file, text, photos, () => keepCopy(file, backupFile(file)));
      return ok({ document, folder, file, revision });
    }
    const file = documentFile(folder);
    await buildBeside(folder, path.basename(file), text, photos);
    return ok({ document, folder, file, revision });
  } catch (error) {
    return fail(fileFailure(error, WRITING, folder));
  }
}

/**
 * Writes `document` in the place of the one that was opened or saved before; that one becomes the backup.
 * @returns Failures `changed-elsewhere` and the file system's; the file on disk is unchanged then.
 */
export async function saveDocument(
  stored: StoredDocument,
  document: ZbanDocument,
  newPhotos: readonly PhotoBytes[] = [],
): Promise<Result<StoredDocument>> {
  const { folder, file } = stored;
  const text = writeDocument(document);
  try {
    await writeWithPhotos(folder, file, text, newPhotos, async () => {
      const there = await readIfThere(file);
      if (there === undefined) return;
      if (revisionOf(there) !== stored.revision) throw new ChangedElsewhere();
      await keepCopy(file, backupFile(file));
    });
  } catch (error) {
    return fail(error instanceof ChangedElsewhere ? changedElsewhere(file) : fileFailure(error, WRITING, file));
  }
  return ok({ ...stored, document, revision: revisionOf(text) });
}

/**
 * Opens the document at `target`: a `.zban` file or the folder that holds one.
 * @returns Failures `no-document`, `several-documents`, `too-large`, `not-text`, those of `readDocument`, and the file
 * system's.
 */
export async function openDocument(target: string): Promise<Result<StoredDocument>> {
  const located = await locate(target);
  if (!located.ok) return located;
  const file = located.value;
  let bytes: Uint8Array;
  try {
    if ((await stat(file)).size > LARGEST) return damaged(file, tooLarge);
    bytes = await readFile(file);
  } catch (error) {
    return fail(fileFailure(error, READING, file));
  }
  const text = decode(bytes);
  if (text === undefined) return damaged(file, notText);
  const read = readDocument(text);
  if (!read.ok) return damaged(file, read.error);
  return ok({ document: read.value, folder: path.dirname(file), file, revision: revisionOf(bytes) });
}

/** Ids of the document's photos whose bytes are not there to be read. */
export async function findMissingPhotos(folder: string, photos: readonly Photo[]): Promise<readonly string[]> {
  const missing = await Promise.all(
    photos.map((photo) =>
      access(photoPath(folder, photo)).then(
        () => [],
        () => [photo.id],
      ),
    ),
  );
  return missing.flat();
}

const WRITING = { zh: '写入', en: 'Writing' };
const READING = { zh: '读取', en: 'Reading' };

const revisionOf = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

/** The whole document in a folder beside `folder`, then that in its place. */
async function buildBeside(folder: string, name: string, text: string, photos: readonly PhotoBytes[]): Promise<void> {
  const target = path.resolve(folder);
  const beside = besideName(target);
  await mkdir(path.dirname(target), { recursive: true });
  try {
    await mkdir(beside);
    await writeWithPhotos(beside, path.join(beside, name), text, photos);
    await rmdir(target).catch(ignoreMissing);
    await replace(beside, target);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw error;
  }
  await syncFolder(path.dirname(target));
}

/** Photos first, the document last; if that fails, the photos that came with it go again. */
async function writeWithPhotos(
  folder: string,
  file: string,
  text: string,
  photos: readonly PhotoBytes[],
  beforeReplace?: () => Promise<void>,
): Promise<void> {
  const written: string[] = [];
  try {
    if (photos.length > 0) await mkdir(path.join(folder, PHOTOS), { recursive: true });
    for (const { photo, bytes } of photos) {
      if (revisionOf(bytes) !== photo.id) throw new Error(`photo ${photo.fileName} is not named by its bytes`);
      const target = photoPath(folder, photo);
      if (await isThere(target, bytes.length)) continue;
      await writeAtomically(target, bytes);
      written.push(target);
    }
    await writeAtomically(file, text, beforeReplace);
  } catch (error) {
    await Promise.all(written.map((photo) => rm(photo, { force: true })));
    throw error;
  }
}

/** Photos never change, so one of the right name and length is the right one. */
const isThere = (file: string, length: number): Promise<boolean> =>
  stat(file)
    .then((found) => found.size === length, ignoreMissing)
    .then((there) => there === true);

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

const readIfThere = (file: string): Promise<Uint8Array | undefined> =>
  readFile(file).catch((error: NodeJS.ErrnoException) => {
    ignoreMissing(error);
    return undefined;
  });

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

class ChangedElsewhere extends Error {}

const changedElsewhere = (file: string): Failure => ({
  code: 'changed-elsewhere',
  message: {
    zh: `“${file}”打开以后被别处改过，没有保存；请另存为副本，再对照两份。`,
    en: `“${file}” was changed elsewhere since it was opened and has not been saved: save a copy and compare the two.`,
  },
});

const tooLarge: Failure = {
  code: 'too-large',
  message: { zh: '文件过大，不是专版保存的文件', en: 'It is too large to be a file that Zhuanban saved' },
};
const notText: Failure = {
  code: 'not-text',
  message: { zh: '内容不是文字，文件可能已损坏', en: 'It does not hold text: the file may be damaged' },
};

/** `reason` with the file's name, and with the way out where a backup lies beside it. */
async function damaged(file: string, reason: Failure): Promise<Result<never>> {
  const backup = backupFile(file);
  const kept = await access(backup).then(
    () => true,
    () => false,
  );
  const { zh, en } = reason.message;
  return failure(
    reason.code,
    `打不开“${file}”：${zh}。${kept ? `上一版备份在“${backup}”，改名为 .zban 即可打开。` : ''}`,
    `“${file}” cannot be opened: ${en}.${kept ? ` The version before is kept at “${backup}”; rename it to .zban to open it.` : ''}`,
  );
}
