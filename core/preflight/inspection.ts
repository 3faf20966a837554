/** Lays out for the rules what they look at, once for all of them. */
import type { ComposedDocument } from '../display/page.ts';
import type { ZbanDocument } from '../model/document.ts';
import { findColumns } from './columns.ts';
import { collectCopy } from './copy.ts';
import { findGrounds } from './grounds.ts';
import type { Inspection, PreflightFacts } from './rule.ts';
import type { PreflightSettings } from './settings.ts';
import { findSubjects } from './subject.ts';
import { TextIndex } from './text-index.ts';

/** `document` as it was composed, ready for the rules. */
export function inspect(
  document: ZbanDocument,
  composed: ComposedDocument,
  { missingPhotos }: Pick<PreflightFacts, 'missingPhotos'>,
  { limits, spots }: PreflightSettings,
): Inspection {
  const subjects = findSubjects(document, composed);
  const text = new TextIndex(subjects);
  return {
    document,
    subjects,
    columns: findColumns(document, subjects),
    copy: collectCopy(document, text),
    text,
    grounds: findGrounds(composed.pages),
    copyfit: composed.copyfit,
    missingPhotos: new Set(missingPhotos),
    limits,
    spots,
  };
}
