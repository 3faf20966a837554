/** The press's colour profile: read once, checked before any photo is converted with it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { failure, ok, type Result } from '../../core/base/result.ts';
import { TEMPLATES } from '../resources.ts';
import type { Standard } from './preset.ts';

export interface PressProfile {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, hex. */
  readonly hash: string;
}

/** Where the profiles that ship with the project lie. */
export const PROFILES = path.join(TEMPLATES, 'profiles');

const HEADER = 132;
const LATIN1 = new TextDecoder('latin1');

/**
 * Reads a profile: `name` is a file in `templates/profiles` or an absolute path. Failures: `profile-missing`,
 * `profile-unusable` (no CMYK output profile, torn, or of an ICC version that the standard does not take).
 */
export async function readPressProfile(name: string, standard: Standard): Promise<Result<PressProfile>> {
  const file = path.resolve(PROFILES, name);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return failure(
      'profile-missing',
      `颜色特性文件“${file}”打不开（${message}），请在输出预设里另选一个。`,
      `The colour profile “${file}” cannot be opened (${message}). Choose another one in the output preset.`,
    );
  }
  const fault = findFault(bytes, standard);
  if (fault === undefined) return ok({ file, bytes, hash: createHash('sha256').update(bytes).digest('hex') });
  return failure(
    'profile-unusable',
    `颜色特性文件“${file}”不能用：${fault.zh}。请换用印刷厂提供的 CMYK 输出特性文件。`,
    `The colour profile “${file}” cannot be used: ${fault.en}. Use the CMYK output profile that the press gives.`,
  );
}

/** What is wrong with a profile, or undefined. */
function findFault(bytes: Uint8Array, standard: Standard): { readonly zh: string; readonly en: string } | undefined {
  const text = (start: number): string => LATIN1.decode(bytes.subarray(start, start + 4));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || text(36) !== 'acsp') return { zh: '它不是 ICC 特性文件', en: 'it is no ICC profile' };
  if (view.getUint32(0) > bytes.length) return { zh: '文件不完整', en: 'the file is cut short' };
  if (text(12) !== 'prtr') return { zh: '它不是输出设备的特性文件', en: 'it is not made for an output device' };
  if (text(16) !== 'CMYK') return { zh: '它不是 CMYK 特性文件', en: 'it is not for CMYK' };
  const tags = Array.from({ length: view.getUint32(128) }, (_, index) => text(132 + index * 12));
  if (!tags.includes('B2A0') || !tags.includes('A2B0')) {
    return { zh: '里面没有转换表', en: 'it holds no conversion tables' };
  }
  // PDF 1.4 knows ICC versions up to 2; version 4 came with PDF 1.5.
  if (standard === 'PDF/X-1a:2003' && bytes[8]! > 2) {
    return { zh: 'PDF/X-1a 只收 ICC 第 2 版', en: 'PDF/X-1a takes ICC version 2 only' };
  }
  return undefined;
}
