/**
 * The headline package: kicker 引题, headline 主题, subhead 副题, standfirst 提要, fitted to a measure in the
 * sizes of the house style and rounded up to whole body lines.
 */
import type { Rect } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { DisplayItem } from '../display/item.ts';
import type { PageGrid } from '../model/document.ts';
import { HEADLINE_ROLES, type Paragraph, type Role, type Story, textOf } from '../model/story.ts';
import type { FaceId, HeadlineStyle, HouseStyle } from '../model/style.ts';
import { type HeadlineSetting, headlineWidth, setHeadline } from '../text/headline.ts';
import type { SetLine } from '../text/line.ts';
import { prepareParagraph, setParagraph } from '../text/paragraph.ts';
import { HAN_ASCENT, paintLine } from './paint-line.ts';
import { settingOf } from './setting.ts';
import type { World } from './world.ts';

/** One paragraph of the package, broken and sized. */
interface Tier {
  readonly role: Role;
  /** Index of the paragraph in its story. */
  readonly paragraph: number;
  readonly size: Pt;
  readonly leading: Pt;
  readonly lines: readonly SetLine[];
  /** Room it wants above and below, against its neighbours in the package. */
  readonly gap: Pt;
}

/** One way to set the package. */
export interface HeadlinePlan {
  /** Size and lines of the headline proper. */
  readonly size: Pt;
  readonly lines: number;
  readonly tiers: readonly Tier[];
  /** Height of the tiers with the gaps between them. */
  readonly height: Pt;
  /** Body lines it takes with the least air. */
  readonly rows: number;
  /** 0 fills its measure in the largest size; larger is worse. */
  readonly cost: number;
}

/** Line feed in em: headlines and the package's smaller tiers. */
const LEADING = { headline: 1.16, kicker: 1.25, subhead: 1.35, standfirst: 1.5 } as const;
/** Room between tiers, in em of the tier, and at least this share of the smaller one's size. */
const GAP = { headline: 0.25, minor: 0.5, standfirst: 0.8, least: 0.45 } as const;
/** Kicker and subhead are about two sizes of the scale below the headline. */
const MINOR_SHARE = 0.62;
/** Share of the measure that a kicker or subhead fills at most, while a smaller size is left. */
const WIDEST_KICKER = 0.88;
/** Share of the measure that a headline should fill. */
const FULL = 0.86;

const COST = {
  /** Each size of the scale below the largest. */
  size: 2.5,
  /** By the number of lines: two are a choice, three a stack. */
  lines: [0, 0, 1.5, 6, 12],
  /** All of the measure left empty; lines of unequal width. */
  empty: 14,
  ragged: 3,
  /** A break between words, where no space or mark parts the headline by itself. */
  wordBreak: 5,
  /** A kicker or subhead in two lines. */
  minorLine: 4,
  /** More lines than the house allows. */
  makeshift: 100,
} as const;

/** Most lines that are still broken at the sense. */
const MOST_LINES = 12;

/** What one package is set from. */
interface Job {
  readonly parts: readonly { readonly paragraph: Paragraph; readonly index: number }[];
  readonly style: HeadlineStyle;
  readonly house: HouseStyle;
  readonly measure: Pt;
  readonly grid: PageGrid;
  readonly world: World;
}

/** The ways to set the headline package of `story` to `measure`, best first; empty if the story has none. */
export function planHeadlines(
  story: Story,
  style: HeadlineStyle,
  house: HouseStyle,
  measure: Pt,
  grid: PageGrid,
  world: World,
): readonly HeadlinePlan[] {
  const parts = story.paragraphs.flatMap((paragraph, index) =>
    HEADLINE_ROLES.includes(paragraph.role) && textOf(paragraph) !== '' ? [{ paragraph, index }] : [],
  );
  if (parts.length === 0) return [];
  const job: Job = { parts, style, house, measure, grid, world };
  const plans = style.sizes.flatMap((size, step) =>
    lineCountsUpTo(style.maxLines).flatMap((lines) => planAt(job, size, lines, step * COST.size) ?? []),
  );
  if (plans.length === 0) plans.push(...makeshift(job));
  return plans.sort((a, b) => a.cost - b.cost);
}

