/** What a press, or a house, sets for preflight: limits, and how grave each finding is. Part of a print preset's data. */
import type { Diagnostic, Severity } from '../base/diagnostic.ts';
import type { Em, Pt } from '../base/units.ts';

/** What the press can take and the house lets pass. */
export interface PreflightLimits {
  /** Effective pixels an inch of a photo at its printed size. */
  readonly ppiErrorBelow: number;
  readonly ppiWarningBelow: number;
  /** Smallest text in one solid ink, in one tinted ink, in several inks or reversed. */
  readonly solidText: Pt;
  readonly tintedText: Pt;
  readonly colouredText: Pt;
  readonly thinnestRule: Pt;
  /** Most ink in all on one spot of paper, percent. */
  readonly ink: number;
  /** Least difference in lightness of text and ground, 0 to 1. */
  readonly contrast: number;
  /** How far what runs off the page has to run; `page`: as far as the page's own bleed. */
  readonly bleed: Pt | 'page';
  /** Headlines whose sizes differ by no more than this factor are alike. */
  readonly alikeHeadlines: number;
  /** Least distance of two photos; em of body text. */
  readonly photoGap: Em;
  /** How much one column may end above another, lines. */
  readonly unevenLines: number;
}

/** Newsprint, as print-ready checklists for coldset presses ask; the layout as a sub-editor does. */
const NEWSPRINT: PreflightLimits = {
  ppiErrorBelow: 150,
  ppiWarningBelow: 200,
  solidText: 6,
  tintedText: 8,
  colouredText: 10,
  thinnestRule: 0.25,
  ink: 240,
  contrast: 0.3,
  bleed: 'page',
  // Neighbouring sizes of a paper's scale are further apart than this.
  alikeHeadlines: 1.1,
  // One character, which is a gutter.
  photoGap: 1,
  unevenLines: 1,
};

/** A finding's severity as a preset sets it; `off`: it is not reported. */
export type Setting = Severity | 'off';

/** Whether spot inks may be in the document: a press that has no plate for them refuses them. */
export type SpotSetting = 'allowed' | 'forbidden';

export interface PreflightSettings {
  /** By a rule's id or by a finding's code; the code goes first. */
  readonly rules: Readonly<Record<string, Setting>>;
  readonly limits: PreflightLimits;
  readonly spots: SpotSetting;
}

/** The `preflight` section of a preset: what is not given stays as it is. */
export interface PreflightSection {
  readonly rules?: PreflightSettings['rules'];
  readonly limits?: Partial<PreflightLimits>;
  readonly spots?: SpotSetting;
}

/** What else a preset says that preflight judges by. */
export interface PressPreset {
  readonly inkLimit: number;
  readonly photos: { readonly warnBelow: number; readonly errorBelow: number };
  readonly preflight?: PreflightSection;
}

/** The section of a whole preset: its press's limits, below those it sets for preflight itself. */
export const sectionOf = ({ inkLimit, photos, preflight = {} }: PressPreset): PreflightSection => ({
  ...preflight,
  limits: {
    ink: inkLimit,
    ppiErrorBelow: photos.errorBelow,
    ppiWarningBelow: photos.warnBelow,
    ...preflight.limits,
  },
});

/** `section` over newsprint's settings. Limits that are no lengths or shares at all are left as they are. */
export function settingsOf({ rules = {}, limits = {}, spots = 'allowed' }: PreflightSection): PreflightSettings {
  const usable = Object.entries(limits).filter(([name, value]) => name in NEWSPRINT && isAmount(value));
  return { rules, limits: { ...NEWSPRINT, ...Object.fromEntries(usable) }, spots };
}

/** Names in `section` that mean nothing here: misspelt, or of a later version. `known`: ids of rules and codes. */
export const strangeNames = (section: PreflightSection, known: ReadonlySet<string>): readonly string[] => [
  ...Object.entries(section.rules ?? {})
    .filter(([name, setting]) => !known.has(name) || !SETTINGS.includes(setting))
    .map(([name]) => name),
  ...Object.entries(section.limits ?? {})
    .filter(([name, value]) => !(name in NEWSPRINT && isAmount(value)))
    .map(([name]) => name),
];

const SETTINGS: readonly Setting[] = ['error', 'warning', 'info', 'off'];

const isAmount = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** `findings` as `settings` wants them: some graver, some less grave, some not at all. `ruleId`: the rule they are of. */
export const applySettings = (
  findings: readonly Diagnostic[],
  { rules }: Pick<PreflightSettings, 'rules'>,
  ruleId?: string,
): readonly Diagnostic[] =>
  findings.flatMap((finding) => {
    const setting = rules[finding.code] ?? (ruleId === undefined ? undefined : rules[ruleId]);
    if (setting === 'off') return [];
    return setting === undefined || !SETTINGS.includes(setting) ? [finding] : [{ ...finding, severity: setting }];
  });
