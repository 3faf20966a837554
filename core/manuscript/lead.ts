/** The lead byline inside a story's first paragraph: 本报讯 记者某某报道：, 本报讯（记者 某某）, 本报讯. */
import { namesIn, OCCUPATION } from './names.ts';

export interface Lead {
  /** UTF-16 length of the lead at the paragraph's start. */
  readonly length: number;
  readonly reporters: readonly string[];
}

const AGENCY = '(?:据)?(?:本报|本刊|本台|新华社|中新社|新华网|人民网|中新网)';
const DATELINE = new RegExp(
  `^(?:(?:本报|本刊|本台)讯(?!员)|${AGENCY}[\\p{Script=Han}]{0,8}?(?:\\d{1,2}月\\d{1,2}日)?[\\p{Script=Han}]{0,4}?[讯电](?!\\p{Script=Han}))`,
  'u',
);
const REPORT = new RegExp(
  `^ ?(${OCCUPATION}[\\p{Script=Han}·、 ]{2,40}?)(?:综合)?(?:报道|摄影报道|采访报道)\\s*[：:]`,
  'u',
);
const IN_BRACKETS = new RegExp(`^ ?（(${OCCUPATION}[^）]{2,40}|[^）]{2,30})）[：:]?`, 'u');

/** The lead `text` (normalised) begins with, if any. */
export function leadOf(text: string): Lead | undefined {
  const dateline = DATELINE.exec(text)?.[0].length ?? 0;
  const rest = text.slice(dateline);
  const report = REPORT.exec(rest);
  const reporters = report && namesIn(report[1] as string);
  if (report && reporters) return { length: dateline + report[0].length, reporters };
  if (dateline === 0) return undefined;
  const bracket = IN_BRACKETS.exec(rest);
  const names = bracket && namesIn(bracket[1] as string);
  if (bracket && names) return { length: dateline + bracket[0].length, reporters: names };
  return { length: dateline, reporters: [] };
}
