/** Our own file dialog, for hosts that have none: folders and documents, and a name to write to. */
import { CornerLeftUp, FileText, Folder } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { BrowseEntry, BrowseListing, Target } from '../../core/ipc.ts';
import { bridge } from '../bridge/bridge.ts';
import { Dialog } from '../chrome/dialog.tsx';
import { useText } from '../language/language.ts';
import { desk, type FileDialog as Purpose, setDesk } from '../state/desk.ts';
import { exportPdf, openDocument, saveDocument } from '../state/files.ts';
import { tell } from '../state/notices.ts';

const close = (): void => setDesk({ fileDialog: undefined });

export function FileDialog({ purpose }: { readonly purpose: Purpose }) {
  const text = useText();
  const [listing, setListing] = useState<BrowseListing>();
  const [name, setName] = useState(() => proposedName(purpose));
  useEffect(() => void goTo(undefined, setListing), []);
  const accept = (): void => {
    if (listing === undefined || name.trim() === '') return;
    write(purpose, { kind: 'entry', folder: listing.id, name: name.trim() });
  };
  const title = purpose === 'open' ? text.open : purpose === 'save' ? text.saveAs : text.exportPdf;
  const buttons = (
    <>
      <button type="button" className="button" onClick={close}>
        {text.cancel}
      </button>
      {purpose === 'open' ? null : (
        <button type="button" className="button primary" onClick={accept}>
          {purpose === 'save' ? text.save : text.exportPdf}
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
          onClick={() => void goTo(listing?.above, setListing)}
        >
          <CornerLeftUp size={15} aria-hidden />
        </button>
        <span className="ellipsis quiet">{listing?.path}</span>
      </div>
      <ul className="rows file-rows">
        {listing?.entries.map((entry) => (
          <li key={entry.id}>
            <EntryRow entry={entry} onClick={() => choose(entry, purpose, setListing, setName)} />
          </li>
        ))}
        {listing?.entries.length === 0 ? <li className="quiet panel-note">{text.emptyFolder}</li> : null}
      </ul>
      {purpose === 'open' ? null : (
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

function EntryRow({ entry, onClick }: { readonly entry: BrowseEntry; onClick(): void }) {
  const Icon = entry.kind === 'folder' ? Folder : FileText;
  return (
    <button type="button" className="row" onClick={onClick}>
      <Icon className="row-icon" size={15} strokeWidth={1.6} aria-hidden />
      <span className="ellipsis">{entry.name}</span>
    </button>
  );
}

function choose(
  entry: BrowseEntry,
  purpose: Purpose,
  setListing: (listing: BrowseListing) => void,
  setName: (name: string) => void,
): void {
  if (entry.kind === 'folder') void goTo(entry.id, setListing);
  else if (purpose === 'open') {
    close();
    void openDocument({ kind: 'entry', id: entry.id });
  } else setName(entry.name);
}

async function goTo(folder: string | undefined, setListing: (listing: BrowseListing) => void): Promise<void> {
  const answer = await bridge.call('browse', folder === undefined ? {} : { folder });
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
