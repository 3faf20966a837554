/** Requests are checked before any service sees them. */
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Services } from '../../../core/ipc.ts';
import { draftBlank } from '../../../electron/shell/drafts.ts';
import { BadRequest, dispatch } from '../../../electron/shell/requests.ts';

let reached: unknown[];
const services = new Proxy({} as Services, {
  get: () => async (request: unknown) => {
    reached.push(request);
    return null;
  },
});

beforeEach(() => {
  reached = [];
});

const CALLS = ['start', 'open-document', 'new-document', 'save-document', 'export-pdf', 'browse', 'unsaved-work'];

describe('what looks right goes through', () => {
  test.each([
    ['start', null],
    ['open-document', { kind: 'sample' }],
    ['open-document', { kind: 'entry', id: 'x' }],
    ['browse', {}],
    ['browse', { folder: 'x' }],
    ['unsaved-work', { unsaved: true }],
  ])('%s %j', async (call, request) => {
    await dispatch(services, call, request);
    expect(reached).toEqual([request]);
  });

  test('a whole document', async () => {
    const drafted = await draftBlank({ templateId: 'special-tabloid', houseStyleId: 'daily', date: '2026-11-22' });
    if (!drafted.ok) throw new Error(drafted.error.message.en);
    const request = { document: drafted.value.document };
    await dispatch(services, 'save-document', request);
    expect(reached).toEqual([request]);
  });
});

describe('what does not is a bad request', () => {
  test.each([
    ['no call of ours', 'constructor', null],
    ['not even a name', 7, null],
    ['a path', 'open-document', { kind: 'path', path: '/etc/passwd' }],
    ['a path beside', 'open-document', { kind: 'ask', path: '/etc/passwd' }],
    ['an id that is none', 'forget-recent', { id: '' }],
    ['half a document', 'save-document', { document: { format: 'zhuanban', version: 1 } }],
    ['nothing', 'export-pdf', undefined],
  ])('%s', async (_, call, request) => {
    await expect(dispatch(services, call, request)).rejects.toThrow(BadRequest);
    expect(reached).toEqual([]);
  });

  test('anything at all: either it is refused, or it is what the call takes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...CALLS, '__proto__', 'toString'), fc.jsonValue(), async (call, request) => {
        reached = [];
        const outcome = await dispatch(services, call, request).then(
          () => 'served',
          (error: unknown) => error,
        );
        if (outcome === 'served') expect(reached).toEqual([request]);
        else expect(outcome).toBeInstanceOf(BadRequest);
      }),
    );
  });
});
