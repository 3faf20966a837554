/** Line by line: the least adjustment for each line by itself, for the time something is being dragged. */
import type { Pt } from '../base/units.ts';
import { LineFinder } from './candidates.ts';
import type { Prepared } from './prepare.ts';

/** Breaks of the paragraph, each line as good as it can be alone, and what they cost together. */
export function breakGreedily(
  prepared: Prepared,
  measureOf: (line: number) => Pt,
): { readonly breaks: readonly number[]; readonly cost: number } {
  const finder = new LineFinder(prepared);
  const breaks: number[] = [];
  let cost = 0;
  for (let start = 0; start < prepared.clusters.length; ) {
    finder.find(start, measureOf(breaks.length));
    let best = 0;
    for (let index = 1; index < finder.count; index++) {
      if (finder.costs[index]! <= finder.costs[best]!) best = index;
    }
    start = finder.ends[best]!;
    breaks.push(start);
    cost += finder.costs[best]!;
  }
  return { breaks, cost };
}
