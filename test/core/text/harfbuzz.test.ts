import { describe, expect, it } from 'vitest';
import { createFontBook } from '../../../core/text/harfbuzz.ts';
import { fonts, round, set, textsOf } from './type.ts';

describe('font port', () => {
  const song = fonts.face('song-regular');

  it('the em box, not the line height', () => {
    expect([song.ascent, song.descent]).toEqual([0.88, -0.12]);
  });

  it('a two-em dash is two em: the language is set', () => {
    expect(song.shape('——').reduce((sum, glyph) => sum + glyph.advance, 0)).toBe(2);
  });

  it('an apostrophe in an English word is a narrow one', () => {
    const wide = song.shape('’')[0]!.advance;
    expect(wide).toBe(1);
    expect(song.shape('it’s').reduce((sum, glyph) => sum + glyph.advance, 0)).toBeLessThan(wide + 1);
  });

  it('vertical: one em down, the origin at the top centre of the cell', () => {
    const [glyph] = song.shape('国', 'vertical');
    expect(glyph).toMatchObject({ advance: 1, dx: -0.5, dy: 0.88 });
    expect(song.shape('（', 'vertical')[0]!.glyph).not.toBe(song.shape('（')[0]!.glyph);
  });

  it('outlines are closed paths inside the em, y downwards', () => {
    const outline = song.outline(song.glyphOf('一'.codePointAt(0)!));
    expect(outline[0]![0]).toBe('M');
    expect(outline.at(-1)).toEqual(['Z']);
    const ys = outline.flatMap((command) => (command[0] === 'Z' ? [] : [command.at(-1) as number]));
    expect(Math.max(...ys)).toBeLessThan(0);
    expect(Math.min(...ys)).toBeGreaterThan(-0.88);
    expect(song.outline(song.glyphOf(0x20))).toEqual([]);
  });

  it('ink', () => {
    const { left, right } = song.ink(song.shape('（')[0]!.glyph);
    expect(left).toBeGreaterThan(0.5);
    expect(right).toBeLessThan(1);
  });

  it('a face is read when it is first used, once', () => {
    const read: string[] = [];
    const book = createFontBook(
      (id) => {
        read.push(id);
        return undefined;
      },
      ['a', 'b'],
    );
    expect(read).toEqual([]);
    expect(book.has('a')).toBe(true);
    expect(book.has('c')).toBe(false);
    expect(() => book.face('a')).toThrow(/a, b/);
    expect(() => book.face('c')).toThrow(/no such face: c/);
    expect(read).toEqual(['a']);
  });
});

describe('missing glyphs', () => {
  it('fall back along the list, and are reported with the face that was used', () => {
    const paragraph = set('春𠮷', 10, { fallbacks: ['hei-regular', 'kai-regular'] });
    expect(paragraph.missing).toEqual([{ offset: 1, character: '𠮷', face: 'song-regular', usedFace: 'kai-regular' }]);
    expect(paragraph.lines[0]!.runs.map((run) => run.face)).toEqual(['song-regular', 'kai-regular']);
    expect(textsOf(paragraph)).toEqual(['春𠮷']);
  });

  it('without any face they are reported all the same', () => {
    const { missing, lines } = set('春😀', 10);
    expect(missing).toEqual([{ offset: 1, character: '😀', face: 'song-regular' }]);
    expect(lines[0]!.runs.at(-1)!.glyphs.at(-1)).toBe(0);
  });

  it('unknown fallbacks are passed over', () => {
    expect(set('春𠮷', 10, { fallbacks: ['nothing', 'kai-regular'] }).missing[0]!.usedFace).toBe('kai-regular');
  });

  it('spaces that a face lacks are no loss', () => {
    expect(set('春\u2003秋\u00a0冬\u3000', 10, { face: 'brush-regular' }).missing).toEqual([]);
  });
});

describe('what vanishes', () => {
  it('a space at the end of a line takes no room but stays in the text', () => {
    const { lines } = set('one two three four', 4, { align: 'start', language: 'und' });
    expect(textsOf({ lines, missing: [], cost: 0 }).join('')).toBe('one two three four');
    for (const line of lines) {
      const last = line.runs.at(-1)!;
      expect(last.xs.at(-1)!).toBeLessThanOrEqual(line.width + 0.001);
    }
  });

  it('a combining mark belongs to the character before', () => {
    const [line] = set('か\u3099春', 10).lines;
    expect(line!.runs.flatMap((run) => run.text).filter((text) => text !== '')).toEqual(['か\u3099', '春']);
  });
});

describe('emphasis dots (rule 33)', () => {
  it('one under the middle of each Han, none under marks', () => {
    const [line] = set('重，点', 10, { dots: true }).lines;
    expect(line!.dots.map((dot) => round(dot.x))).toEqual([5, 25]);
    for (const dot of line!.dots) expect(dot.y).toBeGreaterThan(0);
  });
});
