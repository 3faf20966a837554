/** Every command, carried out: the menu, the keys and the buttons all come here. */
import type { Command } from '../../core/ipc.ts';
import { confirmDiscard } from './confirm.ts';
import { setDesk } from './desk.ts';
import { redoStep, undoStep } from './editing.ts';
import { closeDocument, exportPdf, openDocument, saveDocument } from './files.ts';
import { jumpToNextFinding } from './findings.ts';
import { fitTo, zoomActual, zoomStep } from './view.ts';

const ACTIONS: Readonly<Record<Command, () => void>> = {
  'new-document': () => confirmDiscard(closeDocument),
  'close-document': () => confirmDiscard(closeDocument),
  'open-document': () => confirmDiscard(() => void openDocument({ kind: 'ask' })),
  'save-document': () => void saveDocument(),
  'save-document-as': () => void saveDocument(true),
  'export-pdf': () => void exportPdf(),
  undo: undoStep,
  redo: redoStep,
  'zoom-in': () => zoomStep(1),
  'zoom-out': () => zoomStep(-1),
  'zoom-page': () => fitTo('page'),
  'zoom-width': () => fitTo('width'),
  'zoom-actual': zoomActual,
  'toggle-aids': () => setDesk(({ aids }) => ({ aids: !aids })),
  'toggle-theme': () => setDesk(({ theme }) => ({ theme: theme === 'light' ? 'dark' : 'light' })),
  'toggle-galley': () => setDesk(({ galley }) => ({ galley: !galley })),
  'next-finding': jumpToNextFinding,
};

export const runCommand = (command: Command): void => ACTIONS[command]();

/** The command a key stands for, if any. `typing`: the focus is in text, where bare letters are text. */
export function commandOfKey(event: KeyboardEvent, typing: boolean): Command | undefined {
  const key = event.key.toLowerCase();
  if (event.isComposing) return undefined;
  if (event.ctrlKey || event.metaKey) return withControl(key, event);
  if (key === 'f8') return 'next-finding';
  return !typing && key === 'w' && !event.altKey ? 'toggle-aids' : undefined;
}

function withControl(key: string, { shiftKey, altKey }: KeyboardEvent): Command | undefined {
  switch (key) {
    case 's':
      return shiftKey ? 'save-document-as' : 'save-document';
    case 'z':
      return shiftKey ? 'redo' : 'undo';
    case 'o':
      return 'open-document';
    case 'e':
      return 'export-pdf';
    case '=':
    case '+':
      return 'zoom-in';
    case '-':
      return 'zoom-out';
    case '0':
      return altKey ? 'zoom-width' : 'zoom-page';
    case '1':
      return 'zoom-actual';
    case 'y':
      return 'toggle-galley';
    default:
      return undefined;
  }
}
