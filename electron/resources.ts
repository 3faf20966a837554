/** Where the things that ship with the project lie, from the sources as well as from `dist/`. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder: the nearest one above this file that holds `package.json` and `templates`. */
function findRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!(existsSync(path.join(folder, 'package.json')) && existsSync(path.join(folder, 'templates')))) {
    const above = path.dirname(folder);
    if (above === folder) throw new Error('zhuanban: package.json and templates/ not found above the program');
    folder = above;
  }
  return folder;
}

export const ROOT = findRoot();
export const TEMPLATES = path.join(ROOT, 'templates');
/** Fonts as TTF, put here by the build. */
export const FONTS = path.join(ROOT, 'dist', 'fonts');
