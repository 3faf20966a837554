/** What lies on the desk: the open document with its history, its composed pages, what is chosen and shown. */
import { create } from 'zustand';
import type { Diagnostic, Sentence } from '../../core/base/diagnostic.ts';
import type { PageIndex, TextPosition } from '../../core/display/hit-test.ts';
import type { ComposedDocument } from '../../core/display/page.ts';
import type { Edited, Step } from '../../core/edit/history.ts';
import type { CopyFile, CopyKind, ExportedFile, Library, RecentDocument, Start } from '../../core/ipc.ts';
import type { ZbanDocument } from '../../core/model/document.ts';

/** The open document. */
export interface OpenWork {
  readonly edited: Edited;
  readonly name: string;
  /** It has a file of its own. */
  readonly hasFile: boolean;
  /** The last step when it was saved, or opened; the last step now means nothing to save. */
  readonly savedAt: Step | undefined;
  /** Photos whose bytes are not where they should be. */
  readonly missingPhotos: readonly string[];
}

/** The composition that shows. It may be a moment behind the document. */
export interface Composition {
  readonly document: ZbanDocument;
  readonly composed: ComposedDocument;
  readonly indexes: readonly PageIndex[];
  readonly milliseconds: number;
}

/** Caret or selection in the text of the chosen story. */
export interface TextSelection {
  readonly anchor: TextPosition;
  readonly focus: TextPosition;
  /** Who put it there: the other side follows. */
  readonly by: 'galley' | 'page';
}

export interface Notice {
  readonly id: number;
  readonly kind: 'done' | 'trouble';
  readonly message: Sentence;
}

export type ExportState =
  | { readonly kind: 'running'; readonly job: string; readonly share: number; readonly step: Sentence }
  | { readonly kind: 'done'; readonly file: ExportedFile };

export type FileDialog = 'open' | 'save' | 'export' | CopyKind;
export type Theme = 'light' | 'dark';
export type Language = 'zh' | 'en';
/** select: the pointer takes frames; text: it puts the caret. */
export type Tool = 'select' | 'text';
/** What the panel at the right shows. */
export type Side = 'galley' | 'inspector';

export interface Desk {
  readonly start: Start | undefined;
  readonly library: Library | undefined;
  readonly recent: readonly RecentDocument[];
  /** A document is on its way. */
  readonly opening: boolean;
  /** Manuscripts and photos chosen for a page to come. */
  readonly copy: Readonly<Record<CopyKind, readonly CopyFile[]>>;
  readonly work: OpenWork | undefined;
  readonly composition: Composition | undefined;
  /** The composer is behind the document. */
  readonly composing: boolean;
  readonly pageIndex: number;
  readonly storyId: string | undefined;
  /** The chosen frame. */
  readonly frameId: string | undefined;
  readonly selection: TextSelection | undefined;
  /** The finding that was jumped to. */
  readonly finding: Diagnostic | undefined;
  readonly fileDialog: FileDialog | undefined;
  readonly exporting: ExportState | undefined;
  readonly notices: readonly Notice[];
  readonly theme: Theme;
  readonly language: Language;
  /** Column grid, frames and type area show. */
  readonly aids: boolean;
  /** The panel at the right is open. */
  readonly galley: boolean;
  readonly side: Side;
  readonly tool: Tool;
  readonly findings: boolean;
}

export const NO_COPY: Desk['copy'] = { manuscript: [], photo: [] };

const themeOfSystem = (): Theme => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

/** What is on the desk when no document is. */
export const EMPTY_DESK = {
  work: undefined,
  composition: undefined,
  composing: false,
  pageIndex: 0,
  storyId: undefined,
  frameId: undefined,
  selection: undefined,
  finding: undefined,
  exporting: undefined,
} as const satisfies Partial<Desk>;

export const useDesk = create<Desk>()(() => ({
  ...EMPTY_DESK,
  start: undefined,
  library: undefined,
  recent: [],
  opening: false,
  copy: NO_COPY,
  fileDialog: undefined,
  notices: [],
  theme: themeOfSystem(),
  language: 'zh',
  aids: true,
  galley: true,
  side: 'galley',
  tool: 'text',
  findings: true,
}));

/** Changes the desk. */
export const setDesk = (change: Partial<Desk> | ((desk: Desk) => Partial<Desk>)): void => useDesk.setState(change);
export const desk = (): Desk => useDesk.getState();

/** There is work that no file holds. */
export const isUnsaved = (work: OpenWork | undefined): boolean =>
  work !== undefined && work.edited.done.at(-1) !== work.savedAt;
