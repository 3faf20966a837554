/** The composing worker: typing and scrolling never wait for the page. */
import initJieba, * as jieba from 'jieba-wasm/web';
import { wordSegmenter } from '../../core/text/jieba.ts';
import type { WordSegmenter } from '../../core/text/words.ts';
import { Composer } from './composer.ts';
import type { ComposeOrder, CompositionReport, Order, Report } from './messages.ts';

const segmenters = new Map<string, WordSegmenter>();
let jiebaReady: Promise<unknown> | undefined;
let composer: Composer | undefined;
/** The next order to carry out: a newer one takes the place of one that has not begun. */
let waiting: ComposeOrder | undefined;
let busy = false;

self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  switch (data.kind) {
    case 'faces':
      composer = new Composer(data.faces, { fetchFace, words, now: () => performance.now() });
      break;
    case 'compose':
      waiting = data;
      break;
  }
  void work();
});

async function work(): Promise<void> {
  if (busy) return;
  busy = true;
  while (composer !== undefined && waiting !== undefined) {
    const order = waiting;
    waiting = undefined;
    report(await carryOut(composer, order));
  }
  busy = false;
}

async function carryOut(by: Composer, order: ComposeOrder): Promise<CompositionReport> {
  try {
    return await by.compose(order);
  } catch (error) {
    // A bug in composing one document must not end the worker: the window says so and shows the last good page.
    console.error(error);
    const reason = error instanceof Error ? error.message : String(error);
    const message = {
      zh: `版面排不出来，显示的是上一次的结果（${reason}）。请撤销上一步再试。`,
      en: `The page could not be composed; the last good one shows (${reason}). Undo the last step.`,
    };
    return { kind: 'failed', revision: order.revision, message };
  }
}

const report = (message: Report): void => self.postMessage(message);
report({ kind: 'ready' });

async function fetchFace({ url }: { readonly url: string }): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`font ${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function words(names: readonly string[]): Promise<WordSegmenter> {
  jiebaReady ??= initJieba();
  await jiebaReady;
  const key = names.join('\n');
  const known = segmenters.get(key);
  if (known !== undefined) return known;
  const made = wordSegmenter(jieba, names);
  segmenters.set(key, made);
  return made;
}
