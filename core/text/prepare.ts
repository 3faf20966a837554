/**
 * Prepares a paragraph: clusters, cells, gaps and breaks, summed up from the left so that any line's width and
 * elasticity can be told from its two ends. Lengths in points.
 */
import type { Em, Pt } from '../base/units.ts';
import { findRuby, makeRoomForRuby, type RubyBase } from './annotations.ts';
import { Break, findBreaks } from './breaks.ts';
import { type Cells, measureCells } from './cells.ts';
import { isSpace, Kind } from './classes.ts';
import { type Cluster, type ClusterStyle, clusterText } from './clusters.ts';
import type { FontBook } from './font.ts';
import { type Gaps, measureGaps } from './gaps.ts';
import type { MissingGlyph, ParagraphSetting } from './line.ts';
import { rowMaker } from './rows.ts';
import { rulesOf } from './rules.ts';

/** Room that the elastic classes of rules 18 and 19 hold, summed over the clusters before each index. */
export interface Sums {
  /** Natural widths, with the gap before each cluster. */
  readonly width: Float64Array;
  /** The same with all that rule 18 may take away. */
  readonly least: Float64Array;
  readonly spaceShrink: Float64Array;
  readonly bracket: Float64Array;
  readonly comma: Float64Array;
  readonly latinShrink: Float64Array;
  readonly stop: Float64Array;
  readonly spaceStretch: Float64Array;
  readonly latinStretch: Float64Array;
  /** Stretchable gaps between characters, each as long as its type size: times a gap in em, their widening. */
  readonly gap: Float64Array;
  /** Clusters that are not marks: what counts as a character in rule 24. */
  readonly bodies: Float64Array;
}

/** A paragraph ready to be set; index `n` stands for its end. */
export interface Prepared {
  readonly setting: ParagraphSetting;
  readonly text: string;
  readonly clusters: readonly Cluster[];
  readonly styles: readonly ClusterStyle[];
  readonly missing: readonly MissingGlyph[];
  readonly cells: Cells;
  readonly gaps: Gaps;
  readonly ruby: readonly RubyBase[];
  /** True if something is drawn beside the characters that needs their places. */
  readonly annotated: boolean;
  readonly sums: Sums;
  /** False if marks give up their blank at the end of a line only. */
  readonly elastic: boolean;
  /** 1 for a mark that may hang outside the measure at the end of a line (rule 22). */
  readonly hangs: Uint8Array;
  /** Type size of each cluster. */
  readonly sizes: Float64Array;
  /** `Break` before each cluster, and its cost; `n` is a forced one. */
  readonly breaks: Uint8Array;
  readonly penalties: Float64Array;
  /** For a line that ends before cluster `b`: the index after its last cluster that is no vanishing space. */
  readonly contentEnd: Int32Array;
  /** The next forced break after each index. */
  readonly nextForced: Int32Array;
  /** The size that gaps and costs of this paragraph are told in. */
  readonly em: Pt;
}

/** Widths that body text and headlines set differently. */
export interface PrepareOptions {
  /** Width of a space between Han, as in `记者 某某` or a two-part headline. */
  readonly hanSpace?: Em;
}

export function prepare(setting: ParagraphSetting, fonts: FontBook, options: PrepareOptions = {}): Prepared {
  const clustered = clusterText(setting, fonts);
  const { text, clusters, styles } = clustered;
  const rules = rulesOf(setting);
  const cells = measureCells(text, clusters, setting.punctuation, rules);
  const { breaks, penalties } = breaksOfClusters(setting, text, clusters);
  const ruby = findRuby(clusters, styles);
  makeRoomForRuby(ruby, cells, breaks);
  const gaps = measureGaps(text, clusters, styles, cells, {
    latinGap: rules === 'plain' ? 0 : setting.latinGap,
    hanSpace: options.hanSpace ?? 0.5,
    rules,
  });
  const sizes = new Float64Array(clusters.length);
  for (let index = 0; index < clusters.length; index++) sizes[index] = styles[clusters[index]!.style]!.size;
  return {
    setting,
    ...clustered,
    cells,
    gaps,
    ruby,
    annotated: ruby.length > 0 || styles.some(({ name }) => name),
    sizes,
    sums: sumUp(clusters, cells, gaps, sizes, rules === 'newspaper'),
    elastic: rules === 'newspaper',
    hangs: findHanging(setting, text, clusters),
    breaks,
    penalties,
    contentEnd: findContentEnds(clusters),
    nextForced: findForced(breaks),
    em: setting.runs.find((run) => run.text.length > 0)?.size ?? setting.runs[0]?.size ?? 1,
  };
}

