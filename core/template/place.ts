/** From a plan to frames: every block gets its place on the line grid. */
import { type Insets, NO_INSETS, type Rect } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import { heightOfRows } from '../compose/slots.ts';
import type { Article, Frame, PageGrid, PhotoFrame } from '../model/document.ts';
import { CENTRED } from '../model/document.ts';
import type { HouseStyle } from '../model/style.ts';
import { widthOfColumns } from './measure.ts';
import {
  type ArticlePlan,
  BOX_CHARACTERS,
  BOX_ROWS,
  columnsBefore,
  type Option,
  type PinwheelPlan,
  type PlannedPhoto,
  SECTION_ROWS,
  type SidePlan,
  type StackPlan,
} from './plan.ts';
import type { PhotoSupply } from './supply.ts';
import type { ArticleBlock } from './template.ts';

/** What came of placing a plan. */
export interface Placed {
  readonly frames: readonly Frame[];
  readonly articles: readonly Article[];
}

/** Lines kept free between a caption and the text below it, beside the line gap. */
const CAPTION_CLEARANCE = 0.25;

/** Share of a row by which a section title's block is shorter than its rows. */
const SECTION_HEIGHT = 1.5;

/** Places `option` with its top left at `x`, `y`, over `columns` basic columns. */
export function placeOption(option: Option, x: Pt, y: Pt, columns: number, grid: PageGrid, house: HouseStyle): Placed {
  const placer = new Placer(grid, house);
  placer.place(option, x, y, columns);
  return { frames: placer.frames, articles: placer.articles };
}

class Placer {
  readonly frames: Frame[] = [];
  readonly articles: Article[] = [];
  readonly #grid: PageGrid;
  readonly #house: HouseStyle;
  #count = 0;

  constructor(grid: PageGrid, house: HouseStyle) {
    this.#grid = grid;
    this.#house = house;
  }

