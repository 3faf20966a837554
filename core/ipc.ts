/**
 * The process border: every call the window may make and every event it may hear, in one type map. The
 * services implement the map once; Electron's IPC and the loopback host only carry it. Whoever adds a call
 * is shown by the compiler what is still to do: a handler, a schema, nothing else.
 */
import type { Sentence } from './base/diagnostic.ts';
import type { Result } from './base/result.ts';
import type { Mm } from './base/units.ts';
import type { ZbanDocument } from './model/document.ts';
import type { FaceId } from './model/style.ts';

/** A font file that ships with the program. */
export interface FaceFile {
  readonly id: FaceId;
  /** The name the editor knows it by, e.g. 大标宋. */
  readonly name: string;
  /** Where its bytes (TTF) lie, relative to the interface's own address. */
  readonly url: string;
}

export interface RecentDocument {
  /** Opaque: the window never sees or sends a path of its own. */
  readonly id: string;
  readonly title: string;
  /** Folder it lies in, to be read by people. */
  readonly folder: string;
  /** ISO time it was last opened or saved. */
  readonly opened: string;
  /** The file is no longer where it was. */
  readonly missing: boolean;
}

/** A stroke of a template's picture, in millimetres of the page. */
export interface SketchMark {
  readonly kind: 'rule' | 'title' | 'headline' | 'text' | 'photo';
  readonly x: Mm;
  readonly y: Mm;
  readonly width: Mm;
  readonly height: Mm;
}

/** What the gallery shows of a page template. */
export interface TemplateCard {
  readonly id: string;
  readonly name: Sentence;
  readonly note: Sentence;
  /** Trimmed size. */
  readonly width: Mm;
  readonly height: Mm;
  readonly columns: number;
  readonly textSlots: number;
  readonly photoSlots: number;
  readonly sketch: readonly SketchMark[];
}

export interface HouseStyleCard {
  readonly id: string;
  readonly name: Sentence;
  readonly note: Sentence;
}

/** All that ships with the program, as data. */
export interface Library {
  readonly templates: readonly TemplateCard[];
  readonly houseStyles: readonly HouseStyleCard[];
  readonly faces: readonly FaceFile[];
}

export type HostKind = 'electron' | 'loopback';

export interface Start {
  readonly host: HostKind;
  readonly version: string;
  /** The host has file dialogs of its own; otherwise the window shows one, fed by `browse`. */
  readonly dialogs: boolean;
}

/** Which document: asked for in a dialog, one of the recent, the sample, or (hosts without dialogs) a browsed entry. */
export type DocumentChoice =
  | { readonly kind: 'ask' }
  | { readonly kind: 'recent'; readonly id: string }
  | { readonly kind: 'sample' }
  | { readonly kind: 'entry'; readonly id: string };

/** Where to write: asked for in a dialog, or (hosts without dialogs) a name in a browsed folder. */
export type Target =
  | { readonly kind: 'ask' }
  | { readonly kind: 'entry'; readonly folder: string; readonly name: string };

export interface OpenedDocument {
  readonly document: ZbanDocument;
  /** The name of the file, or what to call it before it is one. */
  readonly name: string;
  /** It has a file of its own: saving needs no target. */
  readonly saved: boolean;
  /** Ids of photos whose bytes are not where they should be. */
  readonly missingPhotos: readonly string[];
}

/** What is brought in for a new page. */
export type CopyKind = 'manuscript' | 'photo';

/** A manuscript or photo that was chosen; it is read when the page is drafted. */
export interface CopyFile {
  /** Opaque, for `draft-document`. */
  readonly id: string;
  readonly name: string;
}

export interface BrowseEntry {
  /** Opaque name of the entry, for `browse` and as a choice. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'folder' | 'document' | CopyKind;
}

export interface BrowseListing {
  /** The folder itself. */
  readonly id: string;
  /** Its path, to be read by people. */
  readonly path: string;
  /** The folder above, if any may be seen. */
  readonly above?: string;
  readonly entries: readonly BrowseEntry[];
}

/** A file that was written. */
export interface WrittenFile {
  readonly name: string;
  /** Folder, to be read by people. */
  readonly folder: string;
}

