/** What a preflight rule is given and what it is: one file a rule, all of them listed in `rules.ts`. */
import type { Diagnostic, Place } from '../base/diagnostic.ts';
import type { Pt } from '../base/units.ts';
import type { DisplayItem, GlyphRun, ImageItem, PathItem } from '../display/item.ts';
import type { ComposedDocument, ComposedPage } from '../display/page.ts';
import type { Frame, Page, ZbanDocument } from '../model/document.ts';
import type { Story } from '../model/story.ts';

/** What the press can take. */
export interface PressLimits {
  /** Effective pixels an inch of a photo at its printed size. */
  readonly ppiErrorBelow: number;
  readonly ppiWarningBelow: number;
  /** Smallest text in one solid ink, in one tinted ink, in several inks or reversed. */
  readonly solidText: Pt;
  readonly tintedText: Pt;
  readonly colouredText: Pt;
  readonly thinnestRule: Pt;
}

/** Newsprint, as print-ready checklists for coldset presses ask. */
export const NEWSPRINT: PressLimits = {
  ppiErrorBelow: 150,
  ppiWarningBelow: 200,
  solidText: 6,
  tintedText: 8,
  colouredText: 10,
  thinnestRule: 0.25,
};

/** What the document itself cannot know. */
export interface PreflightFacts {
  /** Ids of photos whose bytes are not in the document's folder. */
  readonly missingPhotos?: readonly string[];
  /** The press's own limits; what is not given is newsprint's. */
  readonly limits?: Partial<PressLimits>;
}

/** What one item of the display list can be once its groups are taken apart. */
export type Mark = GlyphRun | PathItem | ImageItem;

/** A frame with what was composed of it. */
export interface Subject<F extends Frame = Frame> {
  readonly frame: F;
  readonly page: Page;
  readonly composed: ComposedPage;
  readonly marks: readonly Mark[];
  readonly place: Place;
}

export interface Inspection {
  readonly document: ZbanDocument;
  readonly subjects: readonly Subject[];
  readonly missingPhotos: ReadonlySet<string>;
  readonly limits: PressLimits;
}

export interface PreflightRule {
  /** Names the rule, and begins the codes of its findings. */
  readonly id: string;
  check(inspection: Inspection): readonly Diagnostic[];
}

/** Lays out for the rules what they look at. Frames that were not composed have no marks. */
export function inspect(document: ZbanDocument, composed: ComposedDocument, facts: PreflightFacts): Inspection {
  const pages = new Map(composed.pages.map((page) => [page.pageId, page]));
  const subjects = document.pages.flatMap((page): readonly Subject[] => {
    const composedPage = pages.get(page.id);
    if (composedPage === undefined) return [];
    const frames = new Map(composedPage.frames.map((frame) => [frame.frameId, frame]));
    return page.frames.map((frame) => {
      const { firstItem = 0, itemCount = 0 } = frames.get(frame.id) ?? {};
      const marks = composedPage.items.slice(firstItem, firstItem + itemCount).flatMap(marksOf);
      return { frame, page, composed: composedPage, marks, place: { pageId: page.id, frameId: frame.id } };
    });
  });
  return {
    document,
    subjects,
    missingPhotos: new Set(facts.missingPhotos),
    limits: { ...NEWSPRINT, ...facts.limits },
  };
}

const marksOf = (item: DisplayItem): readonly Mark[] => (item.kind === 'group' ? item.items.flatMap(marksOf) : [item]);

/** Subjects whose frame is of `kind`. */
export const subjectsOf = <K extends Frame['kind']>(
  inspection: Inspection,
  kind: K,
): readonly Subject<Extract<Frame, { kind: K }>>[] =>
  inspection.subjects.filter((subject): subject is Subject<Extract<Frame, { kind: K }>> => subject.frame.kind === kind);

export const storyOf = (inspection: Inspection, storyId: string): Story | undefined =>
  inspection.document.stories.find((story) => story.id === storyId);
