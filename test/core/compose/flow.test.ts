/** Stories in their slots: nothing lost, feet level, no lonely lines where they can be helped. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLACK } from '../../../core/base/colour.ts';
import type { FlowPiece, FlowSlot } from '../../../core/compose/choices.ts';
import { fitFlow, flowRange, tryFlow } from '../../../core/compose/flow.ts';
import type { ParagraphSetting } from '../../../core/text/line.ts';
import { prepareParagraph } from '../../../core/text/paragraph.ts';
import { realWorld } from '../../support/world.ts';

const SIZE = 10;

const setting = (text: string): ParagraphSetting => ({
  runs: [{ text, face: 'song-regular', size: SIZE, colour: BLACK }],
  align: 'justify',
  indent: 2 * SIZE,
  language: 'zh-Hans',
  strictness: 'strict',
  punctuation: 'full',
  latinGap: 0.125,
  fallbacks: [],
  mode: 'newspaper',
});

const piece = (text: string, paragraph: number, more: Partial<FlowPiece> = {}): FlowPiece => ({
  paragraph,
  prepared: prepareParagraph(setting(text), realWorld().fonts),
  linesBefore: 0,
  keepsNext: false,
  ...more,
});

/** Columns of these lengths, `characters` wide. */
const columns = (lengths: readonly number[], characters: number): readonly FlowSlot[] =>
  lengths.flatMap((rows) =>
    Array.from({ length: rows }, (_, row) => ({
      width: characters * SIZE,
      head: row === 0,
      foot: row === rows - 1,
    })),
  );

const copy = fc
  .array(fc.constantFrom(...'春夏秋冬天地山水田园村镇人家书声灯火，。、“”'), { minLength: 6, maxLength: 160 })
  .map((letters) => letters.join(''));
const story = fc.array(copy, { minLength: 1, maxLength: 6 });

describe('fitFlow', () => {
  it('places every paragraph once, in order, without gaps, whatever the columns', () => {
    fc.assert(
      fc.property(
        story,
        fc.array(fc.integer({ min: 2, max: 14 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 8, max: 24 }),
        (texts, lengths, characters) => {
          const pieces = texts.map((text, index) => piece(text, index));
          const fit = fitFlow(
            pieces,
            columns(lengths, characters),
            lengths.reduce((a, b) => a + b, 0),
          );
          let next = 0;
          for (const [index, placed] of fit.placed.entries()) {
            expect(placed.first).toBe(next);
            expect(placed.set.lines).toHaveLength(placed.lines);
            const set = placed.set.lines.flatMap((line) => line.runs.flatMap((run) => run.text)).join('');
            expect(set).toBe(texts[index]);
            next += placed.lines;
          }
          expect(fit.lines).toBe(next);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('reaches every total that the paragraphs allow at a fair price', () => {
    fc.assert(
      fc.property(story, fc.integer({ min: 10, max: 22 }), (texts, characters) => {
        const pieces = texts.map((text, index) => piece(text, index));
        for (const [total, cost] of flowRange(pieces, characters * SIZE)) {
          if (cost < 20) expect(fitFlow(pieces, columns([total], characters), total).lines).toBe(total);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('foretells what it will do', () => {
    const pieces = ['山水田园。'.repeat(20), '灯火人家，书声。'.repeat(9)].map((text, index) => piece(text, index));
    const slots = columns([6, 6, 6], 12);
    expect(tryFlow(pieces, slots, 18).lines).toBe(fitFlow(pieces, slots, 18).lines);
  });

  it('sets a paragraph a line shorter rather than leave its last line at the head of a column (rule 25)', () => {
    const text = '春天是从水里来的，惊蛰一过各家开沟放水，几百层梯田一夜之间亮起来，像谁把天空裁成小块。';
    const natural = fitFlow([piece(text, 0)], columns([20], 16), 1).natural;
    const counts = [...flowRange([piece(text, 0)], 160).keys()];
    const shorter = Math.min(...counts);
    // Only a paragraph that has the choice shows the rule.
    expect(shorter).toBeLessThan(Math.max(...counts));
    const fit = fitFlow([piece(text, 0)], columns([Math.max(...counts) - 1, 4], 16), natural);
    const last = fit.placed[0].first + fit.placed[0].lines - 1;
    expect(last).not.toBe(Math.max(...counts) - 1);
  });

  it('keeps a crosshead off the foot of a column (rule 27)', () => {
    const body = piece('山水田园灯火人家。'.repeat(8), 0);
    const head = piece('书声灯火', 1, { linesBefore: 1, keepsNext: true });
    const after = piece('天地山水，村镇人家。'.repeat(8), 2);
    const bodyLines = fitFlow([body], columns([40], 12), 0).natural;
    for (let rows = bodyLines; rows <= bodyLines + 3; rows += 1) {
      const slots = columns([rows, 40], 12);
      const fit = fitFlow([body, head, after], slots, slots.length);
      const at = fit.placed[1].first;
      expect(slots[at].foot, `${rows} rows`).toBe(false);
    }
  });

  it('runs a sign-off into the last line where there is room, else gives it its own', () => {
    const signed = (text: string): FlowPiece =>
      piece(text, 0, {
        tail: { paragraph: 1, prepared: prepareParagraph(setting('（木青）'), realWorld().fonts), width: 40 },
      });
    const short = fitFlow([signed('山水田园灯火人家。')], columns([4], 16), 1);
    expect(short.placed[0].tail).toBe('run-in');
    const full = fitFlow([signed('山水田园灯火人家书声春夏秋冬。')], columns([4], 17), 1);
    expect(full.placed[0].tail).toBe('own-line');
    expect(full.lines).toBe(2);
  });
});
