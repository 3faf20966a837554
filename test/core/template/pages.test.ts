/** Every template with every sample: nothing lost, nothing outside, nothing over anything else; its own sample fills it to the foot. */
import { describe, expect, it } from 'vitest';
import { bottom, overlaps, right } from '../../../core/base/geometry.ts';
import { compose } from '../../../core/compose/compose.ts';
import { dumpPage } from '../../../core/display/dump.ts';
import type { DisplayItem } from '../../../core/display/item.ts';
import type { ComposedDocument } from '../../../core/display/page.ts';
import type { Frame, ZbanDocument } from '../../../core/model/document.ts';
import { FLOW_ROLES, type Story, textOf } from '../../../core/model/story.ts';
import { type Draft, draft } from '../../../core/template/draft.ts';
import type { PageTemplate } from '../../../core/template/template.ts';
import {
  FOLIO,
  houseStyle,
  PAGE_TEMPLATES,
  photoFacts,
  readSample,
  SAMPLES,
  type Sample,
} from '../../support/samples.ts';
import { realWorld } from '../../support/world.ts';

const drafted = new Map<string, { draft: Draft; composed: ComposedDocument }>();

function makePage(template: PageTemplate, sample: Sample): { draft: Draft; composed: ComposedDocument } {
  const key = `${template.id} ${sample.id}`;
  let made = drafted.get(key);
  if (made === undefined) {
    const world = realWorld();
    const page = draft({
      readings: [readSample(sample)],
      photos: photoFacts(sample),
      template,
      house: houseStyle(template.house),
      folio: { ...FOLIO, section: sample.section },
      title: sample.title,
      world,
    });
    made = { draft: page, composed: compose(page.document, world) };
    drafted.set(key, made);
  }
  return made;
}

const pairs = PAGE_TEMPLATES.flatMap((template) =>
  SAMPLES.map((sample) => [template.id, sample.id, template, sample] as const),
);
const own = SAMPLES.filter(({ demo }) => demo !== false).map((sample) => {
  const template = PAGE_TEMPLATES.find((one) => one.id === sample.template);
  if (template === undefined) throw new Error(`sample ${sample.id} names no template`);
  return [sample.id, template, sample] as const;
});

describe.each(pairs)('%s with %s', (_t, _s, template, sample) => {
  it('keeps every frame inside the page and off the others', () => {
    const [page] = makePage(template, sample).draft.document.pages;
    const solid = page.frames.filter((frame) => ['text', 'headline', 'photo', 'furniture'].includes(frame.kind));
    for (const frame of solid) {
      expect(frame.rect.x, frame.id).toBeGreaterThanOrEqual(0);
      expect(right(frame.rect), frame.id).toBeLessThanOrEqual(page.width);
      expect(bottom(frame.rect), frame.id).toBeLessThanOrEqual(bottom(page.grid.typeArea) + 0.1);
    }
    const clashes = solid.flatMap((a, index) =>
      solid
        .slice(index + 1)
        .filter((b) => overlaps(a.rect, b.rect, 0.1) && !standsInText(a, b))
        .map((b) => `${a.id} × ${b.id}`),
    );
    expect(clashes).toEqual([]);
  });

  it('prints all that fits, in order, and says what does not', () => {
    const { draft: made, composed } = makePage(template, sample);
    for (const story of placedStories(made.document)) {
      const printed = textOn(composed, story.id);
      const copy = flowText(story);
      const fit = composed.copyfit.find((one) => one.storyId === story.id);
      if (fit === undefined || fit.overLines === 0) expect(printed).toBe(copy);
      else
        expect(composed.diagnostics.some((one) => one.code === 'overset' && one.place.storyId === story.id)).toBe(true);
    }
    const unplaced = made.document.stories.length - made.document.articles.length;
    expect(made.diagnostics.filter((one) => one.code === 'story-unplaced')).toHaveLength(unplaced);
  });
});

describe('copy that is no page', () => {
  it('leaves the foot blank, and says by how much', () => {
    const brief = SAMPLES.find(({ demo }) => demo === false);
    const template = PAGE_TEMPLATES.find(({ id }) => id === 'county-news-broadsheet');
    if (brief === undefined || template === undefined) throw new Error('no brief among the samples');
    const { draft: made } = makePage(template, brief);
    const short = made.diagnostics.find(({ code }) => code === 'page-short');
    const [page] = made.document.pages;
    const foot = Math.max(...page.frames.map((frame) => bottom(frame.rect)));
    const blank = Math.round((bottom(page.grid.typeArea) - foot) / page.grid.pitch);
    expect(short?.data?.lines).toBe(blank);
    expect(blank).toBeGreaterThan(0);
  });
});

describe.each(own)('the page of sample %s', (id, template, sample) => {
  it('is full to the foot: no story over or under, none left out', () => {
    const { draft: made, composed } = makePage(template, sample);
    expect(made.diagnostics).toEqual([]);
    expect(composed.diagnostics.filter((one) => one.severity !== 'info')).toEqual([]);
    const [page] = made.document.pages;
    const feet = page.frames.filter((frame) => frame.kind !== 'furniture').map((frame) => bottom(frame.rect));
    expect(Math.abs(Math.max(...feet) - bottom(page.grid.typeArea))).toBeLessThan(0.1);
  });

  it('is the page that was read and approved', async () => {
    const { composed } = makePage(template, sample);
    await expect(composed.pages.map(dumpPage).join('\n')).toMatchFileSnapshot(`../../golden/pages/${id}.txt`);
  });

  it('comes out the same again', () => {
    const world = realWorld();
    const { draft: made, composed } = makePage(template, sample);
    expect(compose(made.document, world)).toEqual(composed);
  });
});

/** A photo stands over the text frame of its own article, and text runs round it. */
const standsInText = (a: Frame, b: Frame): boolean =>
  [a.kind, b.kind].sort().join() === 'photo,text' && a.articleId === b.articleId;

const placedStories = (document: ZbanDocument): readonly Story[] =>
  document.stories.filter((story) => document.articles.some((article) => article.storyId === story.id));

const flowText = (story: Story): string =>
  story.paragraphs
    .filter((paragraph) => FLOW_ROLES.includes(paragraph.role))
    .map(textOf)
    .join('');

/** The text of a story's flowing paragraphs as the display list gives it, in the order it is painted. */
function textOn(composed: ComposedDocument, storyId: string): string {
  const roles = (item: DisplayItem): boolean => item.kind === 'glyphs' && item.source?.storyId === storyId;
  const items = composed.pages.flatMap((page) =>
    page.frames
      .filter((frame) => frame.frameId.startsWith('text'))
      .flatMap((frame) => page.items.slice(frame.firstItem, frame.firstItem + frame.itemCount)),
  );
  return items
    .filter(roles)
    .map((item) => (item.kind === 'glyphs' ? item.text.join('') : ''))
    .join('');
}
