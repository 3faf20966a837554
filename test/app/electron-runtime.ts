/** A real Electron to test with: a tool beside the project, where it is there. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../electron/resources.ts';

/** The tool that sets it up. */
export const TOOL = path.join(ROOT, '..', 'shared', 'tools', 'electron-runtime');

/**
 * Path of the runtime's program, set up if need be. Undefined, said loudly, if the tool is not there; a tool that
 * is there and fails is an error, so that no run passes for one that tried.
 */
export function electronProgram(): string | undefined {
  if (!existsSync(TOOL)) {
    console.warn(`\n!!! NOT TESTED IN ELECTRON: ${TOOL} is not there. Only the browser journeys run. !!!\n`);
    return undefined;
  }
  return path.join(execFileSync(TOOL, { encoding: 'utf8' }).trim(), 'electron');
}
