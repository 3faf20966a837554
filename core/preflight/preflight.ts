/** Preflight: what would come back from the press, found before it goes there. */
import { type Diagnostic, mergeFindings } from '../base/diagnostic.ts';
import type { ComposedDocument } from '../display/page.ts';
import type { ZbanDocument } from '../model/document.ts';
import { inspect } from './inspection.ts';
import { arrange } from './order.ts';
import type { PreflightFacts, PreflightRule } from './rule.ts';
import { RULES } from './rules.ts';
import { applySettings, settingsOf, strangeNames } from './settings.ts';

/** Codes of the composer's findings, which settings can name as well. */
const COMPOSER_CODES = [
  'overset',
  'underset',
  'headline-overset',
  'stretched-line',
  'glyph-missing',
  'glyph-substituted',
];

/** Codes of the findings of `rule`. */
export const codesOf = ({ id, codes = [id] }: PreflightRule): readonly string[] => codes;

/**
 * The findings of all rules on `document` as it was composed. The composer's own (overset, missing glyphs …) stand in
 * `composed.diagnostics` and are not repeated.
 */
export function preflight(
  document: ZbanDocument,
  composed: ComposedDocument,
  facts: PreflightFacts = {},
): readonly Diagnostic[] {
  const settings = settingsOf(facts.settings ?? {});
  const inspection = inspect(document, composed, facts, settings);
  const isOff = (rule: PreflightRule): boolean =>
    codesOf(rule).every((code) => (settings.rules[code] ?? settings.rules[rule.id]) === 'off');
  return [
    ...RULES.filter((rule) => !isOff(rule)).flatMap((rule) => applySettings(rule.check(inspection), settings, rule.id)),
    ...strangeSettings(facts),
  ];
}

/** The composer's findings and preflight's as the settings want them, by page and from its top to its foot. */
export function judge(
  document: ZbanDocument,
  composed: ComposedDocument,
  facts: PreflightFacts = {},
): readonly Diagnostic[] {
  const composers = applySettings(composed.diagnostics, settingsOf(facts.settings ?? {}));
  return arrange(mergeFindings(composers, preflight(document, composed, facts)), document, composed);
}

function strangeSettings({ settings = {} }: PreflightFacts): readonly Diagnostic[] {
  const known = new Set([...COMPOSER_CODES, ...RULES.flatMap((rule) => [rule.id, ...codesOf(rule)])]);
  return strangeNames(settings, known).map((name) => ({
    severity: 'warning',
    code: 'setting-unknown',
    message: {
      zh: `输出预设的 preflight 一节中，“${name}”不起作用`,
      en: `“${name}” in the preset's preflight section has no effect`,
    },
    hint: { zh: '核对名称和取值', en: 'Check its name and its value' },
    place: {},
  }));
}
