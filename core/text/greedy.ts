/** Line by line, without a look ahead: for the time something is being dragged, and as browsers do. */
import type { Pt } from '../base/units.ts';
import { LineFinder } from './candidates.ts';
import type { Prepared } from './prepare.ts';

/**
 * Breaks of the paragraph, and what they cost together. `greedy` takes for each line the end with the least
 * adjustment, `browser` the last that fits.
 */
export function breakGreedily(
  prepared: Prepared,
  measureOf: (line: number) => Pt,
): { readonly breaks: readonly number[]; readonly cost: number } {
  const finder = new LineFinder(prepared);
  const fullest = prepared.setting.mode === 'browser';
  const breaks: number[] = [];
  let cost = 0;
  for (let start = 0; start < prepared.clusters.length; ) {
    finder.find(start, measureOf(breaks.length));
    let best = 0;
    for (let index = 1; index < finder.count; index++) {
      const better = fullest ? finder.ends[index]! > finder.ends[best]! : finder.costs[index]! <= finder.costs[best]!;
      if (better) best = index;
    }
    start = finder.ends[best]!;
    breaks.push(start);
    cost += finder.costs[best]!;
  }
  return { breaks, cost };
}
