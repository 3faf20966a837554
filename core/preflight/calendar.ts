/** The calendar, without a clock. */

/** A day; months and days from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The weekdays as they follow 星期, from Sunday. */
export const WEEKDAYS = '日一二三四五六';

/** True for a day that the calendar has. */
export function isDay({ year, month, day }: Day): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** 0 Sunday to 6 Saturday. */
export const weekdayOf = ({ year, month, day }: Day): number => new Date(Date.UTC(year, month - 1, day)).getUTCDay();

/** A day written 2026-11-22; undefined if the calendar does not have it. */
export function readDay(text: string): Day | undefined {
  const [year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.slice(1).map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return isDay({ year, month, day }) ? { year, month, day } : undefined;
}

/** The year in which `month` and `day` lie nearest to `today`: around New Year, copy speaks of last year's days. */
export function nearestYear({ month, day }: Omit<Day, 'year'>, today: Day): number {
  const at = (year: number, of: Omit<Day, 'year'>): number => Date.UTC(year, of.month - 1, of.day);
  const now = at(today.year, today);
  const distance = (year: number): number => Math.abs(at(year, { month, day }) - now);
  const years = [today.year, today.year - 1, today.year + 1];
  return years.reduce((best, year) => (distance(year) < distance(best) ? year : best));
}
