import { test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { compose } from '../../../core/compose/compose.ts';
import { draft } from '../../../core/template/draft.ts';
import { FOLIO, houseStyle, PAGE_TEMPLATES, photoFacts, readSample, SAMPLES } from '../../support/samples.ts';
import { realWorld } from '../../support/world.ts';
test('x', () => {
  for (const sample of SAMPLES.filter((s) => s.demo !== false)) {
    const template = PAGE_TEMPLATES.find((t) => t.id === sample.template)!;
    const world = realWorld();
    const d = draft({ readings: [readSample(sample)], photos: photoFacts(sample), template, house: houseStyle(template.house), folio: { ...FOLIO, section: sample.section }, title: sample.title, world });
    writeFileSync(`/tmp/pf/${sample.id}.json`, JSON.stringify({ document: d.document, composed: compose(d.document, world) }));
  }
});
