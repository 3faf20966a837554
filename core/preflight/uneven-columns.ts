/** Columns of one frame that do not end level (齐底), though the story neither lacks copy nor has too much. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Rect } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import { footOf, lowestFoot, type PrintedColumn } from './columns.ts';
import type { Inspection, PreflightRule } from './rule.ts';

export const unevenColumns: PreflightRule = {
  id: 'uneven-columns',
  check: (inspection) => {
    const columnsOf = new Map<string, PrintedColumn[]>();
    for (const column of inspection.columns) {
      const { id } = column.subject.frame;
      columnsOf.set(id, [...(columnsOf.get(id) ?? []), column]);
    }
    return [...columnsOf.values()].flatMap((columns) => checkFrame(columns, inspection));
  },
};

function checkFrame(columns: readonly PrintedColumn[], { copyfit, limits }: Inspection): readonly Diagnostic[] {
  const [first] = columns;
  if (first === undefined || columns.length < 2) return [];
  const { frame, page, place } = first.subject;
  // The composer has said already that lines are over or stay blank.
  if (copyfit.some(({ storyId, overLines, underLines }) => storyId === frame.storyId && overLines + underLines > 0)) {
    return [];
  }
  const obstacles = page.frames
    .filter((one) => (one.kind === 'photo' || one.kind === 'box') && one.wrap.kind !== 'none')
    .map(({ rect }) => rect);
  const blanks = columns.flatMap((column) => blankBelow(column, obstacles));
  const lines = Math.round((Math.max(...blanks) - Math.min(...blanks)) / page.grid.pitch);
  if (blanks.length < 2 || lines < limits.unevenLines || lines === 0) return [];
  return [
    {
      severity: 'warning',
      code: 'uneven-columns',
      message: { zh: `各栏不齐底，相差 ${lines} 行`, en: `The columns end ${lines} line(s) apart` },
      hint: { zh: '增减文字，或调整栏数和框高', en: 'Add or cut copy, or change the columns or the height' },
      place: { ...place, storyId: frame.storyId },
      data: { lines },
    },
  ];
}

/** What stays blank at the foot of a column; nothing for one that a photo fills. */
function blankBelow(column: PrintedColumn, obstacles: readonly Rect[]): readonly Pt[] {
  const foot = lowestFoot(column, obstacles);
  const last = column.stretches.at(-1)?.at(-1);
  const isFilled = foot - column.rect.y < 2 * column.subject.page.grid.pitch;
  if (last === undefined) return isFilled ? [] : [foot - column.rect.y];
  const blank = foot - footOf(last);
  // Above a photo the rows seldom come out even: less than two lines are no fault there.
  const isOverPhoto = foot < column.rect.y + column.rect.height;
  return isOverPhoto && blank < 2 * column.subject.page.grid.pitch ? [] : [blank];
}
