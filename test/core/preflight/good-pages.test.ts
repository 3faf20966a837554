/** The pages that ship are good pages: preflight says of them what is true, and no more. */
import { expect, test } from 'vitest';
import { compose } from '../../../core/compose/compose.ts';
import { judge } from '../../../core/preflight/preflight.ts';
import { draft } from '../../../core/template/draft.ts';
import { FOLIO, houseStyle, PAGE_TEMPLATES, photoFacts, readSample, SAMPLES } from '../../support/samples.ts';
import { realWorld } from '../../support/world.ts';

/** The sample copy leaves these photos without words, as copy does. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  'civic-practice': ['photo-words-credit'],
  'county-news': ['photo-words-caption'],
};

test.each(SAMPLES.filter(({ demo }) => demo !== false).map((sample) => [sample.id, sample] as const))(
  'the page of sample %s',
  (id, sample) => {
    const template = PAGE_TEMPLATES.find((one) => one.id === sample.template);
    if (template === undefined) throw new Error(`sample ${id} names no template`);
    const world = realWorld();
    const { document } = draft({
      readings: [readSample(sample)],
      photos: photoFacts(sample),
      template,
      house: houseStyle(template.house),
      folio: { ...FOLIO, section: sample.section },
      title: sample.title,
      world,
    });
    const findings = judge(document, compose(document, world)).filter(({ severity }) => severity !== 'info');
    expect(findings.map(({ code }) => code)).toEqual(KNOWN[id] ?? []);
  },
);
