/** Word segmentation by jieba's build for Node. */
import { add_word, cut } from 'jieba-wasm';
import { wordSegmenter } from '../core/text/jieba.ts';
import type { WordSegmenter } from '../core/text/words.ts';

/** A segmenter that keeps each of `names` whole. */
export const loadWords = (names: readonly string[]): WordSegmenter => wordSegmenter({ add_word, cut }, names);
