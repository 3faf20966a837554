/** Runs one job in a process of its own. A job that crashes takes nothing with it. */
import path from 'node:path';
import type { Sentence } from '../../core/base/diagnostic.ts';
import { failure } from '../../core/base/result.ts';
import { ROOT } from '../resources.ts';
import type { JobAnswer, JobKind, JobOrder, StartJobProcess } from './job.ts';

/** The script of the process, as it was built. */
export const JOB_PROCESS = path.join(ROOT, 'dist', 'electron', 'shell', 'job-process.js');
/** A cancelled job may tidy up this long, milliseconds, before its process is ended. */
const TIDYING = 3000;

export interface JobWatch {
  readonly onProgress?: (share: number, step: Sentence) => void;
  readonly signal?: AbortSignal;
}

export type RunJob = <Kind extends JobKind>(order: JobOrder<Kind>, watch?: JobWatch) => Promise<JobAnswer<Kind>>;

/** Jobs in processes that `start` starts. Failures beside the job's own: `job-crashed`, `cancelled`. */
export function jobRunner(start: StartJobProcess): RunJob {
  return <Kind extends JobKind>(order: JobOrder<Kind>, { onProgress, signal }: JobWatch = {}) =>
    new Promise<JobAnswer<Kind>>((resolve) => {
      if (signal?.aborted === true) return resolve(cancelled());
      const process = start();
      let tidying: ReturnType<typeof setTimeout> | undefined;
      const cancel = (): void => {
        process.post({ kind: 'cancel' });
        tidying = setTimeout(() => process.kill(), TIDYING);
      };
      process.onMessage((message) => {
        if (message.kind === 'progress') return onProgress?.(message.share, message.step);
        // The answer belongs to the order that was sent: the process does one job only.
        resolve(message.answer as JobAnswer<Kind>);
        process.kill();
      });
      process.onExit(() => {
        clearTimeout(tidying);
        signal?.removeEventListener('abort', cancel);
        resolve(signal?.aborted === true ? cancelled() : crashed());
      });
      signal?.addEventListener('abort', cancel);
      // Whatever its kind, it is an order: the compiler does not see that through the generic.
      process.post({ kind: 'order', order: order as JobOrder });
    });
}

const cancelled = () => failure('cancelled', '已取消，没有写入任何文件。', 'Cancelled; nothing was written.');
const crashed = () =>
  failure(
    'job-crashed',
    '后台处理意外中断，文档没有受影响。请再试一次；若仍不行，请检查最近换上的图片。',
    'The work broke off; the document is unharmed. Try again; if it fails again, look at the photos placed last.',
  );
