/** Place and size of the chosen frame, in millimetres and in 字 and 行. */
import { mm, type Pt } from '../../core/base/units.ts';
import type { Frame, Page } from '../../core/model/document.ts';
import { useText } from '../language/language.ts';
import { setRect } from '../page/frame-operations.ts';
import { figure, fromGrid, millimetres, type RectField, toGrid, withLength } from '../page/measures.ts';
import { change } from '../state/editing.ts';
import { NumberField } from './fields.tsx';

const FIELDS: readonly RectField[] = ['x', 'y', 'width', 'height'];

export function PlaceFields({ page, frame }: { readonly page: Page; readonly frame: Frame }) {
  const text = useText();
  const { rect } = frame;
  const put = (field: RectField, length: Pt): void => {
    const next = withLength(rect, field, length);
    if (next !== undefined) change(PLACE, [setRect(frame.id, next)]);
  };
  return (
    <section className="inspector-part" aria-label={text.placeAndSize}>
      <div className="place-grid">
        <span />
        <span className="quiet">{text.inMillimetres}</span>
        <span className="quiet">{text.inGrid}</span>
        {FIELDS.map((field) => (
          <div key={field} className="place-row">
            <span className="quiet">{text.axes[field]}</span>
            <NumberField
              label={`${text.axes[field]}（${text.inMillimetres}）`}
              value={figure(millimetres(rect[field]), 2)}
              step={0.5}
              disabled={frame.locked === true}
              onChange={(value) => put(field, mm(value))}
            />
            <NumberField
              label={`${text.axes[field]}（${text.inGrid}）`}
              value={figure(toGrid(rect, field, page.grid), 2)}
              step={1}
              disabled={frame.locked === true}
              onChange={(value) => put(field, fromGrid(value, field, page.grid))}
            />
          </div>
        ))}
      </div>
    </section>
  );
}

const PLACE = { zh: '改框的位置与大小', en: 'Frame place and size' };
