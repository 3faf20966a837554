/** What the file system refuses, in the person's words. */
import type { Sentence } from '../../core/base/diagnostic.ts';
import type { Failure } from '../../core/base/result.ts';

type Reason = readonly [code: string, zh: string, en: string];

const REASONS: Readonly<Record<string, Reason>> = {
  ENOENT: [
    'missing',
    '文件或文件夹不存在，请检查名称和位置',
    'there is no such file or folder: check its name and place',
  ],
  ENOTDIR: ['missing', '路径中有一段不是文件夹', 'a part of the path is no folder'],
  EISDIR: ['is-folder', '这是文件夹，不是文件', 'this is a folder, not a file'],
  EACCES: [
    'no-permission',
    '没有权限，请检查文件权限或换一个位置',
    'permission denied: check its permissions or take another place',
  ],
  EPERM: [
    'no-permission',
    '没有权限，请检查文件权限或换一个位置',
    'permission denied: check its permissions or take another place',
  ],
  EROFS: ['read-only', '磁盘是只读的，请换一个位置', 'the disk is read-only: take another place'],
  ENOSPC: ['disk-full', '磁盘已满，请腾出空间或换一个位置', 'the disk is full: make room or take another place'],
  EDQUOT: [
    'disk-full',
    '磁盘配额已用完，请腾出空间或换一个位置',
    'the disk quota is used up: make room or take another place',
  ],
  EFBIG: ['disk-full', '文件超出磁盘允许的大小', 'the file is larger than the disk allows'],
  EBUSY: ['in-use', '文件正被其他程序占用，请关闭后再试', 'another program holds the file: close it and try again'],
  ENAMETOOLONG: ['bad-name', '名称太长，请改短', 'the name is too long: shorten it'],
  EIO: ['disk-error', '磁盘读写出错，请换一份拷贝或换一个位置', 'the disk reports an error: use another copy or place'],
};

/**
 * `error` of the file system as a failure: what was being done, to what, why it failed. Anything else is a bug and is
 * thrown on.
 */
export function fileFailure(error: unknown, doing: Sentence, file: string): Failure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string' || !('syscall' in (error as object))) throw error;
  const [name, zh, en] = REASONS[code] ?? ['file-error', `系统报告 ${code}`, `the system reports ${code}`];
  return {
    code: name,
    message: { zh: `${doing.zh}“${file}”失败：${zh}。`, en: `${doing.en} “${file}” failed: ${en}.` },
  };
}
