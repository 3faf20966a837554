/** Our reading of fonts against fontkit's, which PDFKit brings along. */
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FontFile, openFontFile } from '../../../electron/print/font-file.ts';
import { openSubsetter } from '../../../electron/print/subsetter.ts';
import { FONTS } from '../../../electron/resources.ts';

interface Fontkit {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
  readonly numGlyphs: number;
  glyphForCodePoint(codePoint: number): { readonly id: number };
  getGlyph(id: number): { readonly advanceWidth: number; readonly path: { toSVG(): string } };
}

const { create } = createRequire(import.meta.url)('fontkit') as { create(bytes: Uint8Array): Fontkit };
const faces = (await readdir(FONTS)).filter((name) => name.endsWith('.ttf')).map((name) => name.slice(0, -4));
const subsetter = openSubsetter();

const source = (bytes: Uint8Array) => ({ size: bytes.length, readInto: (target: Uint8Array) => target.set(bytes) });

async function opened(face: string): Promise<{ font: FontFile; judge: Fontkit; bytes: Uint8Array }> {
  const file = path.join(FONTS, `${face}.ttf`);
  const font = await openFontFile(face, file);
  if (!font.ok) throw new Error(font.error.message.en);
  const bytes = await readFile(file);
  return { font: font.value, judge: create(bytes), bytes };
}

describe.each(faces)('%s', (face) => {
  it('has the numbers that fontkit finds', async () => {
    const { font, judge } = await opened(face);
    const scale = 1000 / judge.unitsPerEm;
    expect(font.postScriptName).toBe(judge.postscriptName);
    expect(font.metrics.ascent).toBeCloseTo(judge.ascent * scale);
    expect(font.metrics.descent).toBeCloseTo(judge.descent * scale);
    expect(font.metrics.capHeight).toBeCloseTo(judge.capHeight * scale);
    expect(font.metrics.italicAngle).toBe(judge.italicAngle);
    const { minX, minY, maxX, maxY } = judge.bbox;
    expect(font.metrics.box).toEqual([minX, minY, maxX, maxY].map((edge) => edge * scale));
    for (const character of 'A1 ,é中。“—…ｍ𠮷') {
      const codePoint = character.codePointAt(0)!;
      const glyph = judge.glyphForCodePoint(codePoint).id;
      expect(font.glyphOf(codePoint), character).toBe(glyph);
      expect(font.advance(glyph), character).toBeCloseTo(judge.getGlyph(glyph).advanceWidth / judge.unitsPerEm, 6);
    }
    expect(font.advance(judge.numGlyphs - 1)).toBeCloseTo(
      judge.getGlyph(judge.numGlyphs - 1).advanceWidth / judge.unitsPerEm,
      6,
    );
    await font.close();
  });

  it('keeps outlines and numbers of the glyphs of a subset, and nothing else', async () => {
    const { font, judge, bytes } = await opened(face);
    const glyphs = [...'春耕补秧忙A1é']
      .map((character) => font.glyphOf(character.codePointAt(0)!))
      .filter((glyph) => glyph > 0);
    const small = subsetter.subset(font, glyphs);
    await font.close();
    expect(small.length).toBeLessThan(bytes.length / 20);
    const tables = new DataView(small.buffer, small.byteOffset, small.byteLength);
    const tags = Array.from({ length: tables.getUint16(4) }, (_, index) =>
      String.fromCharCode(...small.subarray(12 + index * 16, 16 + index * 16)),
    );
    for (const tag of ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']) expect(tags).toContain(tag);
    for (const tag of ['GSUB', 'GPOS', 'cmap', 'name']) expect(tags).not.toContain(tag);
    const kept = create(small);
    for (const glyph of glyphs) {
      expect(kept.getGlyph(glyph).path.toSVG()).toBe(judge.getGlyph(glyph).path.toSVG());
      expect(kept.getGlyph(glyph).advanceWidth).toBe(judge.getGlyph(glyph).advanceWidth);
    }
    const other = font.glyphOf('田'.codePointAt(0)!);
    if (other < kept.numGlyphs) expect(kept.getGlyph(other).path.toSVG()).toBe('');
  });
});

it('the subsetter does not grow with every font it takes', async () => {
  const bytes = await readFile(path.join(FONTS, 'brush-regular.ttf'));
  const first = subsetter.subset(source(bytes), [10, 20, 30]);
  for (let round = 0; round < 20; round += 1) expect(subsetter.subset(source(bytes), [10, 20, 30])).toEqual(first);
});

it('the subsetter throws on a broken font', () => {
  expect(() => subsetter.subset(source(new Uint8Array(100)), [1])).toThrow('broken');
});
