/** What rules look at: frames with what was composed of them. */
import type { Place } from '../base/diagnostic.ts';
import type { DisplayItem, GlyphRun, ImageItem, PathItem } from '../display/item.ts';
import type { ComposedDocument, ComposedFrame, ComposedPage } from '../display/page.ts';
import type { Frame, Page, ZbanDocument } from '../model/document.ts';

/** What one item of the display list can be once its groups are taken apart. */
export type Mark = GlyphRun | PathItem | ImageItem;

/** A frame with what was composed of it. */
export interface Subject<F extends Frame = Frame> {
  readonly frame: F;
  readonly page: Page;
  readonly composed: ComposedPage;
  /** Photo frames: the rect that the image itself takes. */
  readonly imageRect?: ComposedFrame['imageRect'];
  readonly marks: readonly Mark[];
  readonly place: Place;
}

/** All frames of `document`. Those that were not composed have no marks. */
export function findSubjects(document: ZbanDocument, composed: ComposedDocument): readonly Subject[] {
  const pages = new Map(composed.pages.map((page) => [page.pageId, page]));
  return document.pages.flatMap((page): readonly Subject[] => {
    const composedPage = pages.get(page.id);
    if (composedPage === undefined) return [];
    const frames = new Map(composedPage.frames.map((frame) => [frame.frameId, frame]));
    return page.frames.map((frame) => {
      const { firstItem = 0, itemCount = 0, imageRect } = frames.get(frame.id) ?? {};
      const marks = composedPage.items.slice(firstItem, firstItem + itemCount).flatMap(marksOf);
      const place = { pageId: page.id, frameId: frame.id };
      return { frame, page, composed: composedPage, ...(imageRect && { imageRect }), marks, place };
    });
  });
}

const marksOf = (item: DisplayItem): readonly Mark[] => (item.kind === 'group' ? item.items.flatMap(marksOf) : [item]);

export const isOfKind = <K extends Frame['kind']>(
  subject: Subject,
  kind: K,
): subject is Subject<Extract<Frame, { kind: K }>> => subject.frame.kind === kind;

/** `subjects` page by page. */
export function byPage<S extends Subject>(subjects: readonly S[]): readonly (readonly S[])[] {
  const pages = new Map<string, S[]>();
  for (const subject of subjects) {
    const page = pages.get(subject.page.id);
    if (page === undefined) pages.set(subject.page.id, [subject]);
    else page.push(subject);
  }
  return [...pages.values()];
}
