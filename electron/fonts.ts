/** The faces that ship with the project, read from `dist/fonts` when composition first asks for them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { failure, ok, type Result } from '../core/base/result.ts';
import type { FontBook } from '../core/text/font.ts';
import { createFontBook } from '../core/text/harfbuzz.ts';
import { FONTS, TEMPLATES } from './resources.ts';

/** The book of all faces in `templates/fonts.json`. A face's file is read on first use; throws if it is not there. */
export function loadFontBook(): FontBook {
  return createFontBook((id) => readFileSync(fontFile(id)), shippedFaces());
}

/** Where a face's TrueType file is to be, whether or not it is there. */
export const fontFile = (id: string): string => path.join(FONTS, `${id}.ttf`);

/**
 * Whether every face that ships is there, to be asked before a document is composed. Fails with `font-missing`,
 * naming those that have gone from `folder`.
 */
export function requireFonts(folder: string = FONTS): Result<void> {
  const gone = shippedFaces().filter((id) => !existsSync(path.join(folder, `${id}.ttf`)));
  if (gone.length === 0) return ok(undefined);
  return failure(
    'font-missing',
    `字体文件不见了：${gone.join('、')}（应在“${folder}”里）。请重新安装程序；从源码运行时请先运行 npm run build。`,
    `Font files have gone: ${gone.join(', ')} (they belong in “${folder}”). Install the program anew; from the sources, run “npm run build” first.`,
  );
}

function shippedFaces(): readonly string[] {
  const entries = JSON.parse(readFileSync(path.join(TEMPLATES, 'fonts.json'), 'utf8')) as readonly { id: string }[];
  return entries.map((entry) => entry.id);
}
