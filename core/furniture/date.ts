/** Dates as a folio line writes them. */

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

/** `2026-11-22` → `2026年11月22日 星期日`; undefined if it is no date of the calendar. */
export function chineseDate(iso: string): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (match === null) return undefined;
  const [year, month, day] = match.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return `${year}年${month}月${day}日 星期${WEEKDAYS[date.getUTCDay()]}`;
}
