/** A screen for windows: the one that is there, or a virtual one that goes when the test goes. */
import { spawn } from 'node:child_process';

export interface Display {
  /** Name of the display, as in DISPLAY. */
  readonly name: string;
  close(): void;
}

/** Opens a display. Throws if there is none and Xvfb cannot make one. */
export async function openDisplay(): Promise<Display> {
  const { DISPLAY } = process.env;
  if (DISPLAY !== undefined && DISPLAY !== '') return { name: DISPLAY, close: () => undefined };
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code}`)));
    child.stdio[3]!.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  return { name: `:${number}`, close: () => void child.kill() };
}
