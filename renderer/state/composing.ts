/** Keeps the composed pages up with the document. */
import { indexPage } from '../../core/display/hit-test.ts';
import type { FaceFile } from '../../core/ipc.ts';
import type { ZbanDocument } from '../../core/model/document.ts';
import { startComposer } from '../compose/client.ts';
import type { CompositionReport, GlyphOutline } from '../compose/messages.ts';
import { desk, type OpenWork, setDesk, useDesk } from './desk.ts';
import { tell } from './notices.ts';

/** Composes the open document again whenever it changes; new outlines go to `onOutlines` before the page shows. */
export function keepComposed(
  faces: readonly FaceFile[],
  onOutlines: (outlines: readonly GlyphOutline[]) => void,
): void {
  const documents = new Map<number, ZbanDocument>();
  let revision = 0;
  let client = startComposer(faces, onReport);
  let composedFor: string | undefined;

  function order({ edited: { document }, missingPhotos }: OpenWork): void {
    // Names that one document taught the word segmenter are none of another's.
    if (composedFor !== undefined && composedFor !== document.id) {
      client.close();
      client = startComposer(faces, onReport);
    }
    composedFor = document.id;
    revision += 1;
    documents.set(revision, document);
    setDesk({ composing: true });
    client.compose(revision, document, { missingPhotos });
  }

  function onReport(report: CompositionReport): void {
    const document = documents.get(report.revision);
    for (const known of documents.keys()) if (known <= report.revision) documents.delete(known);
    if (report.kind === 'composed') onOutlines(report.outlines);
    if (document?.id !== desk().work?.edited.document.id) return;
    const composing = report.revision !== revision;
    if (report.kind === 'failed' || document === undefined) {
      setDesk({ composing });
      if (report.kind === 'failed') tell('trouble', report.message);
      return;
    }
    const { composed, milliseconds } = report;
    setDesk({ composing, composition: { document, composed, indexes: composed.pages.map(indexPage), milliseconds } });
  }

  useDesk.subscribe((now, before) => {
    if (now.work !== undefined && now.work.edited.document !== before.work?.edited.document) order(now.work);
  });
}
