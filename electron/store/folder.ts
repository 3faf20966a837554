/** A document's folder: `名称/名称.zban`, its backup, and `photos/<sha256>.<extension>`. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { failure, ok, type Result } from '../../core/base/result.ts';
import type { Photo } from '../../core/model/photo.ts';
import { fileFailure } from './failure.ts';

export const EXTENSION = '.zban';
export const PHOTOS = 'photos';

/** Where a document called like `folder` has its file. */
export const documentFile = (folder: string): string =>
  path.join(folder, `${path.basename(path.resolve(folder), EXTENSION)}${EXTENSION}`);

/** Where the version before `file` is kept. */
export const backupFile = (file: string): string => `${file}.bak`;

/** Where a photo of the document in `folder` lies. Throws if its id or extension is none of ours. */
export function photoPath(folder: string, photo: Pick<Photo, 'id' | 'extension'>): string {
  if (!/^[0-9a-f]{64}$/.test(photo.id) || !/^[a-z0-9]{1,8}$/.test(photo.extension)) {
    throw new Error(`no name for a photo: ${photo.id}.${photo.extension}`);
  }
  return path.join(folder, PHOTOS, `${photo.id}.${photo.extension}`);
}

/** What lies at a path where a document is to be made. */
export type Ground =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'document'; readonly file: string };

/** What lies at `folder`. Failures: `foreign-folder` (files that are not ours), `several-documents`, the file system's. */
export async function survey(folder: string): Promise<Result<Ground>> {
  let names: readonly string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ok({ kind: 'nothing' });
    return { ok: false, error: fileFailure(error, { zh: '查看文件夹', en: 'Looking into the folder' }, folder) };
  }
  const documents = names.filter((name) => name.endsWith(EXTENSION));
  const own = path.basename(documentFile(folder));
  const [file] = documents.includes(own) ? [own] : documents;
  if (file === undefined) {
    if (names.length === 0) return ok({ kind: 'empty' });
    return failure(
      'foreign-folder',
      `文件夹“${folder}”里有别的文件，不是专版文件夹；请另选一个新文件夹。`,
      `The folder “${folder}” holds other files and is no document: choose a new folder.`,
    );
  }
  if (documents.length > 1 && file !== own) {
    return failure(
      'several-documents',
      `文件夹“${folder}”里有几个 .zban 文件（${documents.join('、')}），请指明其中一个。`,
      `The folder “${folder}” holds several .zban files (${documents.join(', ')}): name one of them.`,
    );
  }
  return ok({ kind: 'document', file: path.join(folder, file) });
}

/** The document's file at `target`, which is that file or its folder. */
export async function locate(target: string): Promise<Result<string>> {
  try {
    if (!(await stat(target)).isDirectory()) return ok(target);
  } catch (error) {
    return { ok: false, error: fileFailure(error, { zh: '打开', en: 'Opening' }, target) };
  }
  const ground = await survey(target);
  if (!ground.ok && ground.error.code !== 'foreign-folder') return ground;
  if (ground.ok && ground.value.kind === 'document') return ok(ground.value.file);
  return failure(
    'no-document',
    `文件夹“${target}”里没有专版文件（.zban）。`,
    `The folder “${target}” holds no document (.zban).`,
  );
}
