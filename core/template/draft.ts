/** Drafting: manuscripts, photos and a template become a document whose page is full to the foot. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { mm } from '../base/units.ts';
import { preparePieces } from '../compose/text.ts';
import type { World } from '../compose/world.ts';
import { FORMAT, type Folio, type Frame, type Page, VERSION, type ZbanDocument } from '../model/document.ts';
import type { Photo } from '../model/photo.ts';
import { paragraphsOf, type Story, textOf } from '../model/story.ts';
import type { HouseStyle } from '../model/style.ts';
import { assignStories } from './assign.ts';
import { fitHouseStyle, gridOf } from './grid.ts';
import { placeOption } from './place.ts';
import { type CopySource, collectSupply, type PhotoSupply } from './supply.ts';
import type { PageTemplate } from './template.ts';

export interface DraftOrder {
  readonly readings: readonly CopySource[];
  readonly photos: readonly Photo[];
  readonly template: PageTemplate;
  readonly house: HouseStyle;
  readonly folio: Folio;
  /** Title of the document and, where the manuscript names none, of the page. */
  readonly title: string;
  readonly world: World;
}

export interface Draft {
  readonly document: ZbanDocument;
  /** What found no place. What does not fit is the composer's to say. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Lays the copy out on a page of the template. */
export function draft(order: DraftOrder): Draft {
  const { template, world } = order;
  const grid = gridOf(template);
  const house = fitHouseStyle(order.house, grid);
  const supply = collectSupply(order.readings, order.photos);
  const pageTitle = supply.pageTitle ?? order.title;
  const frames: Frame[] = [folioFrame(template, grid.typeArea)];
  let rows = grid.lines;
  let top = grid.typeArea.y;
  if (template.title) {
    const { lines, gapLines, variant } = template.title;
    frames.push({
      kind: 'furniture',
      id: 'page-title',
      furniture: 'page-title',
      variant,
      text: pageTitle,
      rect: { x: grid.typeArea.x, y: top, width: grid.typeArea.width, height: lines * grid.pitch },
    });
    top += (lines + gapLines) * grid.pitch;
    rows -= lines + gapLines;
  }
  const prepared = new Map(supply.stories.map(({ story }) => [story, preparePieces(story, house, world)]));
  const piecesOf = (story: Story) => prepared.get(story) ?? [];
  const assignment = assignStories(supply.stories, { template, grid, house, world, piecesOf }, rows);
  const placed = assignment && placeOption(assignment.option, grid.typeArea.x, top, grid.columns, grid, house);
  const page: Page = {
    id: 'page-1',
    width: mm(template.trim.width),
    height: mm(template.trim.height),
    bleed: mm(template.bleed),
    grid,
    folio: order.folio,
    frames: [...frames, ...(placed?.frames ?? [])],
  };
  const unplaced = assignment?.unplaced ?? [];
  const document: ZbanDocument = {
    format: FORMAT,
    version: VERSION,
    id: `${order.folio.date}-${order.folio.pageNumber}-${template.id}`,
    title: order.title,
    templateId: template.id,
    houseStyle: house,
    pages: [page],
    articles: placed?.articles ?? [],
    stories: supply.stories.map(({ story }) => story),
    photos: order.photos,
  };
  const blankRows = assignment === undefined ? rows : rows - assignment.option.rows;
  const diagnostics: Diagnostic[] = [
    ...(blankRows > 0 ? [shortPage(page.id, blankRows)] : []),
    ...unplaced.map(({ story }) => unplacedStory(story)),
    ...supply.stories
      .flatMap((story) => story.photos)
      .filter((photo) => !page.frames.some((frame) => frame.kind === 'photo' && frame.caption === photo.caption))
      .map(unplacedPhoto),
  ];
  return { document, diagnostics };
}

const folioFrame = (template: PageTemplate, area: { x: number; width: number }): Frame => ({
  kind: 'furniture',
  id: 'folio',
  furniture: 'folio-line',
  rect: { x: area.x, y: mm(template.folio.top), width: area.width, height: mm(template.folio.height) },
});

const shortPage = (pageId: string, rows: number): Diagnostic => ({
  severity: 'warning',
  code: 'page-short',
  message: {
    zh: `稿件太少，版面下方空 ${rows} 行`,
    en: `Too little copy: ${rows} lines at the foot of the page stay blank`,
  },
  hint: { zh: '补稿、补照片，或换用小一些的模板', en: 'Add stories or photos, or pick a smaller template' },
  place: { pageId },
  data: { lines: rows },
});

function unplacedStory(story: Story): Diagnostic {
  const [head] = [...paragraphsOf(story, 'headline'), ...story.paragraphs];
  const name = head === undefined ? story.id : textOf(head).slice(0, 20);
  return {
    severity: 'error',
    code: 'story-unplaced',
    message: { zh: `稿件“${name}”没有排上版`, en: `The story “${name}” found no slot` },
    hint: { zh: '换用位置更多的模板，或少放一篇稿件', en: 'Pick a template with more slots, or leave a story out' },
    place: { storyId: story.id },
  };
}

function unplacedPhoto({ photo, caption }: PhotoSupply): Diagnostic {
  const words = caption.map((span) => span.text).join('');
  const name = photo?.fileName ?? (words === '' ? '（无图说）' : `“${words}”`);
  return {
    severity: 'warning',
    code: 'photo-unplaced',
    message: { zh: `照片 ${name} 没有排上版`, en: `The photo ${name} found no place` },
    hint: { zh: '换用照片位更多的模板', en: 'Pick a template with more photo slots' },
    place: photo ? { photoId: photo.id } : {},
  };
}
