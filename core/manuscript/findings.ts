/** What an editor should look at after reading: joints, lifted captions, doubtful roles, copy without a place. */
import type { Diagnostic, Place, Sentence, Severity } from '../base/diagnostic.ts';
import { textOf } from '../model/story.ts';
import { isUnfinished } from './joints.ts';
import type { Labelled } from './label.ts';
import type { ReadLine, ReadStory } from './reading.ts';
import { roleName } from './role-names.ts';

/** Findings of one reading, by line. Codes: the names of the checks below. */
export function findings(
  source: string,
  labelled: readonly Labelled[],
  stories: readonly ReadStory[],
  lines: readonly ReadLine[],
): readonly Diagnostic[] {
  const found = [
    ...labelled.flatMap((each) => PIECE_CHECKS.map((check) => check(each))),
    ...lines.map(uncertainRole),
    ...stories.flatMap((story, i) => storyFindings(story, i, lines)),
  ].filter((finding) => finding !== undefined);
  return found
    .map((finding) => ({ ...finding, place: { file: source, ...finding.place } }))
    .sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0));
}

type PieceCheck = (labelled: Labelled) => Diagnostic | undefined;

const PIECE_CHECKS: readonly PieceCheck[] = [
  function rejoined({ piece, parts }) {
    if (parts.length === 0) return undefined;
    const doubtful = piece.joined < DOUBTFUL_JOINT;
    return finding(
      doubtful ? 'warning' : 'info',
      'paragraph-rejoined',
      `第 ${piece.line} 行的段落在句中断开，已与第 ${parts.join('、')} 行接成一段${doubtful ? '，请核对' : ''}。`,
      `The paragraph of line ${piece.line} broke off in mid-sentence and was rejoined with line ${parts.join(', ')}${doubtful ? '; please check' : ''}.`,
      { line: piece.line },
      { joints: parts.length },
    );
  },
  function lifted({ piece, role, certainty }) {
    if (role !== 'caption' || piece.text === '' || piece.certainty >= CERTAIN_CAPTION) return undefined;
    if (piece.mark.kind === 'plain' && certainty >= CERTAIN_ROLE) return undefined;
    return finding(
      'info',
      'caption-lifted',
      `第 ${piece.line} 行“${brief(piece.text)}”取作图说，不入正文。`,
      `Line ${piece.line}, “${brief(piece.text)}”, is taken for a caption, not for body copy.`,
      { line: piece.line },
    );
  },
  function unclassified({ piece }) {
    if (piece.mark.kind !== 'stray') return undefined;
    return finding(
      'warning',
      'unclassified',
      `第 ${piece.line} 行“${brief(piece.text)}”不像稿件内容，暂留作正文，请处理。`,
      `Line ${piece.line}, “${brief(piece.text)}”, does not look like copy; it is kept as body text. Please decide.`,
      { line: piece.line },
    );
  },
  function unfinished({ piece, role, parts }) {
    if (role !== 'body' || piece.mark.kind === 'stray' || piece.mark.kind === 'apart' || !isUnfinished(piece.text))
      return undefined;
    const line = parts.at(-1) ?? piece.line;
    return finding(
      'warning',
      'unfinished-paragraph',
      `第 ${line} 行的段落没有句末标点，也没找到下文：“…${piece.text.slice(-12)}”。请对照原稿。`,
      `The paragraph that ends in line ${line} has no full stop and nothing goes on from it: “…${piece.text.slice(-12)}”. Compare with the original.`,
      { line: piece.line },
    );
  },
  function unreadable({ piece }) {
    if (!/[\ufffd\ue000-\uf8ff]/u.test(piece.text)) return undefined;
    return finding(
      'warning',
      'unreadable-character',
      `第 ${piece.line} 行有无法辨认的字符，请对照原稿补正。`,
      `Line ${piece.line} holds characters that cannot be read; compare with the original.`,
      { line: piece.line },
    );
  },
  function unpaired({ piece }) {
    if ((piece.text.match(/"/g)?.length ?? 0) % 2 === 0) return undefined;
    return finding(
      'info',
      'unpaired-quote',
      `第 ${piece.line} 行的引号不成对，请核对。`,
      `Line ${piece.line} has a quote without its counterpart; please check.`,
      { line: piece.line },
    );
  },
];

/** Joints below this certainty are to be checked. */
const DOUBTFUL_JOINT = 0.7;
/** Captions that say so themselves (图为…) need no mention. */
const CERTAIN_CAPTION = 0.95;
/** Of captions that are plain from where they stand, as in a photo story, neither. */
const CERTAIN_ROLE = 0.9;
/** Roles below this certainty are to be checked. */
const DOUBTFUL_ROLE = 0.6;

function uncertainRole({ certainty, role, text, line, story }: ReadLine): Diagnostic | undefined {
  if (certainty >= DOUBTFUL_ROLE) return undefined;
  const [name, percent] = [roleName(role), Math.round(certainty * 100)];
  return finding(
    'warning',
    'uncertain-role',
    `第 ${line} 行“${brief(text)}”作${name.zh}处理，把握不大（${percent}%），请核对。`,
    `Line ${line}, “${brief(text)}”, is taken for ${name.en}, not surely (${percent}%). Please check.`,
    { line, ...(story === undefined ? {} : { storyId: `story-${story + 1}` }) },
  );
}

function storyFindings({ story, photos }: ReadStory, index: number, lines: readonly ReadLine[]): readonly Diagnostic[] {
  const has = (role: string): boolean => story.paragraphs.some((paragraph) => paragraph.role === role);
  const line = lines.find((each) => each.story === index)?.line;
  const place: Place = { storyId: story.id, ...(line === undefined ? {} : { line }) };
  const start = brief(story.paragraphs.map(textOf).join(''));
  const found: Diagnostic[] = [];
  if (!has('headline') && story.kind !== 'photo-story') {
    const [zh, en] = [
      `第 ${index + 1} 篇没有找到标题：“${start}”。`,
      `Story ${index + 1} has no headline: “${start}”.`,
    ];
    found.push(finding('warning', 'no-headline', zh, en, place));
  }
  if (!has('body') && photos.length === 0) {
    const [zh, en] = [`第 ${index + 1} 篇没有正文：“${start}”。`, `Story ${index + 1} has no text: “${start}”.`];
    found.push(finding('warning', 'no-text', zh, en, place));
  }
  return found;
}

function finding(
  severity: Severity,
  code: string,
  zh: string,
  en: string,
  place: Place,
  data?: Diagnostic['data'],
): Diagnostic {
  const message: Sentence = { zh, en };
  return data ? { severity, code, message, place, data } : { severity, code, message, place };
}

const brief = (text: string): string => ([...text].length > 16 ? `${[...text].slice(0, 15).join('')}…` : text);
