/** Reading a manuscript: lines → pieces → recognised → heads → rejoined → labelled → stories. */
import { ok, type Result } from '../base/result.ts';
import { decode, type Encoding } from './decode.ts';
import { findings } from './findings.ts';
import { type TextFormatId, textFormat } from './formats.ts';
import { group } from './group.ts';
import { findHeads } from './headness.ts';
import { pairsOf } from './joints.ts';
import { label } from './label.ts';
import { pieceOf, usualBlanks } from './piece.ts';
import type { Reading } from './reading.ts';
import { recognise } from './recognise.ts';
import { rejoin } from './rejoin.ts';
import type { SourceLine } from './source.ts';
import { unwrap } from './unwrap.ts';

/** Reads decoded text. `source` names the manuscript in findings. */
export const readText = (text: string, source: string, format: TextFormatId, encoding = 'Unicode'): Reading =>
  readLines(textFormat(format).lines(text), source, encoding);

/** Reads the bytes of a text file; fails as `decode` does. */
export function readBytes(bytes: Uint8Array, source: string, format: TextFormatId, forced?: Encoding): Result<Reading> {
  const decoded = decode(bytes, source, forced);
  if (!decoded.ok) return decoded;
  const { text, encoding, mark } = decoded.value;
  return ok(readText(text, source, format, mark ? `${encoding} (BOM)` : encoding));
}

/** Reads the lines a format has found: the one way all formats take. */
export function readLines(lines: readonly SourceLine[], source: string, encoding: string): Reading {
  const whole = unwrap(lines);
  const usual = usualBlanks(whole);
  const pieces = whole.flatMap((line) => recognise(pieceOf(line, usual)));
  const pairs = pairsOf(pieces);
  const labelled = label(rejoin(pieces, findHeads(pieces, pairs), pairs));
  const grouped = group(labelled);
  return { source, encoding, ...grouped, diagnostics: findings(source, labelled, grouped.stories, grouped.lines) };
}
