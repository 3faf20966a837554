/**
 * What a line's own words show: leads, credits, sign-offs, bylines, captions, standfirsts, numbered crossheads.
 * Patterns of one whole line each; what a line is by its place among others is decided later.
 */
import { countCharacters, endsParagraph, endsSentence } from './characters.ts';
import { leadOf } from './lead.ts';
import { isName, namesIn, OCCUPATION } from './names.ts';
import { type Mark, type Piece, withSpans } from './piece.ts';
import { sliceSpans, trimSpans } from './source.ts';

interface Found {
  readonly mark: Mark;
  readonly certainty: number;
}

/** One way to see what a line is; undefined: it shows nothing of the kind. */
type Recogniser = (text: string, length: number) => Found | undefined;

const found = (certainty: number, mark: Mark): Found => ({ mark, certainty });

const SHARED =
  '(?:摄影报道|图文报道|摄影 报道|文[/／]图|图[/／]文|文并摄|文并图|文图|图文|报道[/／]摄影|撰文[/／]摄影)';
const SHARED_AFTER = new RegExp(`^(.{2,40}?)\\s*[/／]?\\s*${SHARED}$`, 'u');
const SHARED_BEFORE = new RegExp(`^(?:${SHARED}|文、图)\\s*[：:/／]?\\s*(.{2,40})$`, 'u');

/** 某某 某某 摄影报道: one credit for text and photo. */
const sharedCredit: Recogniser = (text) => {
  const inner = withoutBrackets(text);
  const match = SHARED_AFTER.exec(inner) ?? SHARED_BEFORE.exec(inner);
  const names = match && namesIn(match[1] as string);
  return names ? found(0.95, { kind: 'credit', shared: true, names }) : undefined;
};

const STOCK = /^(?:本报)?(?:资料|配|档案)(?:图片|照片|图|片)$|^(?:视觉中国|CFP|东方IC)(?:供图|图)?$/u;
const TAKEN_BY = /^(.{2,30}?)\s*[/／]?\s*(?:摄影|摄|航拍)(?:（资料图?片?）)?$/u;
const GIVEN_BY =
  /^(?:(?:图片|照片|本版图片|以?[上下]?图)(?:均?由|来自|为)?\s*(.{2,24}?)\s*(?:供图|提供|摄影?)|(.{2,16}?)\s*[/／]?\s*供图)$/u;
const NAMED = /^(?:摄影|图片摄影|图片|供图|图片来源|图)\s*[：:/／]\s*(.{2,24})$/u;
const PICTURE = /^(.{2,16}?)(?:\s+图|\s*[/／]\s*图)$/u;

/** 某某 摄, 某单位供图, 资料图片. */
const photoCredit: Recogniser = (text, length) => {
  const inner = withoutBrackets(text);
  if (length > 32 || endsSentence(inner)) return undefined;
  if (STOCK.test(inner)) return found(0.95, { kind: 'credit', shared: false, names: [] });
  const agency = /^新华社(?:记者|发)/u.test(inner) && /摄(?:）|$)/u.test(inner);
  if (agency) return found(0.95, { kind: 'credit', shared: false, names: [] });
  const taken = TAKEN_BY.exec(inner) ?? PICTURE.exec(inner);
  const names = taken && namesIn(taken[1] as string);
  const sure = names?.every(isName);
  if (names && (sure || /[\s/／]摄$/u.test(inner))) {
    return found(sure ? 0.95 : 0.85, { kind: 'credit', shared: false, names });
  }
  const given = GIVEN_BY.exec(inner) ?? NAMED.exec(inner);
  if (!given || /[，；。]/u.test(inner)) return undefined;
  return found(0.9, { kind: 'credit', shared: false, names: namesIn(given[1] ?? given[2] ?? '', true) ?? [] });
};

const IN_BRACKETS = /^（([^（）]{2,40})）$/u;
const SOURCE_NOTE = /^(?:据|来源|摘自|选自|转自|转载自|作者系|作者单位|作者为|作者：|本报综合|综合)/u;

/** （某某）, （记者 某某 通讯员 某某）, （据新华社） at a story's end; a date under a notice. */
const signOff: Recogniser = (text) => {
  if (/^\d{4}年\d{1,2}月\d{1,2}日$/u.test(text)) return found(0.8, { kind: 'sign-off', names: [] });
  const inner = IN_BRACKETS.exec(text)?.[1];
  if (inner === undefined || endsSentence(inner)) return undefined;
  const names = namesIn(inner);
  if (names) return found(names.every(isName) ? 0.95 : 0.85, { kind: 'sign-off', names });
  return SOURCE_NOTE.test(inner) ? found(0.75, { kind: 'sign-off', names: [] }) : undefined;
};

const BULLET = /^[□■●○◎▲△★☆◆◇▇·]\s*/u;
const BY = new RegExp(`^(?:文\\s*[：:/／]|${OCCUPATION}\\s*[：:/／]?)\\s*(.+)$`, 'u');

