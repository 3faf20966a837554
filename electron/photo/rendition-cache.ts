/** Renditions kept for the next export: one JPEG a file, named by all that went into it. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { jpegFrame } from './jpeg-frame.ts';

/** Raised whenever the same request would give other pixels than before. */
const RECIPE = 1;

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
  return whole && same ? bytes : undefined;
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

/** Nothing, where the operating system said no; a bug is thrown on. */
function unlessSystemRefuses(error: NodeJS.ErrnoException): undefined {
  if (error.code === undefined) throw error;
}

const fileOf = (folder: string, key: string): string => path.join(folder, `${key}.jpg`);
