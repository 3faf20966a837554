/** What the page's folio line says. */
import type { Folio, Page } from '../../core/model/document.ts';
import { useText } from '../language/language.ts';
import { change } from '../state/editing.ts';
import { WordsField } from './fields.tsx';

const FIELDS = [
  'date',
  'pageNumber',
  'section',
  'editor',
  'layout',
  'proof',
] as const satisfies readonly (keyof Folio)[];

export function FolioFields({ page }: { readonly page: Page }) {
  const text = useText();
  const put = (field: keyof Folio, value: string): void => {
    const words = value.trim();
    if (field === 'date' && !isDate(words)) return;
    const folio = { ...page.folio, [field]: words };
    change(FOLIO, [{ kind: 'set-item', list: 'pages', id: page.id, set: { folio } }]);
  };
  return (
    <section className="inspector-part" aria-label={text.folioField}>
      <h3 className="inspector-head">{text.folioField}</h3>
      <div className="folio-grid">
        {FIELDS.map((field) => (
          <WordsField
            key={field}
            label={text.folioFields[field]}
            value={page.folio[field]}
            onChange={(value) => put(field, value)}
          />
        ))}
      </div>
    </section>
  );
}

/** True for a day of the calendar, ISO. */
export function isDate(words: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(words)) return false;
  const day = new Date(`${words}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(words);
}

const FOLIO = { zh: '改报头', en: 'Folio' };
