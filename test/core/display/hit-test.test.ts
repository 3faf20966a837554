/** Asking the page: points to text and back, on made-up pages whose answers are known. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BLACK } from '../../../core/base/colour.ts';
import { contains } from '../../../core/base/geometry.ts';
import { caretAt, frameAt, indexPage, positionAt, rectOfPlace, rectsOf } from '../../../core/display/hit-test.ts';
import type { DisplayItem, GlyphRun } from '../../../core/display/item.ts';
import { rectPath } from '../../../core/display/item.ts';
import type { ComposedPage } from '../../../core/display/page.ts';

const SIZE = 10;
const PITCH = 16;
const COLUMN = { x: 40, y: 40, width: 120, height: 400 };

/** Text of one paragraph set in lines of `perLine` characters, one em each, in one frame. */
function setText(text: string, perLine: number, { storyId = 's', paragraph = 0, gap = 0 } = {}): readonly GlyphRun[] {
  const characters = [...text];
  const runs: GlyphRun[] = [];
  let offset = 0;
  for (let start = 0; start < characters.length; start += perLine) {
    const line = characters.slice(start, start + perLine);
    const offsets = line.map((character) => {
      const at = offset;
      offset += character.length;
      return at;
    });
    runs.push({
      kind: 'glyphs',
      face: 'song',
      size: SIZE,
      colour: BLACK,
      x: COLUMN.x,
      y: COLUMN.y + SIZE + runs.length * PITCH,
      glyphs: line.map((_, i) => i + 1),
      xs: line.map((_, i) => i * (SIZE + gap)),
      text: line,
      offsets,
      source: { storyId, paragraph },
    });
  }
  return runs;
}

const pageOf = (items: readonly DisplayItem[]): ComposedPage => ({
  pageId: 'p',
  width: 300,
  height: 500,
  bleed: 0,
  items,
  frames: [{ frameId: 'f', rect: COLUMN, firstItem: 0, itemCount: items.length }],
});

const han = fc.string({
  unit: fc.constantFrom('报', '纸', '版', '面', '，', '。', '𠮷'),
  minLength: 1,
  maxLength: 60,
});

