/** Days in the copy that the calendar does not have, and weekdays that it gives to another day. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { isDay, nearestYear, readDay, WEEKDAYS, weekdayOf } from './calendar.ts';
import type { PreflightRule } from './rule.ts';

/** 2026年11月22日（星期日）: the year and the weekday may be wanting. Months of the lunar calendar are not meant. */
const DATE =
  /(?<![\d.])(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号](?:\s*[，,、（(]?\s*(?:星期|礼拜|周)([一二三四五六日天])(?!年))?/g;
const LUNAR = /(?:农历|阴历|夏历)[^，。；]{0,6}$/;

export const dates: PreflightRule = {
  id: 'dates',
  codes: ['dates-unreal', 'dates-weekday'],
  check: ({ copy }) =>
    copy.flatMap(({ text, date, placeOf }) =>
      [...text.matchAll(DATE)].flatMap((match): readonly Diagnostic[] => {
        const [words, year, month, day, weekday] = match;
        if (LUNAR.test(text.slice(0, match.index))) return [];
        const finding = judge({ year, month: Number(month), day: Number(day), weekday }, date);
        if (finding === undefined) return [];
        return [{ ...finding, place: placeOf(match.index, match.index + words.length) }];
      }),
    ),
};

interface StatedDate {
  readonly year: string | undefined;
  readonly month: number;
  readonly day: number;
  readonly weekday: string | undefined;
}

/** What is wrong with a date in the copy of a page that comes out on `issue`. */
function judge({ year, month, day, weekday }: StatedDate, issue: string): Omit<Diagnostic, 'place'> | undefined {
  const said = `${month}月${day}日`;
  // 29 February is a day of some year, so without a year it passes here.
  if (!isDay({ year: year === undefined ? 2000 : Number(year), month, day })) {
    return {
      severity: 'error',
      code: 'dates-unreal',
      message: {
        zh: `日历上没有${year === undefined ? '' : `${year}年`}${said}`,
        en: `The calendar has no ${said}${year === undefined ? '' : ` in ${year}`}`,
      },
      hint: { zh: '核对日期', en: 'Check the date' },
    };
  }
  const today = readDay(issue);
  if (weekday === undefined || (year === undefined && today === undefined)) return undefined;
  const inYear = year !== undefined || today === undefined ? Number(year) : nearestYear({ month, day }, today);
  const right = WEEKDAYS[weekdayOf({ year: inYear, month, day })] ?? '';
  if (right === weekday.replace('天', '日')) return undefined;
  return {
    severity: 'error',
    code: 'dates-weekday',
    message: {
      zh: `${inYear}年${said}是星期${right}，不是星期${weekday}`,
      en: `${said} ${inYear} is 星期${right}, not 星期${weekday}`,
    },
    hint: { zh: '核对日期和星期', en: 'Check the date and the weekday' },
  };
}
