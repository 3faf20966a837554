/** What is done to frames by hand, as operations of the document. */
import type { Rect } from '../../core/base/geometry.ts';
import type { Operation } from '../../core/edit/operation.ts';
import type { Frame, ZbanDocument } from '../../core/model/document.ts';

/** The operations that take `frame` out of `document` and mend the thread it stood in. */
export function removal(document: ZbanDocument, frame: Frame): readonly Operation[] {
  const next = frame.kind === 'text' ? frame.next : undefined;
  const change = next === undefined ? { set: {}, unset: ['next'] } : { set: { next } };
  const before = document.pages
    .flatMap((page) => page.frames)
    .filter((each) => each.kind === 'text' && each.next === frame.id);
  return [
    ...before.map((each) => ({ kind: 'set-frame', frameId: each.id, ...change }) as const),
    { kind: 'remove-frame', frameId: frame.id },
  ];
}

/** The operation that gives a frame its rectangle. */
export const setRect = (frameId: string, rect: Rect): Operation => ({ kind: 'set-frame', frameId, set: { rect } });
