/** Rejoins broken paragraphs and lifts out the captions and credits that fell between their halves. */
import { isPhotoMatter } from './headness.ts';
import { continues, isUnfinished, join, liftedCaption, type Pairs } from './joints.ts';
import type { Piece } from './piece.ts';

/** A piece that is known to be a heading or not. */
export interface Sorted {
  readonly piece: Piece;
  readonly head: boolean;
  /** Source lines of the parts it was joined from, the first apart. */
  readonly parts: readonly number[];
}

/** `pieces` with broken paragraphs whole; what lay between two halves follows the whole paragraph. */
export function rejoin(pieces: readonly Piece[], heads: readonly boolean[], pairs: Pairs): readonly Sorted[] {
  const result: Sorted[] = [];
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i] as Piece;
    const head = heads[i] as boolean;
    if (head || !isRunning(piece)) {
      result.push({ piece, head, parts: [] });
      continue;
    }
    let whole = piece;
    const parts: number[] = [];
    const lifted: Piece[] = [];
    for (let next = i + 1; next < pieces.length; ) {
      const step = findContinuation(whole, pieces, heads, next, pairs);
      if (!step) break;
      whole = join(whole, pieces[step.at] as Piece, step.certainty);
      parts.push((pieces[step.at] as Piece).line);
      lifted.push(...step.lifted);
      i = step.at;
      next = step.at + 1;
    }
    result.push({ piece: whole, head: false, parts });
    for (const between of lifted) result.push({ piece: between, head: false, parts: [] });
  }
  return result;
}

interface Step {
  readonly at: number;
  readonly certainty: number;
  readonly lifted: readonly Piece[];
}

/** Where `before` goes on, from index `from`, if it does. */
function findContinuation(
  before: Piece,
  pieces: readonly Piece[],
  heads: readonly boolean[],
  from: number,
  pairs: Pairs,
): Step | undefined {
  const lifted: Piece[] = [];
  for (let at = from; at < pieces.length; at += 1) {
    const piece = pieces[at] as Piece;
    if (heads[at]) return undefined;
    if (isPhotoMatter(piece)) {
      lifted.push(piece);
      continue;
    }
    if (piece.mark.kind !== 'plain') return undefined;
    const after = nextText(pieces, heads, at + 1);
    const caption = after ? liftedCaption(before.text, piece, after, pairs) : 0;
    const goesOn = continues(before.text, piece, pairs);
    if (after && caption >= 2 && caption > goesOn - 2) {
      lifted.push({ ...piece, mark: { kind: 'caption' }, certainty: caption >= 3 ? 0.9 : 0.65 });
      continue;
    }
    // An open sentence with nothing against it goes on in the next paragraph.
    if (isUnfinished(before.text) ? goesOn < 0 : goesOn <= 0) return undefined;
    return { at, certainty: goesOn >= 2 ? 0.95 : goesOn >= 1 ? 0.85 : 0.6, lifted };
  }
  return undefined;
}

/** The text behind a possible caption, over its credit. */
function nextText(pieces: readonly Piece[], heads: readonly boolean[], from: number): Piece | undefined {
  for (let at = from; at < pieces.length && !heads[at]; at += 1) {
    const piece = pieces[at] as Piece;
    if (piece.mark.kind === 'plain') return piece;
    if (!isPhotoMatter(piece)) return undefined;
  }
  return undefined;
}

const isRunning = (piece: Piece): boolean =>
  piece.mark.kind === 'plain' || piece.mark.kind === 'lead' || piece.mark.kind === 'standfirst';
