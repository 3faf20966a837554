/** Paints a display list on a canvas: a switch over the kinds of items that decides nothing. */
import type { Colour } from '../../core/base/colour.ts';
import type { DisplayItem, GlyphRun, GroupItem, ImageItem, PathCommand, PathItem } from '../../core/display/item.ts';
import { OUTLINE_UNITS } from '../compose/messages.ts';

/** What the painter uses of a canvas context. */
export type Canvas = Pick<
  CanvasRenderingContext2D,
  | 'save'
  | 'restore'
  | 'translate'
  | 'scale'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'bezierCurveTo'
  | 'closePath'
  | 'fill'
  | 'stroke'
  | 'clip'
  | 'setLineDash'
  | 'fillRect'
  | 'drawImage'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
>;

/** A photo as the canvas draws it. */
export interface Picture {
  readonly image: CanvasImageSource;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** What the painter is handed: it fetches nothing. */
export interface PaintWorld {
  /** Outline in `OUTLINE_UNITS`; undefined for a glyph without ink. */
  outline(face: string, glyph: number): Path2D | undefined;
  /** Undefined while it is on its way: its place stays tinted. */
  picture(photoId: string): Picture | undefined;
  colour(colour: Colour): string;
  /** Fill of a photo's place until it comes. */
  readonly placeholder: string;
}

/** Paints `items` in order. The context's units must be points of the page. */
export function paintItems(items: Iterable<DisplayItem>, canvas: Canvas, world: PaintWorld): void {
  for (const item of items) paintItem(item, canvas, world);
}

function paintItem(item: DisplayItem, canvas: Canvas, world: PaintWorld): void {
  switch (item.kind) {
    case 'glyphs':
      paintGlyphs(item, canvas, world);
      return;
    case 'path':
      paintPath(item, canvas, world);
      return;
    case 'image':
      paintImage(item, canvas, world);
      return;
    case 'group':
      paintGroup(item, canvas, world);
      return;
  }
}

function paintGlyphs(run: GlyphRun, canvas: Canvas, world: PaintWorld): void {
  const stretch = run.stretch ?? 1;
  const unit = run.size / OUTLINE_UNITS;
  canvas.save();
  canvas.fillStyle = world.colour(run.colour);
  canvas.translate(run.x, run.y);
  canvas.scale(unit * stretch, unit);
  let pen = 0;
  run.glyphs.forEach((glyph, i) => {
    const outline = world.outline(run.face, glyph);
    if (outline === undefined) return;
    const x = run.xs[i]! / (unit * stretch);
    canvas.translate(x - pen, 0);
    pen = x;
    canvas.fill(outline);
  });
  canvas.restore();
}

function paintPath({ path, fill, stroke }: PathItem, canvas: Canvas, world: PaintWorld): void {
  tracePath(path, canvas);
  if (fill !== undefined) {
    canvas.fillStyle = world.colour(fill);
    canvas.fill();
  }
  if (stroke !== undefined) {
    canvas.strokeStyle = world.colour(stroke.colour);
    canvas.lineWidth = stroke.width;
    canvas.lineCap = stroke.roundCaps === true ? 'round' : 'butt';
    canvas.lineJoin = 'miter';
    canvas.setLineDash(stroke.dash === undefined ? [] : [...stroke.dash]);
    canvas.stroke();
  }
}

function paintImage({ photoId, rect, part }: ImageItem, canvas: Canvas, world: PaintWorld): void {
  const picture = world.picture(photoId);
  if (picture === undefined) {
    canvas.fillStyle = world.placeholder;
    canvas.fillRect(rect.x, rect.y, rect.width, rect.height);
    return;
  }
  const { image, width, height } = picture;
  canvas.drawImage(
    image,
    part.x * width,
    part.y * height,
    part.width * width,
    part.height * height,
    rect.x,
    rect.y,
    rect.width,
    rect.height,
  );
}

function paintGroup({ items, clip }: GroupItem, canvas: Canvas, world: PaintWorld): void {
  if (clip === undefined) {
    paintItems(items, canvas, world);
    return;
  }
  canvas.save();
  tracePath(clip, canvas);
  canvas.clip();
  paintItems(items, canvas, world);
  canvas.restore();
}

function tracePath(path: readonly PathCommand[], canvas: Canvas): void {
  canvas.beginPath();
  for (const command of path) {
    switch (command[0]) {
      case 'M':
        canvas.moveTo(command[1], command[2]);
        break;
      case 'L':
        canvas.lineTo(command[1], command[2]);
        break;
      case 'C':
        canvas.bezierCurveTo(command[1], command[2], command[3], command[4], command[5], command[6]);
        break;
      case 'Z':
        canvas.closePath();
        break;
    }
  }
}