  place(option: Option, x: Pt, y: Pt, columns: number): void {
    const { plan, rows } = option;
    const width = widthOfColumns(columns, this.#grid);
    switch (plan.kind) {
      case 'article':
        this.#article(plan, { x, y, width, height: heightOfRows(rows, this.#grid) });
        break;
      case 'photo': {
        const photo = this.#photo(plan.supply, { x, y, width, height: heightOfRows(rows, this.#grid) });
        const article = plan.ofArticle ? this.articles.at(-1) : undefined;
        this.#add(article ? { ...photo, articleId: article.id } : photo);
        break;
      }
      case 'stack':
        this.#stack(plan, x, y, columns);
        break;
      case 'side':
        this.#side(plan, rows, x, y);
        break;
      case 'section':
        this.#section(plan.title, x, y, width, plan.block.variant);
        this.place(plan.part, x, y + SECTION_ROWS * this.#grid.pitch, columns);
        break;
      case 'pinwheel':
        this.#pinwheel(plan, rows, x, y, columns);
        break;
    }
  }

  #stack(plan: StackPlan, x: Pt, y: Pt, columns: number): void {
    const { pitch, bodySize } = this.#grid;
    let top = y;
    plan.parts.forEach((part, index) => {
      if (index > 0 && plan.block.divider) {
        if (plan.block.divider === 'rule') {
          // In the middle of the blank line and the line gap above it.
          const middle = top + bodySize / 2;
          this.#rule(
            { x, y: middle, width: widthOfColumns(columns, this.#grid), height: 0 },
            this.#house.rules.article,
          );
        }
        top += pitch;
      }
      this.place(part, x, top, columns);
      top += part.rows * pitch;
    });
  }

  #side(plan: SidePlan, rows: number, x: Pt, y: Pt): void {
    const { gutterCharacters, bodySize } = this.#grid;
    let left = x;
    plan.parts.forEach((part, index) => {
      if (index > 0) {
        const gutter = gutterCharacters * bodySize;
        if (plan.block.rule) {
          this.#rule(
            { x: left + gutter / 2, y, width: 0, height: heightOfRows(rows, this.#grid) },
            this.#house.rules.column,
          );
        }
        left += gutter;
      }
      this.place(part.option, left, y, part.columns);
      left += widthOfColumns(part.columns, this.#grid);
    });
  }

  #pinwheel(plan: PinwheelPlan, rows: number, x: Pt, y: Pt, columns: number): void {
    const { pitch, bodySize, gutterCharacters } = this.#grid;
    const { topColumns, bottomColumns } = plan.block;
    const gutter = gutterCharacters * bodySize;
    const topX = x + widthOfColumns(topColumns, this.#grid) + gutter;
    const bottomX = x + widthOfColumns(bottomColumns, this.#grid) + gutter;
    const underLeft = plan.topLeft.rows + 1;
    const underRight = plan.topRight.rows + 1;
    const { article, column } = this.#house.rules;
    const across = (left: Pt, row: number, count: number): void =>
      this.#rule(
        { x: left, y: y + (row - 1) * pitch + bodySize / 2, width: widthOfColumns(count, this.#grid), height: 0 },
        article,
      );
    const down = (left: Pt, from: number, to: number): void =>
      this.#rule(
        { x: left - gutter / 2, y: y + from * pitch, width: 0, height: heightOfRows(to - from, this.#grid) },
        column,
      );
    this.place(plan.topLeft, x, y, topColumns);
    down(topX, 0, plan.topRight.rows);
    this.place(plan.topRight, topX, y, columns - topColumns);
    across(x, underLeft, topColumns);
    this.place(plan.middle, bottomX, y + underLeft * pitch, topColumns - bottomColumns);
    down(bottomX, underLeft, rows);
    this.place(plan.bottomLeft, x, y + underLeft * pitch, bottomColumns);
    across(bottomX, underRight, columns - bottomColumns);
    this.place(plan.bottomRight, bottomX, y + underRight * pitch, columns - bottomColumns);
  }

  #article(plan: ArticlePlan, outer: Rect): void {
    const { pitch, bodySize } = this.#grid;
    const { block, supply, division } = plan;
    const articleId = `article-${this.articles.length + 1}`;
    this.articles.push({ id: articleId, storyId: supply.story.id, rank: block.rank });
    const owned = { articleId, slot: block.slot };
    let top = outer.y;
    let { x, width } = outer;
    if (block.box) {
      this.#box(block, outer, articleId);
      top += (BOX_ROWS + Math.floor(plan.padRows / 2)) * pitch;
      x += BOX_CHARACTERS * bodySize;
      width -= 2 * BOX_CHARACTERS * bodySize;
    }
    if (plan.section) {
      this.#section(plan.section, x, top, width, undefined, articleId);
      top += SECTION_ROWS * pitch;
    }
    for (const photo of plan.photos.filter(({ place }) => place === 'over')) {
      this.#add({
        ...this.#photo(photo.supply, { x, y: top, width, height: heightOfRows(photo.rows, this.#grid) }),
        ...owned,
      });
      top += photo.rows * pitch;
    }
    if (plan.headlineRows > 0) {
      this.#add({
        kind: 'headline',
        id: this.#id('headline'),
        ...owned,
        storyId: supply.story.id,
        rank: block.rank,
        rect: { x, y: top, width, height: heightOfRows(plan.headlineRows, this.#grid) },
        ...plan.headline,
        ...(block.align ? { align: block.align } : {}),
      });
      top += plan.headlineRows * pitch;
    }
    if (plan.bodyRows === 0) return;
    const body: Rect = {
      x: x + division.side,
      y: top,
      width: width - 2 * division.side,
      height: heightOfRows(plan.bodyRows, this.#grid),
    };
    const hasText = supply.story.paragraphs.some((paragraph) =>
      ['body', 'crosshead', 'byline'].includes(paragraph.role),
    );
    if (hasText) {
      this.#add({
        kind: 'text',
        id: this.#id('text'),
        ...owned,
        storyId: supply.story.id,
        rect: body,
        columns: division.columns,
        gutter: division.gutter,
        inset: NO_INSETS satisfies Insets,
        level: true,
      });
    }
    for (const photo of plan.photos.filter(({ place }) => place !== 'over'))
      this.#add({ ...this.#photo(photo.supply, this.#photoRect(photo, plan, body)), ...owned });
  }

  /** The photo's columns and rows inside the article's body. */
  #photoRect(photo: PlannedPhoto, plan: ArticlePlan, body: Rect): Rect {
    const { bodySize } = this.#grid;
    const { division } = plan;
    const column = division.characters * bodySize;
    const width = photo.columns * column + (photo.columns - 1) * division.gutter;
    const before = columnsBefore(photo, division.columns);
    const x = body.x + before * (column + division.gutter);
    // A caption keeps clear of the text below it.
    const clear =
      photo.place.startsWith('top') && photo.rows < plan.bodyRows ? CAPTION_CLEARANCE * this.#grid.pitch : 0;
    const height = heightOfRows(photo.rows, this.#grid) - clear;
    const y = photo.place.startsWith('top') ? body.y : body.y + body.height - height;
    return { x, y, width, height };
  }

  #photo(supply: PhotoSupply, rect: Rect): PhotoFrame {
    return {
      kind: 'photo',
      id: this.#id('photo'),
      rect,
      ...(supply.photo ? { photoId: supply.photo.id } : {}),
      crop: CENTRED,
      caption: supply.caption,
      credit: supply.credit,
      wrap: { kind: 'box', gap: this.#grid.bodySize * 0.4 },
    };
  }

  #box(block: ArticleBlock, rect: Rect, articleId: string): void {
    const { colours, rules } = this.#house;
    const sides = ['top', 'right', 'bottom', 'left'] as const;
    this.#add({
      kind: 'box',
      id: this.#id('box'),
      articleId,
      rect,
      ...(block.box === 'tint' ? { fill: colours.tint } : {}),
      ...(block.box === 'accent' ? { fill: colours.accentTint } : {}),
      ...(block.box === 'line'
        ? { border: { rule: { form: 'hairline', weight: 0.6, colour: rules.article.colour }, sides } }
        : {}),
      wrap: { kind: 'none' },
    });
  }

  #section(text: string, x: Pt, y: Pt, width: Pt, variant?: string, articleId?: string): void {
    this.#add({
      kind: 'furniture',
      id: this.#id('section'),
      furniture: 'section-title',
      text,
      ...(variant ? { variant } : {}),
      ...(articleId ? { articleId } : {}),
      rect: { x, y, width, height: SECTION_HEIGHT * this.#grid.pitch },
    });
  }

  #rule(rect: Rect, rule: HouseStyle['rules']['column']): void {
    this.#add({ kind: 'rule', id: this.#id('rule'), rect, rule });
  }

  #add(frame: Frame): void {
    this.frames.push(frame);
  }

  #id(kind: string): string {
    this.#count += 1;
    return `${kind}-${this.#count}`;
  }
}