export interface ExportedFile extends WrittenFile {
  readonly pages: number;
  readonly bytes: number;
}

interface Call<Request, Answer> {
  readonly request: Request;
  readonly answer: Answer;
}

/** An answer that may fail, or come to nothing because the person cancelled. */
type Cancellable<T> = Result<T | 'cancelled'>;

/** Every call the window may make. */
export interface Calls {
  /** What the window must know before it shows anything. */
  readonly start: Call<null, Start>;
  readonly library: Call<null, Library>;
  readonly 'recent-documents': Call<null, readonly RecentDocument[]>;
  readonly 'forget-recent': Call<{ readonly id: string }, readonly RecentDocument[]>;
  readonly 'open-document': Call<DocumentChoice, Cancellable<OpenedDocument>>;
  readonly 'new-document': Call<{ readonly templateId: string; readonly houseStyleId: string }, Result<OpenedDocument>>;
  /** Asks for manuscripts or photos in a dialog; hosts without dialogs have them browsed for instead. */
  readonly 'choose-copy': Call<{ readonly kind: CopyKind }, Cancellable<readonly CopyFile[]>>;
  /** Lays chosen manuscripts and photos out on a page of the template. Ids are of `choose-copy` or `browse`. */
  readonly 'draft-document': Call<
    {
      readonly templateId: string;
      readonly houseStyleId: string;
      readonly manuscripts: readonly string[];
      readonly photos: readonly string[];
    },
    Result<OpenedDocument>
  >;
  /** Writes the document; without a target to where it was opened from. */
  readonly 'save-document': Call<
    { readonly document: ZbanDocument; readonly target?: Target },
    Cancellable<WrittenFile>
  >;
  /** Composes and writes the PDF; `progress` events carry `job` on the way. */
  readonly 'export-pdf': Call<
    { readonly job: string; readonly document: ZbanDocument; readonly target: Target },
    Cancellable<ExportedFile>
  >;
  readonly 'cancel-job': Call<{ readonly job: string }, null>;
  /** Shows the file written last in the file manager. */
  readonly 'reveal-export': Call<null, Result<null>>;
  /** Folders and documents, or what can be brought in, for hosts without dialogs. No folder: the one to start in. */
  readonly browse: Call<{ readonly folder?: string; readonly copy?: CopyKind }, Result<BrowseListing>>;
  /** There is unsaved work: closing the window asks first. */
  readonly 'unsaved-work': Call<{ readonly unsaved: boolean }, null>;
}

export type CallName = keyof Calls;
export type Request<Name extends CallName> = Calls[Name]['request'];
export type Answer<Name extends CallName> = Calls[Name]['answer'];

/** The services behind the border: a missing handler does not compile. */
export type Services = {
  readonly [Name in CallName]: (request: Request<Name>) => Promise<Answer<Name>>;
};

/** Commands of the menu, carried out by the window. */
export const COMMANDS = [
  'new-document',
  'open-document',
  'save-document',
  'save-document-as',
  'export-pdf',
  'close-document',
  'undo',
  'redo',
  'zoom-in',
  'zoom-out',
  'zoom-page',
  'zoom-width',
  'zoom-actual',
  'toggle-aids',
  'toggle-theme',
  'toggle-galley',
  'toggle-inspector',
  'tool-select',
  'tool-text',
  'next-frame',
  'previous-frame',
  'delete-frame',
  'next-finding',
] as const;

export type Command = (typeof COMMANDS)[number];

/** A long job on its way. */
export interface Progress {
  readonly job: string;
  /** 0 to 1. */
  readonly share: number;
  readonly step: Sentence;
}

/** Every event the window may hear. */
export interface Events {
  readonly progress: Progress;
  readonly command: Command;
}

export type EventName = keyof Events;

/** What a host gives the window: three functions and a name, nothing else. */
export interface Bridge {
  readonly host: HostKind;
  call<Name extends CallName>(name: Name, request: Request<Name>): Promise<Answer<Name>>;
  /** Returns how to stop listening. */
  on<Name extends EventName>(name: Name, listener: (payload: Events[Name]) => void): () => void;
  /** Address of a screen-sized picture of the open document's photo. */
  photoUrl(photoId: string): string;
}
