/** Line by line, without a look ahead: for the time something is being dragged, and as browsers do. */
import type { Pt } from '../base/units.ts';
import { Break } from './breaks.ts';
import { LineFinder } from './candidates.ts';
import type { Prepared } from './prepare.ts';

/**
 * Breaks of the paragraph, and what they cost together. `greedy` takes for each line the end with the least
 * adjustment, `browser` and `push-in` the last that fits, a last resort only where there is no other.
 */
export function breakGreedily(
  prepared: Prepared,
  measureOf: (line: number) => Pt,
): { readonly breaks: readonly number[]; readonly cost: number } {
  const finder = new LineFinder(prepared);
  const isRemedy = (index: number): boolean => prepared.breaks[finder.ends[index]!] === Break.lastResort;
  const isFuller = (index: number, best: number): boolean =>
    isRemedy(index) === isRemedy(best) ? finder.ends[index]! > finder.ends[best]! : isRemedy(best);
  const isCheaper = (index: number, best: number): boolean => finder.costs[index]! <= finder.costs[best]!;
  const isBetter = prepared.setting.mode === 'greedy' ? isCheaper : isFuller;
  const breaks: number[] = [];
  let cost = 0;
  for (let start = 0; start < prepared.clusters.length; ) {
    finder.find(start, measureOf(breaks.length));
    let best = 0;
    for (let index = 1; index < finder.count; index++) {
      if (isBetter(index, best)) best = index;
    }
    start = finder.ends[best]!;
    breaks.push(start);
    cost += finder.costs[best]!;
  }
  return { breaks, cost };
}
