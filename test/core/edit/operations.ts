/** Arbitrary operations that fit a document, and the check every one of them must pass. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { apply, invert } from '../../../core/edit/apply.ts';
import type { Operation, TextNode, TextOperation } from '../../../core/edit/operation.ts';
import type { ZbanDocument } from '../../../core/model/document.ts';
import type { Paragraph, Span } from '../../../core/model/story.ts';
import { anyParagraph, PHOTO, PHOTO_FRAME, TEXT } from '../model/documents.ts';

const words = fc.string({ unit: 'grapheme', maxLength: 5 });
const at = (length: number) => fc.nat({ max: length });
const fields = fc.dictionary(
  fc.constantFrom('strong', 'kai', 'ruby', 'role', 'x-later'),
  fc.constantFrom<unknown>(true, false, 'a', 1),
  {
    maxKeys: 3,
  },
);

/** Operations that Slate could make on these paragraphs; at least one paragraph can always be put in. */
export function anyTextOperation(paragraphs: readonly Paragraph[]): fc.Arbitrary<TextOperation> {
  const spans = paragraphs.flatMap((paragraph, p) => paragraph.children.map((span, s) => ({ path: [p, s], span })));
  const nodes: readonly { path: readonly number[]; node: TextNode; siblings: number }[] = [
    ...paragraphs.map((node, p) => ({ path: [p], node, siblings: paragraphs.length })),
    ...spans.map(({ path, span }) => ({ path, node: span, siblings: paragraphs[path[0]!]!.children.length })),
  ];
  const choices: fc.Arbitrary<TextOperation>[] = [
    fc.record({
      type: fc.constant('insert_node' as const),
      path: at(paragraphs.length).map((p) => [p]),
      node: anyParagraph,
    }),
  ];
  if (spans.length > 0) {
    const span = fc.constantFrom(...spans);
    choices.push(
      span.chain(({ path, span: { text } }) =>
        fc.record({
          type: fc.constant('insert_text' as const),
          path: fc.constant(path),
          offset: at(text.length),
          text: words,
        }),
      ),
      span.chain(({ path, span: { text } }) =>
        fc
          .tuple(at(text.length), at(text.length))
          .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
          .map(([from, to]) => ({ type: 'remove_text' as const, path, offset: from, text: text.slice(from, to) })),
      ),
      span.chain(({ path }) =>
        fc.record({
          type: fc.constant('insert_node' as const),
          path: fc.constant(path),
          node: fc.tuple(fields, words).map(([marks, text]): Span => ({ ...marks, text })),
        }),
      ),
    );
  }
  if (nodes.length > 0) {
    const node = fc.constantFrom(...nodes);
    choices.push(
      node.map(({ path, node: removed }) => ({ type: 'remove_node' as const, path, node: removed })),
      node.chain(({ path, node: parted }) =>
        fc.record({
          type: fc.constant('split_node' as const),
          path: fc.constant(path),
          position: at('children' in parted ? parted.children.length : parted.text.length),
          properties: fields,
        }),
      ),
      fc.tuple(node, fields, fields).map(([{ path }, properties, newProperties]) => ({
        type: 'set_node' as const,
        path,
        properties,
        newProperties,
      })),
      node.chain(({ path, siblings }) =>
        at(siblings - 1).map((to) => ({ type: 'move_node' as const, path, newPath: [...path.slice(0, -1), to] })),
      ),
    );
    const later = nodes.filter(({ path }) => path.at(-1)! > 0);
    if (later.length > 0) {
      choices.push(
        fc.constantFrom(...later).map(({ path }) => {
          const before = nodes.find((one) => one.path.join() === [...path.slice(0, -1), path.at(-1)! - 1].join())!.node;
          const position = 'children' in before ? before.children.length : before.text.length;
          return { type: 'merge_node' as const, path, position, properties: {} };
        }),
      );
    }
  }
  return fc.oneof(...choices);
}

