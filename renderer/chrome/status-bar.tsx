/** The bar at the foot of the window: the light, the page's measures, the pointer's place. */
import { toMm } from '../../core/base/units.ts';
import { useText } from '../language/language.ts';
import { setDesk, useDesk } from '../state/desk.ts';
import { countOf } from '../state/findings.ts';
import { usePointer } from '../state/pointer.ts';

export function StatusBar() {
  const text = useText();
  const { composition, composing, pageIndex, work, language, findings } = useDesk();
  const page = work?.edited.document.pages[pageIndex];
  const diagnostics = composition?.composed.diagnostics ?? [];
  const [errors, warnings] = [countOf(diagnostics, 'error'), countOf(diagnostics, 'warning')];
  const light = composition === undefined ? 'off' : errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'ok';
  return (
    <footer className="status-bar">
      <button
        type="button"
        className="status-light"
        aria-expanded={findings}
        onClick={() => setDesk({ findings: !findings })}
      >
        <i className={`light ${light}`} />
        {composition === undefined ? text.composing : text.findingsLight(errors, warnings)}
      </button>
      <span className="status-quiet">
        {composing ? text.composing : composition ? text.composedIn(Math.round(composition.milliseconds)) : ''}
      </span>
      <span className="status-space" />
      <PointerPlace />
      {page === undefined ? null : (
        <span className="figures">{text.millimetres(toMm(page.width).toFixed(0), toMm(page.height).toFixed(0))}</span>
      )}
      <button
        type="button"
        className="status-button"
        onClick={() => setDesk({ language: language === 'zh' ? 'en' : 'zh' })}
      >
        {text.language}
      </button>
    </footer>
  );
}

function PointerPlace() {
  const text = useText();
  const place = usePointer((pointer) => pointer.place);
  if (place === undefined) return null;
  return <span className="figures">{text.position(toMm(place.x).toFixed(1), toMm(place.y).toFixed(1))}</span>;
}
