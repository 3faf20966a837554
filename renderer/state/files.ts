/** Opening, saving and exporting: what the window asks of its host. */
import type { Sentence } from '../../core/base/diagnostic.ts';
import type { Result } from '../../core/base/result.ts';
import { startEditing } from '../../core/edit/history.ts';
import type { CopyFile, CopyKind, DocumentChoice, OpenedDocument, Target } from '../../core/ipc.ts';
import { bridge } from '../bridge/bridge.ts';
import { desk, EMPTY_DESK, isUnsaved, NO_COPY, setDesk, useDesk } from './desk.ts';
import { endGroup } from './editing.ts';
import { tell } from './notices.ts';
import { fitTo } from './view.ts';

let jobs = 0;

const PHOTOS_ONLY: Sentence = {
  zh: '只选了照片，还没有稿件。请再选至少一份稿件，或先把照片从列表中去掉。',
  en: 'Only photos are chosen so far. Choose at least one manuscript as well, or leave the photos out.',
};

/** Opens a document; `ask` shows the host's dialog, or ours where it has none. */
export async function openDocument(choice: DocumentChoice): Promise<void> {
  if (choice.kind === 'ask' && !hasDialogs()) return setDesk({ fileDialog: 'open' });
  await bring(() => bridge.call('open-document', choice));
}

/** A new page from a template, in a house style: with the copy that was chosen, else with placeholder copy. */
export async function newDocument(templateId: string, houseStyleId: string): Promise<void> {
  const { manuscript, photo } = desk().copy;
  const ids = (files: readonly CopyFile[]): readonly string[] => files.map((file) => file.id);
  if (manuscript.length === 0 && photo.length > 0) return tell('trouble', PHOTOS_ONLY);
  if (manuscript.length === 0) return bring(() => bridge.call('new-document', { templateId, houseStyleId }));
  const order = { templateId, houseStyleId, manuscripts: ids(manuscript), photos: ids(photo) };
  await bring(() => bridge.call('draft-document', order));
  if (desk().work !== undefined) setDesk({ copy: NO_COPY });
}

/** Chooses manuscripts or photos for a new page, in the host's dialog, or ours where it has none. */
export async function chooseCopy(kind: CopyKind): Promise<void> {
  if (!hasDialogs()) return setDesk({ fileDialog: kind });
  const files = answered(await bridge.call('choose-copy', { kind }));
  if (files !== undefined) addCopy(kind, files);
}

/** Adds files to those for the page to come, each once. */
export function addCopy(kind: CopyKind, files: readonly CopyFile[]): void {
  setDesk(({ copy }) => {
    const known = new Set(copy[kind].map((file) => file.id));
    return { copy: { ...copy, [kind]: [...copy[kind], ...files.filter((file) => !known.has(file.id))] } };
  });
}

export const dropCopy = (kind: CopyKind, id: string): void =>
  setDesk(({ copy }) => ({ copy: { ...copy, [kind]: copy[kind].filter((file) => file.id !== id) } }));

/** Writes the document to its file, or, with `elsewhere` or without a file, to one that is asked for. */
export async function saveDocument(elsewhere = false, target?: Target): Promise<void> {
  endGroup();
  const { work } = desk();
  if (work === undefined) return;
  const needsTarget = target === undefined && (elsewhere || !work.hasFile);
  if (needsTarget && !hasDialogs()) return setDesk({ fileDialog: 'save' });
  const { document, done } = work.edited;
  const asked: Target | undefined = needsTarget ? { kind: 'ask' } : target;
  const written = answered(
    await bridge.call('save-document', { document, ...(asked === undefined ? {} : { target: asked }) }),
  );
  if (written === undefined) return;
  setDesk((now) =>
    now.work === undefined ? {} : { work: { ...now.work, savedAt: done.at(-1), hasFile: true, name: written.name } },
  );
  await refreshRecent();
}

/** Composes and writes the PDF, with progress. */
export async function exportPdf(target?: Target): Promise<void> {
  const { work, exporting } = desk();
  if (work === undefined || exporting?.kind === 'running') return;
  if (target === undefined && !hasDialogs()) return setDesk({ fileDialog: 'export' });
  jobs += 1;
  const job = `export-${jobs}`;
  const step: Sentence = { zh: '准备导出', en: 'Preparing' };
  setDesk({ exporting: { kind: 'running', job, share: 0, step } });
  const answer = await bridge.call('export-pdf', {
    job,
    document: work.edited.document,
    target: target ?? { kind: 'ask' },
  });
  const file = answered(answer);
  setDesk({ exporting: file === undefined ? undefined : { kind: 'done', file } });
}

export async function cancelExport(): Promise<void> {
  const { exporting } = desk();
  if (exporting?.kind === 'running') await bridge.call('cancel-job', { job: exporting.job });
}

/** Puts the document away; unsaved work is asked about by the caller. */
export function closeDocument(): void {
  setDesk(EMPTY_DESK);
  void refreshRecent();
}

export async function refreshRecent(): Promise<void> {
  setDesk({ recent: await bridge.call('recent-documents', null) });
}

export async function forgetRecent(id: string): Promise<void> {
  setDesk({ recent: await bridge.call('forget-recent', { id }) });
}

/** Asks what the window must know, and tells the host from then on whether there is unsaved work. */
export async function meetHost(): Promise<void> {
  const [start, library, recent] = await Promise.all([
    bridge.call('start', null),
    bridge.call('library', null),
    bridge.call('recent-documents', null),
  ]);
  setDesk({ start, library, recent });
  bridge.on('progress', ({ job, share, step }) =>
    setDesk(({ exporting }) =>
      exporting?.kind === 'running' && exporting.job === job
        ? { exporting: { kind: 'running', job, share, step } }
        : {},
    ),
  );
  // Electron asks in a dialog of its own; there this would keep the window open without a word.
  if (bridge.host === 'loopback') {
    window.addEventListener('beforeunload', (event) => {
      if (isUnsaved(desk().work)) event.preventDefault();
    });
  }
  useDesk.subscribe((now, before) => {
    const unsaved = isUnsaved(now.work);
    if (unsaved !== isUnsaved(before.work)) void bridge.call('unsaved-work', { unsaved });
  });
}

async function bring(ask: () => Promise<Result<OpenedDocument | 'cancelled'>>): Promise<void> {
  setDesk({ opening: true });
  try {
    const opened = answered(await ask());
    if (opened === undefined) return;
    const { document, name, saved, missingPhotos } = opened;
    const work = { edited: startEditing(document), name, hasFile: saved, savedAt: undefined, missingPhotos };
    setDesk({ ...EMPTY_DESK, work, storyId: document.articles[0]?.storyId ?? document.stories[0]?.id });
    fitTo('page');
  } finally {
    setDesk({ opening: false });
  }
  await refreshRecent();
}

/** The value of an answer; a failure is told to the person, and being cancelled is nothing. */
function answered<T>(answer: Result<T | 'cancelled'>): T | undefined {
  if (!answer.ok) {
    tell('trouble', answer.error.message);
    return undefined;
  }
  return answer.value === 'cancelled' ? undefined : (answer.value as T);
}

const hasDialogs = (): boolean => desk().start?.dialogs === true;

/** Shows the file exported last in the file manager. */
export async function revealExport(): Promise<void> {
  const answer = await bridge.call('reveal-export', null);
  if (!answer.ok) tell('trouble', answer.error.message);
}