const lineCountsUpTo = (most: number): readonly number[] => Array.from({ length: most }, (_, index) => index + 1);

/** Nothing fits within the house's bounds: the smallest size, in as many lines as it takes. */
function makeshift(job: Job): readonly HeadlinePlan[] {
  const size = job.style.sizes.at(-1) ?? job.grid.bodySize;
  return [planWith(job, size, COST.makeshift, (setting) => setAnyhow(setting, job))].flatMap((plan) => plan ?? []);
}

/** Lines broken at the sense if any number of them will do, else wherever they must. */
function setAnyhow(setting: HeadlineSetting, { world, measure, house }: Job): readonly SetLine[] {
  for (const lines of lineCountsUpTo(MOST_LINES)) {
    const set = setHeadline(setting, world.fonts, world.words, measure, lines);
    if (set !== undefined) return set;
  }
  const { text, face, size, colour, fallbacks } = setting;
  const prepared = prepareParagraph(
    {
      ...{ runs: [{ text, face, size, colour }], align: 'start', indent: 0, language: 'zh-Hans', mode: 'newspaper' },
      ...{ strictness: house.strictness, punctuation: 'full', latinGap: 0, fallbacks },
    },
    world.fonts,
  );
  return setParagraph(prepared, () => measure).lines;
}

/** The package with its headline at `size` in exactly `lines` lines; undefined if it does not fit so. */
const planAt = (job: Job, size: Pt, lines: number, base: number): HeadlinePlan | undefined =>
  planWith(job, size, base, (setting) => setHeadline(setting, job.world.fonts, job.world.words, job.measure, lines));

/** The package with its headline at `size`, set by `setLines`; undefined if that cannot set it. */
function planWith(
  job: Job,
  size: Pt,
  base: number,
  setLines: (setting: HeadlineSetting) => readonly SetLine[] | undefined,
): HeadlinePlan | undefined {
  const tiers: Tier[] = [];
  let cost = base;
  let lines = 0;
  for (const { paragraph, index } of job.parts) {
    if (paragraph.role === 'headline') {
      const set = setLines(settingFor(paragraph, job.style, size, job.house));
      if (set === undefined) return undefined;
      cost += lookCost(set, job.measure);
      lines += set.length;
      const leading = size * LEADING.headline;
      tiers.push({ role: 'headline', paragraph: index, size, leading, lines: set, gap: size * GAP.headline });
    } else if (paragraph.role === 'standfirst') {
      tiers.push(standfirstTier(job, paragraph, index));
    } else {
      const tier = minorTier(job, paragraph, index, size);
      cost += tier.lines.length > 1 ? COST.minorLine : 0;
      tiers.push(tier);
    }
  }
  const height = tiers.reduce(
    (sum, tier, index) => sum + heightOf(tier) + (index > 0 ? gapBetween(tiers[index - 1], tier) : 0),
    0,
  );
  const { pitch, bodySize } = job.grid;
  const rows = Math.ceil((height + job.style.airLines.min * pitch + (pitch - bodySize)) / pitch - 0.02);
  return { size, lines, tiers, height, rows, cost };
}

const heightOf = (tier: Tier): Pt => (tier.lines.length - 1) * tier.leading + tier.size;
const gapBetween = (above: Tier, below: Tier): Pt =>
  Math.max(Math.min(above.size, below.size) * GAP.least, Math.min(above.gap, below.gap));

/** Ends of lines at which a headline parts by itself: its space, a mark, a closing quote. */
const PARTED = /[\s\p{P}]$/u;
const textOfLine = (line: SetLine): string => line.runs.flatMap((run) => run.text).join('');

/** How far the lines are from filling the measure evenly. */
function lookCost(lines: readonly SetLine[], measure: Pt): number {
  const widths = lines.map((line) => line.width);
  const widest = Math.max(...widths);
  return (
    COST.empty * Math.max(0, FULL - widest / measure) +
    COST.ragged * (1 - Math.min(...widths) / widest) +
    (COST.lines[lines.length] ?? COST.makeshift) +
    COST.wordBreak * lines.slice(0, -1).filter((line) => !PARTED.test(textOfLine(line))).length
  );
}

