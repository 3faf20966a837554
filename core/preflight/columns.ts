/** Printed text, line by line and column by column, read back from the display list. Vertical text has no columns. */
import { bottom, inset, type Rect, right } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { GlyphRun } from '../display/item.ts';
import type { TextFrame, ZbanDocument } from '../model/document.ts';
import { type Role, textOf } from '../model/story.ts';
import { isOfKind, type Subject } from './subject.ts';

/** A line of one paragraph. A sign-off that ends another's line is a line of its own, on the same baseline. */
export interface PrintedLine {
  readonly storyId: string;
  readonly paragraph: number;
  readonly role: Role;
  /** UTF-16 range in the paragraph. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly baseline: Pt;
  readonly size: Pt;
  /** First and last line of its paragraph. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** A column of a text frame. */
export interface PrintedColumn {
  readonly subject: Subject<TextFrame>;
  readonly rect: Rect;
  /** From top to bottom, in stretches that a photo or a box interrupts. */
  readonly stretches: readonly (readonly PrintedLine[])[];
}

/** Lines further apart than this many pitches have something between them: more than air and spread space. */
const INTERRUPTED = 3;

/** The columns of every text frame, in reading order. */
export function findColumns(document: ZbanDocument, subjects: readonly Subject[]): readonly PrintedColumn[] {
  const paragraphs = new Map(
    document.stories.map((story) => [
      story.id,
      story.paragraphs.map((paragraph) => ({ role: paragraph.role, length: textOf(paragraph).trimEnd().length })),
    ]),
  );
  return subjects.flatMap((subject): readonly PrintedColumn[] => {
    if (!isOfKind(subject, 'text')) return [];
    const rects = columnRects(subject.frame);
    const runs = rects.map((): GlyphRun[] => []);
    for (const mark of subject.marks) {
      if (mark.kind === 'glyphs' && mark.source && mark.glyphs.length > 0 && !mark.vertical) {
        runs[columnAt(rects, mark.x + (mark.xs[0] ?? 0) + mark.size / 2)]?.push(mark);
      }
    }
    return rects.map((rect, at) => {
      const lines = linesOf(runs[at] ?? []).map((line): PrintedLine => {
        const { role = 'body', length = 0 } = paragraphs.get(line.storyId)?.[line.paragraph] ?? {};
        return { ...line, role, opens: line.start === 0, closes: line.end >= length };
      });
      return { subject, rect, stretches: splitStretches(lines, INTERRUPTED * subject.page.grid.pitch) };
    });
  });
}

function columnRects({ rect, inset: insets, columns, gutter }: TextFrame): readonly Rect[] {
  const room = inset(rect, insets);
  const width = (room.width - (columns - 1) * gutter) / columns;
  return Array.from({ length: columns }, (_, at) => ({ ...room, x: room.x + at * (width + gutter), width }));
}

function columnAt(rects: readonly Rect[], x: Pt): number {
  const at = rects.findIndex((rect) => x < right(rect));
  return at < 0 ? rects.length - 1 : at;
}

type BareLine = Omit<PrintedLine, 'role' | 'opens' | 'closes'>;

/** Runs of one paragraph on one baseline, together. */
function linesOf(runs: readonly GlyphRun[]): readonly BareLine[] {
  const lines: BareLine[] = [];
  for (const run of runs) {
    const { storyId = '', paragraph = 0 } = run.source ?? {};
    const text = run.text.join('');
    const start = run.offsets[0] ?? 0;
    const last = lines.at(-1);
    if (
      last !== undefined &&
      last.storyId === storyId &&
      last.paragraph === paragraph &&
      Math.abs(last.baseline - run.y) < 0.01
    ) {
      const size = Math.max(last.size, run.size);
      lines[lines.length - 1] = { ...last, text: last.text + text, end: start + text.length, size };
    } else {
      lines.push({ storyId, paragraph, text, start, end: start + text.length, baseline: run.y, size: run.size });
    }
  }
  return lines;
}

function splitStretches(lines: readonly PrintedLine[], interrupted: Pt): readonly (readonly PrintedLine[])[] {
  const stretches: PrintedLine[][] = [];
  let before: PrintedLine | undefined;
  for (const line of lines) {
    if (before === undefined || line.baseline - before.baseline > interrupted) stretches.push([line]);
    else stretches.at(-1)?.push(line);
    before = line;
  }
  return stretches;
}

/** Foot of a line's em box. */
export const footOf = (line: PrintedLine): Pt => line.baseline + 0.12 * line.size;

/** Where the last line of `column` could have its foot: at the column's, or above what stands there. */
export function lowestFoot({ rect, subject }: PrintedColumn, obstacles: readonly Rect[]): Pt {
  const { pitch } = subject.page.grid;
  const standing = obstacles.filter(
    (one) =>
      Math.min(right(one), right(rect)) - Math.max(one.x, rect.x) > rect.width / 2 &&
      bottom(one) > bottom(rect) - 2 * pitch &&
      one.y < bottom(rect),
  );
  return Math.min(bottom(rect), ...standing.map((one) => one.y));
}
