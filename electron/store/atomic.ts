/** Writing files so that at every moment the old or the new one is there, whole. */
import { randomUUID } from 'node:crypto';
import { copyFile, type FileHandle, link, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Virus scanners and indexers hold a fresh file for a moment on Windows. */
const HELD = new Set(['EPERM', 'EBUSY', 'EACCES']);
const RETRY_FOR_MS = 2000;
const RETRY_EVERY_MS = 50;

/**
 * Writes `data` beside `file`, syncs it, and puts it in `file`'s place. `beforeReplace` runs when the new bytes are
 * safe and the old ones still stand; it may throw to stop. Throws the file system's errors; then nothing has changed.
 */
export async function writeAtomically(
  file: string,
  data: Uint8Array | string,
  beforeReplace: () => Promise<void> = async () => undefined,
): Promise<void> {
  const beside = besideName(file);
  try {
    await writeSynced(beside, data);
    await beforeReplace();
    await replace(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await syncFolder(path.dirname(file));
}

/** Makes `copy` the present content of `file`, itself atomically. */
export async function keepCopy(file: string, copy: string): Promise<void> {
  const beside = besideName(copy);
  try {
    // A second name for the same bytes is enough, for the store never writes into a file that has a name.
    await link(file, beside).catch(() => copyFile(file, beside));
    await replace(beside, copy);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** A name in the same folder that nothing else has; a leftover of a crash is known by its dot and its ending. */
export const besideName = (file: string): string =>
  path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`);

async function writeSynced(file: string, data: Uint8Array | string): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(data);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** `rename`, patient on Windows. */
export async function replace(from: string, to: string): Promise<void> {
  for (let waited = 0; ; waited += RETRY_EVERY_MS) {
    try {
      return await rename(from, to);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (process.platform !== 'win32' || code === undefined || !HELD.has(code) || waited >= RETRY_FOR_MS) throw error;
      await sleep(RETRY_EVERY_MS);
    }
  }
}

/** Makes the names in `folder` safe against power loss. Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } finally {
    await handle?.close();
  }
}
