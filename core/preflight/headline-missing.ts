/** A kicker or a subhead leads nowhere without its headline. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { paragraphsOf, type Role, textOf } from '../model/story.ts';
import { type PreflightRule, storyOf, subjectsOf } from './rule.ts';

export const headlineMissing: PreflightRule = {
  id: 'headline-missing',
  check: (inspection) =>
    subjectsOf(inspection, 'headline').flatMap(({ frame, place }): readonly Diagnostic[] => {
      const story = storyOf(inspection, frame.storyId);
      const has = (role: Role): boolean =>
        story !== undefined && paragraphsOf(story, role).some((paragraph) => textOf(paragraph).trim() !== '');
      if (has('headline') || !(has('kicker') || has('subhead'))) return [];
      const [zh, en] = has('kicker') ? ['引题', 'kicker'] : ['副题', 'subhead'];
      return [
        {
          severity: 'warning',
          code: 'headline-missing',
          message: { zh: `有${zh}没有主题`, en: `There is a ${en} but no headline` },
          hint: { zh: `补写主题，或把${zh}改为主题`, en: `Write the headline, or make the ${en} one` },
          place: { ...place, storyId: frame.storyId },
        },
      ];
    }),
};
