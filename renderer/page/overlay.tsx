/** What lies over the page and is never printed: frames, columns, caret, selection, the place of a finding. */
import { isSameFinding } from '../../core/base/diagnostic.ts';
import type { Rect } from '../../core/base/geometry.ts';
import { caretAt, type PageIndex, rectOfPlace, rectsOf } from '../../core/display/hit-test.ts';
import type { Frame, PageGrid } from '../../core/model/document.ts';
import { useDesk } from '../state/desk.ts';
import { usePointer } from '../state/pointer.ts';
import { useView } from '../state/view.ts';
import { FrameMarks } from './frame-marks.tsx';
import { rangesBetween } from './selection.ts';

export function Overlay({ index }: { readonly index: PageIndex }) {
  const { x, y, scale } = useView((looking) => looking.view);
  const aids = useDesk((desk) => desk.aids);
  const page = useDesk((desk) => desk.work?.edited.document.pages.find((each) => each.id === index.page.pageId));
  return (
    <svg className="overlay" aria-hidden>
      <g transform={`translate(${x} ${y}) scale(${scale})`}>
        {aids && page !== undefined ? <Grid grid={page.grid} /> : null}
        {aids && page !== undefined ? <Frames frames={page.frames} /> : null}
        <FindingPlace index={index} />
        <SelectionMarks index={index} />
      </g>
      <FrameMarks pageId={index.page.pageId} />
    </svg>
  );
}

const Box = ({ rect, className }: { readonly rect: Rect; readonly className: string }) => (
  <rect x={rect.x} y={rect.y} width={rect.width} height={rect.height} className={className} />
);

function Grid({ grid }: { readonly grid: PageGrid }) {
  const { typeArea, columns, charactersPerColumn, gutterCharacters, bodySize } = grid;
  const width = charactersPerColumn * bodySize;
  const step = width + gutterCharacters * bodySize;
  return (
    <>
      <Box rect={typeArea} className="aid-type-area" />
      {Array.from({ length: columns }, (_, i) => typeArea.x + i * step).map((x) => (
        <Box key={x} rect={{ x, y: typeArea.y, width, height: typeArea.height }} className="aid-column" />
      ))}
    </>
  );
}

function Frames({ frames }: { readonly frames: readonly Frame[] }) {
  const storyId = useDesk((desk) => desk.storyId);
  const hovered = usePointer((pointer) => pointer.frameId);
  return frames.map((frame) => {
    const isChosen = 'storyId' in frame && frame.storyId === storyId;
    const state = isChosen ? ' chosen' : frame.id === hovered ? ' hovered' : '';
    return <Box key={frame.id} rect={frame.rect} className={`aid-frame${state}`} />;
  });
}

function FindingPlace({ index }: { readonly index: PageIndex }) {
  const chosen = useDesk((desk) => desk.finding);
  const diagnostics = useDesk((desk) => desk.composition?.composed.diagnostics) ?? [];
  const finding = chosen && diagnostics.find((each) => isSameFinding(each, chosen));
  const rect = finding === undefined ? undefined : rectOfPlace(index, finding.place);
  return rect === undefined ? null : <Box rect={rect} className={`finding-place ${finding?.severity ?? ''}`} />;
}

function SelectionMarks({ index }: { readonly index: PageIndex }) {
  const selection = useDesk((desk) => desk.selection);
  if (selection === undefined) return null;
  const ranges = rangesBetween(selection.anchor, selection.focus);
  const rects = ranges.flatMap((range) => rectsOf(index, range));
  const caret = ranges.length === 0 ? caretAt(index, selection.focus) : undefined;
  return (
    <>
      {rects.map((rect) => (
        <Box key={`${rect.x} ${rect.y}`} rect={rect} className="selected-text" />
      ))}
      {caret === undefined ? null : (
        <line x1={caret.x} x2={caret.x} y1={caret.y} y2={caret.y + caret.height} className="caret" />
      )}
    </>
  );
}