/** Any operation that fits `document`. */
export function anyOperation(document: ZbanDocument): fc.Arbitrary<Operation> {
  const frames = document.pages.flatMap((page) => page.frames);
  const page = fc.constantFrom(...document.pages);
  const fresh = `new-${1 + Math.max(0, ...frames.map(({ id }) => Number(id.match(/^new-(\d+)$/)?.[1] ?? 0)))}`;
  const choices: fc.Arbitrary<Operation>[] = [
    fc
      .constantFrom(...document.stories)
      .chain((story) =>
        anyTextOperation(story.paragraphs).map((operation) => ({ kind: 'edit-text', storyId: story.id, operation })),
      ),
    page.chain(({ id, frames: there }) =>
      at(there.length).map((index) => ({
        kind: 'insert-frame',
        pageId: id,
        index,
        frame: { ...TEXT, id: fresh },
      })),
    ),
    page.chain(({ id, folio }) =>
      words.map((date) => ({
        kind: 'set-item',
        list: 'pages',
        id,
        set: { folio: { ...folio, date } },
        unset: ['x-gone'],
      })),
    ),
    page.map(({ id }) => ({ kind: 'remove-item', list: 'pages', id })),
    page.chain(({ id }) =>
      at(document.pages.length - 1).map((index) => ({ kind: 'move-item', list: 'pages', id, index })),
    ),
    at(document.photos.length).map((index) => ({
      kind: 'insert-item',
      list: 'photos',
      index,
      item: { ...PHOTO, id: document.photos.length.toString(16).padStart(64, '0') },
    })),
    fc
      .constantFrom(...document.stories)
      .chain((story) =>
        words.map((name) => ({ kind: 'set-item', list: 'stories', id: story.id, set: { reporters: [name] } })),
      ),
    words.map((title) => ({ kind: 'set-document', set: { title } })),
    fc
      .double({ min: 1, max: 99, noNaN: true })
      .map((value) => ({ kind: 'set-house-style', path: ['text', 'body', 'size'], value })),
    fc.constant({ kind: 'set-house-style', path: ['x-later'], value: { deep: [null] } } as const),
    fc.constant({ kind: 'set-house-style', path: ['names'] } as const),
  ];
  if (frames.length > 0) {
    const frame = fc.constantFrom(...frames);
    choices.push(
      frame.map(({ id }) => ({ kind: 'remove-frame', frameId: id })),
      frame.chain(({ id }) =>
        page.chain((target) => {
          const others = target.frames.filter((one) => one.id !== id).length;
          return at(others).map((index) => ({ kind: 'move-frame' as const, frameId: id, pageId: target.id, index }));
        }),
      ),
      fc
        .tuple(frame, fc.subarray(['articleId', 'slot', 'group', 'border', 'x-none']), fc.nat({ max: 900 }))
        .map(([{ id }, unset, x]) => ({
          kind: 'set-frame',
          frameId: id,
          set: { rect: { ...TEXT.rect, x }, locked: true },
          unset,
        })),
      frame.map(({ id }) => ({ kind: 'set-frame', frameId: id, set: { crop: { ...PHOTO_FRAME.crop, zoom: 2 } } })),
    );
  }
  return fc.oneof(...choices);
}

/** Applies `operation` and checks its inverse, the inverse's inverse, its way through JSON, and that nothing else moved. */
export function checkOperation(document: ZbanDocument, operation: Operation): ZbanDocument {
  const before = JSON.stringify(document);
  const after = apply(document, operation);
  const inverse = invert(document, operation);
  expect(JSON.stringify(document)).toBe(before);
  expect(apply(after, inverse)).toEqual(document);
  expect(apply(apply(after, inverse), invert(after, inverse))).toEqual(after);
  expect(apply(document, JSON.parse(JSON.stringify(operation)))).toEqual(after);
  expect(apply(after, JSON.parse(JSON.stringify(inverse)))).toEqual(document);
  return after;
}
