/** A document opened, composed and preflighted: what export, preflight and dump have in common. */
import { type Diagnostic, mergeFindings } from '../../core/base/diagnostic.ts';
import { ok, type Result } from '../../core/base/result.ts';
import { compose } from '../../core/compose/compose.ts';
import type { ComposedDocument } from '../../core/display/page.ts';
import { requireKnownParts } from '../../core/preflight/known-parts.ts';
import { preflight } from '../../core/preflight/preflight.ts';
import type { Preset } from '../print/preset.ts';
import { findMissingPhotos, openDocument, type StoredDocument } from '../store/store.ts';
import { worldOfDocument } from '../world.ts';
import { showStep } from './terminal.ts';

export interface InspectedDocument {
  readonly stored: StoredDocument;
  readonly composed: ComposedDocument;
  /** The composer's findings and preflight's. */
  readonly findings: readonly Diagnostic[];
}

/** Opens and judges the document at `target` by what `preset`'s press asks. Failures of `openDocument` and of `requireKnownParts`. */
export async function inspectDocument(target: string, preset?: Preset): Promise<Result<InspectedDocument>> {
  showStep({ zh: '打开', en: 'Opening' });
  const opened = await openDocument(target);
  if (!opened.ok) return opened;
  const { document, folder } = opened.value;
  showStep({ zh: '拼版', en: 'Composing' });
  const world = worldOfDocument(document);
  const known = requireKnownParts(document, world.fonts);
  if (!known.ok) return known;
  const composed = compose(document, world);
  const facts = {
    missingPhotos: await findMissingPhotos(folder, document.photos),
    ...(preset && { limits: limitsOf(preset) }),
  };
  const findings = mergeFindings(composed.diagnostics, preflight(document, composed, facts));
  return ok({ stored: opened.value, composed, findings });
}

const limitsOf = ({ photos }: Preset) => ({ ppiErrorBelow: photos.errorBelow, ppiWarningBelow: photos.warnBelow });
