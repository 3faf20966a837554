/**
 * Findings. Reader, composer, preflight and export all speak of trouble in this one form, so that one
 * panel, one list on the command line and one exit code can show it.
 */

/** A sentence for the person, in both languages of the interface. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** error: stops a press; warning: a chief sub-editor would ask; info: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** Where it is. Every part that is known is filled in. */
export interface Place {
  /** Page id. */
  readonly pageId?: string;
  readonly frameId?: string;
  readonly storyId?: string;
  readonly photoId?: string;
  /** Index of the paragraph in its story. */
  readonly paragraph?: number;
  /** UTF-16 range in the paragraph. */
  readonly start?: number;
  readonly end?: number;
  /** File and line (from 1) of a manuscript. */
  readonly file?: string;
  readonly line?: number;
}

export interface Diagnostic {
  readonly severity: Severity;
  /** Stable name, e.g. `overset`, `photo-missing`: tests and presets refer to it. */
  readonly code: string;
  readonly message: Sentence;
  /** What to do about it. */
  readonly hint?: Sentence;
  readonly place: Place;
  /** Figures for programs: lines and characters over, ppi, … */
  readonly data?: Readonly<Record<string, number | string>>;
}

/** One finding of several sources is one finding: that of the source named first stands. */
export function mergeFindings(...sources: readonly (readonly Diagnostic[])[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return sources.flatMap((source) => {
    const fresh = source.filter((finding) => !seen.has(identityOf(finding)));
    for (const finding of fresh) seen.add(identityOf(finding));
    return fresh;
  });
}

/** True if both say the same of the same place, whatever their figures. */
export const isSameFinding = (a: Diagnostic, b: Diagnostic): boolean => identityOf(a) === identityOf(b);

const identityOf = ({ code, place }: Diagnostic): string =>
  [
    code,
    place.frameId ?? place.photoId ?? place.pageId,
    place.storyId,
    place.paragraph,
    place.start,
    place.file,
    place.line,
  ].join(' ');
