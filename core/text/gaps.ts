/** The gaps between clusters: what they are by nature and how far each kind gives (rules 16, 18, 19). */
import type { Em } from '../base/units.ts';
import type { Cells } from './cells.ts';
import { isLatin, isSpace, Kind } from './classes.ts';
import type { Cluster, ClusterStyle } from './clusters.ts';
import { rowMaker } from './rows.ts';
import type { Rules } from './rules.ts';

/** One entry a cluster, in points: `natural` and `stretch` lie before the cluster, the rest are its own. */
export interface Gaps {
  /** Gap before the cluster: tracking, and ⅛ or ¼ em between Han and Latin. */
  readonly natural: Float64Array;
  /** Width of the cluster's cell; a typed space between Han and Latin is as wide as the gap it replaces. */
  readonly width: Float64Array;
  readonly spaceShrink: Float64Array;
  readonly spaceStretch: Float64Array;
  readonly latinShrink: Float64Array;
  readonly latinStretch: Float64Array;
  /**
   * Type size if the gap before the cluster, or the space that it is, widens with all others when every line's last
   * resort is needed; else 0.
   */
  readonly stretch: Float64Array;
}

export interface GapSetting {
  readonly latinGap: Em;
  readonly hanSpace: Em;
  readonly rules: Rules;
}

/** Rule 18: a Western space shrinks to this. */
const LEAST_SPACE: Em = 0.25;
/** Rule 19: a Western space stretches to this. */
const MOST_SPACE: Em = 0.5;
/** A space in text that is all Latin, which has no other gaps to give. */
const MOST_PLAIN_SPACE: Em = 1;
/** A space that parts Han, as after `本报讯`, may grow to the whole em that many papers give it. */
const MOST_HAN_SPACE: Em = 1;
/** Rule 18: the Han–Latin gap shrinks to this. */
const LEAST_LATIN_GAP: Em = 0.125;
/** Rule 19: the Han–Latin gap stretches to this; ½ em is allowed, ⅓ usual. */
const MOST_LATIN_GAP: Em = 1 / 3;

export function measureGaps(
  text: string,
  clusters: readonly Cluster[],
  styles: readonly ClusterStyle[],
  cells: Cells,
  setting: GapSetting,
): Gaps {
  const count = clusters.length;
  const make = rowMaker(count, 7);
  const gaps: Gaps = {
    natural: make(),
    width: make(),
    spaceShrink: make(),
    spaceStretch: make(),
    latinShrink: make(),
    latinStretch: make(),
    stretch: make(),
  };
  for (let index = 0; index < count; index++) {
    const cluster = clusters[index]!;
    const { size, tracking } = styles[cluster.style]!;
    gaps.width[index] = cells.width[index]! * size;
    if (cluster.kind === Kind.space) measureSpace(clusters, index, size, setting, gaps);
    if (index === 0) continue;
    const before = clusters[index - 1]!;
    if (cluster.kind !== Kind.ignored) gaps.natural[index]! += tracking * size;
    if (setting.rules !== 'plain' && needsLatinGap(text, before, cluster)) {
      if (setting.rules === 'newspaper') addLatinGap(gaps, index, size, setting.latinGap);
      gaps.stretch[index] = size;
      gaps.natural[index]! += setting.latinGap * size;
    } else if (isStretchable(text, before, cluster, setting.rules)) {
      gaps.stretch[index] = size;
    }
  }
  return gaps;
}

/** Signs that belong to the number before or after them. */
const AFTER_NUMBER = new Set('%‰°+');
const BEFORE_NUMBER = new Set('$£€¥+#@');

/** Rule 16: between Han and letters, digits and their signs; nowhere near a mark or bracket. */
function needsLatinGap(text: string, before: Cluster, after: Cluster): boolean {
  if (before.kind === Kind.han) return isWordEdge(text, after, BEFORE_NUMBER);
  return after.kind === Kind.han && isWordEdge(text, before, AFTER_NUMBER);
}

const isWordEdge = (text: string, { kind, start }: Cluster, signs: ReadonlySet<string>): boolean =>
  kind === Kind.letter || kind === Kind.digit || (kind === Kind.sign && signs.has(text[start]!));

function addLatinGap(gaps: Gaps, index: number, size: number, natural: Em): void {
  gaps.latinShrink[index] = Math.max(0, natural - LEAST_LATIN_GAP) * size;
  gaps.latinStretch[index] = Math.max(0, MOST_LATIN_GAP - natural) * size;
}

/**
 * Typed spaces: between Latin words their own width; between Han and Latin the gap that replaces them (rule 16);
 * against a mark's blank nothing; between Han, as in `记者 某某`, the width set for that. Only the first of several
 * counts.
 */
function measureSpace(
  clusters: readonly Cluster[],
  index: number,
  size: number,
  setting: GapSetting,
  gaps: Gaps,
): void {
  const before = clusters[index - 1]?.kind;
  let next = index + 1;
  while (clusters[next]?.kind === Kind.space) next++;
  const after = clusters[next]?.kind;
  if (before === undefined || after === undefined) return;
  gaps.stretch[index] = before === Kind.space ? 0 : size;
  if (setting.rules === 'css') return;
  if (setting.rules === 'plain' || (isLatin(before) && isLatin(after))) {
    const width = gaps.width[index]!;
    gaps.spaceShrink[index] = Math.max(0, width - LEAST_SPACE * size);
    gaps.spaceStretch[index] = Math.max(0, (setting.rules === 'plain' ? MOST_PLAIN_SPACE : MOST_SPACE) * size - width);
    return;
  }
  if (before === Kind.space) {
    gaps.width[index] = 0;
  } else if (isLatin(before) || isLatin(after)) {
    const other = isLatin(before) ? after : before;
    const between = other === Kind.han || other === Kind.symbol;
    gaps.width[index] = between ? setting.latinGap * size : 0;
    if (between) addLatinGap(gaps, index, size, setting.latinGap);
  } else {
    gaps.width[index] = setting.hanSpace * size;
    gaps.spaceShrink[index] = Math.max(0, setting.hanSpace - LEAST_SPACE) * size;
    gaps.spaceStretch[index] = Math.max(0, MOST_HAN_SPACE - setting.hanSpace) * size;
  }
}

/** Rule 19: all other gaps, but none inside a Latin word or number (7), around connectors, or beside a space. */
function isStretchable(text: string, before: Cluster, after: Cluster, rules: Rules): boolean {
  const [left, right] = [before.kind, after.kind];
  if (isSpace(left) || isSpace(right) || left === Kind.ignored || right === Kind.ignored) return false;
  if (isLatin(left) && isLatin(right)) return false;
  if (rules === 'plain') return left === Kind.han && right === Kind.han;
  if (rules === 'css') return true;
  if (isConnector(text, before) || isConnector(text, after)) return false;
  // `℃` clings to its number.
  return left !== Kind.digit || right !== Kind.symbol;
}

const isConnector = (text: string, { kind, start, end }: Cluster): boolean =>
  kind === Kind.connector ||
  (kind === Kind.dash && end - start === 1 && text[start] === '—') ||
  (kind === Kind.sign && (text[start] === '-' || text[start] === '/'));
