/** Inks in a colour. */
import { type Colour, toCmyk } from '../base/colour.ts';

/** The inks a colour is printed in, by name, each 0 to 1; empty for paper. */
export function inksOf(colour: Colour): ReadonlyMap<string, number> {
  const { c, m, y, k } = toCmyk(colour);
  const inks: readonly (readonly [string, number])[] =
    colour.kind === 'spot'
      ? [[colour.name, colour.tint]]
      : [
          ['c', c],
          ['m', m],
          ['y', y],
          ['k', k],
        ];
  return new Map(inks.filter(([, amount]) => amount > 0));
}

/** Ink in all, percent. */
export const inkOf = (colour: Colour): number =>
  100 * [...inksOf(colour).values()].reduce((sum, amount) => sum + amount, 0);

/** Lightness to the eye, 0 black to 1 paper: what each ink takes of red, green and blue light. */
export function lightnessOf(colour: Colour): number {
  const { c, m, y, k } = toCmyk(colour);
  return (1 - k) * (0.3 * (1 - c) + 0.59 * (1 - m) + 0.11 * (1 - y));
}

/** True for text in black ink alone and full: it overprints, whatever it stands on. */
export const isSolidBlack = (colour: Colour): boolean => {
  const { c, m, y, k } = toCmyk(colour);
  return colour.kind !== 'spot' && k >= 1 && c + m + y === 0;
};
