/** The sample copy that ships with the project, read as the product reads it; photos as facts only. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readBytes } from '../../core/manuscript/read.ts';
import type { Reading } from '../../core/manuscript/reading.ts';
import type { Folio } from '../../core/model/document.ts';
import type { Photo } from '../../core/model/photo.ts';
import type { HouseStyle } from '../../core/model/style.ts';
import { parseTemplate } from '../../core/template/schema.ts';
import type { PageTemplate } from '../../core/template/template.ts';
import { TEMPLATES } from '../../electron/resources.ts';

export interface Sample {
  readonly id: string;
  readonly manuscript: string;
  readonly photos: readonly string[];
  readonly template: string;
  readonly title: string;
  readonly section: string;
  readonly pageNumber: number;
  /** False for copy that shows something else than a page: a brief in another encoding. */
  readonly demo?: boolean;
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(TEMPLATES, file), 'utf8'));
const jsonIn = (folder: string): readonly string[] =>
  readdirSync(path.join(TEMPLATES, folder)).filter((name) => name.endsWith('.json'));

export const SAMPLES = readJson('samples/samples.json') as readonly Sample[];

export const PAGE_TEMPLATES: readonly PageTemplate[] = jsonIn('pages').map((name) => {
  const template = parseTemplate(readJson(`pages/${name}`), name);
  if (!template.ok) throw new Error(template.error.message.en);
  return template.value;
});

export const HOUSE_STYLES = jsonIn('house-styles').map((name) => readJson(`house-styles/${name}`) as HouseStyle);

export function houseStyle(id: string): HouseStyle {
  const house = HOUSE_STYLES.find((one) => one.id === id);
  if (house === undefined) throw new Error(`no house style ${id}`);
  return house;
}

export function readSample(sample: Sample): Reading {
  const bytes = readFileSync(path.join(TEMPLATES, 'samples', sample.manuscript));
  const reading = readBytes(bytes, sample.manuscript, sample.manuscript.endsWith('.md') ? 'md' : 'txt');
  if (!reading.ok) throw new Error(reading.error.message.en);
  return reading.value;
}

/** Photos of 3:2 in the sample's number, named as its files: no pixels are needed to lay out a page. */
export const photoFacts = (sample: Sample): readonly Photo[] =>
  sample.photos.map((file, index) => ({
    id: `${index + 1}`.padStart(64, '0'),
    fileName: path.basename(file),
    extension: 'jpg',
    width: 3000,
    height: 2000,
    grey: false,
    metadata: {},
  }));

export const FOLIO: Folio = {
  paper: '栖云日报',
  date: '2026-11-22',
  pageNumber: '3',
  section: '专版',
  editor: '沈知秋',
  layout: '陆青禾',
  proof: '白露',
  telephone: '',
  mail: '',
};
