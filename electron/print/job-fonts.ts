/** The font files that a print job needs: each is opened once, and closed when the job is done. */
import { readFileSync } from 'node:fs';
import { ok, type Result } from '../../core/base/result.ts';
import type { DisplayItem } from '../../core/display/item.ts';
import type { ComposedDocument } from '../../core/display/page.ts';
import type { FaceId } from '../../core/model/style.ts';
import type { FontBook } from '../../core/text/font.ts';
import { createFontBook } from '../../core/text/harfbuzz.ts';
import { type FontFile, openFontFile } from './font-file.ts';
import type { Preset } from './preset.ts';
import { facesOfPreset } from './slug.ts';

export interface JobFonts {
  readonly files: ReadonlyMap<FaceId, FontFile>;
  /** Where text becomes shapes: the shapes. */
  readonly outlines?: FontBook;
  close(): Promise<void>;
}

/** Opens every face that the pages and the preset's own words use. Fails as `openFontFile` does. */
export async function openJobFonts(
  { pages }: Pick<ComposedDocument, 'pages'>,
  preset: Preset,
  fontFile: (face: FaceId) => string,
): Promise<Result<JobFonts>> {
  const faces = new Set(facesOfPreset(preset));
  for (const page of pages) collectFaces(page.items, faces);
  const files = new Map<FaceId, FontFile>();
  const close = async (): Promise<void> => {
    for (const file of files.values()) await file.close();
  };
  for (const face of [...faces].sort()) {
    const font = await openFontFile(face, fontFile(face));
    if (!font.ok) {
      await close();
      return font;
    }
    files.set(face, font.value);
  }
  if (preset.text === 'live') return ok({ files, close });
  return ok({ files, close, outlines: createFontBook((face) => readFileSync(fontFile(face)), [...faces]) });
}

function collectFaces(items: readonly DisplayItem[], faces: Set<FaceId>): void {
  for (const item of items) {
    if (item.kind === 'glyphs') faces.add(item.face);
    if (item.kind === 'group') collectFaces(item.items, faces);
  }
}
