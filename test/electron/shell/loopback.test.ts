/** The loopback host refuses everyone but its own window: each way in is tried. */
import http from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ok } from '../../../core/base/result.ts';
import type { Services } from '../../../core/ipc.ts';
import { type LoopbackHost, REQUIRED_HEADER, startLoopback } from '../../../electron/shell/loopback.ts';

type Headers = Readonly<Record<string, string>>;
interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

const PHOTO = 'ab'.repeat(32);
let host: LoopbackHost;
let clock: number;
let served: string[];

/** Services that write down that they were reached. */
const services = new Proxy({} as Services, {
  get: (_, name: string) => (request: unknown) => {
    served.push(`${name} ${JSON.stringify(request)}`);
    return Promise.resolve(ok(null));
  },
});

beforeEach(async () => {
  clock = 0;
  served = [];
  const photos = { picture: async (id: string) => (id === PHOTO ? new Uint8Array([1, 2, 3]) : undefined) };
  host = await startLoopback({ services, photos, now: () => clock });
});

afterEach(() => host.close());

/** A request as a browser, or anyone else, may send it. */
function send(path: string, { method = 'GET', headers = {} as Headers, body = '' } = {}): Promise<Answer> {
  const { port, host: own } = new URL(host.origin);
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port, path, method, setHost: false, headers: { host: own, ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: text }));
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

const bootPath = (): string => host.bootUrl.slice(host.origin.length);
const NAVIGATION: Headers = { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' };

async function cookie(): Promise<string> {
  const answer = await send(bootPath(), { headers: NAVIGATION });
  expect(answer.status).toBe(303);
  return answer.headers['set-cookie']![0]!.split(';')[0]!;
}

const callHeaders = (with_: string): Headers => ({
  cookie: with_,
  origin: host.origin,
  'sec-fetch-site': 'same-origin',
  [REQUIRED_HEADER]: '1',
  'content-type': 'application/json',
});

const without = (headers: Headers, name: string): Headers =>
  Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));

describe('booting', () => {
  test('the token is spent on a cookie that scripts and other sites never see', async () => {
    const answer = await send(bootPath(), { headers: NAVIGATION });
    expect(answer).toMatchObject({ status: 303, headers: { location: '/', 'cache-control': 'no-store' } });
    expect(answer.headers['set-cookie']![0]).toMatch(/; HttpOnly; SameSite=Strict$/);
  });

  test('a replayed token is refused', async () => {
    await cookie();
    expect((await send(bootPath(), { headers: NAVIGATION })).status).toBe(403);
  });

  test('a token that comes late is refused, and spent', async () => {
    clock = 61_000;
    expect((await send(bootPath(), { headers: NAVIGATION })).status).toBe(403);
    clock = 0;
    expect((await send(bootPath(), { headers: NAVIGATION })).status).toBe(403);
  });

  test('a link on another page spends the token for nothing', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect((await send(bootPath(), { headers })).status).toBe(403);
    expect((await send(bootPath(), { headers: NAVIGATION })).status).toBe(403);
  });

  test('a wrong token is refused, and the right one still works', async () => {
    expect((await send('/boot?token=guess', { headers: NAVIGATION })).status).toBe(403);
    expect((await send('/boot', { headers: NAVIGATION })).status).toBe(403);
    await cookie();
  });
});

