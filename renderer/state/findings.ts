/** Findings: their order, what they do to the status light, and jumping to them. */
import type { Diagnostic, Severity } from '../../core/base/diagnostic.ts';
import { rectOfPlace } from '../../core/display/hit-test.ts';
import { desk, setDesk } from './desk.ts';
import { lookAt, showPage } from './view.ts';

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The findings, those that stop a press first. */
export const sortFindings = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);

export const countOf = (diagnostics: readonly Diagnostic[], severity: Severity): number =>
  diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;

/** Shows where finding `index` (of the sorted list) lies, and chooses its story. */
export function jumpToFinding(index: number): void {
  const { composition } = desk();
  const diagnostic = sortFindings(composition?.composed.diagnostics ?? [])[index];
  if (composition === undefined || diagnostic === undefined) return;
  const { place } = diagnostic;
  setDesk({ finding: index, ...(place.storyId === undefined ? {} : { storyId: place.storyId }) });
  const page = composition.indexes.findIndex((each) => rectOfPlace(each, place) !== undefined);
  if (page < 0) return;
  showPage(page);
  lookAt(rectOfPlace(composition.indexes[page]!, place)!);
}

/** Goes on to the next finding, round and round. */
export function jumpToNextFinding(): void {
  const { composition, finding } = desk();
  const count = composition?.composed.diagnostics.length ?? 0;
  if (count > 0) jumpToFinding(((finding ?? -1) + 1) % count);
}
