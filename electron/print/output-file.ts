/** Never half a file: written beside its place, synced, and put there in one step. */
import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Failure, fail, failure, type Result } from '../../core/base/result.ts';

/**
 * Lets `write` fill a file beside `target`, then puts it in `target`'s place. If `write` fails or throws, or the
 * disk does, `target` stays as it was and nothing is left beside it. Failures: those of `write`, and
 * `cannot-write`.
 */
export async function replaceFile<T>(target: string, write: (part: string) => Promise<Result<T>>): Promise<Result<T>> {
  const part = `${target}.${randomUUID().slice(0, 8)}.part`;
  try {
    const written = await write(part);
    if (!written.ok) return written;
    await sync(part);
    await rename(part, target);
    if (process.platform !== 'win32') await sync(path.dirname(target));
    return written;
  } catch (error) {
    const refusal = writeRefusal(target, error);
    if (refusal === undefined) throw error;
    return fail(refusal);
  } finally {
    await rm(part, { force: true });
  }
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, (await stat(file)).isDirectory() ? 'r' : 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The operating system's refusal to write `target`, in the person's words; undefined for any other error. */
function writeRefusal(target: string, error: unknown): Failure | undefined {
  const { code, message, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return undefined;
  const reasons: Readonly<Record<string, readonly [string, string]>> = {
    ENOSPC: ['磁盘已满，请腾出空间', 'the disk is full; make room'],
    ENOENT: ['文件夹不存在，请先建好', 'its folder does not exist; make it first'],
    ENOTDIR: ['路径中有一段不是文件夹', 'a part of its path is no folder'],
    EACCES: ['没有写入权限，请换一个文件夹', 'you may not write there; choose another folder'],
    EPERM: ['文件正被别的程序打开，或没有写入权限', 'another program holds it, or you may not write there'],
    EROFS: ['这个磁盘只能读', 'the disk is read-only'],
    EISDIR: ['那里已有同名文件夹，请换一个名字', 'a folder of that name is there; choose another name'],
  };
  const [zh, en] = reasons[code] ?? [message, message];
  const refused = failure('cannot-write', `“${target}”写不进去：${zh}。`, `“${target}” cannot be written: ${en}.`);
  return refused.error;
}
