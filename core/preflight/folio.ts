/** Every page says its date and its number. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { PreflightRule } from './rule.ts';

export const folio: PreflightRule = {
  id: 'folio',
  check: ({ document }) =>
    document.pages.flatMap((page) => {
      const place = { pageId: page.id };
      const findings: Diagnostic[] = [];
      if (!isDate(page.folio.date)) {
        findings.push({
          severity: 'error',
          code: 'folio-date',
          message:
            page.folio.date.trim() === ''
              ? { zh: '报眉没有日期', en: 'The folio line has no date' }
              : {
                  zh: `报眉的日期“${page.folio.date}”不是日期`,
                  en: `The folio line's date “${page.folio.date}” is none`,
                },
          hint: { zh: '填上出版日期，如 2026-11-22', en: 'Fill in the day of issue, e.g. 2026-11-22' },
          place,
        });
      }
      if (page.folio.pageNumber.trim() === '') {
        findings.push({
          severity: 'error',
          code: 'folio-page-number',
          message: { zh: '报眉没有版次', en: 'The folio line has no page number' },
          hint: { zh: '填上版次', en: 'Fill in the page number' },
          place,
        });
      }
      return findings;
    }),
};

/** True for a day that the calendar has, written 2026-11-22. */
function isDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.slice(1).map(Number);
  const [year, month, day] = parts ?? [];
  if (year === undefined || month === undefined || day === undefined || month < 1 || month > 12) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}
