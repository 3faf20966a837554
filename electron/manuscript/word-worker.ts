/** The child process that takes Word files apart: one file, one answer, then it ends. */
import type { SourceLine } from '../../core/manuscript/source.ts';
import { readDoc } from './doc.ts';
import { readDocx } from './docx.ts';
import type { WordFormatId } from './formats.ts';
import { WordFault } from './word-fault.ts';

export interface WordOrder {
  readonly format: WordFormatId;
  readonly bytes: Uint8Array;
}

export type WordAnswer =
  | { readonly ok: true; readonly lines: readonly SourceLine[] }
  /** `detail` is the parser's own message. */
  | { readonly ok: false; readonly detail: string };

const READERS: Readonly<Record<WordFormatId, (bytes: Buffer) => Promise<readonly SourceLine[]>>> = {
  docx: readDocx,
  doc: readDoc,
};

process.once('message', (order: WordOrder) => {
  READERS[order.format](Buffer.from(order.bytes)).then(
    (lines) => answer({ ok: true, lines }),
    (error: unknown) => {
      if (!(error instanceof WordFault)) throw error;
      answer({ ok: false, detail: error.message });
    },
  );
});

const answer = (message: WordAnswer): void => {
  process.send?.(message, () => process.disconnect());
};
