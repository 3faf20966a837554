/** Build step: copies the faces named in `templates/fonts.json` to `dist/fonts`, as plain TTF. */

import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { FONTS, TEMPLATES } from '../resources.ts';

interface FontEntry {
  readonly id: string;
  readonly package: string;
  readonly path: string;
}

const require = createRequire(import.meta.url);
const entries = JSON.parse(await readFile(path.join(TEMPLATES, 'fonts.json'), 'utf8')) as readonly FontEntry[];
await mkdir(FONTS, { recursive: true });
for (const entry of entries) {
  const source = path.join(path.dirname(require.resolve(`${entry.package}/package.json`)), entry.path);
  const target = path.join(FONTS, `${entry.id}.ttf`);
  if (await isNewer(target, source)) continue;
  const bytes = await readFile(source);
  await writeFile(`${target}.part`, source.endsWith('.woff2') ? await unpackWoff2(bytes) : bytes);
  await rename(`${target}.part`, target);
}

/** True if `target` exists and is at least as new as `source`: then there is nothing to do. */
async function isNewer(target: string, source: string): Promise<boolean> {
  const [a, b] = await Promise.all([stat(target).catch(() => undefined), stat(source)]);
  return a !== undefined && a.size > 0 && a.mtimeMs >= b.mtimeMs;
}

async function unpackWoff2(bytes: Uint8Array): Promise<Uint8Array> {
  const { default: wawoff2 } = await import('wawoff2');
  return wawoff2.decompress(bytes);
}
