/** Printing colours. There is no RGB in the model: what is not ink cannot be printed. */

export interface Gray {
  readonly kind: 'gray';
  /** Black ink, 0 (paper) to 1 (solid). */
  readonly black: number;
}

export interface Cmyk {
  readonly kind: 'cmyk';
  readonly c: number;
  readonly m: number;
  readonly y: number;
  readonly k: number;
}

export interface Spot {
  readonly kind: 'spot';
  readonly name: string;
  /** 0 to 1. */
  readonly tint: number;
  /** The solid ink's stand-in where the plate is not printed. */
  readonly alternate: Cmyk;
}

export type Colour = Gray | Cmyk | Spot;

export const BLACK: Colour = { kind: 'gray', black: 1 };
export const PAPER: Colour = { kind: 'gray', black: 0 };
/** A tint of black, 0 to 1. */
export const gray = (black: number): Gray => ({ kind: 'gray', black });
/** Process ink, each 0 to 1. */
export const cmyk = (c: number, m: number, y: number, k: number): Cmyk => ({ kind: 'cmyk', c, m, y, k });

/** `colour` as its four process inks: gray is black ink only. */
export function toCmyk(colour: Colour): Cmyk {
  switch (colour.kind) {
    case 'gray':
      return cmyk(0, 0, 0, colour.black);
    case 'cmyk':
      return colour;
    case 'spot': {
      const { c, m, y, k } = colour.alternate;
      return cmyk(c * colour.tint, m * colour.tint, y * colour.tint, k * colour.tint);
    }
  }
}

/** A lighter share of the same ink, `share` 0 to 1. */
export function tint(colour: Colour, share: number): Colour {
  switch (colour.kind) {
    case 'gray':
      return gray(colour.black * share);
    case 'cmyk':
      return cmyk(colour.c * share, colour.m * share, colour.y * share, colour.k * share);
    case 'spot':
      return { ...colour, tint: colour.tint * share };
  }
}
