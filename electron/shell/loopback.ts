/**
 * The loopback host: the same services on 127.0.0.1 for a window in an installed browser, where Electron's
 * runtime is not to be had. A page of another origin, another program's browser or a replayed link gets nothing.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EventName, Events, Services } from '../../core/ipc.ts';
import { interfaceFile } from './files.ts';
import type { PhotoSource } from './photos.ts';
import { securityHeaders } from './policy.ts';
import { BadRequest, dispatch } from './requests.ts';

/** The header every call must carry: no form and no image of another page can send it. */
export const REQUIRED_HEADER = 'x-zhuanban';
const COOKIE = 'zhuanban';
/** The boot token shows in the process list, so it works once and not for long; milliseconds. */
const TOKEN_LIFE = 60_000;
const LARGEST_REQUEST = 60 * 1024 * 1024;

export interface LoopbackHost {
  /** Where the window starts: works once, within a minute. */
  readonly bootUrl: string;
  readonly origin: string;
  emit<Name extends EventName>(name: Name, payload: Events[Name]): void;
  close(): Promise<void>;
}

export interface LoopbackOptions {
  readonly services: Services;
  readonly photos: PhotoSource;
  /** Milliseconds on a clock that never goes back. */
  readonly now?: () => number;
}

interface Session {
  readonly host: string;
  readonly origin: string;
  readonly cookie: string;
  token: { readonly value: string; readonly until: number } | undefined;
}

/** Starts the host on a free port of 127.0.0.1. */
export async function startLoopback(options: LoopbackOptions): Promise<LoopbackHost> {
  const now = options.now ?? (() => performance.now());
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const session: Session = {
    host,
    origin: `http://${host}`,
    cookie: secret(),
    token: { value: secret(), until: now() + TOKEN_LIFE },
  };
  const bootUrl = `${session.origin}/boot?token=${session.token!.value}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = addressOf(request, session);
    if (url === undefined) {
      refuse(response, 403);
      return;
    }
    if (url.pathname === '/boot') {
      boot(request, response, url);
      return;
    }
    if (!isSameOrigin(request, session) || !hasCookie(request, session)) {
      refuse(response, 403);
      return;
    }
    if (url.pathname.startsWith('/call/')) return call(request, response, url.pathname.slice('/call/'.length));
    if (request.method !== 'GET') {
      refuse(response, 405);
      return;
    }
    if (url.pathname === '/events') {
      listen(request, response);
      return;
    }
    if (url.pathname.startsWith('/photos/')) return photo(response, url.pathname.slice('/photos/'.length));
    return file(response, url.pathname);
  }

  /** The window's first request: the token is spent on the session's cookie, or on nothing if it comes late. */
  function boot(request: IncomingMessage, response: ServerResponse, url: URL): void {
    const { token } = session;
    const offered = url.searchParams.get('token') ?? '';
    const isRight = token !== undefined && isSame(offered, token.value);
    if (isRight) session.token = undefined;
    if (!isRight || now() > token.until || !isOwnNavigation(request)) {
      refuse(response, 403);
      return;
    }
    response.writeHead(303, {
      location: '/',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'set-cookie': `${COOKIE}=${session.cookie}; Path=/; HttpOnly; SameSite=Strict`,
    });
    response.end();
  }

  async function call(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
    if (request.method !== 'POST' || !isCall(request, session)) {
      refuse(response, 403);
      return;
    }
    const body = await readBody(request);
    if (body === undefined) {
      refuse(response, 413);
      return;
    }
    try {
      sendJson(response, 200, await dispatch(options.services, name, parseJson(body)));
    } catch (error) {
      if (!(error instanceof BadRequest)) throw error;
      sendJson(response, 400, { error: error.message });
    }
  }

  function listen(request: IncomingMessage, response: ServerResponse): void {
    if (request.headers[REQUIRED_HEADER] === undefined) {
      refuse(response, 403);
      return;
    }
    response.writeHead(200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' });
    response.flushHeaders();
    listeners.add(response);
    response.once('close', () => listeners.delete(response));
  }

  async function photo(response: ServerResponse, photoId: string): Promise<void> {
    const picture = /^[0-9a-f]{64}$/.test(photoId) ? await options.photos.picture(photoId) : undefined;
    if (picture === undefined) {
      refuse(response, 404);
      return;
    }
    response.writeHead(200, { 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' });
    response.end(picture);
  }

  async function file(response: ServerResponse, pathname: string): Promise<void> {
    const found = await interfaceFile(pathname);
    if (found === undefined) {
      refuse(response, 404);
      return;
    }
    const caching = found.immutable ? 'max-age=31536000, immutable' : 'no-store';
    response.writeHead(200, { ...securityHeaders([]), 'content-type': found.type, 'cache-control': caching });
    createReadStream(found.file)
      .once('error', () => response.destroy())
      .pipe(response);
  }

  return {
    bootUrl,
    origin: session.origin,
    emit(name, payload) {
      const line = `${JSON.stringify({ name, payload })}\n`;
      for (const listener of listeners) listener.write(line);
    },
    close() {
      for (const listener of listeners) listener.end();
      server.closeAllConnections();
      return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
    },
  };
}

const secret = (): string => randomBytes(32).toString('base64url');

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** The address asked for, if it was asked of exactly this host (a rebound name arrives with another Host). */
function addressOf(request: IncomingMessage, session: Session): URL | undefined {
  if (request.headers.host !== session.host || request.url === undefined) return undefined;
  if (!request.url.startsWith('/') || request.url.startsWith('//')) return undefined;
  return URL.canParse(request.url, session.origin) ? new URL(request.url, session.origin) : undefined;
}

/** A navigation that no other page asked for. */
const isOwnNavigation = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && headers.origin === undefined && headers['sec-fetch-site'] === 'none';

function isSameOrigin({ headers }: IncomingMessage, session: Session): boolean {
  if (headers.origin !== undefined && headers.origin !== session.origin) return false;
  const site = headers['sec-fetch-site'];
  // `none`: the person reloads the window. The redirect after booting counts as `none` too.
  return site === 'same-origin' || (site === 'none' && headers['sec-fetch-mode'] === 'navigate');
}

const isCall = ({ headers }: IncomingMessage, session: Session): boolean =>
  headers.origin === session.origin &&
  headers['sec-fetch-site'] === 'same-origin' &&
  headers[REQUIRED_HEADER] !== undefined &&
  headers['content-type'] === 'application/json';

function hasCookie({ headers }: IncomingMessage, session: Session): boolean {
  const pairs = (headers.cookie ?? '').split(/;\s*/);
  return pairs.some((pair) => pair.startsWith(`${COOKIE}=`) && isSame(pair.slice(COOKIE.length + 1), session.cookie));
}

/** The body as text, or undefined if it is larger than any request of ours. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LARGEST_REQUEST) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadRequest('not JSON');
  }
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(value));
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain', 'cache-control': 'no-store' });
  response.end();
}
