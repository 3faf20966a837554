/** Prints the composition table and times the engine: `npx vitest bench test/bench`. */
import { bench, describe } from 'vitest';
import type { SetParagraph } from '../../core/text/line.ts';
import { prepareParagraph, setParagraph } from '../../core/text/paragraph.ts';
import { loadFontBook } from '../../electron/fonts.ts';
import { bodySetting, countLines, type Options, readManuscripts } from './composition.ts';

const fonts = loadFontBook();
const texts = readManuscripts() ?? [];
const SETTINGS: readonly (readonly [string, Options])[] = [
  ['newspaper, gap ¼', {}],
  ['newspaper, gap ⅛', { latinGap: 0.125 }],
  ['greedy', { mode: 'greedy' }],
  ['browser-like', { mode: 'browser' }],
];

console.table(
  Object.fromEntries(
    SETTINGS.map(([name, options]) => {
      const { lines, stretched, wide, widows, violations, parted } = countLines(texts, fonts, 12, 20, options);
      return [
        name,
        { lines, 'stretched %': stretched.toFixed(2), '> 0.1 em %': wide.toFixed(2), widows, violations, parted },
      ];
    }),
  ),
);

/** Copy of about 6,000 characters, in paragraphs as they came. */
function sixThousand(): readonly string[] {
  const copy: string[] = [];
  for (let length = 0, index = 0; length < 6000 && texts.length > 0; index++) {
    const text = texts[index % texts.length]!;
    copy.push(text);
    length += text.length;
  }
  return copy;
}

describe('6,000 characters, 14 em', () => {
  const copy = sixThousand();
  const setAll = (): readonly SetParagraph[] =>
    copy.map((text) => setParagraph(prepareParagraph(bodySetting(text), fonts), () => 140));
  bench('prepare and set', () => void setAll());
  const prepared = copy.map((text) => prepareParagraph(bodySetting(text), fonts));
  let turn = 0;
  bench('total fit of prepared text', () => {
    turn = 1 - turn;
    for (const paragraph of prepared) setParagraph(paragraph, (line) => 140 + (line === 0 ? turn : 0));
  });
});