const settingFor = (
  paragraph: Paragraph,
  style: { readonly face: FaceId; readonly colour: HeadlineStyle['colour'] },
  size: Pt,
  house: HouseStyle,
): HeadlineSetting => ({
  text: textOf(paragraph),
  face: style.face,
  size,
  colour: style.colour,
  fallbacks: house.fallbacks,
  names: house.names,
});

/** Kicker or subhead: the largest of its sizes that is clearly below the headline's and stays inside its measure. */
function minorTier(job: Job, paragraph: Paragraph, index: number, headlineSize: Pt): Tier {
  const { house, measure, world } = job;
  const role = paragraph.role === 'kicker' ? 'kicker' : 'subhead';
  const style = job.style[role];
  const below = style.sizes.filter((size) => size <= headlineSize * MINOR_SHARE);
  const smallest = style.sizes.at(-1) ?? headlineSize * MINOR_SHARE;
  const widthAt = (size: Pt): Pt => headlineWidth(settingFor(paragraph, style, size, house), world.fonts);
  const size = below.find((each) => widthAt(each) <= measure * WIDEST_KICKER) ?? below.at(-1) ?? smallest;
  const lines = setAnyhow(settingFor(paragraph, style, size, house), job);
  return { role, paragraph: index, size, leading: size * LEADING[role], lines, gap: size * GAP.minor };
}

function standfirstTier({ house, measure, grid, world }: Job, paragraph: Paragraph, index: number): Tier {
  const { size } = house.text.standfirst;
  const { lines } = setParagraph(prepareParagraph(settingOf(paragraph, house), world.fonts), () => measure);
  const leading = Math.max(size * LEADING.standfirst, grid.pitch);
  return { role: 'standfirst', paragraph: index, size, leading, lines, gap: size * GAP.standfirst };
}

/** The package's items in `rect`; what room is left over stands a little more below than above. */
export function drawHeadline(
  plan: HeadlinePlan,
  rect: Rect,
  align: 'start' | 'center',
  storyId: string,
  grid: PageGrid,
): DisplayItem[] {
  const items: DisplayItem[] = [];
  const room = Math.max(0, rect.height - plan.height);
  const gaps = plan.tiers.length - 1;
  // A part of the spare room opens the gaps inside, the rest frames the package.
  const inner = gaps > 0 ? Math.min(room * 0.3, gaps * grid.pitch * 0.5) / gaps : 0;
  let top = rect.y + (room - inner * gaps) * 0.45;
  plan.tiers.forEach((tier, index) => {
    if (index > 0) top += gapBetween(plan.tiers[index - 1], tier) + inner;
    const isCentred = align === 'center' && tier.role !== 'standfirst';
    for (const line of tier.lines) {
      const x = rect.x + (isCentred ? (rect.width - line.width) / 2 : 0);
      items.push(...paintLine(line, x, top, { storyId, paragraph: tier.paragraph }, HAN_ASCENT * tier.size));
      top += tier.leading;
    }
    top += tier.size - tier.leading;
  });
  return items;
}

/** The best plan that fits `rect`, preferring the wanted size and lines; if none fits, the flattest one and `fits: false`. */
export function choosePlan(
  plans: readonly HeadlinePlan[],
  rect: Rect,
  wanted: { readonly size?: Pt; readonly lines?: number },
): { readonly plan: HeadlinePlan; readonly fits: boolean } | undefined {
  const fitting = plans.filter((plan) => plan.height <= rect.height + 0.5);
  const isWanted = (plan: HeadlinePlan): boolean =>
    (wanted.size === undefined || Math.abs(plan.size - wanted.size) < 0.01) &&
    (wanted.lines === undefined || plan.lines === wanted.lines);
  const plan = fitting.find(isWanted) ?? fitting[0];
  if (plan !== undefined) return { plan, fits: true };
  const flattest = [...plans].sort((a, b) => a.height - b.height)[0];
  return flattest === undefined ? undefined : { plan: flattest, fits: false };
}
