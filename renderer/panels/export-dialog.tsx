/** The PDF on its way, and finished. */
import { Progress } from '@base-ui/react/progress';
import { Dialog } from '../chrome/dialog.tsx';
import { useSentence, useText } from '../language/language.ts';
import { type ExportState, setDesk } from '../state/desk.ts';
import { cancelExport, revealExport } from '../state/files.ts';

const close = (): void => setDesk({ exporting: undefined });

export function ExportDialog({ state }: { readonly state: ExportState }) {
  return state.kind === 'running' ? <Running {...state} /> : <Done {...state} />;
}

function Running({ share, step }: Extract<ExportState, { kind: 'running' }>) {
  const text = useText();
  const sentence = useSentence();
  const cancel = (
    <button type="button" className="button" onClick={() => void cancelExport()}>
      {text.cancel}
    </button>
  );
  return (
    <Dialog title={text.exporting} buttons={cancel} onClose={() => void cancelExport()}>
      <Progress.Root value={Math.round(share * 100)} className="progress">
        <Progress.Label className="quiet">{sentence(step)}</Progress.Label>
        <Progress.Value className="figures quiet" />
        <Progress.Track className="progress-track">
          <Progress.Indicator className="progress-bar" />
        </Progress.Track>
      </Progress.Root>
    </Dialog>
  );
}

function Done({ file }: Extract<ExportState, { kind: 'done' }>) {
  const text = useText();
  const buttons = (
    <>
      <button type="button" className="button" onClick={() => void revealExport()}>
        {text.reveal}
      </button>
      <button type="button" className="button primary" onClick={close}>
        {text.done}
      </button>
    </>
  );
  return (
    <Dialog title={text.exported} buttons={buttons} onClose={close}>
      <p className="file-name">{file.name}</p>
      <p className="quiet">{file.folder}</p>
      <p className="quiet figures">{text.exportedFacts(file.pages, (file.bytes / 1e6).toFixed(1))}</p>
    </Dialog>
  );
}
