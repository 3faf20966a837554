/** The services behind the process border: one implementation, used by Electron and by the loopback host alike. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Sentence } from '../../core/base/diagnostic.ts';
import { failure, ok, type Result } from '../../core/base/result.ts';
import type {
  CopyKind,
  DocumentChoice,
  ExportedFile,
  HostKind,
  Library,
  OpenedDocument,
  Progress,
  Services,
  Target,
  WrittenFile,
} from '../../core/ipc.ts';
import type { ZbanDocument } from '../../core/model/document.ts';
import { findMissingPhotos } from '../store/store.ts';
import { folderBrowser } from './browse.ts';
import type { Drafted } from './job.ts';
import type { RunJob } from './job-runner.ts';
import { readLibrary } from './library.ts';
import { type OpenWork, openWork, saveElsewhere, saveInPlace, workOfDraft } from './open-work.ts';
import { type PhotoSource, pictureSource } from './photos.ts';
import { recentList } from './recent.ts';

/** File dialogs of a host that has them. Each gives a path, or undefined if the person cancelled. */
export interface FileDialogs {
  openDocument(): Promise<string | undefined>;
  saveDocument(proposed: string): Promise<string | undefined>;
  savePdf(proposed: string): Promise<string | undefined>;
  /** Several files at once; none if the person cancelled. */
  chooseCopy(kind: CopyKind): Promise<readonly string[]>;
}

/** What the services are handed of the world. */
export interface ServicePorts {
  readonly host: HostKind;
  readonly version: string;
  readonly dialogs?: FileDialogs;
  /** Folder for what the program remembers. */
  readonly dataFolder: string;
  /** Folder in which documents are looked for first. */
  readonly documentsFolder: string;
  readonly runJob: RunJob;
  onProgress(progress: Progress): void;
  /** Shows a file in the file manager. */
  reveal(file: string): void;
  now(): Date;
}

export interface ServiceHouse {
  readonly services: Services;
  readonly photos: PhotoSource;
  /** The window holds work that no file does. */
  isUnsaved(): boolean;
}

type Cancelled = 'cancelled';

