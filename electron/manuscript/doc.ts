/** Word 97–2003 documents through word-extractor: the text and its paragraphs, no styles. */

import WordExtractor from 'word-extractor';
import { readPlain } from '../../core/manuscript/plain.ts';
import type { SourceLine } from '../../core/manuscript/source.ts';
import { parsing } from './word-fault.ts';

/** The lines of a .doc, text boxes and notes behind the body; rejects with a `WordFault` if it cannot be read. */
export async function readDoc(bytes: Buffer): Promise<readonly SourceLine[]> {
  const document = await parsing(() => new WordExtractor().extract(bytes));
  // The extractor's filter would make straight quotes of “ ” and hyphens of —.
  const options = { filterUnicode: false };
  const parts = [
    document.getBody(options),
    document.getTextboxes({ ...options, includeHeadersAndFooters: false }),
    document.getFootnotes(options),
    document.getEndnotes(options),
  ];
  return readPlain(parts.filter((part) => part.trim() !== '').join('\n\n'));
}
