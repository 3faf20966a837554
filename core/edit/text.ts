/** Slate's operations on a story's paragraphs: the same outcome as Slate's, but strict about what does not fit. */
import type { Paragraph, Span } from '../model/story.ts';
import { Misfit, type NodeFields, type TextNode, type TextOperation, type TextPath } from './operation.ts';

type Paragraphs = readonly Paragraph[];

/** The paragraphs after `operation`. Throws `Misfit` if it was not made for them. */
export function applyText(paragraphs: Paragraphs, operation: TextOperation): Paragraphs {
  const { path } = operation;
  switch (operation.type) {
    case 'insert_text':
      return changeSpan(paragraphs, path, (span) => {
        const { offset, text } = operation;
        within(offset, span.text.length);
        return { ...span, text: span.text.slice(0, offset) + text + span.text.slice(offset) };
      });
    case 'remove_text':
      return changeSpan(paragraphs, path, (span) => {
        const { offset, text } = operation;
        if (!span.text.startsWith(text, offset)) throw new Misfit(`“${text}” does not stand at ${offset}`);
        return { ...span, text: span.text.slice(0, offset) + span.text.slice(offset + text.length) };
      });
    case 'insert_node':
      return insertNode(paragraphs, path, operation.node);
    case 'remove_node':
      return removeNode(paragraphs, path);
    case 'split_node':
      return changeSiblings(paragraphs, path, (nodes, at) => {
        const [head, tail] = split(existing(nodes, at), operation.position, operation.properties);
        return nodes.toSpliced(at, 1, head, tail);
      });
    case 'merge_node':
      return changeSiblings(paragraphs, path, (nodes, at) =>
        nodes.toSpliced(at - 1, 2, merge(existing(nodes, at - 1), existing(nodes, at))),
      );
    case 'set_node':
      return changeSiblings(paragraphs, path, (nodes, at) =>
        nodes.with(at, setFields(existing(nodes, at), operation.properties, operation.newProperties)),
      );
    case 'move_node': {
      if (path.length !== operation.newPath.length) throw new Misfit('a node cannot change its level');
      return insertNode(removeNode(paragraphs, path), operation.newPath, nodeAt(paragraphs, path));
    }
  }
}

/** What undoes `operation`, which is about to be applied to `paragraphs`. */
export function invertText(paragraphs: Paragraphs, operation: TextOperation): TextOperation {
  const { path } = operation;
  switch (operation.type) {
    case 'insert_text':
      return { ...operation, type: 'remove_text' };
    case 'remove_text':
      return { ...operation, type: 'insert_text' };
    case 'insert_node':
      return { ...operation, type: 'remove_node' };
    case 'remove_node':
      return { type: 'insert_node', path, node: nodeAt(paragraphs, path) };
    case 'split_node':
      return { ...operation, type: 'merge_node', path: beside(path, 1) };
    case 'merge_node': {
      const before = nodeAt(paragraphs, beside(path, -1));
      const position = isParagraph(before) ? before.children.length : before.text.length;
      return { type: 'split_node', path: beside(path, -1), position, properties: fieldsOf(nodeAt(paragraphs, path)) };
    }
    case 'set_node': {
      const touched = Object.keys({ ...operation.properties, ...operation.newProperties });
      const node = fieldsOf(nodeAt(paragraphs, path));
      return { type: 'set_node', path, properties: operation.newProperties, newProperties: pick(node, touched) };
    }
    case 'move_node':
      return { type: 'move_node', path: operation.newPath, newPath: path };
  }
}

const isParagraph = (node: TextNode): node is Paragraph => 'children' in node;

/** A node's fields without its content. */
function fieldsOf(node: TextNode): NodeFields {
  const { text: _text, children: _children, ...fields } = node as Span & Paragraph;
  return fields;
}

const pick = (fields: NodeFields, keys: readonly string[]): NodeFields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => keys.includes(key)));

const beside = (path: TextPath, by: number): TextPath => [...path.slice(0, -1), (path.at(-1) ?? 0) + by];

