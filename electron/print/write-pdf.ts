/** Print output: a composed document into a PDF as a press, or a reader of proofs, wants it. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import type { Diagnostic } from '../../core/base/diagnostic.ts';
import { outset, type Rect } from '../../core/base/geometry.ts';
import { failure, ok, type Result } from '../../core/base/result.ts';
import { mm, type Pt } from '../../core/base/units.ts';
import { type DisplayItem, rectPath } from '../../core/display/item.ts';
import type { ComposedDocument, ComposedPage } from '../../core/display/page.ts';
import type { FaceId } from '../../core/model/style.ts';
import { ContentStream } from './content-stream.ts';
import { type FontFile, openFontFile } from './font-file.ts';
import { Inks } from './inks.ts';
import { drawCropMarks, MARKS_MARGIN, needsMargin, SLUG_FACE, slugLine } from './marks.ts';
import { replaceFile } from './output-file.ts';
import { type PaintSources, paint } from './paint.ts';
import { countDistinctImages, type PhotoSource, Pictures, type PlacedPhoto } from './pictures.ts';
import type { Preset } from './preset.ts';
import { type PageBoxes, PressDocument } from './press-document.ts';
import { type PressProfile, readPressProfile } from './press-profile.ts';
import { PrintFont } from './print-font.ts';
import { openSubsetter } from './subsetter.ts';

/** One more step is done: a photo converted, a page drawn, or the fonts embedded, which is the last. */
export interface Progress {
  readonly step: 'photo' | 'page' | 'fonts';
  readonly done: number;
  /** The same through one export. */
  readonly total: number;
}

export interface PrintJob extends PhotoSource {
  /** The PDF's path. What is there is replaced only by a whole new file. */
  readonly out: string;
  readonly title: string;
  readonly preset: Preset;
  /** Time that the file bears; the same input with the same date makes the same bytes. */
  readonly date: Date;
  /** The TrueType file of a face. */
  readonly fontFile: (face: FaceId) => string;
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting leaves the old file as it was. */
  readonly signal?: AbortSignal;
}

export interface PrintReport {
  readonly file: string;
  readonly bytes: number;
  readonly pages: number;
  readonly photos: readonly PlacedPhoto[];
  /** Missing photos and photos with too few pixels. */
  readonly findings: readonly Diagnostic[];
}

/**
 * Writes `composed` as a PDF. Failures leave `job.out` as it was: `cancelled`, `cannot-write`, `font-missing`,
 * `font-unusable`, `profile-missing`, `profile-unusable`, `nothing-to-print`. A missing photo is no failure but a
 * finding, and a grey box on the page.
 */
export async function writePdf(composed: ComposedDocument, job: PrintJob): Promise<Result<PrintReport>> {
  if (composed.pages.length === 0) {
    return failure('nothing-to-print', '文档里没有版面，无法输出。', 'The document has no page to print.');
  }
  const profile = await readPressProfile(job.preset.profile, job.preset.standard);
  if (!profile.ok) return profile;
  const opened = await openFonts(composed, job);
  if (!opened.ok) return opened;
  const fonts = opened.value;
  try {
    return await replaceFile(job.out, (part) => writePart(part, composed, job, profile.value, fonts));
  } catch (error) {
    if (!job.signal?.aborted) throw error;
    return failure(
      'cancelled',
      '输出已取消，原有文件没有改动。',
      'The export was cancelled; the file there before is as it was.',
    );
  } finally {
    await closeAll(fonts.values());
  }
}

type Fonts = ReadonlyMap<FaceId, FontFile>;

/** Opens every face that the pages use, once. */
async function openFonts(composed: ComposedDocument, { preset, fontFile }: PrintJob): Promise<Result<Fonts>> {
  const faces = new Set<FaceId>();
  for (const page of composed.pages) collectFaces(page.items, faces);
  if (preset.marks.slug) faces.add(SLUG_FACE);
  const fonts = new Map<FaceId, FontFile>();
  for (const face of [...faces].sort()) {
    const font = await openFontFile(face, fontFile(face));
    if (!font.ok) {
      await closeAll(fonts.values());
      return font;
    }
    fonts.set(face, font.value);
  }
  return ok(fonts);
}

function collectFaces(items: readonly DisplayItem[], faces: Set<FaceId>): void {
  for (const item of items) {
    if (item.kind === 'glyphs') faces.add(item.face);
    if (item.kind === 'group') collectFaces(item.items, faces);
  }
}

async function closeAll(fonts: Iterable<FontFile>): Promise<void> {
  for (const font of fonts) await font.close();
}

