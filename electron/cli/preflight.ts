/** `zhuanban preflight`: what would stop a press, found before it goes there. */
import { ok, type Result } from '../../core/base/result.ts';
import { describePlace } from '../../core/model/place.ts';
import { readPreset } from '../print/preset.ts';
import { describeFindings, exitCodeFor } from './findings.ts';
import { inspectDocument } from './inspected.ts';
import { clearStep, type ExitCode, say, sayJson } from './terminal.ts';

export interface PreflightOptions {
  readonly preset: string;
  readonly json?: boolean;
}

export async function runPreflight(
  target: string,
  { preset: presetId, json }: PreflightOptions,
): Promise<Result<ExitCode>> {
  const preset = await readPreset(presetId);
  if (!preset.ok) return preset;
  const inspected = await inspectDocument(target, preset.value);
  if (!inspected.ok) return inspected;
  const { stored, composed, findings } = inspected.value;
  clearStep();
  if (json) {
    const placed = findings.map((finding) => ({ ...finding, where: describePlace(stored.document, finding.place) }));
    sayJson({ file: stored.file, preset: preset.value.id, findings: placed, copyfit: composed.copyfit });
  } else say(describeFindings(findings, stored.document));
  return ok(exitCodeFor(findings));
}
