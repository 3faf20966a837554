/** What composition asks of the world around it. */
import type { FontBook } from '../text/font.ts';
import type { WordSegmenter } from '../text/words.ts';

export interface World {
  readonly fonts: FontBook;
  /** Words of a headline, so that no line breaks inside one. */
  readonly words: WordSegmenter;
}
