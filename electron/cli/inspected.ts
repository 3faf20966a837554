/** A document opened, composed and preflighted: what export, preflight and dump have in common. */
import type { Diagnostic } from '../../core/base/diagnostic.ts';
import { ok, type Result } from '../../core/base/result.ts';
import { mm } from '../../core/base/units.ts';
import { compose } from '../../core/compose/compose.ts';
import type { ComposedDocument } from '../../core/display/page.ts';
import { requireKnownParts } from '../../core/preflight/known-parts.ts';
import { judge } from '../../core/preflight/preflight.ts';
import { type PreflightSection, type PressPreset, sectionOf } from '../../core/preflight/settings.ts';
import type { Preset } from '../print/preset.ts';
import { findMissingPhotos, openDocument, type StoredDocument } from '../store/store.ts';
import { worldOfDocument } from '../world.ts';
import { showStep } from './terminal.ts';

export interface InspectedDocument {
  readonly stored: StoredDocument;
  readonly composed: ComposedDocument;
  /** The composer's findings and preflight's, from the head of the first page to the foot of the last. */
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
    ...(preset && { settings: settingsFor(preset) }),
  };
  return ok({ stored: opened.value, composed, findings: judge(document, composed, facts) });
}

/** What `preset` sets for preflight; its own bleed goes before the page's. */
function settingsFor(preset: Preset & Pick<PressPreset, 'preflight'>): PreflightSection {
  const section = sectionOf(preset);
  if (preset.bleedMm === undefined) return section;
  return { ...section, limits: { bleed: mm(preset.bleedMm), ...section.limits } };
}
