/** `zhuanban export`: a document becomes a PDF for the press. */

import { existsSync } from 'node:fs';
import { mergeFindings } from '../../core/base/diagnostic.ts';
import { failure, ok, type Result } from '../../core/base/result.ts';
import { fontFile } from '../fonts.ts';
import { readPreset } from '../print/preset.ts';
import { type Progress, writePdf } from '../print/write-pdf.ts';
import { photoPath } from '../store/folder.ts';
import { describeFindings, exitCodeFor } from './findings.ts';
import { inspectDocument } from './inspected.ts';
import { clearStep, type ExitCode, say, showStep } from './terminal.ts';

export interface ExportOptions {
  readonly out: string;
  readonly preset: string;
  /** Number of the only page to be written, from 1. */
  readonly page?: number;
}

/** Writes the PDF; `signal` stops on the way and leaves what was there. */
export async function runExport(
  target: string,
  { out, preset: presetId, page }: ExportOptions,
  signal: AbortSignal,
): Promise<Result<ExitCode>> {
  const preset = await readPreset(presetId);
  if (!preset.ok) return preset;
  const inspected = await inspectDocument(target, preset.value);
  if (!inspected.ok) return inspected;
  const { stored, composed, findings } = inspected.value;
  const pages = page === undefined ? composed.pages : composed.pages.slice(page - 1, page);
  if (pages.length === 0) {
    return failure(
      'no-such-page',
      `文档只有 ${composed.pages.length} 页，没有第 ${page} 页。`,
      `The document has ${composed.pages.length} page(s); there is no page ${page}.`,
    );
  }
  const { document, folder } = stored;
  const files = new Map(document.photos.map((photo) => [photo.id, photoPath(folder, photo)]));
  const written = await writePdf(
    { ...composed, pages },
    {
      out,
      title: document.title,
      preset: preset.value,
      date: new Date(),
      fontFile,
      photos: document.photos,
      photoFile: (id) => [files.get(id)].find((file) => file !== undefined && existsSync(file)),
      onProgress: showProgress,
      signal,
    },
  );
  if (!written.ok) return written;
  clearStep();
  const shown = new Set(pages.map(({ pageId }) => pageId));
  const all = mergeFindings(findings, written.value.findings).filter(
    ({ place }) => place.pageId === undefined || shown.has(place.pageId),
  );
  const size = (written.value.bytes / 1e6).toFixed(1);
  say(
    `已写入 Written: ${written.value.file}（${written.value.pages} 页 page(s), ${size} MB, ${preset.value.standard}）\n`,
  );
  say(describeFindings(all, document));
  return ok(exitCodeFor(all));
}

const STEPS: Readonly<Record<Progress['step'], readonly [zh: string, en: string]>> = {
  photo: ['转换照片', 'Converting photos'],
  page: ['画版面', 'Drawing pages'],
  fonts: ['嵌入字体', 'Embedding fonts'],
};

function showProgress({ step, done, total }: Progress): void {
  const [zh, en] = STEPS[step];
  showStep({ zh, en: `${en} ${Math.round((100 * done) / total)} %` });
}
