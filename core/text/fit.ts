/**
 * Total fit: chooses all breaks of a paragraph together. A state is a break and the number of lines before it, since
 * each line may have its own measure.
 */
import type { Pt } from '../base/units.ts';
import { LineFinder } from './candidates.ts';
import { BROKEN } from './cost.ts';
import type { Prepared } from './prepare.ts';

/**
 * States of one break whose line count is further than this from the cheapest one's are dropped. It keeps the search
 * linear, and no paragraph can be set in many more or fewer lines anyway.
 */
const MOST_DRIFT = 3;
/** Places for the states of one break, a power of two above twice the drift: a state's place is its line modulo this. */
const PLACES = 8;

/** A way to set the whole paragraph. */
export interface Solution {
  readonly lines: number;
  readonly cost: number;
  /** True if no limit of rules 20 and 24 is broken. */
  readonly sound: boolean;
  /** Cluster index at which each line ends. */
  readonly breaks: readonly number[];
}

/** Solutions by number of lines, fewest first; at least one. `measureOf` is asked for lines from 0. */
export function fitLines(prepared: Prepared, measureOf: (line: number) => Pt): readonly Solution[] {
  return new TotalFit(prepared, measureOf).solve();
}

class TotalFit {
  readonly #measureOf: (line: number) => Pt;
  readonly #finder: LineFinder;
  readonly #end: number;
  /** By state: cost of the cheapest way to it, its line count, the state before it. */
  readonly #costs: Float64Array;
  readonly #lines: Int32Array;
  readonly #previous: Int32Array;

  constructor(prepared: Prepared, measureOf: (line: number) => Pt) {
    this.#measureOf = measureOf;
    this.#finder = new LineFinder(prepared);
    this.#end = prepared.clusters.length;
    const states = (this.#end + 1) * PLACES;
    this.#costs = new Float64Array(states).fill(Number.POSITIVE_INFINITY);
    this.#lines = new Int32Array(states);
    this.#previous = new Int32Array(states).fill(-1);
  }

  solve(): readonly Solution[] {
    this.#costs[0] = 0;
    for (let start = 0; start < this.#end; start++) this.#advance(start * PLACES);
    const solutions: Solution[] = [];
    for (let state = this.#end * PLACES; state < (this.#end + 1) * PLACES; state++) {
      const cost = this.#costs[state]!;
      if (cost === Number.POSITIVE_INFINITY) continue;
      solutions.push({ lines: this.#lines[state]!, cost, sound: cost < BROKEN, breaks: this.#trace(state) });
    }
    return solutions.sort((a, b) => a.lines - b.lines);
  }

  /** Sets one line further from every state of the break whose first state is `first`. */
  #advance(first: number): void {
    const costs = this.#costs;
    let best = first;
    for (let state = first + 1; state < first + PLACES; state++) if (costs[state]! < costs[best]!) best = state;
    const cheapest = costs[best]!;
    if (cheapest === Number.POSITIVE_INFINITY) return;
    const finder = this.#finder;
    let measure = Number.NaN;
    for (let state = first; state < first + PLACES; state++) {
      const cost = costs[state]!;
      const line = this.#lines[state]!;
      // What is so much dearer here has broken a limit that the cheapest has kept.
      if (cost >= cheapest + BROKEN || Math.abs(line - this.#lines[best]!) > MOST_DRIFT) continue;
      const own = this.#measureOf(line);
      if (own !== measure) {
        measure = own;
        finder.find(first / PLACES, measure);
      }
      for (let index = 0; index < finder.count; index++) {
        this.#reach(finder.ends[index]!, line + 1, cost + finder.costs[index]!, state);
      }
    }
  }

  /** Keeps the cheaper of two ways to the same place. */
  #reach(at: number, line: number, cost: number, previous: number): void {
    const state = at * PLACES + (line % PLACES);
    if (cost >= this.#costs[state]!) return;
    this.#costs[state] = cost;
    this.#lines[state] = line;
    this.#previous[state] = previous;
  }

  #trace(last: number): readonly number[] {
    const breaks: number[] = [];
    for (let state = last; this.#previous[state]! >= 0; state = this.#previous[state]!) {
      breaks.push(Math.floor(state / PLACES));
    }
    return breaks.reverse();
  }
}
