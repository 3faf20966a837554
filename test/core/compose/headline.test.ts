/** The headline package: within the house's bounds where it can be, whole where it cannot. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePlan, drawHeadline, planHeadlines } from '../../../core/compose/headline.ts';
import { paragraph, type Role, type Story } from '../../../core/model/story.ts';
import { gridOf } from '../../../core/template/grid.ts';
import { houseStyle, PAGE_TEMPLATES } from '../../support/samples.ts';
import { realWorld } from '../../support/world.ts';

const house = houseStyle('daily');
const grid = gridOf(PAGE_TEMPLATES.find(({ id }) => id === 'civic-practice-broadsheet') ?? PAGE_TEMPLATES[0]);
const style = house.headlines.second;

const story = (...parts: readonly (readonly [Role, string])[]): Story => ({
  id: 's',
  kind: 'news',
  paragraphs: parts.map(([role, text]) => paragraph(role, text)),
  reporters: [],
});
const plansFor = (one: Story, measure: number) => planHeadlines(one, style, house, measure, grid, realWorld());
const textOfItems = (items: ReturnType<typeof drawHeadline>) =>
  items.map((item) => (item.kind === 'glyphs' ? item.text.join('') : '')).join('');

describe('a headline package', () => {
  const usual = story(
    ['kicker', '望溪县柳湾社区“错时小菜园”迎来第三茬收成'],
    ['headline', '荒地变菜畦 近邻成老友'],
    ['subhead', '一块夹皮地的两年'],
  );

  it.each([320, 480, 660, 1000])('stays inside %i pt, in the sizes and lines of the house', (measure) => {
    const plans = plansFor(usual, measure);
    expect(plans.length).toBeGreaterThan(0);
    for (const plan of plans) {
      expect(style.sizes).toContain(plan.size);
      expect(plan.lines).toBeLessThanOrEqual(style.maxLines);
      for (const tier of plan.tiers) {
        for (const line of tier.lines) expect(line.width).toBeLessThanOrEqual(measure + 0.01);
        if (tier.role !== 'headline') expect(tier.size).toBeLessThan(plan.size);
      }
      expect(plan.rows * grid.pitch).toBeGreaterThan(plan.height);
    }
  });

  it('keeps kicker, headline and subhead in their order, and every character', () => {
    const [plan] = plansFor(usual, 480);
    const rect = { x: 0, y: 0, width: 480, height: plan.rows * grid.pitch };
    const items = drawHeadline(plan, rect, 'center', 's', grid);
    expect(textOfItems(items)).toBe(usual.paragraphs.map((one) => one.children[0].text).join(''));
    const tops = items.map((item) => (item.kind === 'glyphs' ? item.y : 0));
    expect([...tops].sort((a, b) => a - b)).toEqual(tops);
  });

  it('breaks a two-part headline at its space', () => {
    const [plan] = plansFor(story(['headline', '荒地变菜畦 近邻成老友']), 260);
    expect(plan.lines).toBe(2);
    const [first] = plan.tiers[0].lines;
    expect(
      first.runs
        .flatMap((run) => run.text)
        .join('')
        .trim(),
    ).toBe('荒地变菜畦');
  });

  it('is set whole, however long it is and however narrow its frame', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 12, max: 400 }),
        (kicker, headline, measure) => {
          const long = story(['kicker', '引'.repeat(kicker)], ['headline', '主题'.repeat(headline)]);
          const [plan] = plansFor(long, measure);
          const items = drawHeadline(plan, { x: 0, y: 0, width: measure, height: 50 }, 'start', 's', grid);
          expect(textOfItems(items)).toBe('引'.repeat(kicker) + '主题'.repeat(headline));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('says when nothing fits its frame', () => {
    const plans = plansFor(usual, 480);
    expect(choosePlan(plans, { x: 0, y: 0, width: 480, height: 10 }, {})?.fits).toBe(false);
    expect(choosePlan(plans, { x: 0, y: 0, width: 480, height: 400 }, {})?.fits).toBe(true);
    expect(choosePlan([], { x: 0, y: 0, width: 480, height: 400 }, {})).toBeUndefined();
  });

  it('takes the size and lines asked for, if they fit', () => {
    const plans = plansFor(usual, 660);
    const wanted = plans.at(-1);
    const chosen = choosePlan(
      plans,
      { x: 0, y: 0, width: 660, height: 900 },
      { size: wanted?.size, lines: wanted?.lines },
    );
    expect(chosen?.plan).toBe(wanted);
  });
});