describe('calls', () => {
  test('the window’s own are served', async () => {
    const headers = callHeaders(await cookie());
    const answer = await send('/call/cancel-job', { method: 'POST', headers, body: '{"job":"1"}' });
    expect(answer).toMatchObject({ status: 200, body: '{"ok":true,"value":null}' });
    expect(served).toEqual(['cancel-job {"job":"1"}']);
  });

  test.each([
    ['a missing cookie', (headers: Headers) => without(headers, 'cookie')],
    ['a wrong cookie', (headers: Headers) => ({ ...headers, cookie: 'zhuanban=guess' })],
    ['a wrong Host', (headers: Headers) => ({ ...headers, host: 'rebound.example' })],
    ['localhost for 127.0.0.1', (headers: Headers) => ({ ...headers, host: `localhost:${new URL(host.origin).port}` })],
    ['a foreign Origin', (headers: Headers) => ({ ...headers, origin: 'https://elsewhere.example' })],
    ['another port’s Origin', (headers: Headers) => ({ ...headers, origin: 'http://127.0.0.1:1' })],
    ['an opaque Origin', (headers: Headers) => ({ ...headers, origin: 'null' })],
    ['a missing Origin', (headers: Headers) => without(headers, 'origin')],
    ['a cross-site request', (headers: Headers) => ({ ...headers, 'sec-fetch-site': 'cross-site' })],
    ['a same-site request', (headers: Headers) => ({ ...headers, 'sec-fetch-site': 'same-site' })],
    ['a request that hides its site', (headers: Headers) => without(headers, 'sec-fetch-site')],
    ['a missing header', (headers: Headers) => without(headers, REQUIRED_HEADER)],
    ['a form', (headers: Headers) => ({ ...headers, 'content-type': 'application/x-www-form-urlencoded' })],
  ])('with %s are refused before any service is reached', async (_, spoil) => {
    const headers = spoil(callHeaders(await cookie()));
    const answer = await send('/call/cancel-job', { method: 'POST', headers, body: '{"job":"1"}' });
    expect(answer).toMatchObject({ status: 403, body: '' });
    expect(served).toEqual([]);
  });

  test.each([
    ['no such call', 'toString', '{}'],
    ['no JSON', 'cancel-job', '{'],
    ['not what the call takes', 'cancel-job', '{"job":7}'],
    ['more than the call takes', 'cancel-job', '{"job":"1","path":"/etc/passwd"}'],
  ])('%s: a bad request', async (_, call, body) => {
    const headers = callHeaders(await cookie());
    expect((await send(`/call/${call}`, { method: 'POST', headers, body })).status).toBe(400);
    expect(served).toEqual([]);
  });

  test('a GET is no call', async () => {
    const headers = callHeaders(await cookie());
    expect((await send('/call/recent-documents', { headers })).status).toBe(403);
    expect(served).toEqual([]);
  });
});

describe('files and photos', () => {
  const same = (with_: string): Headers => ({
    cookie: with_,
    'sec-fetch-site': 'same-origin',
    'sec-fetch-mode': 'no-cors',
  });

  test('photos go by their hash only, and only to the window', async () => {
    const headers = same(await cookie());
    expect(await send(`/photos/${PHOTO}`, { headers })).toMatchObject({
      status: 200,
      headers: { 'content-type': 'image/jpeg' },
    });
    for (const path of [`/photos/${'cd'.repeat(32)}`, `/photos/..%2f${PHOTO}`, `/photos/../${PHOTO}`, '/photos/']) {
      expect((await send(path, { headers })).status).toBe(404);
    }
    expect((await send(`/photos/${PHOTO}`, { headers: without(headers, 'cookie') })).status).toBe(403);
    expect((await send(`/photos/${PHOTO}`, { headers: { ...headers, 'sec-fetch-site': 'cross-site' } })).status).toBe(
      403,
    );
  });

  test('an image on another page cannot be embedded, a frame neither', async () => {
    const headers = { cookie: await cookie(), 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect((await send('/', { headers })).status).toBe(403);
  });

  test('events go to who shows the header, and carry what is emitted', async () => {
    const headers = same(await cookie());
    expect((await send('/events', { headers })).status).toBe(403);
    const { port, host: own } = new URL(host.origin);
    const line = await new Promise<string>((resolve, reject) => {
      const all = { host: own, ...headers, [REQUIRED_HEADER]: '1' };
      http
        .get({ host: '127.0.0.1', port, path: '/events', setHost: false, headers: all }, (response) => {
          response.setEncoding('utf8');
          response.once('data', resolve);
          host.emit('command', 'undo');
        })
        .once('error', reject);
    });
    expect(JSON.parse(line)).toEqual({ name: 'command', payload: 'undo' });
  });

  test('an address that is none is refused', async () => {
    const headers = same(await cookie());
    expect((await send('//elsewhere.example/', { headers })).status).toBe(403);
    expect((await send('/..%2f..%2fpackage.json', { headers })).status).toBe(404);
    expect((await send('/fonts/..%2ffonts.json', { headers })).status).toBe(404);
  });
});
