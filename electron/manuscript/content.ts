/** What a file is by its first bytes: endings lie, and a .doc may be a .docx, a web page or a PDF. */
import { type ZipEntry, zipEntries } from './zip.ts';

export type Content =
  | { readonly kind: 'text' }
  | { readonly kind: 'docx'; readonly entries: readonly ZipEntry[] }
  /** A zip package cut short or damaged. */
  | { readonly kind: 'broken-zip' }
  | { readonly kind: 'doc'; readonly encrypted: boolean }
  /** Something else with a name of its own. */
  | { readonly kind: 'other'; readonly name: { readonly zh: string; readonly en: string } };

const other = (zh: string, en: string): Content => ({ kind: 'other', name: { zh, en } });

export function contentOf(bytes: Buffer): Content {
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return zipContent(bytes);
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return { kind: 'doc', encrypted: isEncrypted(bytes) };
  if (startsWith(bytes, '%PDF-')) return other('PDF 文件', 'a PDF');
  if (startsWith(bytes, '{\\rtf')) return other('RTF 文件', 'an RTF file');
  if (/^\s*(?:<!doctype html|<html|<\?xml)/i.test(bytes.toString('latin1', 0, 256).replace('ï»¿', ''))) {
    return other('网页或 XML 文件', 'a web page or XML file');
  }
  if (startsWith(bytes, '\xff\xd8\xff') || startsWith(bytes, '\x89PNG') || startsWith(bytes, 'GIF8')) {
    return other('图片', 'a picture');
  }
  return { kind: 'text' };
}

function zipContent(bytes: Buffer): Content {
  const entries = zipEntries(bytes);
  if (!entries) return { kind: 'broken-zip' };
  const names = new Set(entries.map(({ name }) => name));
  if (names.has('word/document.xml')) return { kind: 'docx', entries };
  if (names.has('xl/workbook.xml')) return other('Excel 表格', 'an Excel sheet');
  if (names.has('ppt/presentation.xml')) return other('PowerPoint 演示文稿', 'a PowerPoint file');
  if (names.has('mimetype')) return other('OpenDocument 文件', 'an OpenDocument file');
  return other('压缩包', 'a zip archive');
}

const startsWith = (bytes: Buffer, signature: string): boolean =>
  bytes.subarray(0, signature.length).equals(Buffer.from(signature, 'latin1'));

const WORD_MAGIC = 0xa5ec;
/** fEncrypted in the first flags of Word's file information block. */
const ENCRYPTED = 0x0100;
const SECTOR = 512;

/** Encrypted by Word 97 (a flag in its stream) or by a later Word (a package inside). */
function isEncrypted(bytes: Buffer): boolean {
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return true;
  for (let at = SECTOR; at + 12 <= bytes.length; at += SECTOR) {
    if (bytes.readUInt16LE(at) === WORD_MAGIC) return (bytes.readUInt16LE(at + 10) & ENCRYPTED) !== 0;
  }
  return false;
}
