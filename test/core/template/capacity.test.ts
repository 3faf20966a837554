import { describe, expect, it } from 'vitest';
import { slotCapacities } from '../../../core/template/capacity.ts';
import { articlesOf, photosOf } from '../../../core/template/template.ts';
import { houseStyle, PAGE_TEMPLATES } from '../../support/samples.ts';
import { realWorld } from '../../support/world.ts';

const cases = PAGE_TEMPLATES.flatMap((template) =>
  template.arrangements.map((arrangement) => [template.id, arrangement.id, template, arrangement] as const),
);

describe.each(cases)('%s, %s', (_template, _arrangement, template, arrangement) => {
  const slots = slotCapacities(template, arrangement, houseStyle(template.house), realWorld());

  it('has a name of its own for every slot', () => {
    const names = articlesOf(arrangement.block).map(({ slot }) => slot);
    expect(new Set(names).size).toBe(names.length);
    expect(slots).toHaveLength(names.length + photosOf(arrangement.block).length);
  });

  it('holds copy in every slot for text, and no more than the page', () => {
    const { lines, columns, charactersPerColumn } = template.grid;
    for (const slot of slots) {
      if (slot.kind === 'story') expect(slot.characters, slot.slot).toBeGreaterThan(100);
      expect(slot.characters).toBeLessThan(lines * columns * (charactersPerColumn + 2));
      expect(slot.columns).toBeLessThanOrEqual(columns);
    }
  });
});
