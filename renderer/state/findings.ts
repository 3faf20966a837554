/** Findings: their order, what they do to the status light, and jumping to them. */
import { type Diagnostic, isSameFinding, type Severity } from '../../core/base/diagnostic.ts';
import { rectOfPlace } from '../../core/display/hit-test.ts';
import { desk, setDesk } from './desk.ts';
import { lookAt, showPage } from './view.ts';

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The findings, those that stop a press first. */
export const sortFindings = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);

export const countOf = (diagnostics: readonly Diagnostic[], severity: Severity): number =>
  diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;

/** Shows where `finding` lies, and chooses its story. */
export function jumpToFinding(finding: Diagnostic): void {
  const { composition } = desk();
  if (composition === undefined) return;
  const { place } = finding;
  setDesk({ finding, ...(place.storyId === undefined ? {} : { storyId: place.storyId }) });
  const page = composition.indexes.findIndex((each) => rectOfPlace(each, place) !== undefined);
  if (page < 0) return;
  showPage(page);
  lookAt(rectOfPlace(composition.indexes[page]!, place)!);
}

/** Goes on to the next finding, round and round. */
export function jumpToNextFinding(): void {
  const { composition, finding } = desk();
  const findings = sortFindings(composition?.composed.diagnostics ?? []);
  const at = findings.findIndex((each) => finding !== undefined && isSameFinding(each, finding));
  const next = findings[(at + 1) % findings.length];
  if (next !== undefined) jumpToFinding(next);
}
