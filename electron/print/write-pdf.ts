/** Print output: a composed document into a PDF as a press, or a reader of proofs, wants it; or one for each page. */
import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { failure, ok, type Result } from '../../core/base/result.ts';
import type { ComposedDocument, ComposedPage } from '../../core/display/page.ts';
import type { FaceId } from '../../core/model/style.ts';
import { type Drawn, drawPages, type PageJob, type Press, type Step } from './draw-pages.ts';
import { openJobFonts } from './job-fonts.ts';
import { replaceFile } from './output-file.ts';
import { countDistinctImages } from './pictures.ts';
import { PressDocument } from './press-document.ts';
import { readPressProfile } from './press-profile.ts';

/** One more step is done. */
export interface Progress {
  readonly step: Step;
  readonly done: number;
  /** The same through one export. */
  readonly total: number;
}

export interface PrintJob extends PageJob {
  /** The PDF's path. What is there is replaced only by a whole new file. */
  readonly out: string;
  /** The TrueType file of a face. */
  readonly fontFile: (face: FaceId) => string;
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting leaves the old file as it was. */
  readonly signal?: AbortSignal;
}

export interface PrintReport extends Drawn {
  readonly file: string;
  readonly bytes: number;
  readonly pages: number;
}

/**
 * Writes `composed` as a PDF. Failures leave `job.out` as it was: `cancelled`, `cannot-write`, `font-missing`,
 * `font-unusable`, `profile-missing`, `profile-unusable`, `nothing-to-print`. A missing photo is no failure but a
 * finding, and a grey box on the page.
 */
export async function writePdf(composed: ComposedDocument, job: PrintJob): Promise<Result<PrintReport>> {
  const written = await writeFiles(
    [{ file: job.out, pages: composed.pages, numbering: numberingOf(composed, job) }],
    job,
  );
  return written.ok ? ok(written.value[0]!) : written;
}

/**
 * Writes each page of `composed` as a PDF of its own, named by `pageFile`. Fails as `writePdf` does; no file takes
 * its place before all of them are whole.
 */
export async function writeEachPage(
  composed: ComposedDocument,
  job: PrintJob,
): Promise<Result<readonly PrintReport[]>> {
  const { first, of } = numberingOf(composed, job);
  const files = composed.pages.map((page, index) => ({
    file: pageFile(job.out, first + index, of),
    pages: [page],
    numbering: { first: first + index, of },
  }));
  return writeFiles(files, job);
}

/** Where page `number` of `of` goes when each page is a file: `out/专版.pdf` gives `out/专版-1.pdf`, or `-01` of many. */
export function pageFile(out: string, number: number, of: number): string {
  const { dir, name, ext } = path.parse(out);
  return path.join(dir, `${name}-${String(number).padStart(String(of).length, '0')}${ext}`);
}

/** One file of a job. */
interface OneFile {
  readonly file: string;
  readonly pages: readonly ComposedPage[];
  readonly numbering: NonNullable<PageJob['numbering']>;
}

const numberingOf = ({ pages }: ComposedDocument, { numbering }: PrintJob) =>
  numbering ?? { first: 1, of: pages.length };

async function writeFiles(files: readonly OneFile[], job: PrintJob): Promise<Result<readonly PrintReport[]>> {
  const pages = files.flatMap((file) => file.pages);
  if (pages.length === 0) {
    return failure('nothing-to-print', '文档里没有版面，无法输出。', 'The document has no page to print.');
  }
  const profile = await readPressProfile(job.preset.profile, job.preset.standard);
  if (!profile.ok) return profile;
  const fonts = await openJobFonts({ pages }, job.preset, job.fontFile);
  if (!fonts.ok) return fonts;
  try {
    return await writeAll(files, job, { profile: profile.value, fonts: fonts.value }, stepCounter(files, job));
  } catch (error) {
    if (!job.signal?.aborted) throw error;
    return failure(
      'cancelled',
      '输出已取消，原有文件没有改动。',
      'The export was cancelled; the file there before is as it was.',
    );
  } finally {
    await fonts.value.close();
  }
}

/** Writes the first file, and within it the others: none is put in its place before the last is whole. */
async function writeAll(
  [next, ...others]: readonly OneFile[],
  job: PrintJob,
  press: Press,
  onStep: (step: Step) => void,
): Promise<Result<readonly PrintReport[]>> {
  if (next === undefined) return ok([]);
  return replaceFile(next.file, async (part) => {
    const written = await writePart(part, next, job, press, onStep);
    if (!written.ok) return written;
    const after = await writeAll(others, job, press, onStep);
    return after.ok ? ok([written.value, ...after.value]) : after;
  });
}

/** Streams one file into `part`: what is drawn leaves memory at once. */
async function writePart(
  part: string,
  { file, pages, numbering }: OneFile,
  job: PrintJob,
  press: Press,
  onStep: (step: Step) => void,
): Promise<Result<PrintReport>> {
  const document = new PressDocument({ title: job.title, date: job.date, standard: job.preset.standard });
  // A disk that fails has to stop the drawing, and drawing that fails has to stop the disk.
  const disk = new AbortController();
  const signal = job.signal === undefined ? disk.signal : AbortSignal.any([job.signal, disk.signal]);
  const written = pipeline(document, createWriteStream(part)).catch((error: unknown) => {
    disk.abort(error);
    throw error;
  });
  const drawn = drawPages(document, pages, { ...job, numbering }, press, onStep, signal).then((result) => {
    if (!result.ok) document.destroy();
    return result;
  });
  drawn.catch((error: Error) => document.destroy(error));
  const [disc, drawing] = await Promise.allSettled([written, drawn]);
  if (drawing.status === 'rejected') throw drawing.reason;
  if (!drawing.value.ok) return drawing.value;
  if (disc.status === 'rejected') throw disc.reason;
  job.signal?.throwIfAborted();
  const { size } = await stat(part);
  return ok({ file, bytes: size, pages: pages.length, ...drawing.value.value });
}

/** A function to be called at the end of each step. */
function stepCounter(files: readonly OneFile[], { onProgress }: PrintJob): (step: Step) => void {
  const total = files.reduce((sum, { pages }) => sum + countDistinctImages(pages) + pages.length + 1, 0);
  let done = 0;
  return (step) => {
    done += 1;
    onProgress?.({ step, done, total });
  };
}