function within(at: number, limit: number): void {
  if (!Number.isInteger(at) || at < 0 || at > limit) throw new Misfit(`${at} lies outside 0…${limit}`);
}

function existing<T>(nodes: readonly T[], at: number): T {
  const node = nodes[at];
  if (node === undefined) throw new Misfit(`there is no node ${at} among ${nodes.length}`);
  return node;
}

function nodeAt(paragraphs: Paragraphs, path: TextPath): TextNode {
  const [paragraph, span] = levels(path);
  const found = existing(paragraphs, paragraph);
  return span === undefined ? found : existing(found.children, span);
}

function levels(path: TextPath): readonly [paragraph: number, span: number | undefined] {
  const [paragraph, span, ...deeper] = path;
  if (paragraph === undefined || deeper.length > 0) throw new Misfit(`no node can stand at [${path}]`);
  return [paragraph, span];
}

/** The paragraphs with the list in which `path` ends changed. */
function changeSiblings(
  paragraphs: Paragraphs,
  path: TextPath,
  change: (nodes: readonly TextNode[], at: number) => readonly TextNode[],
): Paragraphs {
  const [paragraph, span] = levels(path);
  // A change keeps its nodes' level: paragraphs become paragraphs, spans spans.
  if (span === undefined) return change(paragraphs, paragraph) as Paragraphs;
  const parent = existing(paragraphs, paragraph);
  return paragraphs.with(paragraph, { ...parent, children: change(parent.children, span) as readonly Span[] });
}

function changeSpan(paragraphs: Paragraphs, path: TextPath, change: (span: Span) => Span): Paragraphs {
  if (path.length !== 2) throw new Misfit(`no text can stand at [${path}]`);
  return changeSiblings(paragraphs, path, (nodes, at) => nodes.with(at, change(existing(nodes, at) as Span)));
}

function insertNode(paragraphs: Paragraphs, path: TextPath, node: TextNode): Paragraphs {
  if (isParagraph(node) !== (path.length === 1)) throw new Misfit(`such a node cannot stand at [${path}]`);
  return changeSiblings(paragraphs, path, (nodes, at) => {
    within(at, nodes.length);
    return nodes.toSpliced(at, 0, node);
  });
}

const removeNode = (paragraphs: Paragraphs, path: TextPath): Paragraphs =>
  changeSiblings(paragraphs, path, (nodes, at) => {
    existing(nodes, at);
    return nodes.toSpliced(at, 1);
  });

/** Two nodes of one: the first keeps its fields, the second gets `properties`. */
function split(node: TextNode, position: number, properties: NodeFields): readonly [TextNode, TextNode] {
  if (isParagraph(node)) {
    within(position, node.children.length);
    const tail = { ...properties, children: node.children.slice(position) } as unknown as Paragraph;
    return [{ ...node, children: node.children.slice(0, position) }, tail];
  }
  within(position, node.text.length);
  return [
    { ...node, text: node.text.slice(0, position) },
    { ...properties, text: node.text.slice(position) },
  ];
}

function merge(before: TextNode, node: TextNode): TextNode {
  if (isParagraph(before) && isParagraph(node)) {
    return { ...before, children: [...before.children, ...node.children] };
  }
  if (isParagraph(before) || isParagraph(node)) throw new Misfit('a paragraph and a span do not merge');
  return { ...before, text: before.text + node.text };
}

/** As Slate does it: `null` takes a field away, and so does standing in `properties` alone. */
function setFields(node: TextNode, properties: NodeFields, newProperties: NodeFields): TextNode {
  if ('text' in newProperties || 'children' in newProperties) throw new Misfit('content is not set like a field');
  const touched = [...Object.keys(properties), ...Object.keys(newProperties)];
  const kept = Object.entries(node).filter(([key]) => !touched.includes(key));
  const put = Object.entries(newProperties).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries([...kept, ...put]) as unknown as TextNode;
}
