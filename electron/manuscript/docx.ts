/** Word documents through mammoth: its document tree gives paragraphs, styles, bold and pictures; its HTML is not used. */
import mammoth from 'mammoth';
import { lineText, type SourceLine } from '../../core/manuscript/source.ts';
import type { Span } from '../../core/model/story.ts';
import { parsing } from './word-fault.ts';

/** A node of mammoth's document tree, as far as it matters here. */
interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
  readonly value?: string;
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly alignment?: string | null;
  readonly indent?: { readonly firstLine?: string | null };
  readonly isBold?: boolean;
  /** Points. */
  readonly fontSize?: number | null;
  readonly breakType?: string;
  readonly checked?: boolean;
  /** Footnotes and endnotes, on the document, by the reference in the text. */
  readonly notes?: { resolve(reference: Node): { readonly body: readonly Node[] } | null };
}

/** The lines of a .docx, notes at the end; rejects with a `WordFault` if mammoth cannot read it. */
export const readDocx = async (bytes: Buffer): Promise<readonly SourceLine[]> =>
  linesOf(await parsing(() => parse(bytes)));

async function parse(bytes: Buffer): Promise<Node> {
  let tree: Node | undefined;
  await mammoth.convertToHtml(
    { buffer: bytes },
    {
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      transformDocument: (document: Node) => {
        tree = document;
        // Nothing is left to convert: the tree is all that is wanted.
        return { ...document, children: [] };
      },
    },
  );
  if (!tree) throw new Error('mammoth gave no document');
  return tree;
}

function linesOf(document: Node): readonly SourceLine[] {
  const paragraphs = [...blocksIn(document), ...notesOf(document)];
  const bodySize = usualSize(paragraphs.map(({ node }) => node));
  const titled = paragraphs.some(({ node }) => isTitle(node));
  const lines: SourceLine[] = [];
  let blanksBefore = 0;
  paragraphs.forEach(({ node, apart }, i) => {
    for (const part of partsOf(node)) {
      const text = part.kind === 'text' ? lineText(part) : '';
      if (part.kind === 'page-break') blanksBefore += 2;
      else if (part.kind === 'text' && text.trim() === '') blanksBefore += 1;
      else {
        lines.push({
          line: i + 1,
          blanksBefore,
          ...(part.kind === 'photo' ? { spans: [], photo: true } : describe(node, part.spans, bodySize, titled)),
          ...(apart && part.kind === 'text' ? { spans: part.spans, apart } : {}),
        });
        blanksBefore = 0;
      }
    }
  });
  return lines;
}

/** What Word says of a paragraph's text; bold throughout is told as display, not as marks. */
function describe(paragraph: Node, spans: readonly Span[], bodySize: number | undefined, titled: boolean) {
  const heading = levelOf(paragraph, titled ? 1 : 0);
  const display = isDisplay(paragraph, spans, bodySize);
  return {
    spans: display || heading !== undefined ? [{ text: lineText({ spans }) }] : spans,
    display,
    indented: isIndented(paragraph, lineText({ spans })),
    ...(heading === undefined ? {} : { heading }),
  };
}

interface Block {
  readonly node: Node;
  /** A table's row or a note. */
  readonly apart: boolean;
}

/** The paragraphs in a node; a table's row is one, its cells parted by spaces. */
function blocksIn(node: Node): readonly Block[] {
  if (node.type === 'paragraph') return [{ node, apart: false }];
  const children = node.children ?? [];
  return node.type === 'tableRow' ? [{ node: rowOf(children), apart: true }] : children.flatMap(blocksIn);
}

const rowOf = (cells: readonly Node[]): Node => ({
  type: 'paragraph',
  children: cells.flatMap((cell) => (cell.children ?? []).flatMap((paragraph) => [paragraph, { type: 'tab' }])),
});

const notesOf = (document: Node): readonly Block[] =>
  referencesIn(document)
    .flatMap((reference) => document.notes?.resolve(reference)?.body ?? [])
    .flatMap(blocksIn)
    .map(({ node }) => ({ node, apart: true }));

const referencesIn = (node: Node): readonly Node[] =>
  node.type === 'noteReference' ? [node] : (node.children ?? []).flatMap(referencesIn);

type Part =
  | { readonly kind: 'text'; readonly spans: readonly Span[] }
  | { readonly kind: 'photo'; readonly spans: readonly Span[] }
  | { readonly kind: 'page-break' };

/** A paragraph parted at its line breaks, page breaks and pictures; at least one part. */
function partsOf(paragraph: Node): readonly Part[] {
  const parts: Part[] = [];
  let spans: Span[] = [];
  const close = (): void => {
    if (spans.length > 0) parts.push({ kind: 'text', spans });
    spans = [];
  };
  const visit = (node: Node, bold: boolean): void => {
    switch (node.type) {
      case 'text':
        spans.push(bold ? { text: node.value ?? '', strong: true } : { text: node.value ?? '' });
        break;
      case 'tab':
        spans.push({ text: '\t' });
        break;
      case 'checkbox':
        spans.push({ text: node.checked ? '☑' : '☐' });
        break;
      case 'image':
        close();
        parts.push({ kind: 'photo', spans: [] });
        break;
      case 'break':
        close();
        if (node.breakType !== 'line') parts.push({ kind: 'page-break' });
        break;
      default:
        for (const child of node.children ?? []) visit(child, bold || node.isBold === true);
    }
  };
  visit(paragraph, false);
  close();
  return parts.length > 0 ? parts : [{ kind: 'text', spans: [] }];
}

const HEADING = /^(?:heading|标题)\s*([1-6])$/i;
const isTitle = ({ styleName }: Node): boolean => /^(?:title|标题)$/i.test(styleName ?? '');

/** Level of a heading style; a document's Title ranks above its headings. */
function levelOf(paragraph: Node, below: number): number | undefined {
  if (isTitle(paragraph)) return 1;
  const level = HEADING.exec(paragraph.styleName ?? '') ?? /^Heading([1-6])$/.exec(paragraph.styleId ?? '');
  return level ? Number(level[1]) + below : undefined;
}

/** So much larger than body type is set apart. */
const LARGER = 1.15;

function isDisplay(paragraph: Node, spans: readonly Span[], bodySize: number | undefined): boolean {
  const bold = spans.every(({ strong, text }) => strong || text.trim() === '');
  const sizes = runsIn(paragraph).map(({ size }) => size ?? 0);
  const large = bodySize !== undefined && sizes.length > 0 && Math.min(...sizes) > bodySize * LARGER;
  return bold || large || paragraph.alignment === 'center';
}

/** The type size most characters have, in points; undefined if the document names none. */
function usualSize(paragraphs: readonly Node[]): number | undefined {
  const lengths = new Map<number, number>();
  for (const { size, length } of paragraphs.flatMap(runsIn)) {
    if (size !== undefined) lengths.set(size, (lengths.get(size) ?? 0) + length);
  }
  let usual: number | undefined;
  for (const [size, length] of lengths) if (usual === undefined || length > (lengths.get(usual) ?? 0)) usual = size;
  return usual;
}

function runsIn(node: Node): readonly { readonly size: number | undefined; readonly length: number }[] {
  if (node.type !== 'run') return (node.children ?? []).flatMap(runsIn);
  const length = (node.children ?? []).reduce((sum, { value }) => sum + (value?.trim().length ?? 0), 0);
  return length > 0 ? [{ size: node.fontSize ?? undefined, length }] : [];
}

const isIndented = ({ indent }: Node, text: string): boolean =>
  Number(indent?.firstLine ?? 0) > 0 || /^(?:\u3000|\t| {2,4}\S)/.test(text);
