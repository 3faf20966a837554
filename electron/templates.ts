/** Reads the page templates and house styles that ship with the project. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseHouseStyle } from '../core/model/parse.ts';
import type { HouseStyle } from '../core/model/style.ts';
import { parseTemplate } from '../core/template/schema.ts';
import type { PageTemplate } from '../core/template/template.ts';
import { TEMPLATES } from './resources.ts';

/** All page templates, in the order of their ids. Throws if one is broken: they ship with the program. */
export async function loadTemplates(): Promise<readonly PageTemplate[]> {
  return readAll('pages', (json, source) => {
    const template = parseTemplate(json, source);
    if (!template.ok) throw new Error(template.error.message.en);
    return template.value;
  });
}

/** All house styles, in the order of their ids. Throws if one is broken. */
export async function loadHouseStyles(): Promise<readonly HouseStyle[]> {
  return readAll('house-styles', (json, source) => {
    const house = parseHouseStyle(json);
    if (!house.ok) throw new Error(`${source}: ${house.error.message.en}`);
    return house.value;
  });
}

async function readAll<T>(folder: string, parse: (json: unknown, source: string) => T): Promise<readonly T[]> {
  const names = (await readdir(path.join(TEMPLATES, folder))).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => parse(JSON.parse(await readFile(path.join(TEMPLATES, folder, name), 'utf8')), name)),
  );
}
