/** Runs the Word reader in a child process with a time limit and a memory cap: hostile files end there. */
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { failure, ok, type Result } from '../../core/base/result.ts';
import type { SourceLine } from '../../core/manuscript/source.ts';
import { ROOT } from '../resources.ts';
import type { WordAnswer, WordOrder } from './word-worker.ts';

export interface Limits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

export const WORD_LIMITS: Limits = { milliseconds: 30_000, megabytes: 512 };

/** Characters of the worker's error output that are kept. */
const TRACE = 4000;

/** Node runs no TypeScript: from the sources, too, the worker is the built one. */
const WORKER = path.join(ROOT, 'dist', 'electron', 'manuscript', 'word-worker.js');

/** The lines of a Word file. `source` is the name in the failures' sentences. */
export function readWord(
  order: WordOrder,
  source: string,
  limits: Limits = WORD_LIMITS,
): Promise<Result<readonly SourceLine[]>> {
  if (!existsSync(WORKER)) return Promise.resolve(notBuilt());
  return new Promise((resolve, reject) => {
    const child = fork(WORKER, [], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${limits.megabytes}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      // Under Electron the same program runs as plain Node. Of the environment only Windows needs a part.
      env: { ELECTRON_RUN_AS_NODE: '1', ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}) },
    });
    let done = false;
    const finish = (result: Result<readonly SourceLine[]>): void => {
      if (done) return;
      done = true;
      clearTimeout(timer);
      child.kill('SIGKILL');
      resolve(result);
    };
    const timer = setTimeout(() => finish(tooSlow(source, limits)), limits.milliseconds);
    child.once('message', (answer: WordAnswer) =>
      finish(answer.ok ? ok(answer.lines) : damaged(source, answer.detail)),
    );
    child.once('error', (error) => finish(damaged(source, error.message)));
    let trace = '';
    child.stderr?.on('data', (chunk) => {
      trace = `${trace}${chunk}`.slice(-TRACE);
    });
    child.once('close', (code) => {
      // An error thrown in the worker is a bug of ours; any other end without an answer is memory running out.
      if (code === 1 && !done) reject(new Error(`The Word reader failed on ${source}:\n${trace}`));
      finish(broke(source));
    });
    child.send(order, (error) => {
      if (error) finish(broke(source));
    });
  });
}

const notBuilt = () =>
  failure(
    'not-built',
    '程序还没有构建，读不了 Word 文件。请先运行 npm run build。',
    'The program has not been built, so Word files cannot be read. Run npm run build first.',
  );

const tooSlow = (source: string, { milliseconds }: Limits) =>
  failure(
    'manuscript-too-slow',
    `读“${source}”超过 ${milliseconds / 1000} 秒仍未读完，已中止。文件可能已损坏，请用 Word 打开后另存再试。`,
    `Reading “${source}” took more than ${milliseconds / 1000} s and was stopped. The file may be damaged: open it in Word, save it anew and try again.`,
  );

const damaged = (source: string, detail: string) =>
  failure(
    'damaged-manuscript',
    `“${source}”打不开：不是完好的 Word 文件。请用 Word 打开后另存再试。（${detail}）`,
    `“${source}” cannot be opened: it is not a sound Word file. Open it in Word, save it anew and try again. (${detail})`,
  );

const broke = (source: string) =>
  failure(
    'manuscript-reader-failed',
    `读“${source}”时出错中断：文件内容过大或已损坏。请用 Word 打开后另存再试。`,
    `Reading “${source}” broke off: its content is too large or damaged. Open it in Word, save it anew and try again.`,
  );
