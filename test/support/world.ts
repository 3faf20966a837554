/** The real world for tests: the fonts and words that ship with the project. */
import type { World } from '../../core/compose/world.ts';
import { loadFontBook } from '../../electron/fonts.ts';
import { loadWords } from '../../electron/words.ts';

let world: World | undefined;

/** Opened once for all tests of a file. */
export function realWorld(): World {
  world ??= { fonts: loadFontBook(), words: loadWords([]) };
  return world;
}
