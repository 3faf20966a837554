/** `zhuanban draft`: manuscripts, photos and a template become a document. */
import path from 'node:path';
import { type Diagnostic, mergeFindings } from '../../core/base/diagnostic.ts';
import { failure, ok, type Result } from '../../core/base/result.ts';
import { compose } from '../../core/compose/compose.ts';
import type { Folio } from '../../core/model/document.ts';
import type { HouseStyle } from '../../core/model/style.ts';
import { judge } from '../../core/preflight/preflight.ts';
import { draft } from '../../core/template/draft.ts';
import type { PageTemplate } from '../../core/template/template.ts';
import { survey } from '../store/folder.ts';
import { createDocument } from '../store/store.ts';
import { loadHouseStyles, loadTemplates } from '../templates.ts';
import { worldOf } from '../world.ts';
import { describeFindings, exitCodeFor } from './findings.ts';
import { describeFit } from './fit.ts';
import { readPhotos } from './photo-files.ts';
import { readManuscripts } from './read.ts';
import { clearStep, type ExitCode, say, showStep } from './terminal.ts';

export interface DraftOptions {
  readonly template: string;
  readonly out: string;
  readonly photos?: readonly string[];
  readonly house?: string;
  readonly title?: string;
  readonly date: string;
  readonly pageNumber?: string;
  readonly paper?: string;
  readonly section: string;
  readonly editor?: string;
  readonly layoutEditor?: string;
  readonly proof?: string;
  readonly telephone?: string;
  readonly mail?: string;
}

export async function runDraft(manuscripts: readonly string[], options: DraftOptions): Promise<Result<ExitCode>> {
  // Refused at once, not after the work is done.
  const ground = await survey(options.out);
  if (!ground.ok) return ground;
  const template = await pickTemplate(options.template);
  if (!template.ok) return template;
  const house = await pickHouse(options.house ?? template.value.house);
  if (!house.ok) return house;
  const readings = await readManuscripts(manuscripts);
  if (!readings.ok) return readings;
  const photoFiles = await readPhotos(options.photos ?? []);
  if (!photoFiles.ok) return photoFiles;

  showStep({ zh: '起草版面', en: 'Drafting the page' });
  const stories = readings.value.flatMap((reading) => reading.stories.map(({ story }) => story));
  const world = worldOf(house.value, stories);
  const drafted = draft({
    readings: readings.value,
    photos: photoFiles.value.map(({ photo }) => photo),
    template: template.value,
    house: house.value,
    folio: folioOf(options),
    title: options.title ?? path.parse(manuscripts[0] ?? '').name,
    world,
  });
  const composed = compose(drafted.document, world);
  showStep({ zh: '保存', en: 'Saving' });
  const stored = await createDocument(options.out, drafted.document, photoFiles.value);
  if (!stored.ok) return stored;
  clearStep();
  const findings = mergeFindings(
    readings.value.flatMap(({ diagnostics }) => diagnostics.map(inManuscript)),
    drafted.diagnostics,
    judge(drafted.document, composed),
  );
  say(`已写入 Written: ${stored.value.file}\n`);
  say(describeFit(drafted.document, composed));
  say(describeFindings(findings, drafted.document));
  return ok(exitCodeFor(findings));
}

/** A reading counts its stories for itself; in the document only file and line still hold. */
const inManuscript = (finding: Diagnostic): Diagnostic => {
  const { file, line } = finding.place;
  return { ...finding, place: { ...(file !== undefined && { file }), ...(line !== undefined && { line }) } };
};

const folioOf = (options: DraftOptions): Folio => ({
  paper: options.paper ?? '',
  date: options.date,
  pageNumber: options.pageNumber ?? '',
  section: options.section,
  editor: options.editor ?? '',
  layout: options.layoutEditor ?? '',
  proof: options.proof ?? '',
  telephone: options.telephone ?? '',
  mail: options.mail ?? '',
});

async function pickTemplate(id: string): Promise<Result<PageTemplate>> {
  const templates = await loadTemplates();
  const template = templates.find((each) => each.id === id);
  return template === undefined ? unknown('模板', 'template', id, templates) : ok(template);
}

async function pickHouse(id: string): Promise<Result<HouseStyle>> {
  const houses = await loadHouseStyles();
  const house = houses.find((each) => each.id === id);
  return house === undefined ? unknown('字体字号表', 'house style', id, houses) : ok(house);
}

const unknown = (zh: string, en: string, id: string, known: readonly { readonly id: string }[]) =>
  failure(
    `unknown-${en.replace(' ', '-')}`,
    `没有名为“${id}”的${zh}。现有：${known.map((each) => each.id).join('、')}。`,
    `There is no ${en} “${id}”. There are: ${known.map((each) => each.id).join(', ')}.`,
  );
