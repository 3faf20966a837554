/** Copy that stands in for copy to come: as many stories as a template has slots, each of its slot's length. */

import type { World } from '../../core/compose/world.ts';
import { paragraph, type Story } from '../../core/model/story.ts';
import type { HouseStyle } from '../../core/model/style.ts';
import { type SlotCapacity, slotCapacities } from '../../core/template/capacity.ts';
import type { CopySource } from '../../core/template/supply.ts';
import type { PageTemplate } from '../../core/template/template.ts';

const SENTENCE = '此处是正文，点开文稿栏即可改写。';
/** Sentences in one paragraph. */
const SENTENCES = 5;
/** Share of a slot's copy that is written: slots are elastic, and photos will want room. */
const SHARE = 0.9;

/** Stories for the template's first arrangement; photo slots keep the place of a photo to come. */
export function placeholderCopy(template: PageTemplate, house: HouseStyle, world: World): CopySource {
  const [arrangement] = template.arrangements;
  const slots = arrangement === undefined ? [] : slotCapacities(template, arrangement, house, world);
  const stories = slots.filter((slot) => slot.kind !== 'photo').map((slot, i) => storyFor(slot, i));
  return { pageTitle: '版名', stories };
}

function storyFor(slot: SlotCapacity, index: number): CopySource['stories'][number] {
  const count = Math.max(1, Math.round((slot.characters * SHARE) / (SENTENCE.length * SENTENCES)));
  const body = Array.from({ length: count }, () => paragraph('body', SENTENCE.repeat(SENTENCES)));
  const story: Story = {
    id: `story-${index + 1}`,
    kind: slot.kind === 'photo-story' ? 'photo-story' : 'news',
    paragraphs: [paragraph('headline', '在此写主题'), ...body],
    reporters: [],
  };
  const photo = { caption: [{ text: '在此写图说' }], credit: [{ text: '某某 摄' }] };
  return { story, photos: slot.kind === 'photo-story' ? [photo] : [] };
}
