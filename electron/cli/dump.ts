/** `zhuanban dump`: the composed pages as text, item by item. */
import { ok, type Result } from '../../core/base/result.ts';
import { dumpPage } from '../../core/display/dump.ts';
import { inspectDocument } from './inspected.ts';
import { clearStep, type ExitCode, say } from './terminal.ts';

export async function runDump(target: string): Promise<Result<ExitCode>> {
  const inspected = await inspectDocument(target);
  if (!inspected.ok) return inspected;
  clearStep();
  say(inspected.value.composed.pages.map(dumpPage).join('\n'));
  return ok(0);
}
