/**
 * Names the headings of one story: page title, section title, kicker, headline, subhead, and parts a heading
 * that holds place and headline in one line.
 */
import type { Role } from '../model/story.ts';
import { isTwoPart } from './headness.ts';
import { namesIn } from './names.ts';
import type { Piece } from './piece.ts';

/** Where a run of headings stands. */
export interface RunPlace {
  /** Nothing of the file stands before it. */
  readonly first: boolean;
  /** The file holds other stories. */
  readonly others: boolean;
  /** Only captions and credits follow. */
  readonly photosFollow: boolean;
  /** A lead byline follows: 本报讯. */
  readonly leadFollows: boolean;
  /** Level of the section titles the file has declared so far. */
  readonly sectionLevel: number | undefined;
}

export interface Named {
  readonly role: Role;
  readonly certainty: number;
}

/** The roles of the headings in `run`, one each. */
export function nameHeadings(run: readonly Piece[], place: RunPlace): readonly Named[] {
  const named: Named[] = [];
  let rest = run;
  const title = pageTitle(rest, place);
  if (title > 0) {
    named.push({ role: 'page-title', certainty: title });
    rest = rest.slice(1);
  }
  const section = sectionTitle(rest, place);
  if (section > 0) {
    named.push({ role: 'section-title', certainty: section });
    rest = rest.slice(1);
  }
  const last = rest.at(-1);
  const signed = rest.length > 1 && !place.leadFollows && last && last.length <= 8 && namesIn(last.text, true);
  named.push(...headlinePackage(signed ? rest.slice(0, -1) : rest, place));
  if (signed) named.push({ role: 'byline', certainty: 0.75 });
  return named;
}

/** 版名: the short first line of a file, with a whole heading of a story below it. */
function pageTitle(run: readonly Piece[], place: RunPlace): number {
  const [title, next, third] = run;
  if (!place.first || !title || !next || !isLabel(title, 14)) return 0;
  if (isAbove(title, next)) return 0.97;
  if (title.length >= next.length) return 0;
  if (third) return SECTION.test(title.text) && !place.others ? 0 : 0.9;
  return title.length <= 10 && next.length >= title.length * 1.5 && place.others && !SECTION.test(title.text)
    ? 0.65
    : 0;
}

/** 栏目 as papers name them. */
const SECTION =
  /(?:曝光台|点赞台|红黑榜|光荣榜|亮点|动态|快讯|简讯|短讯|要闻|资讯|广角|速递|一线|聚焦|视点|观察|风采|人物|之声|论坛|评论|专栏|进行时|集萃|传真|掠影|扫描|回音壁|镜头|光影|故事|之窗|园地|天地|播报|速览|看台|讲堂|课堂|驿站|在线|连线|链接|直击|写真|纪实|榜样|先锋|时评|随笔|影像|瞬间)$/u;

function sectionTitle(run: readonly Piece[], place: RunPlace): number {
  const [title, next, third] = run;
  if (!title) return 0;
  const known = SECTION.test(title.text);
  if (!next) {
    if (title.heading !== undefined && title.heading === place.sectionLevel && isLabel(title, 10)) return 0.85;
    if (place.photosFollow && isLabel(title, 8)) return known ? 0.9 : title.length <= 3 ? 0.7 : 0;
    return known && isLabel(title, 5) && place.leadFollows ? 0.65 : 0;
  }
  if (isAbove(title, next) && isLabel(title, 16)) return 0.95;
  if (title.length >= next.length) return 0;
  if (isLabel(title, 6)) return third || known ? 0.9 : next.length >= title.length * 1.5 ? 0.75 : 0;
  if (isLabel(title, 10)) return known ? 0.8 : third && title.length <= 8 ? 0.65 : 0;
  return 0;
}

/** A name rather than a sentence: short, no marks but quotes, one part, no place that would be a kicker. */
const isLabel = (piece: Piece, longest: number): boolean =>
  piece.length <= longest &&
  !/[，：；？！、]|^——/u.test(piece.text) &&
  !isTwoPart(piece.text) &&
  !isSubject(piece.text);

/** The file itself ranks `title` over `next`. */
const isAbove = (title: Piece, next: Piece): boolean =>
  title.heading !== undefined && next.heading !== undefined && title.heading < next.heading;

/** 引题, 主题, 副题. */
function headlinePackage(run: readonly Piece[], place: RunPlace): readonly Named[] {
  if (run.length === 0) return [];
  const { at, certainty } = mainLine(run);
  const sure = place.leadFollows ? 0.05 : 0;
  return run.map((_piece, i) => ({
    role: i < at ? 'kicker' : i === at ? 'headline' : 'subhead',
    certainty: Math.min(0.98, certainty + sure),
  }));
}

