/** The words on the pages: paragraphs of the stories that are shown, captions, credits, the words of furniture. */
import type { Place } from '../base/diagnostic.ts';
import type { ZbanDocument } from '../model/document.ts';
import { FLOW_ROLES, HEADLINE_ROLES, type Role, type Story, textOf } from '../model/story.ts';
import type { TextIndex } from './text-index.ts';

/** One piece of copy that a reader sees. */
export interface Copy {
  readonly text: string;
  /** Absent: the words of furniture. */
  readonly role?: Role;
  readonly story?: Story;
  /** Day of issue of the page it stands on, ISO. */
  readonly date: string;
  /** Place of a stretch of it, UTF-16. */
  placeOf(start: number, end: number): Place;
}

/** All copy of `document`, stories first. */
export function collectCopy(document: ZbanDocument, index: TextIndex): readonly Copy[] {
  return [...copyOfStories(document, index), ...document.pages.flatMap(copyOfFrames)];
}

function copyOfStories({ stories, pages }: ZbanDocument, index: TextIndex): readonly Copy[] {
  const dates = new Map(pages.map((page) => [page.id, page.folio.date]));
  return stories
    .filter((story) => index.shows(story.id))
    .flatMap((story) => {
      const date = dates.get(index.placeOfStory(story.id).pageId ?? '') ?? '';
      return story.paragraphs.flatMap((paragraph, at): readonly Copy[] => {
        if (!FLOW_ROLES.includes(paragraph.role) && !HEADLINE_ROLES.includes(paragraph.role)) return [];
        const placeOf = (start: number, end: number): Place => index.placeOfText(story.id, at, start, end);
        return [{ text: textOf(paragraph), role: paragraph.role, story, date, placeOf }];
      });
    });
}

function copyOfFrames({ id, frames, folio: { date } }: ZbanDocument['pages'][number]): readonly Copy[] {
  return frames.flatMap((frame): readonly Copy[] => {
    const placeOf = (): Place => ({ pageId: id, frameId: frame.id });
    if (frame.kind === 'furniture') return [{ text: frame.text ?? '', date, placeOf }];
    if (frame.kind !== 'photo') return [];
    return [
      { text: textOf({ children: frame.caption }), role: 'caption', date, placeOf },
      { text: textOf({ children: frame.credit }), role: 'credit', date, placeOf },
    ];
  });
}
