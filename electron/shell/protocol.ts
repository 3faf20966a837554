/** `app://zhuanban/…` serves the interface and its fonts, `photo://<sha256>/` the open document's photos. */
import { readFile } from 'node:fs/promises';
import type { Protocol } from 'electron';
import { interfaceFile } from './files.ts';
import type { PhotoSource } from './photos.ts';
import { securityHeaders } from './policy.ts';

export const INTERFACE_ORIGIN = 'app://zhuanban';

/** Answers both schemes. To be called once, when the app is ready. */
export function serveSchemes(protocol: Protocol, photos: PhotoSource): void {
  protocol.handle('app', (request) => answerInterface(request));
  protocol.handle('photo', (request) => answerPhoto(request, photos));
}

async function answerInterface(request: Request): Promise<Response> {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.host !== 'zhuanban') return refuse(405);
  const found = await interfaceFile(url.pathname);
  if (found === undefined) return refuse(404);
  const headers = { ...securityHeaders(['photo:']), 'content-type': found.type };
  return new Response(await readFile(found.file), { headers });
}

async function answerPhoto(request: Request, photos: PhotoSource): Promise<Response> {
  const match = /^photo:\/\/([0-9a-f]{64})\/$/.exec(request.url);
  if (request.method !== 'GET' || match === null) return refuse(404);
  const picture = await photos.picture(match[1]!);
  if (picture === undefined) return refuse(404);
  return new Response(picture, { headers: { 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' } });
}

const refuse = (status: number): Response => new Response(null, { status });
