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

/** The first of the samples that ship with the program, laid out by its template. */
export async function draftSample(): Promise<Result<Drafted>> {
  const [sample] = JSON.parse(await readFile(path.join(SAMPLES, 'samples.json'), 'utf8')) as readonly Sample[];
  if (sample === undefined) throw new Error('templates/samples/samples.json names no sample');
  const chosen = await choose(sample.template);
  if (!chosen.ok) return chosen;
  const reading = await readManuscript(path.join(SAMPLES, sample.manuscript));
  if (!reading.ok) return reading;
  const photos: Photo[] = [];
  const photoFiles: Record<string, string> = {};
  for (const name of sample.photos) {
    const file = path.join(SAMPLES, name);
    const photo = await readPhoto(file);
    if (!photo.ok) return photo;
    photos.push(photo.value.photo);
    photoFiles[photo.value.photo.id] = file;
  }
  const { title, section, date, pageNumber } = sample;
  const folio = { ...FOLIO, section, date, pageNumber: `${pageNumber}` };
  return ok(layOut({ ...chosen.value, copy: [reading.value], photos, photoFiles, folio, title }));
}

/** A page of the template in the house style, every slot filled with placeholder copy of its length. */
export async function draftBlank({ templateId, houseStyleId, date }: Jobs['blank']['order']): Promise<Result<Drafted>> {
  const chosen = await choose(templateId, houseStyleId);
  if (!chosen.ok) return chosen;
  const { template, house } = chosen.value;
  const copy = [placeholderCopy(template, house, worldOf(house, []))];
  const folio = { ...FOLIO, paper: '', editor: '', layout: '', proof: '', date, pageNumber: '1' };
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
