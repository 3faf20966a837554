/** Preflight: what would come back from the press, found before it goes there. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { ComposedDocument } from '../display/page.ts';
import type { ZbanDocument } from '../model/document.ts';
import { inspect, type PreflightFacts } from './rule.ts';
import { RULES } from './rules.ts';

/**
 * The findings of all rules on `document` as it was composed. The composer's own (overset, missing glyphs …) stand in
 * `composed.diagnostics` and are not repeated.
 */
export function preflight(
  document: ZbanDocument,
  composed: ComposedDocument,
  facts: PreflightFacts = {},
): readonly Diagnostic[] {
  const inspection = inspect(document, composed, facts);
  return RULES.flatMap((rule) => rule.check(inspection));
}
