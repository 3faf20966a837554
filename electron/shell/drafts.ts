/** Documents to begin with: the sample page, and a template filled with placeholder copy. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { failure, ok, type Result } from '../../core/base/result.ts';
import type { Folio } from '../../core/model/document.ts';
import type { Photo } from '../../core/model/photo.ts';
import type { HouseStyle } from '../../core/model/style.ts';
import { draft } from '../../core/template/draft.ts';
import type { CopySource } from '../../core/template/supply.ts';
import type { PageTemplate } from '../../core/template/template.ts';
import { readManuscript } from '../manuscript/read-manuscript.ts';
import { readPhoto } from '../photo/read-photo.ts';
import { TEMPLATES } from '../resources.ts';
import { loadHouseStyles, loadTemplates } from '../templates.ts';
import { worldOf } from '../world.ts';
import type { Drafted, Jobs, PhotoFiles } from './job.ts';
import { placeholderCopy } from './placeholder-copy.ts';

const SAMPLES = path.join(TEMPLATES, 'samples');

interface Sample {
  readonly manuscript: string;
  readonly photos: readonly string[];
  readonly template: string;
  readonly title: string;
  readonly section: string;
  readonly date: string;
  readonly pageNumber: number;
}

const FOLIO: Folio = {
  paper: '栖云日报',
  date: '',
  pageNumber: '',
  section: '专版',
  editor: '沈知秋',
  layout: '陆青禾',
  proof: '白露',
  telephone: '',
  mail: '',
};

const EMPTY_FOLIO: Folio = { ...FOLIO, paper: '', editor: '', layout: '', proof: '', pageNumber: '1' };

/** The first of the samples that ship with the program, laid out by its template. */
export async function draftSample(): Promise<Result<Drafted>> {
  const [sample] = JSON.parse(await readFile(path.join(SAMPLES, 'samples.json'), 'utf8')) as readonly Sample[];
  if (sample === undefined) throw new Error('templates/samples/samples.json names no sample');
  const chosen = await choose(sample.template);
  if (!chosen.ok) return chosen;
  const inSamples = (name: string): string => path.join(SAMPLES, name);
  const copy = await readCopy([inSamples(sample.manuscript)], sample.photos.map(inSamples));
  if (!copy.ok) return copy;
  const { title, section, date, pageNumber } = sample;
  const folio = { ...FOLIO, section, date, pageNumber: `${pageNumber}` };
  return ok(layOut({ ...chosen.value, ...copy.value, folio, title }));
}

/** A page of the template with the copy of `manuscripts` and `photos`, which are files. Failures: those of their readers. */
export async function draftCopy(order: Jobs['draft']['order']): Promise<Result<Drafted>> {
  const chosen = await choose(order.templateId, order.houseStyleId);
  if (!chosen.ok) return chosen;
  const copy = await readCopy(order.manuscripts, order.photos);
  if (!copy.ok) return copy;
  const title = path.parse(order.manuscripts[0] ?? '').name;
  return ok(layOut({ ...chosen.value, ...copy.value, folio: { ...EMPTY_FOLIO, date: order.date }, title }));
}

/** Reads the files of a page; a photo that was chosen twice is one photo. */
async function readCopy(
  manuscripts: readonly string[],
  photoPaths: readonly string[],
): Promise<Result<Pick<Ingredients, 'copy' | 'photos' | 'photoFiles'>>> {
  const copy: CopySource[] = [];
  for (const file of manuscripts) {
    const reading = await readManuscript(file);
    if (!reading.ok) return reading;
    copy.push(reading.value);
  }
  const photos: Photo[] = [];
  const photoFiles: Record<string, string> = {};
  for (const file of photoPaths) {
    const read = await readPhoto(file);
    if (!read.ok) return read;
    const { photo } = read.value;
    if (photoFiles[photo.id] === undefined) photos.push(photo);
    photoFiles[photo.id] = file;
  }
  return ok({ copy, photos, photoFiles });
}

/** A page of the template in the house style, every slot filled with placeholder copy of its length. */
export async function draftBlank({ templateId, houseStyleId, date }: Jobs['blank']['order']): Promise<Result<Drafted>> {
  const chosen = await choose(templateId, houseStyleId);
  if (!chosen.ok) return chosen;
  const { template, house } = chosen.value;
  const copy = [placeholderCopy(template, house, worldOf(house, []))];
  const folio = { ...EMPTY_FOLIO, date };
  return ok(layOut({ ...chosen.value, copy, photos: [], photoFiles: {}, folio, title: template.name.zh }));
}

interface Ingredients {
  readonly template: PageTemplate;
  readonly house: HouseStyle;
  readonly copy: readonly CopySource[];
  readonly photos: readonly Photo[];
  readonly photoFiles: PhotoFiles;
  readonly folio: Folio;
  readonly title: string;
}

function layOut({ template, house, copy, photos, photoFiles, folio, title }: Ingredients): Drafted {
  const stories = copy.flatMap((source) => source.stories.map(({ story }) => story));
  const world = worldOf(house, stories);
  const { document } = draft({ readings: copy, photos, template, house, folio, title, world });
  return { document, photoFiles };
}

async function choose(
  templateId: string,
  houseStyleId?: string,
): Promise<Result<{ readonly template: PageTemplate; readonly house: HouseStyle }>> {
  const [templates, styles] = await Promise.all([loadTemplates(), loadHouseStyles()]);
  const template = templates.find((each) => each.id === templateId);
  const house = styles.find((each) => each.id === (houseStyleId ?? template?.house));
  if (template !== undefined && house !== undefined) return ok({ template, house });
  const missing = template === undefined ? templateId : (houseStyleId ?? template.house);
  return failure(
    'not-in-library',
    `没有名为“${missing}”的模板或版式，请另选一个。`,
    `There is no template or house style “${missing}”. Please choose another one.`,
  );
}
