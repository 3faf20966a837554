/** Areas, rules and text in more ink than the press dries (print checklist, line 25). */
import type { Colour } from '../base/colour.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Pt } from '../base/units.ts';
import type { GlyphRun } from '../display/item.ts';
import type { Grounds } from './grounds.ts';
import { inkOf, inksOf, isSolidBlack } from './inks.ts';
import type { PreflightRule } from './rule.ts';
import type { Mark } from './subject.ts';

/** Strokes of smaller type are no area that ink is measured over (1 mm²). */
const BROAD_TYPE: Pt = 24;

export const inkLimit: PreflightRule = {
  id: 'ink-limit',
  check: ({ subjects, grounds, limits }) =>
    subjects.flatMap(({ marks, place }): readonly Diagnostic[] => {
      const alone = marks.flatMap(coloursOf).map(inkOf);
      const overprinted = marks.flatMap((mark) => (mark.kind === 'glyphs' ? inkOverGround(mark, grounds) : []));
      const ink = Math.round(Math.max(0, ...alone, ...overprinted));
      if (ink <= limits.ink) return [];
      return [
        {
          severity: 'error',
          code: 'ink-limit',
          message: {
            zh: `颜色总墨量 ${ink}%，应不超过 ${limits.ink}%`,
            en: `A colour of ${ink} % ink in all, where the press takes ${limits.ink} %`,
          },
          hint: { zh: '减去几种墨，或多用黑墨代替', en: 'Use less of some inks, or black in their place' },
          place,
          data: { ink },
        },
      ];
    }),
};

/** Solid black prints over its ground, so that the inks add up; those of a photo are not known here. */
function inkOverGround(run: GlyphRun, { under }: Grounds): readonly number[] {
  if (run.size < BROAD_TYPE || !isSolidBlack(run.colour)) return [];
  return (under.get(run) ?? []).flatMap((ground) => {
    if (ground === 'photo') return [];
    const black = inksOf(ground).get('k') ?? 0;
    return [inkOf(ground) + 100 * (1 - black)];
  });
}

/** Colours of a mark. Photos are kept to the limit when they are converted. */
export function coloursOf(mark: Mark): readonly Colour[] {
  switch (mark.kind) {
    case 'glyphs':
      return [mark.colour];
    case 'path':
      return [...(mark.fill ? [mark.fill] : []), ...(mark.stroke ? [mark.stroke.colour] : [])];
    case 'image':
      return [];
  }
}
