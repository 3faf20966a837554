/** The world of a document: the shipped faces, and words that keep its names whole. */
import type { World } from '../core/compose/world.ts';
import { namesOf, type ZbanDocument } from '../core/model/document.ts';
import type { Story } from '../core/model/story.ts';
import type { HouseStyle } from '../core/model/style.ts';
import { loadFontBook } from './fonts.ts';
import { loadWords } from './words.ts';

/** The world in which `stories` are set in `house`. */
export const worldOf = (house: HouseStyle, stories: readonly Story[]): World => ({
  fonts: loadFontBook(),
  words: loadWords(namesOf(house, stories)),
});

/** The same world for a document that was drafted before. */
export const worldOfDocument = (document: ZbanDocument): World => worldOf(document.houseStyle, document.stories);
