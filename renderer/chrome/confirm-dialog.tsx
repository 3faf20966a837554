/** Asks before unsaved work is thrown away. */
import { useText } from '../language/language.ts';
import { useConfirm } from '../state/confirm.ts';
import { Dialog } from './dialog.tsx';

const close = (): void => useConfirm.setState({ pending: undefined });

export function ConfirmDialog() {
  const text = useText();
  const pending = useConfirm((confirm) => confirm.pending);
  if (pending === undefined) return null;
  const discard = (): void => {
    close();
    pending();
  };
  const buttons = (
    <>
      <button type="button" className="button" onClick={discard}>
        {text.discard}
      </button>
      <button type="button" className="button primary" onClick={close}>
        {text.keep}
      </button>
    </>
  );
  return (
    <Dialog title={text.discardTitle} buttons={buttons} onClose={close}>
      <p>{text.discardBody}</p>
    </Dialog>
  );
}