/** Streams the document into the file `part`: what is drawn leaves memory at once. */
async function writePart(
  part: string,
  composed: ComposedDocument,
  job: PrintJob,
  profile: PressProfile,
  fonts: Fonts,
): Promise<Result<PrintReport>> {
  const document = new PressDocument({ title: job.title, date: job.date, standard: job.preset.standard });
  // A disk that fails has to stop the drawing, and drawing that fails has to stop the disk.
  const disk = new AbortController();
  const signal = job.signal === undefined ? disk.signal : AbortSignal.any([job.signal, disk.signal]);
  const written = pipeline(document, createWriteStream(part)).catch((error: unknown) => {
    disk.abort(error);
    throw error;
  });
  const drawn = drawAll(document, composed, job, profile, fonts, signal).then((result) => {
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
  return ok({ file: job.out, bytes: size, pages: composed.pages.length, ...drawing.value.value });
}

type Drawn = Pick<PrintReport, 'photos' | 'findings'>;

/** Draws all pages, then what they share, and ends the document. */
async function drawAll(
  document: PressDocument,
  composed: ComposedDocument,
  job: PrintJob,
  profile: PressProfile,
  files: Fonts,
  signal: AbortSignal,
): Promise<Result<Drawn>> {
  const { preset } = job;
  const progress = stepCounter(composed, job);
  document.setOutputIntent(profile, preset.intent);
  const inks = new Inks(document, preset.spots);
  const pictures = new Pictures(document, job, preset, profile);
  const fonts = new Map(
    [...files].map(([face, file], index) => [face, new PrintFont(document, file, `F${index + 1}`)]),
  );
  const digest = createHash('md5').update(JSON.stringify([job.title, job.date, preset]));
  const photos: PlacedPhoto[] = [];
  const findings: Diagnostic[] = [];
  for (const [index, page] of composed.pages.entries()) {
    const ready = await pictures.prepare(page, () => progress('photo'), signal);
    if (!ready.ok) return ready;
    const boxes = pageBoxes(page, preset);
    const content = new ContentStream(document.beginPage(boxes), inks);
    drawPage(content, page, boxes, { fonts, pictures: ready.value.pictures });
    drawMarks(content, boxes, job, { page: index + 1, pages: composed.pages.length }, fonts);
    const operators = content.finish();
    document.page.content.write(operators);
    digest.update(operators).update(JSON.stringify(ready.value.placed));
    photos.push(...ready.value.placed);
    findings.push(...ready.value.findings);
    progress('page');
    signal.throwIfAborted();
  }
  const subsetter = openSubsetter();
  for (const font of fonts.values()) {
    signal.throwIfAborted();
    digest.update(font.embed(subsetter));
    // Lets the disk take what was written.
    await setImmediate();
  }
  progress('fonts');
  document.identify(digest.digest());
  document.end();
  return ok({ photos, findings });
}

/** Trim and bleed of a page within its media, which has room for marks if there are any. */
function pageBoxes(page: ComposedPage, { bleedMm, marks }: Preset): PageBoxes {
  const bleed: Pt = bleedMm === undefined ? page.bleed : mm(bleedMm);
  const edge = bleed + (needsMargin(marks) ? MARKS_MARGIN : 0);
  const trim: Rect = { x: edge, y: edge, width: page.width, height: page.height };
  return { width: page.width + 2 * edge, height: page.height + 2 * edge, trim, bleed: outset(trim, bleed) };
}

/** The page's items, cut off at the bleed. */
function drawPage(content: ContentStream, page: ComposedPage, { trim, bleed }: PageBoxes, sources: PaintSources): void {
  content.within(() => {
    content.clip(rectPath(bleed));
    content.moveOrigin(trim.x, trim.y);
    paint(page.items, content, sources);
  });
}

/** Crop marks and slug line, as the preset wants them. */
function drawMarks(
  content: ContentStream,
  { trim, bleed }: PageBoxes,
  { preset, title, date }: PrintJob,
  numbers: { readonly page: number; readonly pages: number },
  fonts: ReadonlyMap<FaceId, PrintFont>,
): void {
  const bleedWidth = trim.x - bleed.x;
  if (preset.marks.crop) drawCropMarks(content, trim, bleedWidth);
  if (!preset.marks.slug) return;
  const font = fonts.get(SLUG_FACE)!;
  const line = slugLine({ title, date, preset: preset.name.zh, ...numbers }, trim, bleedWidth, font.file);
  for (const run of line) content.glyphs(run, font);
}

/** A function to be called at the end of each step. */
function stepCounter(composed: ComposedDocument, { onProgress }: PrintJob): (step: Progress['step']) => void {
  const total = countDistinctImages(composed.pages) + composed.pages.length + 1;
  let done = 0;
  return (step) => {
    done += 1;
    onProgress?.({ step, done, total });
  };
}
