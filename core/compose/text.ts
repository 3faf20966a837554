/** A story in its thread of text frames: pieces, slots, fit, level foot, items, copyfit. */

import type { Diagnostic } from '../base/diagnostic.ts';
import { inset } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { DisplayItem } from '../display/item.ts';
import type { Copyfit } from '../display/page.ts';
import type { Page, TextFrame } from '../model/document.ts';
import { FLOW_ROLES, type Story, textOf } from '../model/story.ts';
import type { HouseStyle } from '../model/style.ts';
import type { SetLine, SetParagraph } from '../text/line.ts';
import { prepareParagraph, setParagraph } from '../text/paragraph.ts';
import type { FlowPiece } from './choices.ts';
import { lineDiagnostics, missingGlyphs, oversetDiagnostic, undersetDiagnostic } from './findings.ts';
import { type FlowFit, fitFlow, type PlacedPiece } from './flow.ts';
import { levelColumns } from './level.ts';
import { HAN_ASCENT, paintLine } from './paint-line.ts';
import { settingOf } from './setting.ts';
import { collectSlots, type LineSlot, obstaclesFor } from './slots.ts';
import type { World } from './world.ts';

/** What a story's text came to. */
export interface ComposedText {
  /** Items by frame id, in reading order. */
  readonly items: ReadonlyMap<string, readonly DisplayItem[]>;
  readonly copyfit: Copyfit;
  readonly diagnostics: readonly Diagnostic[];
}

/** Air above a crosshead, in lines. */
const CROSSHEAD_AIR = 1;

/** The story's flowing paragraphs, prepared; a sign-off is kept with the paragraph it ends. */
export function preparePieces(story: Story, house: HouseStyle, world: World): readonly FlowPiece[] {
  const pieces: FlowPiece[] = [];
  story.paragraphs.forEach((paragraph, index) => {
    if (!FLOW_ROLES.includes(paragraph.role) || textOf(paragraph) === '') return;
    const previous = pieces.at(-1);
    const isTail = paragraph.role === 'sign-off' || paragraph.role === 'credit';
    if (isTail && previous !== undefined && previous.tail === undefined && !previous.keepsNext) {
      const setting = settingOf({ ...paragraph, role: 'sign-off' }, house, 0);
      const prepared = prepareParagraph({ ...setting, align: 'start' }, world.fonts);
      const width = setParagraph(prepared, () => Number.MAX_SAFE_INTEGER).lines[0]?.width ?? 0;
      pieces[pieces.length - 1] = {
        ...previous,
        tail: { paragraph: index, prepared, width: width + house.text.body.size },
      };
      return;
    }
    const isCrosshead = paragraph.role === 'crosshead';
    pieces.push({
      paragraph: index,
      prepared: prepareParagraph(
        settingOf(isTail ? { ...paragraph, role: 'sign-off' } : paragraph, house),
        world.fonts,
      ),
      linesBefore: isCrosshead ? CROSSHEAD_AIR : 0,
      keepsNext: isCrosshead,
    });
  });
  return pieces;
}

