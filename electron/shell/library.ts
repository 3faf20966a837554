/** What ships with the program, as the window shows it. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FaceFile, Library, TemplateCard } from '../../core/ipc.ts';
import { articlesOf, type PageTemplate, photosOf } from '../../core/template/template.ts';
import { TEMPLATES } from '../resources.ts';
import { loadHouseStyles, loadTemplates } from '../templates.ts';
import { sketchOf } from './sketch.ts';

/** Reads templates, house styles and the list of faces. */
export async function readLibrary(): Promise<Library> {
  const [templates, houseStyles, faces] = await Promise.all([loadTemplates(), loadHouseStyles(), readFaces()]);
  return {
    templates: templates.map(cardOf),
    houseStyles: houseStyles.map(({ id, name, note }) => ({ id, name, note })),
    faces,
  };
}

/** The figures of the template's first arrangement: the one it is shown by. */
function cardOf(template: PageTemplate): TemplateCard {
  const { id, name, note, trim, grid, arrangements } = template;
  const block = arrangements[0]?.block;
  const articles = block === undefined ? [] : articlesOf(block);
  const photos = block === undefined ? [] : photosOf(block);
  return {
    id,
    name,
    note,
    width: trim.width,
    height: trim.height,
    columns: grid.columns,
    textSlots: articles.length,
    photoSlots: photos.length + articles.filter((article) => article.photoColumns !== undefined).length,
    sketch: sketchOf(template),
  };
}

async function readFaces(): Promise<readonly FaceFile[]> {
  const entries = JSON.parse(await readFile(path.join(TEMPLATES, 'fonts.json'), 'utf8')) as readonly FaceFile[];
  return entries.map(({ id, name }) => ({ id, name, url: `fonts/${id}.ttf` }));
}
