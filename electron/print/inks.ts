/** Model colours as PDF ink: process inks as DeviceCMYK, spot inks as Separations with names in UTF-8. */
import { type Cmyk, type Colour, toCmyk } from '../../core/base/colour.ts';
import type { PdfPage, PdfRef, PressDocument } from './press-document.ts';

export type Use = 'fill' | 'stroke';

interface SpotInk {
  readonly resource: string;
  readonly space: PdfRef;
}

/** What prints on every plate: for crop marks. */
const REGISTRATION = 'All';
const REGISTRATION_INKS: Cmyk = { kind: 'cmyk', c: 1, m: 1, y: 1, k: 1 };

/** The inks of one document. */
export class Inks {
  readonly #document: PressDocument;
  readonly #spots: 'keep' | 'convert';
  readonly #known = new Map<string, SpotInk>();
  readonly #overprints = new Map<string, PdfRef>();

  constructor(document: PressDocument, spots: 'keep' | 'convert') {
    this.#document = document;
    this.#spots = spots;
  }

  /**
   * The operators that set `colour` on `page`. Gray is written as black ink of four: DeviceGray never
   * overprints, and PDFKit's named colours would be RGB.
   */
  operators(colour: Colour, use: Use, page: PdfPage): string {
    if (colour.kind === 'spot' && this.#spots === 'keep') {
      return this.#separation(colour.name, colour.alternate, colour.tint, use, page);
    }
    const { c, m, y, k } = toCmyk(colour);
    return `${share(c)} ${share(m)} ${share(y)} ${share(k)} ${use === 'fill' ? 'k' : 'K'}`;
  }

  /** The operators that set the colour of registration marks, which every plate shows. */
  registration(use: Use, page: PdfPage): string {
    return this.#separation(REGISTRATION, REGISTRATION_INKS, 1, use, page);
  }

  /** The operator that switches overprinting on or off for fills (text is one) and for strokes. */
  overprint(fill: boolean, stroke: boolean, page: PdfPage): string {
    const name = `Overprint${fill ? 'Fill' : ''}${stroke ? 'Stroke' : ''}${fill || stroke ? '' : 'Off'}`;
    page.ext_gstates[name] = this.#overprints.get(name) ?? this.#defineOverprint(name, fill, stroke);
    return `/${name} gs`;
  }

  #defineOverprint(name: string, fill: boolean, stroke: boolean): PdfRef {
    const state = this.#document.ref({ Type: 'ExtGState', OP: stroke, op: fill, OPM: 1 });
    state.end();
    this.#overprints.set(name, state);
    return state;
  }

  #separation(name: string, solid: Cmyk, tint: number, use: Use, page: PdfPage): string {
    const ink = this.#known.get(name) ?? this.#define(name, solid);
    page.colorSpaces[ink.resource] = ink.space;
    return use === 'fill' ? `/${ink.resource} cs ${share(tint)} scn` : `/${ink.resource} CS ${share(tint)} SCN`;
  }

  #define(name: string, { c, m, y, k }: Cmyk): SpotInk {
    const tints = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [c, m, y, k], N: 1 };
    const space = this.#document.ref(['Separation', pdfName(name), 'DeviceCMYK', tints]);
    space.end();
    const ink = { resource: `CS${this.#known.size + 1}`, space };
    this.#known.set(name, ink);
    return ink;
  }
}

/** True for ink that lies on the black plate at full strength and on no other. */
export function isSolidBlack(colour: Colour): boolean {
  if (colour.kind === 'spot') return false;
  const { c, m, y, k } = toCmyk(colour);
  return c === 0 && m === 0 && y === 0 && k >= 0.9995;
}

const share = (value: number): number => Math.round(Math.min(Math.max(value, 0), 1) * 10_000) / 10_000;

/** `name` as a PDF name without its slash: UTF-8, everything but plain letters and digits escaped. */
export function pdfName(name: string): string {
  return [...new TextEncoder().encode(name)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return /[A-Za-z0-9._-]/.test(character) ? character : `#${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
}
