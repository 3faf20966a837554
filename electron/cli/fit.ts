/** What a draft tells first: each story with its place, its length and how it fits. */
import type { ComposedDocument, Copyfit } from '../../core/display/page.ts';
import type { ZbanDocument } from '../../core/model/document.ts';
import { FLOW_ROLES, paragraphsOf, type Story, textOf } from '../../core/model/story.ts';
import type { Rank } from '../../core/model/style.ts';

const RANK_NAMES: Readonly<Record<Rank, string>> = { lead: '头条', second: '次条', third: '一般', brief: '短讯' };

/** One line a story, in the document's order. */
export function describeFit(document: ZbanDocument, composed: ComposedDocument): string {
  const fits = new Map(composed.copyfit.map((fit) => [fit.storyId, fit]));
  const lines = document.stories.map((story) => {
    const article = document.articles.find(({ storyId }) => storyId === story.id);
    const photos = document.pages
      .flatMap((page) => page.frames)
      .filter(
        (frame) => frame.kind === 'photo' && frame.articleId !== undefined && frame.articleId === article?.id,
      ).length;
    const place = article === undefined ? '未上版 unplaced' : RANK_NAMES[article.rank];
    const parts = [place, `${lengthOf(story)} 字`, ...(photos > 0 ? [`${photos} 图`] : []), fitOf(fits.get(story.id))];
    return `  ${nameOf(story)}　${parts.filter((part) => part !== '').join(' · ')}`;
  });
  return `稿件 Stories\n${lines.join('\n')}\n\n`;
}

const lengthOf = (story: Story): number =>
  paragraphsOf(story, ...FLOW_ROLES)
    .map((paragraph) => textOf(paragraph).length)
    .reduce((sum, length) => sum + length, 0);

function nameOf(story: Story): string {
  const [head] = [...paragraphsOf(story, 'headline'), ...story.paragraphs];
  return head === undefined ? '（图片新闻 photo story）' : textOf(head);
}

function fitOf(fit: Copyfit | undefined): string {
  if (fit === undefined) return '';
  if (fit.overLines > 0) return `溢出 ${fit.overLines} 行 over`;
  return fit.underLines > 0 ? `不足 ${fit.underLines} 行 under` : '正好 fits';
}
