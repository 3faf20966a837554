/** Renditions kept for the next export: one JPEG a file, named by all that went into it. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { jpegFrame } from './jpeg-frame.ts';

/** Raised whenever the same request would give other pixels than before. */
const RECIPE = 2;

/** A cache larger than this (bytes) is trimmed: some thousand photos, the work of months. */
const MOST = 500_000_000;

interface KeyParts {
  readonly photo: { readonly id: string; readonly grey: boolean };
  readonly ppi: number;
  readonly profile: { readonly hash: string };
  readonly quality: number;
  readonly sharpen?: number;
}

/** A name for what `request` makes of the pixels `cut`. A grey photo does not depend on the profile. */
export function renditionKey(request: KeyParts, cut: object): string {
  const { photo, quality, sharpen = 0, profile } = request;
  const parts = [RECIPE, photo.id, photo.grey, quality, sharpen, photo.grey ? '' : profile.hash, cut];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** The kept JPEG, or undefined where there is none or it is not whole and of the size and channels expected. */
export async function readRendition(
  folder: string,
  key: string,
  expected: { readonly width: number; readonly height: number; readonly channels: number },
): Promise<Uint8Array | undefined> {
  const bytes = await readFile(fileOf(folder, key)).catch(unlessSystemRefuses);
  if (bytes === undefined) return undefined;
  const found = jpegFrame(bytes);
  const whole = bytes.at(-2) === 0xff && bytes.at(-1) === 0xd9;
  const same =
    found?.width === expected.width && found.height === expected.height && found.channels === expected.channels;
  if (!whole || !same) return undefined;
  // Tells `trimRenditions` that it is still in use.
  const now = new Date();
  await utimes(fileOf(folder, key), now, now).catch(unlessSystemRefuses);
  return bytes;
}

/**
 * Keeps a JPEG; another export that keeps the same one at the same time does no harm. A folder that cannot be
 * written (full disk, no permission) costs the next export time and this one nothing.
 */
export async function storeRendition(folder: string, key: string, bytes: Uint8Array): Promise<void> {
  const part = path.join(folder, `${key}.${randomUUID()}.part`);
  const keep = async (): Promise<void> => {
    await mkdir(folder, { recursive: true });
    await writeFile(part, bytes);
    await rename(part, fileOf(folder, key));
  };
  await keep().catch(unlessSystemRefuses);
  await rm(part, { force: true }).catch(unlessSystemRefuses);
}

/** Takes renditions away, those first that were not used for longest, until the others come to `most` bytes. */
export async function trimRenditions(folder: string, most: number = MOST): Promise<void> {
  const names = (await readdir(folder).catch(unlessSystemRefuses)) ?? [];
  const found: { readonly file: string; readonly size: number; readonly used: number }[] = [];
  for (const name of names.filter((each) => each.endsWith('.jpg'))) {
    const file = path.join(folder, name);
    const facts = await stat(file).catch(unlessSystemRefuses);
    if (facts !== undefined) found.push({ file, size: facts.size, used: facts.mtimeMs });
  }
  let left = found.reduce((sum, { size }) => sum + size, 0);
  for (const { file, size } of found.sort((a, b) => a.used - b.used)) {
    if (left <= most) return;
    await rm(file, { force: true }).catch(unlessSystemRefuses);
    left -= size;
  }
}

/** Nothing, where the operating system said no; a bug is thrown on. */
function unlessSystemRefuses(error: NodeJS.ErrnoException): undefined {
  if (error.code === undefined) throw error;
}

const fileOf = (folder: string, key: string): string => path.join(folder, `${key}.jpg`);
