/** The files of the interface: which address shows which file, and nothing outside the two folders. */
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { FONTS, ROOT } from '../resources.ts';

export const INTERFACE = path.join(ROOT, 'dist', 'renderer');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
};

export interface InterfaceFile {
  readonly file: string;
  readonly type: string;
  /** Its name holds a hash of its contents, or it never changes while the program runs. */
  readonly immutable: boolean;
}

/**
 * The file that the path of an address names (`/` is the interface's page, `/fonts/…` the shipped fonts), or
 * undefined: unknown endings, anything encoded, hidden, or outside the folders after links are followed.
 */
export async function interfaceFile(pathname: string): Promise<InterfaceFile | undefined> {
  const name = pathname === '/' ? '/index.html' : pathname;
  if (!/^(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/.test(name) || name.includes('..')) return undefined;
  const type = TYPES[path.posix.extname(name)];
  if (type === undefined) return undefined;
  const isFont = name.startsWith('/fonts/');
  const folder = isFont ? FONTS : INTERFACE;
  const file = await resolvedInside(folder, isFont ? name.slice('/fonts'.length) : name);
  return file === undefined ? undefined : { file, type, immutable: isFont || name.startsWith('/assets/') };
}

async function resolvedInside(folder: string, name: string): Promise<string | undefined> {
  const [root, file] = await Promise.all([realpathOf(folder), realpathOf(path.join(folder, name))]);
  if (root === undefined || file === undefined) return undefined;
  return file.startsWith(root + path.sep) ? file : undefined;
}

/** The real path, or undefined if there is no such file. */
async function realpathOf(file: string): Promise<string | undefined> {
  try {
    return await realpath(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ENOTDIR') {
      return undefined;
    }
    throw error;
  }
}
