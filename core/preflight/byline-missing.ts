/** News that nobody signs for: no lead with a reporter, no byline, no sign-off. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { paragraphsOf, type Story, textOf } from '../model/story.ts';
import { type PreflightRule, subjectsOf } from './rule.ts';

/** Leads that say where the news comes from. */
const LEAD =
  /^\s*(?:本报|本刊|本网|据|新华社|中新社|人民日报|[^，。：]{0,12}(?:讯|电)(?:[\s　（(]|$)|[^，。]{0,24}(?:记者|通讯员))/;

export const bylineMissing: PreflightRule = {
  id: 'byline-missing',
  check: (inspection) => {
    const shown = new Set(subjectsOf(inspection, 'text').map(({ frame }) => frame.storyId));
    return inspection.document.stories
      .filter((story) => shown.has(story.id) && story.kind === 'news' && hasText(story) && !isSigned(story))
      .map(
        (story): Diagnostic => ({
          severity: 'warning',
          code: 'byline-missing',
          message: { zh: '消息没有电头、记者或作者署名', en: 'The news names no source, reporter or author' },
          hint: {
            zh: '补上“本报讯 记者某某报道”或文末署名；启事、公告请改稿件类别',
            en: 'Add a lead with the reporter or a sign-off; a notice is of another kind of story',
          },
          place: inspection.text.placeOfStory(story.id),
        }),
      );
  },
};

const hasText = (story: Story): boolean =>
  paragraphsOf(story, 'body').some((paragraph) => textOf(paragraph).trim() !== '');

function isSigned(story: Story): boolean {
  if (paragraphsOf(story, 'byline', 'sign-off', 'credit').some((paragraph) => textOf(paragraph).trim() !== '')) {
    return true;
  }
  const [first] = paragraphsOf(story, 'body');
  return first !== undefined && (first.children.some((span) => span.lead === true) || LEAD.test(textOf(first)));
}
