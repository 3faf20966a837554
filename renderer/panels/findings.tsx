/** The findings below the page; a click shows the place. */
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { type Diagnostic, isSameFinding, type Sentence, type Severity } from '../../core/base/diagnostic.ts';
import { describePlace } from '../../core/model/place.ts';
import { useSentence, useText } from '../language/language.ts';
import { useDesk } from '../state/desk.ts';
import { jumpToFinding, sortFindings } from '../state/findings.ts';
import { PanelHead } from './copy-list.tsx';

const ICONS: Readonly<Record<Severity, typeof Info>> = { error: CircleAlert, warning: TriangleAlert, info: Info };

export function Findings() {
  const text = useText();
  const diagnostics = useDesk((desk) => desk.composition?.composed.diagnostics);
  const current = useDesk((desk) => desk.finding);
  const findings = sortFindings(diagnostics ?? []);
  const document = useDesk((desk) => desk.composition?.document);
  return (
    <section className="panel findings" aria-label={text.findings}>
      <PanelHead title={text.findings} count={findings.length} />
      {diagnostics !== undefined && findings.length === 0 ? (
        <p className="quiet panel-note all-well">
          <CircleCheck size={15} aria-hidden />
          {text.noFindings}
        </p>
      ) : null}
      <ul className="rows">
        {findings.map((finding, index) => (
          <li key={keyOf(finding, index)}>
            <FindingRow
              finding={finding}
              place={document === undefined ? NOWHERE : describePlace(document, finding.place)}
              isCurrent={current !== undefined && isSameFinding(finding, current)}
              onClick={() => jumpToFinding(finding)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

const keyOf = ({ code, place }: Diagnostic, index: number): string =>
  `${code} ${place.storyId ?? ''} ${place.frameId ?? ''} ${place.paragraph ?? ''} ${index}`;

const NOWHERE: Sentence = { zh: '', en: '' };

interface FindingRowProps {
  readonly finding: Diagnostic;
  readonly place: Sentence;
  readonly isCurrent: boolean;
  onClick(): void;
}

function FindingRow({ finding: { severity, message, hint }, place, isCurrent, onClick }: FindingRowProps) {
  const text = useText();
  const sentence = useSentence();
  const Icon = ICONS[severity];
  return (
    <button type="button" className="row finding-row" aria-current={isCurrent ? 'true' : undefined} onClick={onClick}>
      <Icon className={`row-icon ${severity}`} size={15} strokeWidth={1.75} aria-label={text.severity[severity]} />
      <span className="ellipsis">{sentence(message)}</span>
      <span className="finding-hint ellipsis">{hint === undefined ? '' : sentence(hint)}</span>
      <span className="finding-place-words ellipsis">{sentence(place)}</span>
    </button>
  );
}
