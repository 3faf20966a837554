/** Choosing what to work on, from the lists or from the page. */
import type { Point } from '../../core/base/geometry.ts';
import { boundsOf, frameAt, type PageIndex, positionAt } from '../../core/display/hit-test.ts';
import type { Frame } from '../../core/model/document.ts';
import { desk, setDesk } from './desk.ts';
import { chooseFrame } from './frames.ts';
import { lookAt, refit, showPage, useView } from './view.ts';

/** Chooses a story; if its frames are out of sight, brings them into view. */
export function chooseStory(storyId: string): void {
  setDesk({ storyId, selection: undefined, finding: undefined, side: 'galley' });
  reveal((frame) => 'storyId' in frame && frame.storyId === storyId);
}

/** Chooses the story a photo belongs to, and shows the photo. */
export function choosePhoto(photoId: string): void {
  const isIt = (frame: Frame): boolean => frame.kind === 'photo' && frame.photoId === photoId;
  const { work } = desk();
  const frame = work?.edited.document.pages.flatMap((page) => page.frames).find(isIt);
  const article = work?.edited.document.articles.find((each) => each.id === frame?.articleId);
  if (article !== undefined) setDesk({ storyId: article.storyId, selection: undefined });
  if (frame !== undefined) setDesk({ frameId: frame.id, side: 'inspector' });
  reveal(isIt);
}

/** The editor pressed the page at `point`: puts the caret into its text (then true), or chooses what is there. */
export function pressPage(index: PageIndex, point: Point): boolean {
  const position = positionAt(index, point);
  if (position !== undefined) {
    const selection = { anchor: position, focus: position, by: 'page' } as const;
    const frameId = frameAt(index.page, point)?.frameId;
    setDesk({ storyId: position.storyId, selection, frameId, side: 'galley', tool: 'text' });
    return true;
  }
  chooseFrame(frameAt(index.page, point)?.frameId);
  return false;
}

/** The pointer moved on, the button held: draws the selection out to `point`. */
export function dragOnPage(index: PageIndex, point: Point): void {
  const { selection } = desk();
  const focus = positionAt(index, point);
  if (selection === undefined || focus?.storyId !== selection.anchor.storyId) return;
  setDesk({ selection: { anchor: selection.anchor, focus, by: 'page' } });
}

function reveal(matches: (frame: Frame) => boolean): void {
  const pages = desk().work?.edited.document.pages ?? [];
  const at = pages.findIndex((page) => page.frames.some(matches));
  if (at < 0) return;
  showPage(at);
  if (useView.getState().fit !== 'free') refit();
  else lookAt(boundsOf(pages[at]!.frames.filter(matches).map((frame) => frame.rect)));
}
