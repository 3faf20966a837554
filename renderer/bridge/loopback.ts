/** The bridge of a window in an installed browser: calls and events over the loopback host. */
import type { Bridge, EventName, Events } from '../../core/ipc.ts';

const HEADERS = { 'x-zhuanban': '1' };
/** Pause before listening again after the host went quiet, milliseconds. */
const RETRY_AFTER = 1000;

type Listeners = { readonly [Name in EventName]: Set<(payload: Events[Name]) => void> };

/** A bridge to the host that this page came from. */
export function loopbackBridge(): Bridge {
  const listeners: Listeners = { progress: new Set(), command: new Set() };
  void listen(listeners);
  return {
    host: 'loopback',
    async call(name, request) {
      const response = await fetch(`/call/${name}`, {
        method: 'POST',
        headers: { ...HEADERS, 'content-type': 'application/json' },
        body: JSON.stringify(request),
      });
      if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`);
      return response.json();
    },
    on(name, listener) {
      listeners[name].add(listener);
      return () => listeners[name].delete(listener);
    },
    photoUrl: (photoId) => `/photos/${photoId}`,
  };
}

/** Hears the host's events, one JSON line each, for as long as the page lives. */
async function listen(listeners: Listeners): Promise<never> {
  for (;;) {
    try {
      const response = await fetch('/events', { headers: HEADERS });
      if (response.ok && response.body !== null) await readLines(response.body, (line) => tell(listeners, line));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
  }
}

async function readLines(body: ReadableStream<Uint8Array<ArrayBuffer>>, onLine: (line: string) => void): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(onLine);
  }
}

function tell(listeners: Listeners, line: string): void {
  const event = JSON.parse(line) as { [Name in EventName]: { name: Name; payload: Events[Name] } }[EventName];
  switch (event.name) {
    case 'progress':
      for (const listener of listeners.progress) listener(event.payload);
      return;
    case 'command':
      for (const listener of listeners.command) listener(event.payload);
      return;
  }
}
