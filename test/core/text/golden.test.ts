/**
 * Composed paragraphs as readable text: `npx vitest run test/core/text/golden.test.ts -u` writes them anew. A line
 * reads: text｜width/measure in em, ↔ stretched or ⇥ squeezed by so much a gap, ■ last line; below it each
 * character with its origin.
 */
import { describe, expect, it } from 'vitest';
import { dump, type Options, set } from './type.ts';

const COPY =
  '本报讯 记者林晚舟报道：“这台旧收音机还能修吗？”“能，您坐着等一会儿。”5月18日上午，在清溪镇的“邻里集市”上，老匠人（年近七旬）' +
  '接过零件，笑着答道……集市设义诊、磨刀、理发等12个摊位，接待居民300余人次，发放《便民手册》450余份；从上午9:30到11:45，摊位前始终排着长队——' +
  '“家门口的事，家门口就能办！”居民们说。';

const ENGLISH =
  'The old radio on the bench had not played for thirty years, but Lin’s father still kept its well-worn case (and the receipt).';

const CASES: readonly {
  readonly name: string;
  readonly text: string;
  readonly measure: number;
  readonly options?: Options;
}[] = [
  { name: 'body-13', text: COPY, measure: 13, options: { indent: 2 } },
  { name: 'body-18', text: COPY, measure: 18, options: { indent: 2 } },
  { name: 'body-narrow-6', text: COPY, measure: 6, options: { indent: 1 } },
  { name: 'greedy-13', text: COPY, measure: 13, options: { indent: 2, mode: 'greedy' } },
  { name: 'browser-13', text: COPY, measure: 13, options: { indent: 2, mode: 'browser' } },
  { name: 'caption-kaiming', text: COPY, measure: 16, options: { punctuation: 'kaiming', align: 'start' } },
  { name: 'table-half', text: COPY, measure: 16, options: { punctuation: 'half' } },
  { name: 'gap-eighth', text: COPY, measure: 13, options: { indent: 2, latinGap: 0.125 } },
  { name: 'hanging-13', text: COPY, measure: 13, options: { indent: 2, hanging: true } },
  { name: 'kai-centred', text: COPY, measure: 15, options: { align: 'center', face: 'kai-regular' } },
  { name: 'english', text: ENGLISH, measure: 13, options: { language: 'und' } },
  { name: 'english-in-chinese', text: `记者问：“${ENGLISH.slice(0, 60)}”他笑了。`, measure: 13 },
  { name: 'vertical-13', text: COPY, measure: 13, options: { indent: 2, writingMode: 'vertical' } },
  { name: 'push-in-13', text: COPY, measure: 13, options: { indent: 2, mode: 'push-in' } },
  { name: 'letterspaced', text: COPY.slice(0, 60), measure: 12, options: { tracking: 0.1 } },
];

describe('composed paragraphs', () => {
  it.each(CASES)('$name', async ({ name, text, measure, options }) => {
    await expect(dump(set(text, measure, options))).toMatchFileSnapshot(`../../golden/text/${name}.txt`);
  });
});
