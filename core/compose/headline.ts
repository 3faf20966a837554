/**
 * The headline package: kicker 引题, headline 主题, subhead 副题, standfirst 提要, fitted to a measure in the
 * sizes of the house style and rounded up to whole body lines.
 */
import type { Rect } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { DisplayItem } from '../display/item.ts';
import type { PageGrid } from '../model/document.ts';
import { HEADLINE_ROLES, type Paragraph, type Role, type Story, textOf } from '../model/story.ts';
import type { HeadlineStyle, HouseStyle } from '../model/style.ts';
import { headlineWidth, setHeadline } from '../text/headline.ts';
import type { SetLine } from '../text/line.ts';
import { prepareParagraph, setParagraph } from '../text/paragraph.ts';
import { paintLine } from './paint-line.ts';
import { settingOf } from './setting.ts';
import type { World } from './world.ts';

/** One paragraph of the package, broken and sized. */
interface Tier {
  readonly role: Role;
  readonly paragraph: number;
  readonly size: Pt;
  readonly leading: Pt;
  readonly lines: readonly SetLine[];
  /** Room kept above it, in points, when it is not the first. */
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

/** Line feed of headlines of two lines and more, and of the package's smaller tiers, in em. */
const LEADING = { headline: 1.16, kicker: 1.25, subhead: 1.35, standfirst: 1.5 } as const;
/** Gaps between tiers, as a share of the smaller tier's size. */
const GAP = 0.45;
/** Share of the measure that a kicker or subhead fills at most, while a smaller size is left. */
const WIDEST_KICKER = 0.88;

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
  const plans: HeadlinePlan[] = [];
  for (const [sizeRank, size] of style.sizes.entries()) {
    for (let lines = 1; lines <= style.maxLines; lines += 1) {
      const plan = planAt(parts, style, house, measure, grid, world, size, lines, sizeRank);
      if (plan !== undefined) plans.push(plan);
    }
  }
  if (plans.length === 0) {
    // Nothing fits within the house's bounds: the smallest size in as many lines as it takes.
    const size = style.sizes.at(-1) ?? grid.bodySize;
    for (let lines = style.maxLines + 1; lines <= style.maxLines + 8 && plans.length === 0; lines += 1) {
      const plan = planAt(parts, style, house, measure, grid, world, size, lines, style.sizes.length);
      if (plan !== undefined) plans.push({ ...plan, cost: plan.cost + 100 });
    }
  }
  return plans.sort((a, b) => a.cost - b.cost);
}

interface Part {
  readonly paragraph: Paragraph;
  readonly index: number;
}

function planAt(
  parts: readonly Part[],
  style: HeadlineStyle,
  house: HouseStyle,
  measure: Pt,
  grid: PageGrid,
  world: World,
  size: Pt,
  lines: number,
  sizeRank: number,
): HeadlinePlan | undefined {
  const tiers: Tier[] = [];
  let cost = sizeRank * 2.5;
  for (const part of parts) {
    if (part.paragraph.role === 'headline') {
      const set = headlineLines(part, style, house, measure, world, size, lines);
      if (set === undefined) return undefined;
      const widest = Math.max(...set.map((line) => line.width));
      const narrowest = Math.min(...set.map((line) => line.width));
      cost += 14 * Math.max(0, 0.86 - widest / measure) + 3 * (1 - narrowest / widest) + (lines - 1) * 1.5;
      tiers.push({
        role: 'headline',
        paragraph: part.index,
        size,
        leading: size * LEADING.headline,
        lines: set,
        gap: size * 0.25,
      });
    } else if (part.paragraph.role === 'standfirst') {
      tiers.push(standfirstTier(part, house, measure, grid, world));
    } else {
      const tier = minorTier(
        part,
        part.paragraph.role === 'kicker' ? style.kicker : style.subhead,
        house,
        measure,
        world,
        size,
      );
      cost += tier.lines.length > 1 ? 4 : 0;
      tiers.push(tier);
    }
  }
  const height = tiers.reduce(
    (sum, tier, index) => sum + heightOf(tier) + (index > 0 ? gapBetween(tiers[index - 1], tier) : 0),
    0,
  );
  const air = style.airLines.min * grid.pitch;
  const rows = Math.ceil((height + air + (grid.pitch - grid.bodySize)) / grid.pitch - 0.02);
  return { size, lines, tiers, height, rows, cost };
}