function breaksOfClusters(
  setting: ParagraphSetting,
  text: string,
  clusters: readonly Cluster[],
): { readonly breaks: Uint8Array; readonly penalties: Float64Array } {
  const table = findBreaks(text, rulesOf(setting), setting.strictness);
  for (const { start, end } of setting.unbreakable ?? []) {
    for (let offset = Math.max(0, start) + 1; offset < Math.min(end, text.length); offset++) {
      if (table.kinds[offset] !== Break.forced) table.kinds[offset] = Break.never;
    }
  }
  const breaks = new Uint8Array(clusters.length + 1);
  const penalties = new Float64Array(clusters.length + 1);
  for (let index = 1; index < clusters.length; index++) {
    const { start } = clusters[index]!;
    breaks[index] = table.kinds[start]!;
    penalties[index] = table.penalties[start]!;
  }
  breaks[clusters.length] = Break.forced;
  return { breaks, penalties };
}

/** `elastic`: marks inside a line may give up their blanks. */
function sumUp(clusters: readonly Cluster[], cells: Cells, gaps: Gaps, sizes: Float64Array, elastic: boolean): Sums {
  const count = clusters.length;
  const make = rowMaker(count + 1, 12);
  const sums: Sums = {
    width: make(),
    least: make(),
    spaceShrink: make(),
    bracket: make(),
    comma: make(),
    latinShrink: make(),
    stop: make(),
    spaceStretch: make(),
    latinStretch: make(),
    gap: make(),
    bodies: make(),
  };
  for (let index = 0; index < count; index++) {
    const { kind } = clusters[index]!;
    const size = sizes[index]!;
    const slack = elastic ? cells.slack[index]! * size : 0;
    const next = index + 1;
    sums.width[next] = sums.width[index]! + gaps.natural[index]! + gaps.width[index]!;
    sums.least[next] =
      sums.least[index]! +
      gaps.natural[index]! +
      gaps.width[index]! -
      slack -
      gaps.spaceShrink[index]! -
      gaps.latinShrink[index]!;
    sums.spaceShrink[next] = sums.spaceShrink[index]! + gaps.spaceShrink[index]!;
    sums.spaceStretch[next] = sums.spaceStretch[index]! + gaps.spaceStretch[index]!;
    sums.latinShrink[next] = sums.latinShrink[index]! + gaps.latinShrink[index]!;
    sums.latinStretch[next] = sums.latinStretch[index]! + gaps.latinStretch[index]!;
    sums.gap[next] = sums.gap[index]! + gaps.stretch[index]!;
    sums.bracket[next] = sums.bracket[index]! + (kind === Kind.open || kind === Kind.close ? slack : 0);
    sums.comma[next] = sums.comma[index]! + (kind === Kind.comma ? slack : 0);
    sums.stop[next] = sums.stop[index]! + (kind === Kind.stop ? slack : 0);
    sums.bodies[next] = sums.bodies[index]! + (kind <= Kind.digit ? 1 : 0);
  }
  return sums;
}

/** Rule 22: one of `，。、` may hang, where the setting allows it. */
function findHanging({ hanging }: ParagraphSetting, text: string, clusters: readonly Cluster[]): Uint8Array {
  const hangs = new Uint8Array(clusters.length);
  if (!hanging) return hangs;
  for (let index = 0; index < clusters.length; index++) {
    if (/[，。、]/u.test(text[clusters[index]!.start]!)) hangs[index] = 1;
  }
  return hangs;
}

function findContentEnds(clusters: readonly Cluster[]): Int32Array {
  const ends = new Int32Array(clusters.length + 1);
  for (let index = 1; index <= clusters.length; index++) {
    const { kind } = clusters[index - 1]!;
    ends[index] = isSpace(kind) || kind === Kind.ignored ? ends[index - 1]! : index;
  }
  return ends;
}

function findForced(breaks: Uint8Array): Int32Array {
  const next = new Int32Array(breaks.length);
  let forced = breaks.length - 1;
  for (let index = breaks.length - 1; index >= 0; index--) {
    next[index] = forced;
    if (breaks[index] === Break.forced) forced = index;
  }
  return next;
}
