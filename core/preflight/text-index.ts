/** Where on the pages each stretch of a story's text was printed. */
import type { Place } from '../base/diagnostic.ts';
import type { Point } from '../base/geometry.ts';
import { isOfKind, type Subject } from './subject.ts';

/** The start of a run of text. */
interface Spot extends Point {
  readonly pageId: string;
  readonly frameId: string;
  readonly offset: number;
}

export class TextIndex {
  readonly #spots = new Map<string, Spot[]>();
  /** Frames that show a story, for paragraphs of which nothing was printed. */
  readonly #frames = new Map<string, Place>();

  constructor(subjects: readonly Subject[]) {
    for (const subject of subjects) this.#add(subject);
  }

  #add(subject: Subject): void {
    const { frame, marks, place } = subject;
    const shows = isOfKind(subject, 'text') || isOfKind(subject, 'headline');
    if (shows && !this.#frames.has(subject.frame.storyId)) this.#frames.set(subject.frame.storyId, place);
    for (const mark of marks) {
      if (mark.kind !== 'glyphs' || mark.source === undefined) continue;
      const key = keyOf(mark.source.storyId, mark.source.paragraph);
      const spot = { pageId: subject.page.id, frameId: frame.id, offset: mark.offsets[0] ?? 0, x: mark.x, y: mark.y };
      const spots = this.#spots.get(key);
      if (spots === undefined) this.#spots.set(key, [spot]);
      else spots.push(spot);
    }
  }

  /** Whether some frame shows `storyId`. */
  shows(storyId: string): boolean {
    return this.#frames.has(storyId);
  }

  /** The place of a story, by the first frame that shows it. */
  placeOfStory(storyId: string): Place {
    return { ...this.#frames.get(storyId), storyId };
  }

  /** The place of a stretch of a paragraph, by the frame it begins in; without one where none of it was printed. */
  placeOfText(storyId: string, paragraph: number, start: number, end: number): Place {
    const spot = this.spotOf(storyId, paragraph, start);
    const { pageId, frameId } = spot ?? this.#frames.get(storyId) ?? {};
    return { ...(pageId && { pageId }), ...(frameId && { frameId }), storyId, paragraph, start, end };
  }

  /** Start of the run that holds `offset`. */
  spotOf(storyId: string, paragraph: number, offset: number): Spot | undefined {
    const spots = this.#spots.get(keyOf(storyId, paragraph));
    return spots?.findLast((spot) => spot.offset <= offset) ?? spots?.[0];
  }
}

const keyOf = (storyId: string, paragraph: number): string => `${storyId} ${paragraph}`;
