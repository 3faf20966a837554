/** Every way a document changes, as values: they are applied, inverted, kept for undo and written to a journal. */
import type { Article, Frame, Page, ZbanDocument } from '../model/document.ts';
import type { Photo } from '../model/photo.ts';
import type { Paragraph, Span, Story } from '../model/story.ts';

/** Fields put and fields taken away. A value is never `undefined`: operations are JSON. */
interface Change<Fields> {
  readonly set: Fields;
  readonly unset?: readonly string[];
}

/** What may change in a frame: its id and kind stay. */
type FrameFields<Kind = Frame> = Kind extends Frame ? Partial<Omit<Kind, 'id' | 'kind'>> : never;

/** The document's own lists. */
export interface Lists {
  readonly pages: Page;
  readonly articles: Article;
  readonly stories: Story;
  readonly photos: Photo;
}

export type ListName = keyof Lists;

/** A page, article, story or photo put into its list before `index`. */
type InsertItem = {
  [List in ListName]: {
    readonly kind: 'insert-item';
    readonly list: List;
    readonly index: number;
    readonly item: Lists[List];
  };
}[ListName];

/** Fields of a page (its folio, grid …), article, story or photo changed. */
type SetItem = {
  [List in ListName]: { readonly kind: 'set-item'; readonly list: List; readonly id: string } & Change<
    Partial<Omit<Lists[List], 'id'>>
  >;
}[ListName];

interface RemoveItem {
  readonly kind: 'remove-item';
  readonly list: ListName;
  readonly id: string;
}

/** `index` counts without the item itself. */
interface MoveItem {
  readonly kind: 'move-item';
  readonly list: ListName;
  readonly id: string;
  readonly index: number;
}

/** A frame put before frame `index` of its page: later frames are painted over earlier ones. */
interface InsertFrame {
  readonly kind: 'insert-frame';
  readonly pageId: string;
  readonly index: number;
  readonly frame: Frame;
}

interface RemoveFrame {
  readonly kind: 'remove-frame';
  readonly frameId: string;
}

/** A frame moved in its page's order or to another page; `index` counts without the frame itself. */
interface MoveFrame {
  readonly kind: 'move-frame';
  readonly frameId: string;
  readonly pageId: string;
  readonly index: number;
}

type SetFrame = { readonly kind: 'set-frame'; readonly frameId: string } & Change<FrameFields>;

/** Title, template or the whole house style. */
type SetDocument = { readonly kind: 'set-document' } & Change<
  Partial<Pick<ZbanDocument, 'title' | 'templateId' | 'houseStyle'>>
>;

/** One value of the house style, e.g. at `['text', 'body', 'size']`; without a value it is taken away. */
interface SetHouseStyle {
  readonly kind: 'set-house-style';
  readonly path: readonly string[];
  readonly value?: unknown;
}

/** One of Slate's operations on the paragraphs of a story. */
interface EditText {
  readonly kind: 'edit-text';
  readonly storyId: string;
  readonly operation: TextOperation;
}

export type LayoutOperation =
  | InsertItem
  | RemoveItem
  | MoveItem
  | SetItem
  | InsertFrame
  | RemoveFrame
  | MoveFrame
  | SetFrame
  | SetDocument
  | SetHouseStyle;

export type Operation = LayoutOperation | EditText;

/** `[paragraph]` or `[paragraph, span]`, as Slate counts. */
export type TextPath = readonly number[];
/** Marks of a span or fields of a paragraph. */
export type NodeFields = Readonly<Record<string, unknown>>;
export type TextNode = Paragraph | Span;

/**
 * Slate's own operations on content; its selection is the galley's business. Two levels only: paragraphs hold
 * spans, so a node moves among paragraphs or among spans, never between the two.
 */
export type TextOperation =
  | { readonly type: 'insert_text'; readonly path: TextPath; readonly offset: number; readonly text: string }
  | { readonly type: 'remove_text'; readonly path: TextPath; readonly offset: number; readonly text: string }
  | { readonly type: 'insert_node'; readonly path: TextPath; readonly node: TextNode }
  | { readonly type: 'remove_node'; readonly path: TextPath; readonly node: TextNode }
  | { readonly type: 'split_node'; readonly path: TextPath; readonly position: number; readonly properties: NodeFields }
  | { readonly type: 'merge_node'; readonly path: TextPath; readonly position: number; readonly properties: NodeFields }
  | {
      readonly type: 'set_node';
      readonly path: TextPath;
      readonly properties: NodeFields;
      readonly newProperties: NodeFields;
    }
  | { readonly type: 'move_node'; readonly path: TextPath; readonly newPath: TextPath };

/** An operation was applied to a document it was not made for: a bug, or a journal that does not belong. */
export class Misfit extends Error {
  override readonly name = 'Misfit';
}
