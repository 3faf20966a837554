/** Exporting: the document composed once more, by the same composer, and written as a PDF for the press. */
import type { Sentence } from '../../core/base/diagnostic.ts';
import { ok, type Result } from '../../core/base/result.ts';
import { compose } from '../../core/compose/compose.ts';
import { requireKnownParts } from '../../core/preflight/known-parts.ts';
import { fontFile } from '../fonts.ts';
import { DEFAULT_PRESET, readPreset } from '../print/preset.ts';
import { type Progress, writePdf } from '../print/write-pdf.ts';
import { worldOfDocument } from '../world.ts';
import type { Jobs, Printed } from './job.ts';
import type { JobTools } from './job-process.ts';

const STEPS: Readonly<Record<Progress['step'], Sentence>> = {
  photo: { zh: '转换图片', en: 'Converting photos' },
  page: { zh: '绘制版面', en: 'Drawing pages' },
  fonts: { zh: '嵌入字体', en: 'Embedding fonts' },
};

/** Writes the PDF; failures are those of presets and of `writePdf`. */
export async function exportPdf(
  { document, photoFiles, out, time, cacheFolder }: Jobs['export']['order'],
  { signal, report }: JobTools,
): Promise<Result<Printed>> {
  report({ kind: 'progress', share: 0.02, step: { zh: '排版', en: 'Composing' } });
  const preset = await readPreset(DEFAULT_PRESET);
  if (!preset.ok) return preset;
  const world = worldOfDocument(document);
  const known = requireKnownParts(document, world.fonts);
  if (!known.ok) return known;
  const composed = compose(document, world);
  const written = await writePdf(composed, {
    out,
    title: document.title,
    preset: preset.value,
    date: new Date(time),
    fontFile,
    photos: document.photos,
    photoFile: (id) => photoFiles[id],
    cacheFolder,
    signal,
    onProgress: ({ step, done, total }) =>
      report({ kind: 'progress', share: 0.1 + (0.9 * done) / total, step: STEPS[step] }),
  });
  if (!written.ok) return written;
  const { file, pages, bytes } = written.value;
  return ok({ file, pages, bytes });
}
