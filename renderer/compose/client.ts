/** The window's end of the composing worker. */
import type { FaceFile } from '../../core/ipc.ts';
import type { ZbanDocument } from '../../core/model/document.ts';
import type { PreflightFacts } from '../../core/preflight/rule.ts';
import type { CompositionReport, Order, Report } from './messages.ts';
import { trustedWorkerUrl } from './trusted.ts';
import workerUrl from './worker.ts?worker&url';

export interface ComposeClient {
  /** Asks for a composition. Orders that are overtaken before they begin are never reported on. */
  compose(revision: number, document: ZbanDocument, facts: PreflightFacts): void;
  /** Ends the worker; nothing more is reported. */
  close(): void;
}

/** Starts the worker with the program's faces; every report goes to `onReport`. */
export function startComposer(
  faces: readonly FaceFile[],
  onReport: (report: CompositionReport) => void,
): ComposeClient {
  const worker = new Worker(trustedWorkerUrl(new URL(workerUrl, import.meta.url)), { type: 'module', name: 'compose' });
  worker.addEventListener('error', (event) => {
    throw new Error(`composing worker: ${event.message}`);
  });
  // HarfBuzz loads before the worker's script ends; what is said to it meanwhile would be lost.
  let early: Order[] | undefined = [];
  const send = (order: Order): void => (early === undefined ? worker.postMessage(order) : void early.push(order));
  worker.addEventListener('message', ({ data }: MessageEvent<Report>) => {
    if (data.kind !== 'ready') return onReport(data);
    for (const order of early ?? []) worker.postMessage(order);
    early = undefined;
  });
  send({ kind: 'faces', faces: faces.map((face) => ({ ...face, url: new URL(face.url, document.baseURI).href })) });
  return {
    compose: (revision, doc, facts) => send({ kind: 'compose', revision, document: doc, facts }),
    close: () => worker.terminate(),
  };
}