const heightOf = (tier: Tier): Pt => (tier.lines.length - 1) * tier.leading + tier.size;
const gapBetween = (above: Tier, below: Tier): Pt =>
  Math.max(Math.min(above.size, below.size) * GAP, Math.min(above.gap, below.gap));

function headlineLines(
  { paragraph }: Part,
  style: HeadlineStyle,
  house: HouseStyle,
  measure: Pt,
  world: World,
  size: Pt,
  lines: number,
): readonly SetLine[] | undefined {
  const setting = {
    text: textOf(paragraph),
    face: style.face,
    size,
    colour: style.colour,
    fallbacks: house.fallbacks,
    names: house.names,
  };
  return setHeadline(setting, world.fonts, world.words, measure, lines);
}

/** Kicker or subhead: the largest of its sizes that is clearly below the headline's and fits in one line, else two lines of the smallest. */
function minorTier(
  { paragraph, index }: Part,
  style: HeadlineStyle['kicker'],
  house: HouseStyle,
  measure: Pt,
  world: World,
  headlineSize: Pt,
): Tier {
  const settingAt = (size: Pt) => ({
    text: textOf(paragraph),
    face: style.face,
    size,
    colour: style.colour,
    fallbacks: house.fallbacks,
    names: house.names,
  });
  const sizes = style.sizes.filter((size) => size <= headlineSize * 0.62);
  const candidates = sizes.length > 0 ? sizes : [style.sizes.at(-1) ?? headlineSize / 2];
  const role = paragraph.role;
  const leading = role === 'kicker' ? LEADING.kicker : LEADING.subhead;
  const tier = (size: Pt, lines: readonly SetLine[]): Tier => ({
    role,
    paragraph: index,
    size,
    leading: size * leading,
    lines,
    gap: size * 0.5,
  });
  const size =
    candidates.find((one) => headlineWidth(settingAt(one), world.fonts) <= measure * WIDEST_KICKER) ??
    candidates.at(-1) ??
    headlineSize / 2;
  for (let lines = 1; lines <= 6; lines += 1) {
    const set = setHeadline(settingAt(size), world.fonts, world.words, measure, lines);
    if (set !== undefined) return tier(size, set);
  }
  const prepared = prepareParagraph(
    { ...settingOf({ role: 'body', children: paragraph.children }, house, 0), align: 'start' },
    world.fonts,
  );
  return tier(size, setParagraph(prepared, () => measure).lines);
}

function standfirstTier(
  { paragraph, index }: Part,
  house: HouseStyle,
  measure: Pt,
  grid: PageGrid,
  world: World,
): Tier {
  const style = house.text.standfirst;
  const prepared = prepareParagraph(settingOf(paragraph, house), world.fonts);
  const set = setParagraph(prepared, () => measure);
  return {
    role: 'standfirst',
    paragraph: index,
    size: style.size,
    leading: Math.max(style.size * LEADING.standfirst, grid.pitch),
    lines: set.lines,
    gap: style.size * 0.8,
  };
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
  const gaps = Math.max(0, plan.tiers.length - 1);
  // A part of the spare room opens the gaps inside, the rest frames the package.
  const inner = gaps > 0 ? Math.min(room * 0.3, gaps * grid.pitch * 0.5) / gaps : 0;
  let top = rect.y + (room - inner * gaps) * 0.45;
  plan.tiers.forEach((tier, index) => {
    if (index > 0) top += gapBetween(plan.tiers[index - 1], tier) + inner;
    for (const line of tier.lines) {
      const isText = tier.role === 'standfirst';
      const shift = isText || align === 'start' ? 0 : (rect.width - line.width) / 2;
      items.push(...paintLine(line, rect.x + shift, top, { storyId, paragraph: tier.paragraph }, 0.88 * tier.size));
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
): { plan: HeadlinePlan; fits: boolean } | undefined {
  const fitting = plans.filter((plan) => plan.height <= rect.height + 0.5);
  const isWanted = (plan: HeadlinePlan): boolean =>
    (wanted.size === undefined || Math.abs(plan.size - wanted.size) < 0.01) &&
    (wanted.lines === undefined || plan.lines === wanted.lines);
  const plan = fitting.find(isWanted) ?? fitting[0];
  if (plan !== undefined) return { plan, fits: true };
  const flattest = [...plans].sort((a, b) => a.height - b.height)[0];
  return flattest === undefined ? undefined : { plan: flattest, fits: false };
}
