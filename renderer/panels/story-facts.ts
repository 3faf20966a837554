/** What the copy list says of a story. */
import type { ZbanDocument } from '../../core/model/document.ts';
import { FLOW_ROLES, paragraphsOf, type Story, textOf } from '../../core/model/story.ts';

/** Longest beginning that stands for a headline, in characters. */
const BEGINNING = 24;

/** Its headline; without one the beginning of its text, or of the caption of its photos. */
export function titleOf(story: Story, document: ZbanDocument): string {
  const headline = paragraphsOf(story, 'headline').map(textOf).join(' ');
  if (headline !== '') return headline;
  const text = story.paragraphs.map(textOf).join('');
  return [...(text === '' ? captionOf(story, document) : text)].slice(0, BEGINNING).join('');
}

function captionOf(story: Story, { articles, pages }: ZbanDocument): string {
  const article = articles.find((each) => each.storyId === story.id);
  const frames = pages.flatMap((page) => page.frames).filter((frame) => frame.articleId === article?.id);
  const captions = frames.map((frame) => (frame.kind === 'photo' ? textOf({ children: frame.caption }) : ''));
  return captions.find((caption) => caption !== '') ?? '';
}

/** Length of the text that flows, counted as editors do: every character that is no space. */
export const hanLength = (story: Story): number =>
  [
    ...paragraphsOf(story, ...FLOW_ROLES)
      .map(textOf)
      .join('')
      .replaceAll(/\s/gu, ''),
  ].length;

/** True if the page shows it: its running text in a text frame; without such text, any frame of its article. */
export function isPlaced(story: Story, { articles, pages }: ZbanDocument): boolean {
  const frames = pages.flatMap((page) => page.frames);
  if (paragraphsOf(story, ...FLOW_ROLES).some((paragraph) => textOf(paragraph) !== '')) {
    return frames.some((frame) => frame.kind === 'text' && frame.storyId === story.id);
  }
  const own = new Set(articles.filter((article) => article.storyId === story.id).map((article) => article.id));
  return frames.some((frame) => frame.articleId !== undefined && own.has(frame.articleId));
}
