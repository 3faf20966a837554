/** The faces a house style names: what must be fetched before a document in it can be composed. */
import type { FaceId, HouseStyle } from '../../core/model/style.ts';

/** Ids among `known` that stand anywhere in `style`, in the order of `known`. */
export function facesOf(style: HouseStyle, known: readonly FaceId[]): readonly FaceId[] {
  const words = new Set<string>();
  collectStrings(style, words);
  return known.filter((id) => words.has(id));
}

function collectStrings(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value);
  else if (typeof value === 'object' && value !== null) {
    for (const child of Object.values(value)) collectStrings(child, into);
  }
}