/** 本报记者 某某 on a line of its own, also □ 某某. */
const byline: Recogniser = (text, length) => {
  if (length > 40) return undefined;
  const bare = text.replace(BULLET, '');
  if (/^本报(?:特约)?评论员$/u.test(bare)) return found(0.9, { kind: 'byline', names: [] });
  const names = namesIn(BY.exec(bare)?.[1] ?? '');
  if (names) return found(0.95, { kind: 'byline', names });
  const bulleted = bare === text ? undefined : namesIn(bare, true);
  return bulleted ? found(0.85, { kind: 'byline', names: bulleted }) : undefined;
};

const CAPTION =
  /^[（【〔［]?(?:图为|图片为|图中为?|[上下左右]图(?:为|：|[①-⑳]|[，:])|图[①-⑳]|图\s?[\d一二三四五六七八九]{1,2}\s?[：、，.]|图说[：:]|[▲△▼▽↑↓←→])/u;
/** （图片）, 【配图】: a typed place for a picture. Printed as a caption it shows; dropped it would be lost. */
const PLACE = /^[（【〔［[](?:图片?|照片|配图|插图|组图|附图)\s*[\d一二三四五六七八九十]*[）】〕］\]]$/u;

const caption: Recogniser = (text, length) => {
  if (PLACE.test(text)) return found(0.6, { kind: 'caption' });
  return CAPTION.test(text) && length <= 160 ? found(0.95, { kind: 'caption' }) : undefined;
};

const standfirst: Recogniser = (text) =>
  /^[【［（]?(?:编者按|编前语|编前话|开栏的话|开栏语|编者的话|核心提示|内容提要|提要|导语|核心阅读|阅读提示|摘要)(?:\s*[：:】］）]| |$)/u.test(
    text,
  )
    ? found(0.9, { kind: 'standfirst' })
    : undefined;

const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、．.]|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]{1,3}[章节篇部])/u;
const crosshead: Recogniser = (text, length) => {
  if (length > 28 || endsParagraph(text) || /[，。；]/u.test(text)) return undefined;
  return NUMBERED.test(text) || /^[●■◆★▲]/u.test(text) ? found(0.8, { kind: 'crosshead' }) : undefined;
};

const IMPRINT =
  /(?:^|\s)(?:本版|本期)?(?:责任编辑|责编|编辑|版式|版面设计|美编|校对|审核|监制|统筹|策划)\s*[：:]|^\d{4}年\d{1,2}月\d{1,2}日.*(?:星期[一二三四五六日]|第?\d+版)/u;
/** Words of the folio line, and rows of signs without a word. */
const stray: Recogniser = (text, length) =>
  (IMPRINT.test(text) && length <= 60) || (length > 0 && !/[\p{L}\p{N}]/u.test(text) && !/[”’）》]/u.test(text))
    ? found(0.6, { kind: 'stray' })
    : undefined;

const lead: Recogniser = (text) => {
  const start = leadOf(text);
  return start && found(0.98, { kind: 'lead', lead: start });
};

/** Asked in this order: the first that sees something is believed. */
const RECOGNISERS: readonly Recogniser[] = [
  lead,
  sharedCredit,
  photoCredit,
  signOff,
  stray,
  byline,
  caption,
  standfirst,
  crosshead,
];

/** `piece` with what its words show; a caption and the credit behind it in one line come as two pieces. */
export function recognise(piece: Piece): readonly Piece[] {
  if (piece.heading !== undefined || piece.mark.kind === 'photo' || piece.mark.kind === 'apart') return [piece];
  const own = look(piece.text, piece.length);
  const parted = own === undefined || own.mark.kind === 'caption' ? partCredit(piece) : undefined;
  if (parted) return parted;
  return [own && piece.mark.kind === 'plain' ? { ...piece, ...own } : piece];
}

function look(text: string, length: number): Found | undefined {
  for (const recogniser of RECOGNISERS) {
    const seen = recogniser(text, length);
    if (seen) return seen;
  }
  return undefined;
}

/** A longer line is a paragraph even if a photo's credit closes it. */
const LONGEST_CAPTION = 160;

/** `…现场。 某某 摄` and `图为…（某某 摄）`: the caption and its credit, if the line is such. */
function partCredit(piece: Piece): readonly Piece[] | undefined {
  const { text, spans } = piece;
  if (piece.length > LONGEST_CAPTION) return undefined;
  for (const match of text.matchAll(/[。！？”）](?=.)|\s(?=\S)|(?<=.)(?=（)/gu)) {
    const at = match.index + match[0].length;
    const tail = text.slice(at).trim();
    const credit = photoCredit(tail, countCharacters(tail));
    const bare = !endsSentence(text.slice(0, at).trim()) && !CAPTION.test(text) && piece.mark.kind === 'plain';
    if (!credit || bare) continue;
    const words = withSpans(trimSpans(sliceSpans(spans, 0, at)));
    return [
      { ...piece, ...words, mark: { kind: 'caption' }, certainty: CAPTION.test(text) ? 0.95 : 0.85 },
      { ...piece, ...withSpans(trimSpans(sliceSpans(spans, at))), ...credit, gap: false },
    ];
  }
  return undefined;
}

const withoutBrackets = (text: string): string => /^[（【](.+)[）】]$/u.exec(text)?.[1] ?? text;
