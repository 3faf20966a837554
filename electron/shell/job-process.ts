/** The process that does one job: started by the host, ended when it has answered. */
import type { Result } from '../../core/base/result.ts';
import type { FromJob, JobKind, JobOrder, Jobs, ToJob } from './job.ts';

/** What a job may use of its process. */
export interface JobTools {
  readonly signal: AbortSignal;
  report(message: Extract<FromJob, { kind: 'progress' }>): void;
}

/** The wire to the host: Electron's utility process has a port, Node's child process speaks itself. */
const { parentPort } = process as { readonly parentPort?: ParentPort };

interface ParentPort {
  postMessage(message: FromJob): void;
  on(event: 'message', heard: (event: { readonly data: ToJob }) => void): void;
}

const aborting = new AbortController();

function say(message: FromJob): void {
  if (parentPort !== undefined) parentPort.postMessage(message);
  else process.send?.(message);
}

function hear(message: ToJob): void {
  if (message.kind === 'cancel') {
    aborting.abort();
    return;
  }
  const tools: JobTools = { signal: aborting.signal, report: say };
  carryOut(message.order, tools).then(
    (answer) => say({ kind: 'done', answer }),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
}

/** A process does one job, so it loads what that one needs. */
async function carryOut(order: JobOrder, tools: JobTools): Promise<Result<Jobs[JobKind]['answer']>> {
  switch (order.kind) {
    case 'export':
      return (await import('./export.ts')).exportPdf(order, tools);
    case 'sample':
      return (await import('./drafts.ts')).draftSample();
    case 'blank':
      return (await import('./drafts.ts')).draftBlank(order);
    case 'draft':
      return (await import('./drafts.ts')).draftCopy(order);
  }
}

if (parentPort !== undefined) parentPort.on('message', ({ data }) => hear(data));
else {
  process.on('message', (message) => hear(message as ToJob));
  // The host is gone: nobody waits for the answer.
  process.on('disconnect', () => process.exit(0));
}
