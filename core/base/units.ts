/**
 * Lengths. All geometry inside the house is in points; millimetres appear only where people measure
 * paper. The types are flavoured, not sealed: a plain number may become a length, so arithmetic stays
 * readable, but a `Mm` never passes for a `Pt`.
 */
declare const unit: unique symbol;

/** Points, 1/72 inch: the unit of every stored and composed length. */
export type Pt = number & { readonly [unit]?: 'pt' };
/** Millimetres of paper. */
export type Mm = number & { readonly [unit]?: 'mm' };
/** A fraction of the type size: 1 em is one Han character (字). */
export type Em = number & { readonly [unit]?: 'em' };

const POINTS_PER_MM = 72 / 25.4;

/** Millimetres to points. */
export const mm = (length: Mm): Pt => length * POINTS_PER_MM;
/** Points to millimetres. */
export const toMm = (length: Pt): Mm => length / POINTS_PER_MM;

/** Lengths nearer to each other than this are the same length (a hundredth of a point is 3.5 µm). */
export const TOLERANCE: Pt = 0.01;
/** True if `length` fits into `room`, forgiving rounding. */
export const fits = (length: Pt, room: Pt): boolean => length <= room + TOLERANCE;
