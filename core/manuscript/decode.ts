/**
 * Bytes to text: byte order mark, UTF-16 where it shows itself, strict UTF-8, strict GB18030. Guessing by
 * letter statistics fails on short copy; each of these encodings rejects what is not its own.
 */
import { failure, ok, type Result } from '../base/result.ts';
import { hasHan } from './characters.ts';

/** Encodings a person may choose when the reader chose wrongly. */
export const ENCODINGS = ['UTF-8', 'GB18030', 'UTF-16LE', 'UTF-16BE'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** The file began with a byte order mark. */
  readonly mark: boolean;
}

// Both worlds the core runs in have it; the core itself knows no platform library.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

/** The encoding by the name a person may type it: utf8, GBK, gb2312, UTF-16 …; undefined if there is none such. */
export function encodingNamed(name: string): Encoding | undefined {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (plain === 'gbk' || plain === 'gb2312' || plain === 'cp936') return 'GB18030';
  if (plain === 'utf16') return 'UTF-16LE';
  return ENCODINGS.find((encoding) => encoding.toLowerCase().replace('-', '') === plain);
}

/**
 * The text of `bytes`. `forced` skips the guessing. Fails with `empty-file`, `binary-file` or
 * `unknown-encoding` (with `forced`: `wrong-encoding`); `source` is the name the sentences use.
 */
export function decode(bytes: Uint8Array, source: string, forced?: Encoding): Result<Decoded> {
  const marked = byteOrderMark(bytes);
  const content = bytes.subarray(marked?.length ?? 0);
  if (content.length === 0) return emptyFile(source);
  if (forced) {
    const text = strictly(marked?.encoding === forced ? content : bytes, forced);
    if (text !== undefined) return checked(text, forced, marked?.encoding === forced, source);
    return failure(
      'wrong-encoding',
      `“${source}”不是 ${forced} 编码的文字，请改选其他编码。`,
      `“${source}” is not text in ${forced}. Choose another encoding.`,
    );
  }
  for (const encoding of marked ? [marked.encoding] : candidates(bytes)) {
    const text = strictly(content, encoding);
    if (text === undefined || (encoding === 'UTF-8' && !marked && isChance(text, bytes))) continue;
    return checked(text, encoding, marked !== undefined, source);
  }
  return looksBinary(content) ? binaryFile(source) : unknownEncoding(source);
}

/** The failure of a file without text. */
export const emptyFile = (source: string) =>
  failure('empty-file', `“${source}”是空文件，里面没有文字。`, `“${source}” is empty: there is no text in it.`);

/** The failure of a file that holds something other than text. */
export const binaryFile = (source: string) =>
  failure(
    'binary-file',
    `“${source}”不是文字稿件（内容是二进制数据）。请选 .txt、.md、.docx 或 .doc 文件。`,
    `“${source}” is not a text manuscript (its content is binary). Choose a .txt, .md, .docx or .doc file.`,
  );

const unknownEncoding = (source: string) =>
  failure(
    'unknown-encoding',
    `认不出“${source}”的文字编码：既不是 UTF-8，也不是 GB18030 或 UTF-16，文件可能已损坏。请另存为 UTF-8 再试。`,
    `The encoding of “${source}” is neither UTF-8 nor GB18030 nor UTF-16; the file may be damaged. Save it as UTF-8 and try again.`,
  );

function byteOrderMark(bytes: Uint8Array): { readonly encoding: Encoding; readonly length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'UTF-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'UTF-16LE', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'UTF-16BE', length: 2 };
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33)
    return { encoding: 'GB18030', length: 4 };
  return undefined;
}

/**
 * A few GB18030 characters (联通 is the famous pair) are by chance valid UTF-8 of two-byte letters: Greek, Arabic …
 * If such letters are most of the text and the bytes make Han in GB18030, that is what they are.
 */
function isChance(text: string, bytes: Uint8Array): boolean {
  const chars = [...text].filter((char) => char.trim() !== '');
  const high = chars.filter((char) => char > '\x7f');
  if (high.length * 2 <= chars.length || high.some((char) => char > '\u07ff')) return false;
  const chinese = strictly(bytes, 'GB18030');
  return chinese !== undefined && !looksGarbled(chinese);
}

const candidates = (bytes: Uint8Array): readonly Encoding[] => {
  const wide = evidentUtf16(bytes);
  return wide ? [wide] : ['UTF-8', 'GB18030'];
};

/** UTF-16 without a mark shows in the zero bytes of its spaces, digits and line feeds, all on one side. */
function evidentUtf16(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const zeros = [0, 0];
  bytes.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] as number) + 1;
  });
  const [even, odd] = zeros as [number, number];
  if (even + odd === 0) return undefined;
  // A zero may be half of a Han character (U+4E00 一), so the other side need not be quite without.
  const encoding = odd > even ? 'UTF-16LE' : 'UTF-16BE';
  if (Math.min(even, odd) * 8 > Math.max(even, odd)) return undefined;
  const text = strictly(bytes, encoding);
  if (text === undefined || looksBinaryText(text)) return undefined;
  const usual = [...text].filter((char) =>
    /^[\s\x20-\x7e\p{Script=Han}\u2000-\u206f\u3000-\u303f\uff00-\uffef]$/u.test(char),
  );
  return usual.length * 10 >= [...text].length * 9 ? encoding : undefined;
}

function strictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding.toLowerCase(), { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // The strict decoder's way of saying that these bytes are no such text.
    return undefined;
  }
}

function checked(text: string, encoding: Encoding, mark: boolean, source: string): Result<Decoded> {
  if (text.trim() === '') return emptyFile(source);
  if (looksBinaryText(text)) return binaryFile(source);
  return encoding === 'GB18030' && looksGarbled(text) ? unknownEncoding(source) : ok({ text, encoding, mark });
}

/** Control characters no text has; a form feed, an escape or a stray one now and then is let pass. */
function looksBinaryText(text: string): boolean {
  const controls = text.match(/(?![\t\n\v\f\r\x85])\p{Cc}/gu)?.length ?? 0;
  return text.includes('\0') || controls * 100 > text.length;
}

const looksBinary = (bytes: Uint8Array): boolean =>
  bytes.includes(0) || bytes.filter((byte) => byte < 9 || (byte > 13 && byte < 27)).length * 100 > bytes.length;

/**
 * GB18030 takes nearly any pair of high bytes, so other encodings pass for it: they come out as private-use
 * and seldom characters. Chinese copy is nearly all common Han and its marks.
 */
function looksGarbled(text: string): boolean {
  const high = [...text].filter((char) => char > '\x7f');
  const usual = high.filter((char) =>
    /^[\u4e00-\u9fff\u2010-\u203f\u3000-\u303f\uff00-\uff5e·×÷℃°①-⑳Ⅰ-Ⅻ]$/u.test(char),
  );
  return high.length > 0 && (usual.length * 10 < high.length * 7 || !hasHan(text));
}
