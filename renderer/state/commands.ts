/** Every command, carried out: the menu, the keys and the buttons all come here. */
import type { Command } from '../../core/ipc.ts';
import { confirmDiscard } from './confirm.ts';
import { type Side, setDesk } from './desk.ts';
import { redoStep, undoStep } from './editing.ts';
import { closeDocument, exportPdf, openDocument, saveDocument } from './files.ts';
import { jumpToNextFinding } from './findings.ts';
import { chooseNextFrame, deleteFrame } from './frames.ts';
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
  'toggle-galley': () => toggleSide('galley'),
  'toggle-inspector': () => toggleSide('inspector'),
  'tool-select': () => setDesk({ tool: 'select' }),
  'tool-text': () => setDesk({ tool: 'text' }),
  'next-frame': () => chooseNextFrame(1),
  'previous-frame': () => chooseNextFrame(-1),
  'delete-frame': deleteFrame,
  'next-finding': jumpToNextFinding,
};

/** Shows `side` at the right; puts the panel away if that is what shows. */
function toggleSide(side: Side): void {
  setDesk((now) => ({ galley: !(now.galley && now.side === side), side }));
}

export const runCommand = (command: Command): void => ACTIONS[command]();

/** The command a key stands for, if any. `typing`: the focus is in text, where bare letters are text. */
export function commandOfKey(event: KeyboardEvent, typing: boolean): Command | undefined {
  const key = event.key.toLowerCase();
  if (event.isComposing) return undefined;
  if (event.ctrlKey || event.metaKey) return withControl(key, event);
  if (key === 'f8') return 'next-finding';
  if (key === 'f6') return event.shiftKey ? 'previous-frame' : 'next-frame';
  return typing || event.altKey ? undefined : BARE[key];
}

/** Keys that are letters of text elsewhere. */
const BARE: Readonly<Record<string, Command>> = { w: 'toggle-aids', v: 'tool-select', t: 'tool-text' };

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
    case 'i':
      return 'toggle-inspector';
    case 'y':
      return 'toggle-galley';
    default:
      return undefined;
  }
}
