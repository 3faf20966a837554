/** Where a headline may break, and how much each break disturbs its sense (rule 30). */
import { Break } from './breaks.ts';
import { isSpace, Kind } from './classes.ts';
import { SOFT } from './cost.ts';
import type { HeadlineSetting } from './headline.ts';
import type { Prepared } from './prepare.ts';
import type { WordSegmenter } from './words.ts';

/** Words that lean on what stands before them: no line starts with one. */
const LEAN_BACK = new Set('的 了 和 与 及 着 过 地 得 之 们 吗 呢 吧 啊 等 以及 似的 一样'.split(' '));
/** Words that lean on what follows: a line had better not end with one. */
const LEAN_FORWARD = new Set(
  '在 把 被 将 向 从 对 为 以 让 使 于 由 给 跟 同 是 不 没 最 更 再 又 也 都 就 和 与 及 暨 或 到 赴 至 往 第 新 每 各 该 这 那'.split(
    ' ',
  ),
);

/** Costs by where the break lies: at a two-part space, after a mark, at the end of a phrase, of a word. */
const COST = { space: 0, mark: 12, word: 40, spaceInstead: 160, forward: 120, quote: 150, anywhere: 1000 } as const;

/** `《》` and quotes up to this many characters are never broken. */
const SHORT_QUOTE = 10;

/**
 * The cluster indices before which a line of the headline may start, with the cost of doing so. A two-part
 * headline breaks at its space as long as it has one for each break.
 */
export function costsOfBreaks(
  prepared: Prepared,
  setting: HeadlineSetting,
  words: WordSegmenter,
  lines: number,
): ReadonlyMap<number, number> {
  const { clusters, breaks, text } = prepared;
  const anywhere = setting.breaks === 'anywhere';
  const { closed, quoted } = coherentOffsets(text, setting.names);
  const starts = wordStarts(text, words);
  const spaces = spaceBreaks(prepared);
  const costs = new Map<number, number>();
  for (let index = 1; index < clusters.length; index++) {
    if (breaks[index] !== Break.allowed) continue;
    const offset = clusters[index]!.start;
    const cost = closed.has(offset) ? undefined : costOf(prepared, index, starts);
    const misses = spaces.size >= lines - 1 && !spaces.has(index) ? COST.spaceInstead : 0;
    if (cost !== undefined) costs.set(index, cost + misses + (quoted.has(offset) ? COST.quote : 0));
    else if (anywhere) costs.set(index, COST.anywhere);
  }
  return costs;
}

/** Cost of breaking before a cluster; `undefined` if the sense forbids it. */
function costOf(prepared: Prepared, index: number, starts: ReadonlyMap<number, WordPlace>): number | undefined {
  const { clusters, penalties } = prepared;
  const place = starts.get(clusters[index]!.start);
  if (!place || penalties[index]! >= SOFT || LEAN_BACK.has(place.word)) return undefined;
  const before = clusters[index - 1]!.kind;
  if (isSpace(before)) return COST.space;
  if ((before >= Kind.close && before <= Kind.dash) || clusters[index]!.kind === Kind.open) return COST.mark;
  return COST.word + (LEAN_FORWARD.has(place.previous) ? COST.forward : 0);
}

/** The word that starts at an offset, and the one before it. */
interface WordPlace {
  readonly word: string;
  readonly previous: string;
}

function wordStarts(text: string, words: WordSegmenter): ReadonlyMap<number, WordPlace> {
  const starts = new Map<number, WordPlace>();
  let offset = 0;
  let previous = '';
  for (const word of words.cut(text)) {
    starts.set(offset, { word, previous });
    offset += word.length;
    previous = word;
  }
  return starts;
}

function spaceBreaks({ clusters, breaks }: Prepared): ReadonlySet<number> {
  const spaces = new Set<number>();
  for (let index = 1; index < clusters.length; index++) {
    if (breaks[index] === Break.allowed && isSpace(clusters[index - 1]!.kind)) spaces.add(index);
  }
  return spaces;
}

/** Offsets inside names, `《》` and short quotes, where no line ends; and inside longer quotes, where it had better not. */
function coherentOffsets(
  text: string,
  names: readonly string[],
): { readonly closed: ReadonlySet<number>; readonly quoted: ReadonlySet<number> } {
  const closed = new Set<number>();
  const quoted = new Set<number>();
  const fill = (offsets: Set<number>, start: number, length: number): void => {
    for (let offset = start + 1; offset < start + length; offset++) offsets.add(offset);
  };
  for (const name of names) {
    if (name === '') continue;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) fill(closed, at, name.length);
  }
  for (const { 0: quote, index } of text.matchAll(/《[^《》]*》|“[^“”]*”|‘[^‘’]*’|（[^（）]*）|【[^【】]*】/gu)) {
    fill(quote.length <= SHORT_QUOTE + 2 ? closed : quoted, index, quote.length);
  }
  return { closed, quoted };
}
