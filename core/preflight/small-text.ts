/** Text that the press fills in or loses: too small for the inks it is printed in. */
import type { Diagnostic, Severity } from '../base/diagnostic.ts';
import { fits, type Pt } from '../base/units.ts';
import type { GlyphRun } from '../display/item.ts';
import type { Grounds } from './grounds.ts';
import { inksOf, isSolidBlack } from './inks.ts';
import type { PreflightRule } from './rule.ts';
import type { PreflightLimits } from './settings.ts';
import type { Subject } from './subject.ts';

/** How text is inked, from the easiest to print to the hardest. */
type Inking = 'solid' | 'tinted' | 'coloured' | 'grounded' | 'reversed';

const WORDS: Readonly<Record<Inking, readonly [zh: string, en: string]>> = {
  solid: ['实地单色字', 'text in one solid ink'],
  tinted: ['单色网点字', 'text in a tint'],
  coloured: ['多色字', 'text in several inks'],
  grounded: ['色底上的彩色字', 'coloured text on a coloured ground'],
  reversed: ['反白字', 'reversed text'],
};

export const smallText: PreflightRule = {
  id: 'small-text',
  check: ({ subjects, grounds, limits }) => subjects.flatMap((subject) => checkFrame(subject, grounds, limits)),
};

/** One finding for each inking that is too small somewhere in the frame, with the smallest size. */
function checkFrame({ marks, place }: Subject, grounds: Grounds, limits: PreflightLimits): readonly Diagnostic[] {
  const smallest = new Map<Inking, Pt>();
  for (const mark of marks) {
    if (mark.kind !== 'glyphs' || mark.text.join('').trim() === '') continue;
    const inking = inkingOf(mark, grounds);
    if (fits(limitOf(inking, limits), mark.size)) continue;
    smallest.set(inking, Math.min(mark.size, smallest.get(inking) ?? mark.size));
  }
  return [...smallest].map(([inking, size]) => {
    const [zh, en] = WORDS[inking];
    const limit = limitOf(inking, limits);
    const shown = Math.round(size * 100) / 100;
    return {
      // Solid black below the limit is lost on any press; the other inkings are a matter of register and luck.
      severity: (inking === 'solid' ? 'error' : 'warning') satisfies Severity,
      code: 'small-text',
      message: {
        zh: `${zh}只有 ${shown} 点，应不小于 ${limit} 点`,
        en: `${en} of ${shown} pt is smaller than ${limit} pt`,
      },
      hint: { zh: '放大字号，或改用单色实地', en: 'Set it larger, or in one solid ink' },
      place,
      data: { size: shown },
    };
  });
}

function limitOf(inking: Inking, limits: PreflightLimits): Pt {
  switch (inking) {
    case 'solid':
      return limits.solidText;
    case 'tinted':
      return limits.tintedText;
    case 'coloured':
    case 'grounded':
    case 'reversed':
      return limits.colouredText;
  }
}

function inkingOf(run: GlyphRun, { under }: Grounds): Inking {
  if (isSolidBlack(run.colour)) return 'solid';
  const inks = inksOf(run.colour);
  if (inks.size === 0) return 'reversed';
  if (inks.size > 1) return 'coloured';
  // What is not black is knocked out of its ground, and has to meet the gap.
  const isGrounded = (under.get(run) ?? []).some(
    (ground) => ground === 'photo' || [...inksOf(ground).keys()].some((ink) => !inks.has(ink)),
  );
  if (isGrounded) return 'grounded';
  return [...inks.values()].some((amount) => amount < 1) ? 'tinted' : 'solid';
}
