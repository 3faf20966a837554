/** Headlines in balanced lines that break at the sense (rule 30). */
import type { Colour } from '../base/colour.ts';
import { type Em, fits, type Pt } from '../base/units.ts';
import type { FaceId } from '../model/style.ts';
import type { FontBook } from './font.ts';
import { costsOfBreaks } from './headline-breaks.ts';
import type { ParagraphSetting, SetLine } from './line.ts';
import { type Prepared, prepare } from './prepare.ts';
import { emptyRoom, measureRoom } from './room.ts';
import { setLine } from './set-line.ts';
import type { WordSegmenter } from './words.ts';

export interface HeadlineSetting {
  readonly text: string;
  readonly face: FaceId;
  readonly size: Pt;
  readonly colour: Colour;
  readonly fallbacks: readonly FaceId[];
  /** Names that no line may cut. */
  readonly names: readonly string[];
  readonly tracking?: Em;
  /** sense: only where words end (the default). anywhere: at any permitted break, when all else has failed. */
  readonly breaks?: 'sense' | 'anywhere';
}

/** The space of a two-part headline: wide enough to part, narrow enough to stay one line. */
const TWO_PART_SPACE: Em = 0.75;
/** Digits and letters in large type stand closer to Han than in the text. */
const LATIN_GAP: Em = 0.125;
/** Cost of a line that differs from the mean by an em, times the mean in em: the longer the lines, the less it shows. */
const RAGGEDNESS = 32;

/**
 * The headline in exactly `lines` lines, as equal in width as the sense allows; `undefined` if it does not fit
 * `measure` in that many. Lines start at 0 and have their own `width`, without the blank half of a mark at either
 * edge, so that whoever centres them centres their ink. The space at which a two-part headline breaks takes no room
 * but stays in the text.
 */
export function setHeadline(
  setting: HeadlineSetting,
  fonts: FontBook,
  words: WordSegmenter,
  measure: Pt,
  lines: number,
): readonly SetLine[] | undefined {
  if (lines < 1 || setting.text === '') return undefined;
  const prepared = prepareHeadline(setting, fonts);
  const breaks = lines === 1 ? oneLine(prepared, measure) : balance(prepared, setting, words, measure, lines);
  if (!breaks) return undefined;
  return breaks.map((end, line) => {
    const start = breaks[line - 1] ?? 0;
    const span = { start, end, measure: Number.POSITIVE_INFINITY, indent: 0, last: end === prepared.clusters.length };
    return { ...setLine(prepared, span), measure };
  });
}

/** Width of the headline in one line. */
export function headlineWidth(setting: HeadlineSetting, fonts: FontBook): Pt {
  const prepared = prepareHeadline(setting, fonts);
  return opticalWidth(prepared, 0, prepared.clusters.length);
}

function prepareHeadline(setting: HeadlineSetting, fonts: FontBook): Prepared {
  const { text, face, size, colour, tracking = 0, fallbacks } = setting;
  const paragraph: ParagraphSetting = {
    runs: [{ text, face, size, colour, tracking }],
    align: 'center',
    indent: 0,
    language: 'zh-Hans',
    strictness: 'strict',
    punctuation: 'full',
    latinGap: LATIN_GAP,
    fallbacks,
    mode: 'newspaper',
  };
  return prepare(paragraph, fonts, { hanSpace: TWO_PART_SPACE });
}

function oneLine(prepared: Prepared, measure: Pt): readonly number[] | undefined {
  const end = prepared.clusters.length;
  return fits(opticalWidth(prepared, 0, end), measure) ? [end] : undefined;
}

function opticalWidth(prepared: Prepared, start: number, end: number): Pt {
  const room = emptyRoom();
  measureRoom(prepared, start, end, room);
  return room.natural - room.startEdge - room.endEdge;
}

interface Step {
  readonly cost: number;
  readonly at: number;
  readonly previous: Step | undefined;
}

/** Chooses `lines − 1` breaks: squared raggedness plus what each break costs the sense. */
function balance(
  prepared: Prepared,
  setting: HeadlineSetting,
  words: WordSegmenter,
  measure: Pt,
  lines: number,
): readonly number[] | undefined {
  const end = prepared.clusters.length;
  const costs = costsOfBreaks(prepared, setting, words, lines);
  const places = [...costs.keys()].sort((a, b) => a - b);
  const mean = opticalWidth(prepared, 0, end) / lines;
  const { em } = prepared;
  let steps = new Map<number, Step>([[0, { cost: 0, at: 0, previous: undefined }]]);
  for (let line = 1; line <= lines; line++) {
    const next = new Map<number, Step>();
    for (const at of line === lines ? [end] : places) {
      for (const step of steps.values()) {
        if (step.at >= at) continue;
        const width = opticalWidth(prepared, step.at, at);
        if (!fits(width, measure) || isStub(prepared, setting, step.at, at)) continue;
        const uneven = width - mean;
        const cost = step.cost + (RAGGEDNESS * uneven * uneven) / (mean * em) + (costs.get(at) ?? 0);
        const known = next.get(at);
        if (!known || cost < known.cost) next.set(at, { cost, at, previous: step });
      }
    }
    steps = next;
  }
  const found = steps.get(end);
  if (!found) return undefined;
  const breaks: number[] = [];
  for (let step: Step | undefined = found; step && step.at > 0; step = step.previous) breaks.unshift(step.at);
  return breaks;
}

/** A line of one character, or of a particle alone, is none. */
function isStub({ sums }: Prepared, { breaks }: HeadlineSetting, start: number, end: number): boolean {
  return breaks !== 'anywhere' && sums.bodies[end]! - sums.bodies[start]! < 2;
}
