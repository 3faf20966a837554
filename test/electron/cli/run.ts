/** Runs the built command as a person would. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const PROGRAM = fileURLToPath(new URL('../../../electron/zhuanban.mjs', import.meta.url));
export const SAMPLES = fileURLToPath(new URL('../../../templates/samples/', import.meta.url));
export const sample = (name: string): string => path.join(SAMPLES, name);

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Circumstances {
  /** As somebody without a right to anything that is not everybody's. */
  readonly asNobody?: boolean;
  /** stderr claims to be a terminal. */
  readonly watched?: boolean;
}

/** Runs `zhuanban` with `words`. */
export function zhuanban(words: readonly string[], { asNobody, watched }: Circumstances = {}): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...(watched ? ['--import', 'data:text/javascript,process.stderr.isTTY=true'] : []), PROGRAM, ...words],
    { encoding: 'utf8', ...(asNobody && process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}) },
  );
  return { code: status, out: stdout, err: stderr };
}

/** A folder of its own, in which everybody may look. */
export function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhuanban-cli-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** Names of everything in `folder`, however deep. */
export const namesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

/** Writes a photo of plain colour. */
export const makePhoto = (file: string, red: number, width = 3000, height = 2000): Promise<unknown> =>
  sharp({ create: { width, height, channels: 3, background: { r: red, g: 120, b: 90 } } })
    .jpeg()
    .toFile(file);
