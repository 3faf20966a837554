/** Every page says its date and its number. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { readDay } from './calendar.ts';
import type { PreflightRule } from './rule.ts';

export const folio: PreflightRule = {
  id: 'folio',
  codes: ['folio-date', 'folio-page-number'],
  check: ({ document }) =>
    document.pages.flatMap((page) => {
      const place = { pageId: page.id };
      const findings: Diagnostic[] = [];
      if (readDay(page.folio.date) === undefined) {
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
