/** What the commands say: results on stdout, failures and progress on stderr. */
import type { Sentence } from '../../core/base/diagnostic.ts';

/** 0 done; 1 done, but with findings that would stop a press; 2 wrong use or failure, nothing written. */
export type ExitCode = 0 | 1 | 2;

/** Writes to stdout. */
export const say = (text: string): void => {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
};

export const sayJson = (value: unknown): void => say(JSON.stringify(value, undefined, 2));

/** One sentence on stderr, in both languages. */
export function complain({ zh, en }: Sentence): void {
  clearStep();
  process.stderr.write(`${zh}\n${en}\n`);
}

/** Shows what is being done, on one line that the next step rewrites; silent where nobody watches. */
export function showStep({ zh, en }: Sentence): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K${zh} ${en} …`);
}

/** Takes the line of `showStep` away. */
export function clearStep(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[2K');
}

/** A reader that has seen enough (`| head`) ends the program quietly. */
export function tolerateClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}
