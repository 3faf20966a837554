/**
 * Printing inks on the screen: a simple picture of newsprint. Each ink lets through a part of the light that
 * the paper throws back; inks on top of each other multiply. No proof: a proof needs the press's profile.
 */
import { type Colour, toCmyk } from '../../core/base/colour.ts';

type Light = readonly [red: number, green: number, blue: number];

/** Light the bare paper throws back: newsprint, kinder to the eye than it is. */
const PAPER: Light = [0.984, 0.976, 0.953];
/** Light each solid ink lets through. Newsprint takes ink softly, so none is as pure as on coated paper. */
const CYAN: Light = [0.2, 0.62, 0.84];
const MAGENTA: Light = [0.83, 0.24, 0.46];
const YELLOW: Light = [0.985, 0.88, 0.24];
const BLACK: Light = [0.125, 0.12, 0.118];

/** The colour of `colour` printed on newsprint, as CSS. */
export function screenColour(colour: Colour): string {
  const { c, m, y, k } = toCmyk(colour);
  const parts = PAPER.map((paper, i) => {
    const light =
      paper * through(CYAN[i]!, c) * through(MAGENTA[i]!, m) * through(YELLOW[i]!, y) * through(BLACK[i]!, k);
    return Math.round(Math.min(1, Math.max(0, light)) * 255);
  });
  return `rgb(${parts.join(' ')})`;
}

/** Light through a screen tint: the dots cover `share` of the paper. */
const through = (solid: number, share: number): number => 1 - share * (1 - solid);
