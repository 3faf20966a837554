/** Black text in several inks: out of register it has coloured edges (print checklist, line 26). */
import { type Colour, toCmyk } from '../base/colour.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { PreflightRule } from './rule.ts';

export const richBlack: PreflightRule = {
  id: 'rich-black',
  check: ({ subjects }) =>
    subjects.flatMap(({ marks, place }): readonly Diagnostic[] => {
      const run = marks.find((mark) => mark.kind === 'glyphs' && isRichBlack(mark.colour));
      if (run?.kind !== 'glyphs') return [];
      const { c, m, y, k } = toCmyk(run.colour);
      const shown = [c, m, y, k].map((ink) => Math.round(100 * ink)).join('/');
      return [
        {
          severity: 'error',
          code: 'rich-black',
          message: { zh: `黑字用了多色黑（CMYK ${shown}）`, en: `Black text in several inks (CMYK ${shown})` },
          hint: { zh: '改用单色黑 0/0/0/100', en: 'Make it plain black, 0/0/0/100' },
          place,
        },
      ];
    }),
};

/** Nearly full black with some other ink, or a black made of all four. */
function isRichBlack(colour: Colour): boolean {
  if (colour.kind !== 'cmyk') return false;
  const { c, m, y, k } = colour;
  return (k >= 0.85 && Math.max(c, m, y) > 0.05) || (k >= 0.5 && Math.min(c, m, y) >= 0.3);
}
