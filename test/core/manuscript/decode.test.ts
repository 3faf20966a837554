import { describe, expect, it } from 'vitest';
import { decode, type Encoding, encodingNamed } from '../../../core/manuscript/decode.ts';

const TEXT = '溪口县“小广场”——天天热闹，3.5万元。\n（李小河）';
// GB18030 of 溪口镕㭎 。: two and four bytes a character.
const GB = [0xcf, 0xaa, 0xbf, 0xda, 0xe9, 0x46, 0x82, 0x31, 0x89, 0x37, 0xa1, 0xa3];

const utf8 = (text: string): number[] => [...Buffer.from(text, 'utf8')];
const utf16le = (text: string): number[] => [...Buffer.from(text, 'utf16le')];
const utf16be = (text: string): number[] => [...Buffer.from(text, 'utf16le').swap16()];

const outcome = (bytes: readonly number[], forced?: Encoding): string => {
  const result = decode(Uint8Array.from(bytes), '稿.txt', forced);
  return result.ok ? `${result.value.encoding}${result.value.mark ? '+' : ''} ${result.value.text}` : result.error.code;
};

describe('decode', () => {
  it.each<[string, number[], string]>([
    ['UTF-8', utf8(TEXT), `UTF-8 ${TEXT}`],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...utf8(TEXT)], `UTF-8+ ${TEXT}`],
    ['plain ASCII', utf8('Hello, world'), 'UTF-8 Hello, world'],
    ['UTF-16LE with a mark', [0xff, 0xfe, ...utf16le(TEXT)], `UTF-16LE+ ${TEXT}`],
    ['UTF-16BE with a mark', [0xfe, 0xff, ...utf16be(TEXT)], `UTF-16BE+ ${TEXT}`],
    ['UTF-16LE without', utf16le(TEXT), `UTF-16LE ${TEXT}`],
    ['UTF-16BE without', utf16be(TEXT), `UTF-16BE ${TEXT}`],
    ['a single Han in GB18030', [0xcf, 0xaa], 'GB18030 溪'],
    ['UTF-8 that is also GB18030', utf8('café'), 'UTF-8 café'],
    ['GBK and four-byte GB18030', GB, `GB18030 ${new TextDecoder('gb18030').decode(Uint8Array.from(GB))}`],
    ['GB18030 with a mark', [0x84, 0x31, 0x95, 0x33, 0xcf, 0xaa], 'GB18030+ 溪'],
  ])('reads %s', (_name, bytes, expected) => {
    expect(outcome(bytes)).toBe(expected);
  });

  it.each<[string, number[], string]>([
    ['nothing', [], 'empty-file'],
    ['a mark alone', [0xef, 0xbb, 0xbf], 'empty-file'],
    ['blank lines', utf8(' \n\u3000\n'), 'empty-file'],
    ['half a Han', [0xd6], 'unknown-encoding'],
    ['a stray byte', [0xff], 'unknown-encoding'],
    ['private-use characters', [0xaa, 0xa1, 0xaa, 0xa2, 0xaa, 0xa3], 'unknown-encoding'],
    ['zeros', [0x41, 0, 0, 0, 0x42, 0, 0, 0], 'binary-file'],
    ['control bytes', [...utf8('text'), 1, 2, 3, 4, 5, 6], 'binary-file'],
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d], 'binary-file'],
    ['an odd UTF-16', [0xff, 0xfe, 0x41], 'unknown-encoding'],
  ])('refuses %s', (_name, bytes, code) => {
    expect(outcome(bytes)).toBe(code);
  });

  it('believes the person who chooses the encoding, if the bytes allow it', () => {
    expect(outcome(utf8('溪口'), 'GB18030')).not.toBe('UTF-8 溪口');
    expect(outcome([0xcf, 0xaa], 'GB18030')).toBe('GB18030 溪');
    expect(outcome([0xcf, 0xaa], 'UTF-8')).toBe('UTF-8 Ϫ');
    expect(outcome([0xbf, 0xda], 'UTF-8')).toBe('wrong-encoding');
    expect(outcome(utf16le('溪口'), 'UTF-16LE')).toBe('UTF-16LE 溪口');
    expect(outcome([0xff, 0xfe, ...utf16le('溪口')], 'UTF-16LE')).toBe('UTF-16LE+ 溪口');
  });

  it('says in both languages what is wrong with which file', () => {
    const result = decode(new Uint8Array(), '稿.txt');
    expect(result).toEqual({
      ok: false,
      error: {
        code: 'empty-file',
        message: { zh: '“稿.txt”是空文件，里面没有文字。', en: '“稿.txt” is empty: there is no text in it.' },
      },
    });
  });

  it('knows encodings by the names people type', () => {
    expect(['utf8', 'UTF-8', 'gbk', 'GB2312', 'gb18030', 'utf-16', 'utf-16be', 'latin1'].map(encodingNamed)).toEqual([
      'UTF-8',
      'UTF-8',
      'GB18030',
      'GB18030',
      'GB18030',
      'UTF-16LE',
      'UTF-16BE',
      undefined,
    ]);
  });
});
