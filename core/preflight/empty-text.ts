/** Text frames that print nothing. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { type PreflightRule, subjectsOf } from './rule.ts';

export const emptyText: PreflightRule = {
  id: 'empty-text',
  check: (inspection) =>
    subjectsOf(inspection, 'text').flatMap(({ frame, marks, place }): readonly Diagnostic[] => {
      if (marks.some((mark) => mark.kind === 'glyphs' && mark.glyphs.length > 0)) return [];
      return [
        {
          severity: 'warning',
          code: 'empty-text',
          message: { zh: '正文框里没有文字', en: 'The text frame shows no text' },
          hint: { zh: '放入稿件，或删去这个框', en: 'Put copy in, or take the frame away' },
          place: { ...place, storyId: frame.storyId },
        },
      ];
    }),
};
