/** Pages drawn one after the other into a PDF under way, each with its photos and marks; then what they share. */
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Diagnostic } from '../../core/base/diagnostic.ts';
import { outset, type Rect } from '../../core/base/geometry.ts';
import { ok, type Result } from '../../core/base/result.ts';
import { mm, type Pt } from '../../core/base/units.ts';
import { type DisplayItem, rectPath } from '../../core/display/item.ts';
import type { ComposedPage } from '../../core/display/page.ts';
import type { FaceId } from '../../core/model/style.ts';
import { ContentStream } from './content-stream.ts';
import { Inks } from './inks.ts';
import type { JobFonts } from './job-fonts.ts';
import { drawColourBar, drawCropMarks, drawRegistrationMarks, MARKS_MARGIN, needsMargin } from './marks.ts';
import { type DrawText, paint } from './paint.ts';
import { type PhotoSource, Pictures, type PlacedPhoto } from './pictures.ts';
import type { Preset } from './preset.ts';
import type { PageBoxes, PressDocument } from './press-document.ts';
import type { PressProfile } from './press-profile.ts';
import { PrintFont } from './print-font.ts';
import { findSpots, SLUG_FACE, STAMP_FACE, slugLine, stampItems } from './slug.ts';
import { openSubsetter } from './subsetter.ts';

/** What the pages of one file are drawn from. */
export interface PageJob extends PhotoSource {
  readonly title: string;
  readonly preset: Preset;
  /** Time that the file bears; the same input with the same date makes the same bytes. */
  readonly date: Date;
  /** What slug lines call the first page of the file, and how many they say there are; absent: 1, and all there are. */
  readonly numbering?: { readonly first: number; readonly of: number };
}

/** What every file of a job shares. */
export interface Press {
  readonly profile: PressProfile;
  readonly fonts: JobFonts;
}

/** A step of the work that is done: a photo converted, a page drawn, the fonts embedded, which is the last. */
export type Step = 'photo' | 'page' | 'fonts';

export interface Drawn {
  readonly photos: readonly PlacedPhoto[];
  /** Missing photos and photos with too few pixels. */
  readonly findings: readonly Diagnostic[];
}

/** Draws all pages and ends the document. Fails as `Pictures.prepare` does; throws the signal's reason when aborted. */
export async function drawPages(
  document: PressDocument,
  pages: readonly ComposedPage[],
  job: PageJob,
  { profile, fonts: { files, outlines } }: Press,
  onStep: (step: Step) => void,
  signal: AbortSignal,
): Promise<Result<Drawn>> {
  const { preset } = job;
  const { first, of } = job.numbering ?? { first: 1, of: pages.length };
  document.setOutputIntent(profile, preset.intent);
  const inks = new Inks(document, preset.spots);
  const pictures = new Pictures(document, job, preset, profile);
  const fonts = new Map<FaceId, PrintFont>();
  const fontOf = (face: FaceId): PrintFont => {
    const font = fonts.get(face) ?? new PrintFont(document, files.get(face)!, `F${fonts.size + 1}`);
    fonts.set(face, font);
    return font;
  };
  const drawText: DrawText =
    outlines === undefined
      ? (run, content) => content.glyphs(run, fontOf(run.face))
      : (run, content) => content.outlines(run, outlines.face(run.face));
  const digest = createHash('md5').update(JSON.stringify([job.title, job.date, preset]));
  const photos: PlacedPhoto[] = [];
  const findings: Diagnostic[] = [];
  for (const [index, page] of pages.entries()) {
    const ready = await pictures.prepare(page, () => onStep('photo'), signal);
    if (!ready.ok) return ready;
    const boxes = pageBoxes(page, preset);
    const content = new ContentStream(document.beginPage(boxes), inks);
    content.within(() => {
      content.clip(rectPath(boxes.bleed));
      content.moveOrigin(boxes.trim.x, boxes.trim.y);
      paint(page.items, content, { drawText, pictures: ready.value.pictures });
    });
    drawMarks(content, boxes, preset);
    for (const item of wordsOutside(page, boxes, job, { page: first + index, pages: of }, files)) {
      paint([item], content, { drawText, pictures: new Map() });
    }
    const operators = content.finish();
    document.page.content.write(operators);
    digest.update(operators).update(JSON.stringify(ready.value.placed));
    photos.push(...ready.value.placed);
    findings.push(...ready.value.findings);
    onStep('page');
    signal.throwIfAborted();
  }
  if (fonts.size > 0) await embedFonts(fonts.values(), (tag) => digest.update(tag), signal);
  onStep('fonts');
  document.identify(digest.digest());
  document.end();
  return ok({ photos, findings });
}

/** Trim and bleed of a page within its media, which has room for marks if there are any. */
function pageBoxes(page: ComposedPage, preset: Preset): PageBoxes {
  const bleed: Pt = preset.bleedMm === undefined ? page.bleed : mm(preset.bleedMm);
  const edge = bleed + (needsMargin(preset) ? MARKS_MARGIN : 0);
  const trim: Rect = { x: edge, y: edge, width: page.width, height: page.height };
  return { width: page.width + 2 * edge, height: page.height + 2 * edge, trim, bleed: outset(trim, bleed) };
}

function drawMarks(content: ContentStream, { trim, bleed }: PageBoxes, { marks }: Preset): void {
  const width = trim.x - bleed.x;
  if (marks.crop) drawCropMarks(content, trim, width);
  if (marks.registration) drawRegistrationMarks(content, trim, width);
  if (marks.colourBar) drawColourBar(content, trim, width);
}

/** Slug line and stamp of a page, as the preset wants them. */
function* wordsOutside(
  page: ComposedPage,
  { trim, bleed }: PageBoxes,
  { preset, title, date }: PageJob,
  numbers: { readonly page: number; readonly pages: number },
  files: JobFonts['files'],
): Generator<DisplayItem> {
  const width = trim.x - bleed.x;
  if (preset.marks.slug) {
    const spots = preset.spots === 'keep' ? findSpots(page.items) : [];
    yield* slugLine({ title, date, preset: preset.name.zh, spots, ...numbers }, trim, width, files.get(SLUG_FACE)!);
  }
  if (preset.stamp !== undefined) yield* stampItems(preset.stamp, trim, width, files.get(STAMP_FACE)!);
}

async function embedFonts(
  fonts: Iterable<PrintFont>,
  onFont: (tag: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const subsetter = openSubsetter();
  for (const font of fonts) {
    signal.throwIfAborted();
    onFont(font.embed(subsetter));
    // Lets the disk take what was written.
    await setImmediate();
  }
}