/** Builds the services around `ports`. One document is open at a time. */
export function createServices(ports: ServicePorts): ServiceHouse {
  const { dialogs } = ports;
  const recent = recentList(ports.dataFolder);
  const browser = folderBrowser(ports.documentsFolder);
  const running = new Map<string, AbortController>();
  let work: OpenWork = { stored: undefined, photoFiles: {} };
  let library: Promise<Library> | undefined;
  let lastExport: string | undefined;
  let unsaved = false;

  async function pathOf(
    choice: DocumentChoice & { kind: 'ask' | 'recent' | 'entry' },
  ): Promise<Result<string | Cancelled>> {
    switch (choice.kind) {
      case 'ask':
        return dialogs === undefined ? noDialogs() : ok((await dialogs.openDocument()) ?? 'cancelled');
      case 'recent':
        return found(await recent.fileOf(choice.id));
      case 'entry':
        return found(browser.pathOf(choice.id));
    }
  }

  async function openFile(file: string): Promise<Result<OpenedDocument>> {
    const opened = await openWork(file);
    if (!opened.ok) return opened;
    work = opened.value;
    const { document, folder } = opened.value.stored;
    await recent.add(opened.value.stored.file, nameOf(opened.value.stored.file), ports.now().toISOString());
    const missingPhotos = await findMissingPhotos(folder, document.photos);
    return ok({ document, name: nameOf(opened.value.stored.file), saved: true, missingPhotos });
  }

  function beginDraft(drafted: Drafted): OpenedDocument {
    work = workOfDraft(drafted);
    return { document: drafted.document, name: drafted.document.title, saved: false, missingPhotos: [] };
  }

  /** Where to write, asked for or browsed; undefined stays undefined. */
  async function placeOf(
    target: Target,
    ask: (() => Promise<string | undefined>) | undefined,
  ): Promise<Result<string | Cancelled>> {
    if (target.kind === 'ask') return ask === undefined ? noDialogs() : ok((await ask()) ?? 'cancelled');
    const folder = browser.pathOf(target.folder);
    if (folder === undefined) return gone();
    // A name is a name: nothing in it may lead out of the folder.
    return path.basename(target.name) === target.name && !/^\.+$/.test(target.name) && !target.name.includes('\\')
      ? ok(path.join(folder, target.name))
      : badName(target.name);
  }

  async function save(document: ZbanDocument, target: Target | undefined): Promise<Result<WrittenFile | Cancelled>> {
    if (target === undefined && work.stored !== undefined)
      return settle(await saveInPlace(work.stored, document), document);
    const proposed = path.join(ports.documentsFolder, `${safeName(document.title)}.zban`);
    const place = await placeOf(target ?? { kind: 'ask' }, dialogs && (() => dialogs.saveDocument(proposed)));
    if (!place.ok) return place;
    if (place.value === 'cancelled') return ok('cancelled');
    return settle(await saveElsewhere(work, document, place.value), document);
  }

  async function settle(written: Result<OpenWork>, document: ZbanDocument): Promise<Result<WrittenFile>> {
    if (!written.ok) return written;
    work = written.value;
    const file = work.stored?.file;
    if (file === undefined) throw new Error(`${document.title} was saved nowhere`);
    await recent.add(file, nameOf(file), ports.now().toISOString());
    return ok({ name: nameOf(file), folder: path.dirname(file) });
  }

  async function print(job: string, document: ZbanDocument, target: Target): Promise<Result<ExportedFile | Cancelled>> {
    const proposed = path.join(ports.documentsFolder, `${safeName(document.title)}.pdf`);
    const place = await placeOf(target, dialogs && (() => dialogs.savePdf(proposed)));
    if (!place.ok) return place;
    if (place.value === 'cancelled') return ok('cancelled');
    const out = place.value.toLowerCase().endsWith('.pdf') ? place.value : `${place.value}.pdf`;
    const abort = new AbortController();
    running.set(job, abort);
    const onProgress = (share: number, step: Sentence): void => ports.onProgress({ job, share, step });
    const cacheFolder = path.join(ports.dataFolder, 'renditions');
    const { photoFiles } = work;
    const time = ports.now().toISOString();
    const printed = await ports.runJob<'export'>(
      { kind: 'export', document, photoFiles, out, time, cacheFolder },
      { onProgress, signal: abort.signal },
    );
    running.delete(job);
    if (!printed.ok) return printed.error.code === 'cancelled' ? ok('cancelled') : printed;
    lastExport = printed.value.file;
    const { file, pages, bytes } = printed.value;
    return ok({ name: path.basename(file), folder: path.dirname(file), pages, bytes });
  }

  const services: Services = {
    start: async () => ({ host: ports.host, version: ports.version, dialogs: dialogs !== undefined }),
    library: () => (library ??= readLibrary()),
    'recent-documents': () => recent.list(),
    'forget-recent': async ({ id }) => {
      await recent.forget(id);
      return recent.list();
    },
    'open-document': async (choice) => {
      if (choice.kind === 'sample') {
        const drafted = await ports.runJob<'sample'>({ kind: 'sample' });
        return drafted.ok ? ok(beginDraft(drafted.value)) : drafted;
      }
      const file = await pathOf(choice);
      if (!file.ok) return file;
      return file.value === 'cancelled' ? ok('cancelled') : openFile(file.value);
    },
    'new-document': async ({ templateId, houseStyleId }) => {
      const date = localDate(ports.now());
      const drafted = await ports.runJob<'blank'>({ kind: 'blank', templateId, houseStyleId, date });
      return drafted.ok ? ok(beginDraft(drafted.value)) : drafted;
    },
    'choose-copy': async ({ kind }) => {
      if (dialogs === undefined) return noDialogs();
      const files = await dialogs.chooseCopy(kind);
      if (files.length === 0) return ok('cancelled');
      return ok(files.map((file) => ({ id: browser.idOf(file), name: path.basename(file) })));
    },
    'draft-document': async ({ templateId, houseStyleId, manuscripts, photos }) => {
      const paths = [...manuscripts, ...photos].map((id) => browser.pathOf(id));
      const known = paths.filter((each) => each !== undefined);
      if (known.length < paths.length) return gone();
      const drafted = await ports.runJob<'draft'>({
        kind: 'draft',
        templateId,
        houseStyleId,
        date: localDate(ports.now()),
        manuscripts: known.slice(0, manuscripts.length),
        photos: known.slice(manuscripts.length),
      });
      return drafted.ok ? ok(beginDraft(drafted.value)) : drafted;
    },
    'save-document': ({ document, target }) => save(document, target),
    'export-pdf': ({ job, document, target }) => print(job, document, target),
    'cancel-job': async ({ job }) => {
      running.get(job)?.abort();
      return null;
    },
    'reveal-export': async () => {
      if (lastExport === undefined || !existsSync(lastExport)) return gone();
      ports.reveal(lastExport);
      return ok(null);
    },
    browse: async ({ folder, copy }) => (dialogs === undefined ? browser.list(folder, copy) : noBrowsing()),
    'unsaved-work': async (state) => {
      unsaved = state.unsaved;
      return null;
    },
  };
  return { services, photos: pictureSource((id) => work.photoFiles[id]), isUnsaved: () => unsaved };
}

const nameOf = (file: string): string => path.basename(file, path.extname(file));

/** A title as a file may be called on any system. */
const safeName = (title: string): string => title.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '').trim() || '专版';

/** The day on the wall calendar, ISO. */
const localDate = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, '0')).join('-');

const found = (file: string | undefined): Result<string> => (file === undefined ? gone() : ok(file));

const gone = () =>
  failure(
    'gone',
    '文件已不在原处，可能被移动、改名或删除。请重新选择。',
    'The file is no longer there: it may have been moved, renamed or deleted. Please choose again.',
  );
const badName = (name: string) =>
  failure(
    'bad-name',
    `文件名“${name}”不能用，请换一个不含 / 和 \\ 的名字。`,
    `“${name}” is no file name. Leave out / and \\.`,
  );
const noDialogs = () =>
  failure(
    'no-dialogs',
    '此窗口没有系统文件对话框，请在窗口内选择文件。',
    'This host has no file dialogs; choose in the window.',
  );
const noBrowsing = () =>
  failure('no-browsing', '请用系统的文件对话框选择文件。', 'Please use the system’s file dialog.');
