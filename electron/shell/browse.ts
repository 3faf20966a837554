/**
 * Folders and documents for a window whose host has no file dialogs. The window sees names and sends back
 * opaque ids that were handed out here; it can never name a path of its own.
 */
import { randomUUID } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { failure, ok, type Result } from '../../core/base/result.ts';
import type { BrowseEntry, BrowseListing, CopyKind } from '../../core/ipc.ts';
import { EXTENSION } from '../store/folder.ts';
import { COPY_ENDINGS } from './copy-files.ts';

export interface FolderBrowser {
  /** Lists documents of a folder by its id, or the `copy` in it; without one the folder to start in, which is made if need be. */
  list(folder?: string, copy?: CopyKind): Promise<Result<BrowseListing>>;
  /** The id of a path that a dialog gave. */
  idOf(file: string): string;
  /** The path behind an id. */
  pathOf(id: string): string | undefined;
}

/** Browsing that starts in `start`. */
export function folderBrowser(start: string): FolderBrowser {
  const pathOfId = new Map<string, string>();
  const idOfPath = new Map<string, string>();

  function idOf(file: string): string {
    const known = idOfPath.get(file);
    if (known !== undefined) return known;
    const id = randomUUID();
    idOfPath.set(file, id);
    pathOfId.set(id, file);
    return id;
  }

  async function list(id?: string, copy?: CopyKind): Promise<Result<BrowseListing>> {
    const folder = id === undefined ? start : pathOfId.get(id);
    if (folder === undefined) return unreadable('');
    if (id === undefined) await mkdir(folder, { recursive: true });
    const found = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
    if (found === undefined) return unreadable(folder);
    const entries: BrowseEntry[] = [];
    for (const entry of found) {
      const kind = kindOf(entry, copy);
      if (kind !== undefined) entries.push({ id: idOf(path.join(folder, entry.name)), name: entry.name, kind });
    }
    entries.sort((a, b) => (a.kind === b.kind ? a.name.localeCompare(b.name, 'zh') : a.kind === 'folder' ? -1 : 1));
    const above = path.dirname(folder);
    return ok({ id: idOf(folder), path: folder, entries, ...(above === folder ? {} : { above: idOf(above) }) });
  }

  return { list, idOf, pathOf: (id) => pathOfId.get(id) };
}

/** Folders, and documents or the copy asked for, are shown; hidden ones and all else is not. */
function kindOf(entry: Dirent, copy: CopyKind | undefined): BrowseEntry['kind'] | undefined {
  if (entry.name.startsWith('.')) return undefined;
  if (entry.isDirectory()) return 'folder';
  if (!entry.isFile()) return undefined;
  const ending = path.extname(entry.name).slice(1).toLowerCase();
  if (copy === undefined) return `.${ending}` === EXTENSION ? 'document' : undefined;
  return COPY_ENDINGS[copy].includes(ending) ? copy : undefined;
}

const unreadable = (folder: string): Result<never> =>
  failure(
    'folder-unreadable',
    `打不开文件夹 ${folder}：可能没有读取权限，或已被移走。请换一个文件夹。`,
    `The folder ${folder} cannot be read: it may be protected or gone. Please choose another one.`,
  );