describe('from a point to text', () => {
  test('the left half of a character is before it, the right half after it', () => {
    fc.assert(
      fc.property(han, fc.integer({ min: 1, max: 12 }), fc.nat(), (text, perLine, pick) => {
        const runs = setText(text, perLine);
        const index = indexPage(pageOf(runs));
        const run = runs[pick % runs.length]!;
        const glyph = pick % run.glyphs.length;
        const left = run.x + run.xs[glyph]!;
        const y = run.y - SIZE / 2;
        const end = run.offsets[glyph]! + run.text[glyph]!.length;
        expect(positionAt(index, { x: left + SIZE * 0.2, y })?.offset).toBe(run.offsets[glyph]);
        expect(positionAt(index, { x: left + SIZE * 0.8, y })?.offset).toBe(end);
      }),
    );
  });

  test('every point of a frame with text has a position in it', () => {
    fc.assert(
      fc.property(
        han,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (text, u, v) => {
          const index = indexPage(pageOf(setText(text, 7)));
          const point = { x: COLUMN.x + u * COLUMN.width, y: COLUMN.y + v * COLUMN.height };
          const position = positionAt(index, point);
          expect(position?.offset).toBeGreaterThanOrEqual(0);
          expect(position?.offset).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });

  test('outside every frame there is nothing', () => {
    const page = pageOf(setText('报纸', 2));
    expect(positionAt(indexPage(page), { x: 10, y: 10 })).toBeUndefined();
    expect(frameAt(page, { x: 10, y: 10 })).toBeUndefined();
  });

  test('a photo covers the text below it, a rule does not', () => {
    const page = pageOf(setText('一二三四五六', 3));
    const rect = { x: 50, y: 40, width: 30, height: 30 };
    const above = { frameId: 'above', rect, firstItem: page.items.length, itemCount: 0 };
    const point = { x: 60, y: 45 };
    const withRule = indexPage({ ...page, frames: [...page.frames, above] });
    const withPhoto = indexPage({ ...page, frames: [...page.frames, { ...above, imageRect: rect }] });
    expect(positionAt(withRule, point)).toMatchObject({ paragraph: 0, offset: 2 });
    expect(positionAt(withPhoto, point)).toBeUndefined();
  });

  test('the frame painted last is the one pressed', () => {
    const page = pageOf(setText('报纸', 2));
    const above = { frameId: 'above', rect: { x: 50, y: 50, width: 20, height: 20 }, firstItem: 1, itemCount: 0 };
    expect(frameAt({ ...page, frames: [...page.frames, above] }, { x: 55, y: 55 })?.frameId).toBe('above');
  });
});

describe('from text to the page', () => {
  test('the caret goes back to the position it came from', () => {
    fc.assert(
      fc.property(han, fc.integer({ min: 1, max: 12 }), fc.nat(), fc.nat(), (text, perLine, a, b) => {
        const index = indexPage(pageOf(setText(text, perLine)));
        const point = { x: COLUMN.x + (a % COLUMN.width), y: COLUMN.y + (b % COLUMN.height) };
        const position = positionAt(index, point)!;
        const caret = caretAt(index, position)!;
        const again = positionAt(index, { x: caret.x, y: caret.y + caret.height / 2 });
        expect(again).toEqual(position);
      }),
    );
  });

  test('where a line turns, affinity chooses the side', () => {
    const index = indexPage(pageOf(setText('一二三四五六', 3)));
    const at = { storyId: 's', paragraph: 0, offset: 3 };
    expect(caretAt(index, { ...at, affinity: 'before' })).toMatchObject({ x: COLUMN.x + 3 * SIZE });
    expect(caretAt(index, { ...at, affinity: 'after' })).toMatchObject({ x: COLUMN.x });
  });

  test('beyond what is composed the caret stands at its end', () => {
    const index = indexPage(pageOf(setText('一二三四五', 3)));
    const at = { storyId: 's', paragraph: 0, offset: 9, affinity: 'after' as const };
    expect(caretAt(index, at)).toMatchObject({ x: COLUMN.x + 2 * SIZE, width: 0 });
    expect(caretAt(index, { ...at, paragraph: 1 })).toBeUndefined();
  });

  test('a range is covered line by line, and holds the middle of each of its characters', () => {
    fc.assert(
      fc.property(han, fc.integer({ min: 1, max: 12 }), fc.nat(), fc.nat(), (text, perLine, a, b) => {
        const runs = setText(text, perLine);
        const index = indexPage(pageOf(runs));
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((one, other) => one - other);
        const rects = rectsOf(index, { storyId: 's', paragraph: 0, start: start!, end: end! });
        for (const run of runs) {
          run.offsets.forEach((offset, i) => {
            const middle = { x: run.x + run.xs[i]! + SIZE / 2, y: run.y - SIZE / 2 };
            const isInside = offset >= start! && offset + run.text[i]!.length <= end!;
            if (isInside) expect(rects.filter((rect) => contains(rect, middle))).toHaveLength(1);
          });
        }
      }),
    );
  });

  test('runs of one line are one line, columns are not', () => {
    const [left, right] = setText('一二三四', 2, { gap: 1 });
    const sameLine: GlyphRun = { ...right!, x: left!.x + 2 * (SIZE + 1), y: left!.y };
    const otherColumn: GlyphRun = { ...right!, x: left!.x + 60, y: left!.y };
    expect(indexPage(pageOf([left!, sameLine])).lines).toHaveLength(1);
    expect(indexPage(pageOf([left!, otherColumn])).lines).toHaveLength(2);
  });

  test('text in groups is found, text without a source is not', () => {
    const [run] = setText('报头', 2);
    const { source: _, ...folio } = run!;
    const page = pageOf([{ kind: 'group', items: [run!], clip: rectPath(COLUMN) }, folio]);
    expect(indexPage(page).lines).toHaveLength(1);
  });
});

describe('the place of a finding', () => {
  const index = indexPage(pageOf(setText('一二三四五六', 3)));

  test('is its words, else its frame, else its story, else the page', () => {
    const words = rectOfPlace(index, { pageId: 'p', storyId: 's', paragraph: 0, start: 1, end: 2 });
    expect(words).toMatchObject({ x: COLUMN.x + SIZE, width: SIZE });
    expect(rectOfPlace(index, { frameId: 'f' })).toEqual(COLUMN);
    expect(rectOfPlace(index, { storyId: 's' })).toMatchObject({ x: COLUMN.x, width: 3 * SIZE });
    expect(rectOfPlace(index, { pageId: 'p' })).toMatchObject({ width: 300, height: 500 });
  });

  test('is nothing on another page', () => {
    expect(rectOfPlace(index, { pageId: 'other', frameId: 'f' })).toBeUndefined();
    expect(rectOfPlace(index, { storyId: 'unknown' })).toBeUndefined();
  });
});
