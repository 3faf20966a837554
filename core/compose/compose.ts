/** Composition: a document and the world in, pages of positioned things out. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { type DisplayItem, rectPath } from '../display/item.ts';
import type { ComposedDocument, ComposedFrame, ComposedPage, Copyfit } from '../display/page.ts';
import { drawFurniture } from '../furniture/list.ts';
import { drawBorder, drawRule } from '../furniture/rule.ts';
import type { BoxFrame, Frame, HeadlineFrame, Page, TextFrame, ZbanDocument } from '../model/document.ts';
import type { Story } from '../model/story.ts';
import { choosePlan, drawHeadline, planHeadlines } from './headline.ts';
import { drawPhoto } from './photo.ts';
import { composeText, roomOf } from './text.ts';
import type { World } from './world.ts';

/** Composes every page of `document`. */
export function compose(document: ZbanDocument, world: World): ComposedDocument {
  const context = new Context(document, world);
  const pages = document.pages.map((page) => composePage(page, context));
  return { pages, copyfit: context.copyfit, diagnostics: context.diagnostics };
}

/** What one composition looks up and collects. */
class Context {
  readonly document: ZbanDocument;
  readonly world: World;
  readonly copyfit: Copyfit[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly #stories: ReadonlyMap<string, Story>;

  constructor(document: ZbanDocument, world: World) {
    this.document = document;
    this.world = world;
    this.#stories = new Map(document.stories.map((story) => [story.id, story]));
  }

  story(id: string): Story {
    const story = this.#stories.get(id);
    if (story === undefined) throw new Error(`the document has no story “${id}”`);
    return story;
  }
}

function composePage(page: Page, context: Context): ComposedPage {
  const threads = composeThreads(page, context);
  const items: DisplayItem[] = [];
  const frames: ComposedFrame[] = [];
  for (const frame of page.frames) {
    const firstItem = items.length;
    const { drawn, imageRect } = drawFrame(frame, page, threads, context);
    items.push(...drawn);
    frames.push({
      frameId: frame.id,
      rect: frame.rect,
      firstItem,
      itemCount: items.length - firstItem,
      ...(imageRect ? { imageRect } : {}),
    });
  }
  return { pageId: page.id, width: page.width, height: page.height, bleed: page.bleed, items, frames };
}

/** Composes each thread once; its items wait by frame id. */
function composeThreads(page: Page, context: Context): ReadonlyMap<string, readonly DisplayItem[]> {
  const texts = new Map(
    page.frames.filter((frame): frame is TextFrame => frame.kind === 'text').map((frame) => [frame.id, frame]),
  );
  const continued = new Set([...texts.values()].map((frame) => frame.next));
  const items = new Map<string, readonly DisplayItem[]>();
  for (const head of texts.values()) {
    if (continued.has(head.id)) continue;
    const thread: TextFrame[] = [];
    for (
      let frame: TextFrame | undefined = head;
      frame !== undefined;
      frame = frame.next ? texts.get(frame.next) : undefined
    )
      thread.push(frame);
    const text = composeText(context.story(head.storyId), thread, page, context.document.houseStyle, context.world);
    for (const [id, drawn] of text.items) items.set(id, drawn);
    context.copyfit.push(text.copyfit);
    context.diagnostics.push(...text.diagnostics);
  }
  return items;
}

function drawFrame(
  frame: Frame,
  page: Page,
  threads: ReadonlyMap<string, readonly DisplayItem[]>,
  context: Context,
): { drawn: readonly DisplayItem[]; imageRect?: ComposedFrame['imageRect'] } {
  switch (frame.kind) {
    case 'text':
      return { drawn: [...drawTextGround(frame, context), ...(threads.get(frame.id) ?? [])] };
    case 'headline':
      return { drawn: drawHeadlineFrame(frame, page, context) };
    case 'photo': {
      const photo = context.document.photos.find((one) => one.id === frame.photoId);
      const { items, imageRect } = drawPhoto(frame, photo, context.document.houseStyle, context.world);
      return { drawn: items, imageRect };
    }
    case 'furniture':
      return { drawn: drawFurniture(frame, page, context.document.houseStyle, context.world.fonts) };
    case 'rule': {
      const { x, y, width, height } = frame.rect;
      const isAcross = width >= height;
      return {
        drawn: isAcross
          ? drawRule(frame.rule, x, y + height / 2, width)
          : drawRule(frame.rule, x + width / 2, y, height, 'y'),
      };
    }
    case 'box':
      return { drawn: drawBox(frame) };
  }
}

const drawBox = (frame: Pick<BoxFrame, 'rect' | 'fill' | 'border'>): readonly DisplayItem[] => [
  ...(frame.fill ? [{ kind: 'path' as const, path: rectPath(frame.rect), fill: frame.fill }] : []),
  ...(frame.border ? drawBorder(frame.border, frame.rect) : []),
];

/** Fill, border and column rules of a text frame. */
function drawTextGround(frame: TextFrame, context: Context): readonly DisplayItem[] {
  const items = [...drawBox(frame)];
  if (frame.columnRules) {
    const room = roomOf(frame);
    const width = (room.width - (frame.columns - 1) * frame.gutter) / frame.columns;
    for (let column = 1; column < frame.columns; column += 1) {
      items.push(
        ...drawRule(
          context.document.houseStyle.rules.column,
          room.x + column * width + (column - 0.5) * frame.gutter,
          room.y,
          room.height,
          'y',
        ),
      );
    }
  }
  return items;
}

function drawHeadlineFrame(frame: HeadlineFrame, page: Page, context: Context): readonly DisplayItem[] {
  const { houseStyle } = context.document;
  const style = houseStyle.headlines[frame.rank];
  const plans = planHeadlines(
    context.story(frame.storyId),
    style,
    houseStyle,
    frame.rect.width,
    page.grid,
    context.world,
  );
  const chosen = choosePlan(plans, frame.rect, frame);
  if (chosen === undefined) return [];
  if (!chosen.fits) {
    context.diagnostics.push({
      severity: 'error',
      code: 'headline-overset',
      message: { zh: '标题放不下', en: 'The headline does not fit its frame' },
      hint: { zh: '加高标题框或缩短标题', en: 'Make the frame taller or the headline shorter' },
      place: { pageId: page.id, frameId: frame.id, storyId: frame.storyId },
    });
  }
  return drawHeadline(chosen.plan, frame.rect, frame.align ?? style.align, frame.storyId, page.grid);
}
