/** The bar at the head of the window: the document, undo, zoom, and what is shown. */
import {
  FileOutput,
  Frame,
  House,
  Maximize,
  Minus,
  Moon,
  MousePointer2,
  MoveHorizontal,
  PanelRight,
  Plus,
  Redo2,
  Save,
  Sun,
  Type,
  Undo2,
} from 'lucide-react';
import type { Command } from '../../core/ipc.ts';
import { useSentence, useText } from '../language/language.ts';
import { runCommand } from '../state/commands.ts';
import { isUnsaved, type OpenWork, useDesk } from '../state/desk.ts';
import { useView } from '../state/view.ts';
import { IconButton } from './icon-button.tsx';
import { controlKey, controlShiftKey } from './keys.ts';
import { ZoomMenu } from './zoom-menu.tsx';

const run = (command: Command) => (): void => runCommand(command);

export function Toolbar({ work }: { readonly work: OpenWork }) {
  const text = useText();
  const { aids, galley, side, theme } = useDesk();
  const fit = useView((looking) => looking.fit);
  return (
    <header className="toolbar">
      <div className="toolbar-start">
        <IconButton icon={House} label={text.close} onClick={run('close-document')} />
        <DocumentName work={work} />
      </div>
      <div className="toolbar-middle">
        <ToolButtons />
        <span className="toolbar-line" />
        <HistoryButtons work={work} />
        <span className="toolbar-line" />
        <IconButton icon={Minus} label={text.zoomOut} keys={controlKey('-')} onClick={run('zoom-out')} />
        <ZoomMenu />
        <IconButton icon={Plus} label={text.zoomIn} keys={controlKey('+')} onClick={run('zoom-in')} />
        <IconButton
          icon={Maximize}
          label={text.fitPage}
          keys={controlKey('0')}
          pressed={fit === 'page'}
          onClick={run('zoom-page')}
        />
        <IconButton icon={MoveHorizontal} label={text.fitWidth} pressed={fit === 'width'} onClick={run('zoom-width')} />
      </div>
      <div className="toolbar-end">
        <IconButton icon={Frame} label={text.aids} keys="W" pressed={aids} onClick={run('toggle-aids')} />
        <IconButton
          icon={PanelRight}
          label={text.galleyToggle}
          keys={controlKey('Y')}
          pressed={galley && side === 'galley'}
          onClick={run('toggle-galley')}
        />
        <IconButton icon={theme === 'light' ? Moon : Sun} label={text.theme} onClick={run('toggle-theme')} />
        <span className="toolbar-line" />
        <IconButton icon={Save} label={text.save} keys={controlKey('S')} onClick={run('save-document')} />
        <button type="button" className="button primary" onClick={run('export-pdf')}>
          <FileOutput size={15} strokeWidth={1.75} aria-hidden />
          {text.exportPdf}
        </button>
      </div>
    </header>
  );
}

function DocumentName({ work }: { readonly work: OpenWork }) {
  const text = useText();
  const unsaved = isUnsaved(work);
  return (
    <h1 className="document-name" title={unsaved ? text.unsaved : work.name}>
      <span>{work.name === '' ? text.untitled : work.name}</span>
      {unsaved ? <i className="unsaved-dot" role="img" aria-label={text.unsaved} /> : null}
    </h1>
  );
}

function ToolButtons() {
  const text = useText();
  const tool = useDesk((desk) => desk.tool);
  return (
    <>
      <IconButton
        icon={MousePointer2}
        label={text.toolSelect}
        keys="V"
        pressed={tool === 'select'}
        onClick={run('tool-select')}
      />
      <IconButton icon={Type} label={text.toolText} keys="T" pressed={tool === 'text'} onClick={run('tool-text')} />
    </>
  );
}

function HistoryButtons({ work: { edited } }: { readonly work: OpenWork }) {
  const text = useText();
  const sentence = useSentence();
  const [undone, redone] = [edited.done.at(-1), edited.undone.at(-1)];
  return (
    <>
      <IconButton
        icon={Undo2}
        label={undone === undefined ? text.undo : text.undoStep(sentence(undone.name))}
        keys={controlKey('Z')}
        disabled={undone === undefined}
        onClick={run('undo')}
      />
      <IconButton
        icon={Redo2}
        label={redone === undefined ? text.redo : text.redoStep(sentence(redone.name))}
        keys={controlShiftKey('Z')}
        disabled={redone === undefined}
        onClick={run('redo')}
      />
    </>
  );
}
