/** What the copy list says of a story. */
import { FLOW_ROLES, paragraphsOf, type Story, textOf } from '../../core/model/story.ts';

/** Its headline; without one the beginning of its text. */
export function titleOf(story: Story): string {
  const headline = paragraphsOf(story, 'headline').map(textOf).join(' ');
  if (headline !== '') return headline;
  return story.paragraphs.map(textOf).join('').slice(0, 24);
}

/** Length of the text that flows, counted as editors do: every character that is no space. */
export const hanLength = (story: Story): number =>
  [
    ...paragraphsOf(story, ...FLOW_ROLES)
      .map(textOf)
      .join('')
      .replaceAll(/\s/gu, ''),
  ].length;
