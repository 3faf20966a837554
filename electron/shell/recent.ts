/** The recent documents: a short list in the data folder, newest first. */
import { createHash } from 'node:crypto';
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { RecentDocument } from '../../core/ipc.ts';

const LENGTH = 12;

const listSchema = z.array(z.object({ file: z.string(), title: z.string(), opened: z.string() }));
type Entry = z.infer<typeof listSchema>[number];

export interface RecentList {
  /** The list as the window may see it. */
  list(): Promise<readonly RecentDocument[]>;
  /** The file behind an entry's id. */
  fileOf(id: string): Promise<string | undefined>;
  /** Puts `file` at the head. `opened`: ISO time. */
  add(file: string, title: string, opened: string): Promise<void>;
  forget(id: string): Promise<void>;
}

/** The list kept in `folder`. A list that cannot be read is begun anew: it is a comfort, not a document. */
export function recentList(folder: string): RecentList {
  const listFile = path.join(folder, 'recent.json');

  async function read(): Promise<readonly Entry[]> {
    const text = await readFile(listFile, 'utf8').catch(() => '[]');
    const parsed = listSchema.safeParse(parseJson(text));
    return parsed.success ? parsed.data : [];
  }

  async function write(entries: readonly Entry[]): Promise<void> {
    await mkdir(folder, { recursive: true });
    const part = `${listFile}.${process.pid}.part`;
    await writeFile(part, `${JSON.stringify(entries.slice(0, LENGTH), undefined, 2)}\n`);
    await rename(part, listFile);
  }

  return {
    async list() {
      return Promise.all((await read()).map(describe));
    },
    async fileOf(id) {
      return (await read()).find((entry) => idOf(entry.file) === id)?.file;
    },
    async add(file, title, opened) {
      const others = (await read()).filter((entry) => entry.file !== file);
      await write([{ file, title, opened }, ...others]);
    },
    async forget(id) {
      await write((await read()).filter((entry) => idOf(entry.file) !== id));
    },
  };
}

async function describe({ file, title, opened }: Entry): Promise<RecentDocument> {
  const missing = await access(file).then(
    () => false,
    () => true,
  );
  return { id: idOf(file), title, folder: path.dirname(file), opened, missing };
}

const idOf = (file: string): string => createHash('sha256').update(file).digest('hex').slice(0, 24);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
