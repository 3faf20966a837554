/** Jobs in processes of their own: answered, cancelled, crashed. */
import { expect, test } from 'vitest';
import { failure, ok } from '../../../core/base/result.ts';
import type { FromJob, JobProcess, ToJob } from '../../../electron/shell/job.ts';
import { jobRunner } from '../../../electron/shell/job-runner.ts';

interface FakeProcess extends JobProcess {
  readonly posted: ToJob[];
  killed: boolean;
  say(message: FromJob): void;
  exit(): void;
}

function fakeProcess(): FakeProcess {
  let heard: (message: FromJob) => void = () => undefined;
  let ended = (): void => undefined;
  return {
    posted: [],
    killed: false,
    post(message) {
      this.posted.push(message);
    },
    onMessage: (listener) => {
      heard = listener;
    },
    onExit: (listener) => {
      ended = listener;
    },
    kill() {
      this.killed = true;
      ended();
    },
    say: (message) => heard(message),
    exit: () => ended(),
  };
}

const answer = ok({ document: {} as never, photoFiles: {} });

test('the answer comes through, and the process goes', async () => {
  const process = fakeProcess();
  const steps: number[] = [];
  const result = jobRunner(() => process)<'sample'>({ kind: 'sample' }, { onProgress: (share) => steps.push(share) });
  process.say({ kind: 'progress', share: 0.5, step: { zh: '', en: '' } });
  process.say({ kind: 'done', answer });
  expect(await result).toEqual(answer);
  expect(steps).toEqual([0.5]);
  expect(process.posted).toEqual([{ kind: 'order', order: { kind: 'sample' } }]);
  expect(process.killed).toBe(true);
});

test('a crash is a failure with a way out', async () => {
  const process = fakeProcess();
  const result = jobRunner(() => process)<'sample'>({ kind: 'sample' });
  process.exit();
  expect(await result).toMatchObject({ ok: false, error: { code: 'job-crashed' } });
});

test('cancelling asks the process to tidy up, and takes its answer', async () => {
  const process = fakeProcess();
  const abort = new AbortController();
  const result = jobRunner(() => process)<'sample'>({ kind: 'sample' }, { signal: abort.signal });
  abort.abort();
  expect(process.posted.at(-1)).toEqual({ kind: 'cancel' });
  process.say({ kind: 'done', answer: failure('cancelled', '', '') });
  expect(await result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
});

test('cancelled before it began, no process starts', async () => {
  const run = jobRunner(() => {
    throw new Error('started');
  });
  expect(await run<'sample'>({ kind: 'sample' }, { signal: AbortSignal.abort() })).toMatchObject({
    ok: false,
    error: { code: 'cancelled' },
  });
});
