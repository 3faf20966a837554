/** The window: the welcome screen, or the desk with the open document. */
import { Tooltip } from '@base-ui/react/tooltip';
import { useEffect } from 'react';
import { ConfirmDialog } from './chrome/confirm-dialog.tsx';
import { Notices } from './chrome/notices.tsx';
import { SidePanel } from './chrome/side-panel.tsx';
import { StatusBar } from './chrome/status-bar.tsx';
import { Toolbar } from './chrome/toolbar.tsx';
import { useText } from './language/language.ts';
import type { GlyphCache } from './page/glyphs.ts';
import { PageView } from './page/page-view.tsx';
import { isTyping } from './page/space-key.ts';
import { CopyList } from './panels/copy-list.tsx';
import { ExportDialog } from './panels/export-dialog.tsx';
import { FileDialog } from './panels/file-dialog.tsx';
import { Findings } from './panels/findings.tsx';
import { Welcome } from './panels/welcome.tsx';
import { commandOfKey, runCommand } from './state/commands.ts';
import { isUnsaved, type OpenWork, useDesk } from './state/desk.ts';

/** Milliseconds the pointer rests before a tooltip shows. */
const TOOLTIP_DELAY = 450;

export function App({ glyphs }: { readonly glyphs: GlyphCache }) {
  const { start, work, opening, theme, language, exporting, fileDialog } = useDesk();
  const text = useText();
  useKeys();
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
  }, [language]);
  useEffect(() => {
    document.title = work === undefined ? text.appName : `${isUnsaved(work) ? '● ' : ''}${work.name} – ${text.appName}`;
  }, [work, text]);
  return (
    <Tooltip.Provider delay={TOOLTIP_DELAY}>
      {work === undefined ? <Welcome /> : <Desk work={work} glyphs={glyphs} />}
      {start === undefined || opening ? (
        <p className="waiting" role="status">
          {opening ? text.opening : text.starting}
        </p>
      ) : null}
      {exporting === undefined ? null : <ExportDialog state={exporting} />}
      {fileDialog === undefined ? null : <FileDialog purpose={fileDialog} />}
      <ConfirmDialog />
      <Notices />
    </Tooltip.Provider>
  );
}

function Desk({ work, glyphs }: { readonly work: OpenWork; readonly glyphs: GlyphCache }) {
  const { composition, galley, findings } = useDesk();
  return (
    <div className="desk">
      <Toolbar work={work} />
      <div className="desk-middle">
        <CopyList document={work.edited.document} />
        <main className="desk-page">
          <PageView composition={composition} glyphs={glyphs} />
          {findings ? <Findings /> : null}
        </main>
        {galley ? <SidePanel document={work.edited.document} /> : null}
      </div>
      <StatusBar />
    </div>
  );
}

/** Keys that stand for commands, wherever the focus is. */
function useKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const command = commandOfKey(event, isTyping(event.target));
      if (command === undefined) return;
      event.preventDefault();
      runCommand(command);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}