/** Which of the lines is the 主题, and how surely. */
function mainLine(run: readonly Piece[]): { readonly at: number; readonly certainty: number } {
  const dash = run.findIndex((piece, i) => i > 0 && piece.text.startsWith('——'));
  const heads = dash < 0 ? run : run.slice(0, dash);
  const declared = heads.flatMap((piece, i) => (piece.heading === undefined ? [] : [i]));
  if (declared.length === 1 && heads.length > 1) return { at: declared[0] as number, certainty: 0.9 };
  if (heads.length === 1) return { at: 0, certainty: heads[0]?.heading === undefined ? 0.85 : 0.95 };
  const [a, b] = heads as readonly [Piece, Piece];
  const twoPart = heads.flatMap((piece, i) => (isTwoPart(piece.text) ? [i] : []));
  if (twoPart.length === 1) {
    const at = twoPart[0] as number;
    // More than one line above the headline is more than a kicker.
    return at <= 1 ? { at, certainty: at === 1 ? 0.92 : 0.8 } : { at, certainty: 0.6 };
  }
  if (heads.length > 2) return { at: 1, certainty: 0.65 };
  if (isSubject(a.text)) return { at: 1, certainty: 0.85 };
  return a.length < b.length * 0.6 ? { at: 0, certainty: 0.55 } : { at: 1, certainty: 0.75 };
}

/** Where a heading in one line parts into kicker and headline, in UTF-16 offsets; undefined: it does not. */
export interface Parting {
  readonly kickerEnd: number;
  readonly headlineStart: number;
  readonly certainty: number;
}

/** `某省某县： 主题`, `某省某市某局 主题 主题`, `某县书记某某 主题`: place or person first, then the headline. */
export function partHeading(text: string): Parting | undefined {
  const colon = /^([^：，。]{2,18}：)( ?)(?=.{4,})/u.exec(text);
  if (colon) {
    const subject = isSubject((colon[1] as string).slice(0, -1));
    if (!subject && colon[2] === '') return undefined;
    const headlineStart = colon[0].length;
    return { kickerEnd: (colon[1] as string).length, headlineStart, certainty: subject ? 0.95 : 0.7 };
  }
  const space = text.indexOf(' ');
  if (space < 0 || !isSubject(text.slice(0, space)) || text.length - space < 5) return undefined;
  return { kickerEnd: space, headlineStart: space + 1, certainty: text.indexOf(' ', space + 1) > 0 ? 0.9 : 0.75 };
}

const PLACE =
  '(?:\\p{Script=Han}{2,7}?(?:省|自治区))?(?:\\p{Script=Han}{1,6}?(?:市|州|盟|地区))?(?:\\p{Script=Han}{1,5}?(?:县|区|旗|市))?(?:\\p{Script=Han}{1,5}?(?:镇|乡|街道|村|社区))?';
const BODY =
  '(?:\\p{Script=Han}{0,8}?(?:残联|妇联|文联|科协|团委|工会|总工会|县委|市委|区委|省委|党委|纪委|政府|人大|政协|宣传部|组织部|文明办|局|委|办|厅|院|校|小学|中学|大学|公司|集团|银行|支行|公安|法院|医院|中心|协会|商会|联合会|大队|支队|车间|站|所))?';
const OFFICE =
  '(?:(?:委|政府)?(?:副)?(?:书记|省长|市长|县长|区长|州长|镇长|乡长|部长|局长|主任|主席|院长|校长|董事长|总经理)\\p{Script=Han}{2,3})?';
const SUBJECT = new RegExp(`^${PLACE}${BODY}${OFFICE}$`, 'u');
const ADMINISTRATIVE = /(?:省|自治区|市|州|盟|县|旗)|(?<![社园景城小校辖地街片厂库山林矿灾])区/u;
const COMMON =
  /^(?:今日|走进|魅力|美丽|大美|最美|幸福|文明|平安|法治|和谐|智慧|数字|绿色|生态|全|我|本|一|小|大|新|老|让|看|在|当|与|向|把)|城市|都市|上市|超市|集市|夜市|门市|市场|市民|股市|县域|市容|州际|开展|举行|举办|召开|推进|推动|建设|打造|深入|调研|聚焦|落实|加强|实现|助力|激活|点亮|书写|入选|获/u;

/** True for words that only name a place, a body or an office-holder: 某省某县, 某市残联, 某县委书记某某. */
export function isSubject(text: string): boolean {
  const length = [...text].length;
  if (length < 3 || length > 18 || COMMON.test(text) || !SUBJECT.test(text)) return false;
  return ADMINISTRATIVE.test(text) || (/(?:书记|长|主任|主席|总经理)\p{Script=Han}{2,3}$/u.test(text) && length >= 5);
}