/** Composes `story` into `frames` (its thread, in order) on `page`. */
export function composeText(
  story: Story,
  frames: readonly TextFrame[],
  page: Page,
  house: HouseStyle,
  world: World,
): ComposedText {
  const slots = collectSlots(frames, page, obstaclesFor(frames, page));
  const pieces = preparePieces(story, house, world);
  const level = fitLevel(
    pieces,
    slots,
    page,
    frames.every((frame) => frame.level),
  );
  const items = new Map<string, DisplayItem[]>(frames.map((frame) => [frame.id, []]));
  const diagnostics: Diagnostic[] = [];
  let oversetText = 0;
  for (const placed of level.fit.placed) {
    for (const { line, slot, paragraph, x } of linesOf(placed, level.slots)) {
      if (slot === undefined) {
        oversetText += line.runs.reduce((sum, run) => sum + run.text.join('').length, 0);
        continue;
      }
      items
        .get(slot.frameId)
        ?.push(
          ...paintLine(line, slot.x + x, slot.y, { storyId: story.id, paragraph }, HAN_ASCENT * page.grid.bodySize),
        );
    }
    diagnostics.push(...missingGlyphs(placed.set, story.id, placed.piece.paragraph));
    diagnostics.push(...lineDiagnostics(placed.set, story.id, placed.piece.paragraph, page.id));
  }
  const copyfit = measureCopyfit(story.id, level, slots, oversetText, page);
  const frame = frames.at(-1)?.id ?? '';
  if (copyfit.overLines > 0) diagnostics.push(oversetDiagnostic(copyfit, page.id, frame));
  else if (copyfit.underLines > 0) diagnostics.push(undersetDiagnostic(copyfit, page.id, frame));
  return { items, copyfit, diagnostics };
}

/** A fit on its slots, and the lines that stay blank. */
interface Levelled {
  readonly fit: FlowFit;
  readonly slots: readonly LineSlot[];
  readonly blank: number;
}

/** Fits the pieces; where the copy is a little short, columns are made level on fewer lines (齐底). */
function fitLevel(pieces: readonly FlowPiece[], slots: readonly LineSlot[], page: Page, level: boolean): Levelled {
  const fit = fitFlow(pieces, slots, slots.length);
  const blank = Math.max(0, slots.length - fit.lines);
  if (blank === 0 || !level) return { fit, slots, blank };
  const shorter = levelColumns(slots, blank);
  const again = fitFlow(pieces, shorter.slots, shorter.slots.length);
  if (again.lines > shorter.slots.length) return { fit, slots, blank };
  const { slots: spread, unspread } = shorter.spread(again, page.grid);
  const columns = new Set(slots.map((slot) => slot.column)).size;
  return { fit: again, slots: spread, blank: shorter.blankRows * columns + unspread };
}

interface PlacedLine {
  readonly line: SetLine;
  readonly slot: LineSlot | undefined;
  readonly paragraph: number;
  /** Distance from the slot's left edge. */
  readonly x: Pt;
}

function linesOf(placed: PlacedPiece, slots: readonly LineSlot[]): readonly PlacedLine[] {
  const { piece, first, set } = placed;
  const lines: PlacedLine[] = set.lines.map((line, index) => ({
    line,
    slot: slots[first + index],
    paragraph: piece.paragraph,
    x: 0,
  }));
  if (piece.tail === undefined || placed.tail === undefined) return lines;
  const tail = tailLine(piece.tail.prepared);
  if (tail === undefined) return lines;
  const slot = slots[first + set.lines.length - (placed.tail === 'run-in' ? 1 : 0)];
  const x = (slot?.width ?? tail.width) - tail.width;
  return [...lines, { line: tail, slot, paragraph: piece.tail.paragraph, x }];
}

const tailLine = (prepared: Parameters<typeof setParagraph>[0]): SetLine | undefined => {
  const set: SetParagraph = setParagraph(prepared, () => Number.MAX_SAFE_INTEGER);
  return set.lines[0];
};

function measureCopyfit(
  storyId: string,
  { fit, blank }: Levelled,
  slots: readonly LineSlot[],
  oversetText: number,
  page: Page,
): Copyfit {
  const width = slots.length === 0 ? 0 : slots.reduce((sum, slot) => sum + slot.width, 0) / slots.length;
  const overLines = Math.max(0, fit.lines - slots.length);
  return {
    storyId,
    lines: fit.natural,
    capacity: slots.length,
    overLines,
    overCharacters: overLines === 0 ? 0 : oversetText,
    underLines: blank,
    underCharacters: Math.round((blank * width) / page.grid.bodySize),
  };
}

/** Room inside a text frame. */
export const roomOf = (frame: TextFrame) => inset(frame.rect, frame.inset);
