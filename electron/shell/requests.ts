/** What a request must look like before a service sees it: one schema a call, beside none of them a default. */
import { z } from 'zod';
import type { Answer, CallName, Request, Services } from '../../core/ipc.ts';
import type { ZbanDocument } from '../../core/model/document.ts';
import { documentSchema } from '../../core/model/schema.ts';

const id = z.string().min(1).max(200);
const name = z.string().min(1).max(200);
const document = documentSchema as z.ZodType<ZbanDocument>;

/** More files than any page takes. */
const MOST_FILES = 200;
const copyKind = z.enum(['manuscript', 'photo']);

const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ask') }),
  z.strictObject({ kind: z.literal('entry'), folder: id, name }),
]);

const schemas: { readonly [Name in CallName]: z.ZodType<Request<Name>> } = {
  start: z.null(),
  library: z.null(),
  'recent-documents': z.null(),
  'forget-recent': z.strictObject({ id }),
  'open-document': z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('ask') }),
    z.strictObject({ kind: z.literal('recent'), id }),
    z.strictObject({ kind: z.literal('sample') }),
    z.strictObject({ kind: z.literal('entry'), id }),
  ]),
  'new-document': z.strictObject({ templateId: id, houseStyleId: id }),
  'choose-copy': z.strictObject({ kind: copyKind }),
  'draft-document': z.strictObject({
    templateId: id,
    houseStyleId: id,
    manuscripts: z.array(id).min(1).max(MOST_FILES),
    photos: z.array(id).max(MOST_FILES),
  }),
  'save-document': z.strictObject({ document, target: target.optional() }),
  'export-pdf': z.strictObject({ job: id, document, target }),
  'cancel-job': z.strictObject({ job: id }),
  'reveal-export': z.null(),
  browse: z.strictObject({ folder: id.optional(), copy: copyKind.optional() }),
  'unsaved-work': z.strictObject({ unsaved: z.boolean() }),
};

/** A request that names no call, or does not look like that call's requests. */
export class BadRequest extends Error {}

const isCallName = (candidate: unknown): candidate is CallName =>
  typeof candidate === 'string' && Object.hasOwn(schemas, candidate);

/** Checks and carries out one request from the window. Throws `BadRequest` before any service is reached. */
export async function dispatch(services: Services, call: unknown, request: unknown): Promise<Answer<CallName>> {
  if (!isCallName(call)) throw new BadRequest('no such call');
  return serve(services, call, request);
}

async function serve<Name extends CallName>(services: Services, call: Name, request: unknown): Promise<Answer<Name>> {
  const checked = schemas[call].safeParse(request);
  if (!checked.success) throw new BadRequest(`${call}: ${z.prettifyError(checked.error)}`);
  return services[call](checked.data as Request<Name>);
}
