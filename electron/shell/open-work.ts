/** The document that is open in the window: where it lies, and where the bytes of its photos are. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { failure, ok, type Result } from '../../core/base/result.ts';
import type { ZbanDocument } from '../../core/model/document.ts';
import type { Photo } from '../../core/model/photo.ts';
import { EXTENSION, photoPath } from '../store/folder.ts';
import { createDocument, openDocument, type PhotoBytes, type StoredDocument, saveDocument } from '../store/store.ts';
import type { Drafted, PhotoFiles } from './job.ts';

export interface OpenWork {
  /** Its place on disk; a draft has none yet. */
  readonly stored: StoredDocument | undefined;
  readonly photoFiles: PhotoFiles;
}

/** Opens the document at `file`. Failures are the store's. */
export async function openWork(file: string): Promise<Result<OpenWork & { readonly stored: StoredDocument }>> {
  const stored = await openDocument(file);
  return stored.ok ? ok(workOf(stored.value)) : stored;
}

export const workOfDraft = ({ photoFiles }: Drafted): OpenWork => ({ stored: undefined, photoFiles });

/** Writes `document` where it was opened from. Failures are the store's. */
export async function saveInPlace(stored: StoredDocument, document: ZbanDocument): Promise<Result<OpenWork>> {
  const saved = await saveDocument(stored, document);
  return saved.ok ? ok(workOf(saved.value)) : saved;
}

/** Writes `document` with its photos into a folder of its own, named like `file`. Failures: the store's, `photo-gone`. */
export async function saveElsewhere(work: OpenWork, document: ZbanDocument, file: string): Promise<Result<OpenWork>> {
  const photos = await readPhotos(document.photos, work.photoFiles);
  if (!photos.ok) return photos;
  const created = await createDocument(folderOf(file), document, photos.value);
  return created.ok ? ok(workOf(created.value)) : created;
}

/** `…/头版.zban` and `…/头版` are the folder `…/头版`; inside that folder it is the folder itself. */
function folderOf(file: string): string {
  const name = path.basename(file, EXTENSION);
  const parent = path.dirname(file);
  return path.basename(parent) === name && file.endsWith(EXTENSION) ? parent : path.join(parent, name);
}

const workOf = (stored: StoredDocument): OpenWork & { readonly stored: StoredDocument } => ({
  stored,
  photoFiles: Object.fromEntries(stored.document.photos.map((photo) => [photo.id, photoPath(stored.folder, photo)])),
});

async function readPhotos(photos: readonly Photo[], files: PhotoFiles): Promise<Result<readonly PhotoBytes[]>> {
  const read: PhotoBytes[] = [];
  for (const photo of photos) {
    const file = files[photo.id];
    const bytes = file === undefined ? undefined : await readFile(file).catch(() => undefined);
    if (bytes === undefined) {
      return failure(
        'photo-gone',
        `图片“${photo.fileName}”的原文件不见了，没有存储。请找回图片，或先把它从版面上取下。`,
        `The file of the photo “${photo.fileName}” is gone, so nothing was saved. Bring it back or take it off the page.`,
      );
    }
    read.push({ photo, bytes });
  }
  return ok(read);
}
