/** How the chosen frame's text is set: columns of a text frame, size and lines of a headline. */
import type { HeadlineFrame, Page, TextFrame } from '../../core/model/document.ts';
import type { HouseStyle } from '../../core/model/style.ts';
import { useText } from '../language/language.ts';
import { figure } from '../page/measures.ts';
import { change } from '../state/editing.ts';
import { Choice, NumberField } from './fields.tsx';

const MOST_COLUMNS = 6;
/** Characters. */
const WIDEST_GUTTER = 6;
const AUTOMATIC = 'automatic';

export function TextFields({ page, frame }: { readonly page: Page; readonly frame: TextFrame }) {
  const text = useText();
  const { bodySize } = page.grid;
  const most = Math.max(MOST_COLUMNS, frame.columns);
  const choices = Array.from({ length: most }, (_, i) => ({ value: `${i + 1}`, label: `${i + 1}` }));
  return (
    <section className="inspector-part">
      <Choice
        label={text.columnsField}
        value={`${frame.columns}`}
        choices={choices}
        onChange={(value) =>
          change(COLUMNS, [{ kind: 'set-frame', frameId: frame.id, set: { columns: Number(value) } }])
        }
      />
      <div className="number-row">
        <span className="quiet">{text.gutterField}</span>
        <NumberField
          label={text.gutterField}
          value={figure(frame.gutter / bodySize, 2)}
          step={0.5}
          onChange={(value) => {
            if (value < 0 || value > WIDEST_GUTTER) return;
            change(GUTTER, [{ kind: 'set-frame', frameId: frame.id, set: { gutter: value * bodySize } }]);
          }}
        />
      </div>
    </section>
  );
}

interface HeadlineFieldsProps {
  readonly house: HouseStyle;
  readonly frame: HeadlineFrame;
}

export function HeadlineFields({ house, frame }: HeadlineFieldsProps) {
  const text = useText();
  const { sizes, maxLines } = house.headlines[frame.rank];
  // A size that was put by other means is a choice too.
  const known = frame.size === undefined || sizes.includes(frame.size) ? sizes : [frame.size, ...sizes];
  const automatic = { value: AUTOMATIC, label: text.automatic };
  const lines = Array.from({ length: Math.max(maxLines, frame.lines ?? 1) }, (_, i) => `${i + 1}`);
  return (
    <section className="inspector-part">
      <Choice
        label={text.sizeField}
        value={frame.size === undefined ? AUTOMATIC : `${frame.size}`}
        choices={[automatic, ...known.map((size) => ({ value: `${size}`, label: text.points(figure(size)) }))]}
        onChange={(value) => set(frame, 'size', value)}
      />
      <Choice
        label={text.linesField}
        value={frame.lines === undefined ? AUTOMATIC : `${frame.lines}`}
        choices={[automatic, ...lines.map((value) => ({ value, label: text.linesCount(Number(value)) }))]}
        onChange={(value) => set(frame, 'lines', value)}
      />
    </section>
  );
}

/** Puts size or number of lines by hand, or leaves it to the composer. */
function set(frame: HeadlineFrame, field: 'size' | 'lines', value: string): void {
  const fields = value === AUTOMATIC ? { set: {}, unset: [field] } : { set: { [field]: Number(value) } };
  change(field === 'size' ? SIZE : LINES, [{ kind: 'set-frame', frameId: frame.id, ...fields }]);
}

const COLUMNS = { zh: '改分栏', en: 'Columns' };
const GUTTER = { zh: '改栏间', en: 'Gutter' };
const SIZE = { zh: '改标题字号', en: 'Headline size' };
const LINES = { zh: '改标题行数', en: 'Headline lines' };
