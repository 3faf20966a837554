/** Photos without a caption or a credit. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { PhotoFrame } from '../model/document.ts';
import { paragraphsOf, type Role, type Story, textOf } from '../model/story.ts';
import { type Inspection, type PreflightRule, storyOf, subjectsOf } from './rule.ts';

/** Words of a sign-off that credit the photos of its story as well. */
const SHARED_CREDIT = /摄影|图文|摄$|文[/／·、]?图/;

export const photoWords: PreflightRule = {
  id: 'photo-words',
  codes: ['photo-words-caption', 'photo-words-credit'],
  check: (inspection) =>
    subjectsOf(inspection, 'photo').flatMap(({ frame, place }) => {
      if (frame.photoId === undefined) return [];
      const story = articleStory(inspection, frame);
      const at = { ...place, photoId: frame.photoId };
      const findings: Diagnostic[] = [];
      if (isBlank(frame.caption) && !tellsThePhoto(story)) {
        findings.push({
          severity: 'warning',
          code: 'photo-words-caption',
          message: { zh: '照片没有图说', en: 'The photo has no caption' },
          hint: { zh: '补写图说', en: 'Write one' },
          place: at,
        });
      }
      if (isBlank(frame.credit) && !creditsThePhoto(story)) {
        findings.push({
          severity: 'warning',
          code: 'photo-words-credit',
          message: { zh: '照片没有摄影署名', en: 'The photo has no credit' },
          hint: { zh: '补上“某某 摄”或“资料图片”', en: 'Name the photographer or the archive' },
          place: at,
        });
      }
      return findings;
    }),
};

const isBlank = (spans: PhotoFrame['caption']): boolean => spans.every((span) => span.text.trim() === '');

function articleStory(inspection: Inspection, frame: PhotoFrame): Story | undefined {
  const article = inspection.document.articles.find((one) => one.id === frame.articleId);
  return article && storyOf(inspection, article.storyId);
}

const hasText = (story: Story, ...roles: readonly Role[]): boolean =>
  paragraphsOf(story, ...roles).some((paragraph) => textOf(paragraph).trim() !== '');

/** The text of a photo story is the caption of its photos. */
const tellsThePhoto = (story: Story | undefined): boolean =>
  story?.kind === 'photo-story' && hasText(story, 'body', 'caption');

/** One credit may stand for the text and all photos of a story: 某某 摄影报道. */
const creditsThePhoto = (story: Story | undefined): boolean =>
  story !== undefined &&
  (hasText(story, 'credit') ||
    paragraphsOf(story, 'sign-off', 'byline').some((paragraph) => SHARED_CREDIT.test(textOf(paragraph))));
