/** The photo files that `--photos` means: files as they are named, folders by what is in them. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fail, failure, ok, type Result } from '../../core/base/result.ts';
import type { Photo } from '../../core/model/photo.ts';
import { type PhotoFile, readPhoto } from '../photo/read-photo.ts';
import { fileFailure } from '../store/failure.ts';
import { showStep } from './terminal.ts';

const ENDINGS = new Set(['.jpg', '.jpeg', '.png', '.tif', '.tiff', '.webp', '.avif', '.heic', '.heif']);
/** 2.jpg before 10.jpg. */
const natural = new Intl.Collator('zh-Hans', { numeric: true });

/**
 * Reads all photos of `paths`, each photo once, folders in the natural order of their files' names.
 * @returns Failures `no-photos` (a folder without any), those of `readPhoto`, and the file system's.
 */
export async function readPhotos(paths: readonly string[]): Promise<Result<readonly PhotoFile[]>> {
  const photos = new Map<Photo['id'], PhotoFile>();
  for (const each of paths) {
    const files = await filesOf(each);
    if (!files.ok) return files;
    for (const file of files.value) {
      showStep({ zh: `读照片 ${path.basename(file)}`, en: 'Reading photo' });
      const read = await readPhoto(file);
      if (!read.ok) return read;
      const { id } = read.value.photo;
      if (!photos.has(id)) photos.set(id, read.value);
    }
  }
  return ok([...photos.values()]);
}

async function filesOf(target: string): Promise<Result<readonly string[]>> {
  try {
    if (!(await stat(target)).isDirectory()) return ok([target]);
    const names = (await readdir(target)).filter(
      (name) => !name.startsWith('.') && ENDINGS.has(path.extname(name).toLowerCase()),
    );
    if (names.length === 0) {
      return failure('no-photos', `文件夹“${target}”里没有照片。`, `There are no photos in the folder “${target}”.`);
    }
    return ok(names.sort(natural.compare).map((name) => path.join(target, name)));
  } catch (error) {
    return fail(fileFailure(error, { zh: '读取照片', en: 'Reading photos from' }, target));
  }
}
