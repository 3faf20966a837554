/** Text too like its ground to be read: reversed out of a light tint, or dark on dark. */
import { PAPER } from '../base/colour.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { GlyphRun } from '../display/item.ts';
import type { Grounds } from './grounds.ts';
import { lightnessOf } from './inks.ts';
import type { PreflightRule } from './rule.ts';

/** Below this nobody reads it. */
const INVISIBLE = 0.1;

export const textContrast: PreflightRule = {
  id: 'text-contrast',
  check: ({ subjects, grounds, limits }) =>
    subjects.flatMap(({ marks, place }): readonly Diagnostic[] => {
      const contrasts = marks.flatMap((mark) => (mark.kind === 'glyphs' ? contrastsOf(mark, grounds) : []));
      const worst = Math.min(1, ...contrasts);
      if (worst >= limits.contrast) return [];
      const shown = Math.round(100 * worst);
      return [
        {
          severity: worst < INVISIBLE ? 'error' : 'warning',
          code: 'text-contrast',
          message: {
            zh: `字和底色的深浅只差 ${shown}%，应有 ${Math.round(100 * limits.contrast)}% 以上`,
            en: `Text and ground differ by ${shown} % in lightness, where ${Math.round(100 * limits.contrast)} % are wanted`,
          },
          hint: { zh: '加深或减淡其中之一', en: 'Make one of them darker or lighter' },
          place,
          data: { contrast: shown },
        },
      ];
    }),
};

/** Differences in lightness of a run and what it stands on; how light a photo is there is not known. */
function contrastsOf(run: GlyphRun, { under }: Grounds): readonly number[] {
  if (run.text.join('').trim() === '') return [];
  const lightness = lightnessOf(run.colour);
  return (under.get(run) ?? [PAPER]).flatMap((colour) =>
    colour === 'photo' ? [] : [Math.abs(lightnessOf(colour) - lightness)],
  );
}
