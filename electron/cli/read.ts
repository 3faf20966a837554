/** `zhuanban read`: what a manuscript holds, line by line. */
import { ok, type Result } from '../../core/base/result.ts';
import { describeReading } from '../../core/manuscript/describe.ts';
import type { Reading } from '../../core/manuscript/reading.ts';
import { readManuscript } from '../manuscript/read-manuscript.ts';
import { exitCodeFor } from './findings.ts';
import { clearStep, type ExitCode, say, sayJson, showStep } from './terminal.ts';

export interface ReadOptions {
  readonly json?: boolean;
}

export async function runRead(files: readonly string[], { json }: ReadOptions): Promise<Result<ExitCode>> {
  const readings = await readManuscripts(files);
  if (!readings.ok) return readings;
  clearStep();
  if (json) sayJson(readings.value);
  else say(readings.value.map(describeReading).join('\n'));
  return ok(exitCodeFor(readings.value.flatMap(({ diagnostics }) => diagnostics)));
}

/** Reads all of `files`; the first that cannot be read is the failure. */
export async function readManuscripts(files: readonly string[]): Promise<Result<readonly Reading[]>> {
  const readings: Reading[] = [];
  for (const file of files) {
    showStep({ zh: `读稿 ${file}`, en: 'Reading' });
    const reading = await readManuscript(file);
    if (!reading.ok) return reading;
    readings.push(reading.value);
  }
  return ok(readings);
}
