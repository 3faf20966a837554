/** Our own file dialog, for hosts that have none: folders and documents, and a name to write to. */
import { Check, CornerLeftUp, FileText, Folder, Image } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { BrowseEntry, BrowseListing, CopyFile, Target } from '../../core/ipc.ts';
import { bridge } from '../bridge/bridge.ts';
import { Dialog } from '../chrome/dialog.tsx';
import { useText } from '../language/language.ts';
import { desk, type FileDialog as Purpose, setDesk } from '../state/desk.ts';
import { addCopy, exportPdf, openDocument, saveDocument } from '../state/files.ts';
import { tell } from '../state/notices.ts';

const close = (): void => setDesk({ fileDialog: undefined });

export function FileDialog({ purpose }: { readonly purpose: Purpose }) {
  const text = useText();
  const [listing, setListing] = useState<BrowseListing>();
  const [name, setName] = useState(() => proposedName(purpose));
  const [picked, setPicked] = useState<readonly CopyFile[]>([]);
  const copy = purpose === 'manuscript' || purpose === 'photo' ? purpose : undefined;
  const goTo = (folder: string | undefined): void => void list(folder, purpose, setListing);
  useEffect(() => void list(undefined, purpose, setListing), [purpose]);
  const accept = (): void => {
    if (copy !== undefined) {
      close();
      addCopy(copy, picked);
      return;
    }
    if (listing === undefined || name.trim() === '') return;
    write(purpose, { kind: 'entry', folder: listing.id, name: name.trim() });
  };
  const { title, button } = text.fileDialogs[purpose];
  const buttons = (
    <>
      <button type="button" className="button" onClick={close}>
        {text.cancel}
      </button>
      {purpose === 'open' ? null : (
        <button
          type="button"
          className="button primary"
          disabled={copy !== undefined && picked.length === 0}
          onClick={accept}
        >
          {button}
        </button>
      )}
    </>
  );
  return (
    <Dialog title={title} buttons={buttons} onClose={close} wide>
      <div className="file-path">
        <button
          type="button"
          className="icon-button"
          aria-label={text.folderUp}
          disabled={listing?.above === undefined}
          onClick={() => goTo(listing?.above)}
        >
          <CornerLeftUp size={15} aria-hidden />
        </button>
        <span className="ellipsis quiet">{listing?.path}</span>
      </div>
      <ul className="rows file-rows">
        {listing?.entries.map((entry) => (
          <li key={entry.id}>
            <EntryRow
              entry={entry}
              picked={copy === entry.kind ? picked.some((file) => file.id === entry.id) : undefined}
              onClick={() => {
                if (entry.kind === 'folder') goTo(entry.id);
                else if (copy === undefined) choose(entry, purpose, setName);
                else setPicked((files) => toggled(files, entry));
              }}
            />
          </li>
        ))}
        {listing?.entries.length === 0 ? <li className="quiet panel-note">{text.fileDialogs[purpose].empty}</li> : null}
      </ul>
      {purpose === 'open' || copy !== undefined ? null : (
        <label className="field">
          <span>{text.fileName}</span>
          <input
            value={name}
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => (event.key === 'Enter' && !event.nativeEvent.isComposing ? accept() : undefined)}
          />
        </label>
      )}
    </Dialog>
  );
}

interface EntryRowProps {
  readonly entry: BrowseEntry;
  /** Chosen, where several may be; undefined where one press decides. */
  readonly picked: boolean | undefined;
  onClick(): void;
}

function EntryRow({ entry, picked, onClick }: EntryRowProps) {
  const Icon = picked === true ? Check : entry.kind === 'folder' ? Folder : entry.kind === 'photo' ? Image : FileText;
  return (
    <button type="button" className="row" aria-pressed={picked} onClick={onClick}>
      <Icon className="row-icon" size={15} strokeWidth={1.6} aria-hidden />
      <span className="ellipsis">{entry.name}</span>
    </button>
  );
}

function choose(entry: BrowseEntry, purpose: Purpose, setName: (name: string) => void): void {
  if (purpose === 'open') {
    close();
    void openDocument({ kind: 'entry', id: entry.id });
  } else setName(entry.name);
}

/** `files` with `entry`, or without it if it was among them. */
const toggled = (files: readonly CopyFile[], { id, name }: BrowseEntry): readonly CopyFile[] =>
  files.some((file) => file.id === id) ? files.filter((file) => file.id !== id) : [...files, { id, name }];

async function list(
  folder: string | undefined,
  purpose: Purpose,
  setListing: (listing: BrowseListing) => void,
): Promise<void> {
  const copy = purpose === 'manuscript' || purpose === 'photo' ? { copy: purpose } : {};
  const answer = await bridge.call('browse', { ...copy, ...(folder === undefined ? {} : { folder }) });
  if (answer.ok) setListing(answer.value);
  else tell('trouble', answer.error.message);
}

function write(purpose: Purpose, target: Target): void {
  close();
  if (purpose === 'save') void saveDocument(true, target);
  else void exportPdf(target);
}

function proposedName(purpose: Purpose): string {
  const name = desk().work?.name.replace(/\.(zban|pdf)$/i, '') ?? '';
  return purpose === 'export' ? `${name}.pdf` : name;
}
