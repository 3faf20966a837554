/** Word segmentation by jieba, whose builds for Node and for the window are handed in: both cut alike. */
import type { WordSegmenter } from './words.ts';

/** What is used of jieba's build: once it is initialised. */
export interface Jieba {
  add_word(word: string, frequency: number, tag: string): number;
  cut(text: string, hmm: boolean): string[];
}

/** How common a name is made out to be: enough that jieba prefers it to any way of cutting it up. */
const NAME_FREQUENCY = 100_000;
/** Texts remembered: the headlines of some pages. */
const REMEMBERED = 1024;

/** A segmenter that keeps each of `names` whole. Texts are remembered: the composer asks again and again. */
export function wordSegmenter(jieba: Jieba, names: readonly string[]): WordSegmenter {
  for (const name of names) if (name.length > 1) jieba.add_word(name, NAME_FREQUENCY, 'nr');
  const known = new Map<string, readonly string[]>();
  return {
    cut(text) {
      const remembered = known.get(text);
      if (remembered !== undefined) return remembered;
      const words = jieba.cut(text, true);
      // A lone surrogate is replaced by jieba, and then its words are of no use.
      const whole = words.join('') === text ? words : [text];
      if (known.size >= REMEMBERED) known.clear();
      known.set(text, whole);
      return whole;
    },
  };
}
