/** `zhuanban export`: a document becomes a PDF for the press. */

import { existsSync } from 'node:fs';
import { mergeFindings } from '../../core/base/diagnostic.ts';
import { failure, ok, type Result } from '../../core/base/result.ts';
import type { ComposedDocument } from '../../core/display/page.ts';
import { fontFile, requireFonts } from '../fonts.ts';
import { renditionFolder } from '../photo/cache-folder.ts';
import { trimRenditions } from '../photo/rendition-cache.ts';
import { readPreset, type Stamp } from '../print/preset.ts';
import { type PrintJob, type PrintReport, type Progress, writeEachPage, writePdf } from '../print/write-pdf.ts';
import { photoPath } from '../store/folder.ts';
import { describeFindings, exitCodeFor } from './findings.ts';
import { inspectDocument } from './inspected.ts';
import { clearStep, type ExitCode, say, showStep } from './terminal.ts';

export interface ExportOptions {
  readonly out: string;
  readonly preset: string;
  /** Number of the only page to be written, from 1. */
  readonly page?: number;
  /** Each page into a file of its own, its number behind the name. */
  readonly eachPage?: boolean;
  /** Instead of the preset's own stamp. */
  readonly stamp?: Stamp;
}

/** Writes the PDF; `signal` stops on the way and leaves what was there. */
export async function runExport(
  target: string,
  { out, preset: presetId, page, eachPage, stamp }: ExportOptions,
  signal: AbortSignal,
): Promise<Result<ExitCode>> {
  const read = await readPreset(presetId);
  if (!read.ok) return read;
  const preset = stamp === undefined ? read.value : { ...read.value, stamp };
  // Composition would throw where a font that ships is not there.
  const fonts = requireFonts();
  if (!fonts.ok) return fonts;
  const inspected = await inspectDocument(target, preset);
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
  const cacheFolder = renditionFolder();
  const job: PrintJob = {
    out,
    title: document.title,
    preset,
    date: new Date(),
    numbering: { first: page ?? 1, of: composed.pages.length },
    fontFile,
    photos: document.photos,
    photoFile: (id) => [files.get(id)].find((file) => file !== undefined && existsSync(file)),
    cacheFolder,
    onProgress: showProgress,
    signal,
  };
  const written = await writeReports({ ...composed, pages }, job, eachPage === true);
  if (!written.ok) return written;
  await trimRenditions(cacheFolder);
  clearStep();
  const shown = new Set(pages.map(({ pageId }) => pageId));
  const all = mergeFindings(findings, ...written.value.map((report) => report.findings)).filter(
    ({ place }) => place.pageId === undefined || shown.has(place.pageId),
  );
  for (const { file, pages: count, bytes } of written.value) {
    say(`已写入 Written: ${file}（${count} 页 page(s), ${(bytes / 1e6).toFixed(1)} MB, ${preset.standard}）`);
  }
  say(`\n${describeFindings(all, document)}`);
  return ok(exitCodeFor(all));
}

/** One report a file. */
async function writeReports(
  composed: ComposedDocument,
  job: PrintJob,
  eachPage: boolean,
): Promise<Result<readonly PrintReport[]>> {
  if (eachPage) return writeEachPage(composed, job);
  const written = await writePdf(composed, job);
  return written.ok ? ok([written.value]) : written;
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
