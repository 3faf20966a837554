/**
 * What a line costs. The scale: 60 is a line that must be stretched between its characters at all, 160 one stretched
 * as far as a reader does not notice; from a million a rule is broken, which no sum of blemishes reaches.
 */
import type { Em } from '../base/units.ts';

/** A break inside a soft-unbreakable unit (rule 8). */
export const SOFT = 120;
/** From here on a limit of rule 20 or 24 is broken: the setting is a makeshift. */
export const BROKEN = 1_000_000;
/** A break where no break is allowed, because nothing else fits the measure. */
export const EMERGENCY = 100 * BROKEN;
/** A line wider than its measure, because one character alone is. */
export const OVERFULL = 1000 * BROKEN;

/** Gap between characters that a reader notices, and the one no page may have (rule 20). */
export const WARNING_GAP: Em = 0.1;
export const ERROR_GAP: Em = 0.2;
/** From this gap on a line may rather start with `——` (rule 5). */
export const REMEDY_GAP: Em = 0.25;

const STRETCHED = 60;
const OVER_WARNING = 400;

/** Stretching between all characters, by `gap` em each (the last step of rule 19). */
export function stretchCost(gap: Em): number {
  if (gap <= 0) return 0;
  const relative = gap / WARNING_GAP;
  return (
    STRETCHED + 100 * relative * relative + (gap > WARNING_GAP ? OVER_WARNING : 0) + (gap > ERROR_GAP ? BROKEN : 0)
  );
}

/** A break before `——` (rule 5): worth it once the gap would be `REMEDY_GAP`. */
export const LAST_RESORT = stretchCost(REMEDY_GAP);
/** A break inside three closing marks (rule 10): still less welcome. */
export const LAST_REMEDY = 2 * LAST_RESORT;
/** A last line of one character (rule 24). */
export const WIDOW = BROKEN;
/** A last line of two characters: no wider than the next paragraph's indent, it leaves a hole. */
export const SHORT_LAST_LINE = 20;

/**
 * Price of an em taken from or given to each elastic class when the class is used to its end; half used, half the
 * price. In the order of rules 18 and 19.
 */
export const PRICE = {
  edge: 2,
  space: 10,
  bracket: 16,
  comma: 22,
  latinGap: 30,
  stop: 44,
} as const;

/** `amount` em out of `room` em of one class, at `price`. */
export const elasticCost = (price: number, amount: Em, room: Em): number =>
  room > 0 ? (price * amount * amount) / room : 0;
