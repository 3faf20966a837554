/**
 * A face in one PDF: a composite font whose codes are our own, one for each pair of a glyph and the text it
 * stands for, so that a glyph shared by two characters is still read back as the right one.
 */
import { createHash } from 'node:crypto';
import type { FontFile } from './font-file.ts';
import { pdfName } from './inks.ts';
import type { PdfRef, PressDocument } from './press-document.ts';
import type { Subsetter } from './subsetter.ts';

/** Stands for a glyph of no width and no ink, which fonts seldom have and every subset has. */
const BLANK = -1;
/** What further glyphs of a cluster are read back as; readers show a code without text as a fault. */
const UNSEEN_TEXT = '\u200b';

/**
 * Blanks stand apart by this (thousandths of the em): MuPDF takes the same character ending at the same place twice
 * for a bold effect and drops it. They stand before the glyph's end, since Ghostscript sorts a line by place.
 */
const NUDGE = 10;

/** A glyph as TJ shows it. */
export interface Shown {
  /** Codes in hex, with adjustments between them: to stand between `<` and `>`. */
  readonly codes: string;
  /** How far the pen moves, in thousandths of the em. */
  readonly advance: number;
}

export class PrintFont {
  /** Name in the resources of pages. */
  readonly resource: string;
  readonly ref: PdfRef;
  readonly file: FontFile;
  readonly #document: PressDocument;
  /** Code by text, by glyph. */
  readonly #codes = new Map<number, Map<string, string>>();
  readonly #advances = new Map<number, number>();
  /** Glyph and text by code; code 0 is left to the glyph that says a character is missing. */
  readonly #pairs: { readonly glyph: number; readonly text: string }[] = [{ glyph: 0, text: '' }];

  constructor(document: PressDocument, file: FontFile, resource: string) {
    this.#document = document;
    this.file = file;
    this.resource = resource;
    this.ref = document.ref();
  }

  /**
   * `glyph` where it stands for `text`, as one code for each character, so that every reader gives each back.
   * Where a glyph stands for several characters (both halves of ——, a ligature), the others are carried by
   * blanks at its end: one code for all of them would do by the standard, but Ghostscript garbles it.
   */
  show(glyph: number, text: string): Shown {
    if (text.length === 1) return { codes: this.#code(glyph, text), advance: this.advance(glyph) };
    const [first = UNSEEN_TEXT, ...others] = text;
    const back = NUDGE * others.length;
    const blanks = others.map((character, index) => `>${index === 0 ? back : -NUDGE}<${this.#code(BLANK, character)}`);
    return {
      codes: this.#code(glyph, first) + blanks.join(''),
      advance: this.advance(glyph) - (others.length === 0 ? 0 : NUDGE),
    };
  }

  #code(glyph: number, text: string): string {
    let byText = this.#codes.get(glyph);
    if (byText === undefined) {
      byText = new Map();
      this.#codes.set(glyph, byText);
    }
    let code = byText.get(text);
    if (code === undefined) {
      code = hex(this.#pairs.length);
      this.#pairs.push({ glyph, text });
      byText.set(text, code);
    }
    return code;
  }

  /** Advance of `glyph` in thousandths of the em. */
  advance(glyph: number): number {
    let advance = this.#advances.get(glyph);
    if (advance === undefined) {
      advance = glyph === BLANK ? 0 : this.file.advance(glyph) * 1000;
      this.#advances.set(glyph, advance);
    }
    return advance;
  }

  /**
   * Writes the font's objects with a subset of exactly the glyphs used, and finishes it. Returns the subset's tag,
   * which stands for what is in it.
   */
  embed(subsetter: Subsetter): string {
    const inked = this.#pairs.map(({ glyph }) => glyph).filter((glyph) => glyph !== BLANK);
    const subset = subsetter.subset(this.file, inked);
    const glyphs = this.#pairs.map(({ glyph }) => (glyph === BLANK ? blankGlyph(subset) : glyph));
    const tag = this.#tag();
    const name = `${tag}+${pdfName(this.file.postScriptName)}`;
    const { box, ascent, descent, capHeight, italicAngle, serif, fixedPitch } = this.file.metrics;
    const SYMBOLIC = 4;
    const descriptor = this.#object({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: SYMBOLIC + (fixedPitch ? 1 : 0) + (serif ? 2 : 0),
      FontBBox: box,
      ItalicAngle: italicAngle,
      Ascent: ascent,
      Descent: descent,
      CapHeight: capHeight,
      StemV: 80,
      FontFile2: this.#stream(subset),
    });
    const descendant = this.#object({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      DW: 1000,
      W: [0, this.#pairs.map(({ glyph }) => this.advance(glyph))],
      CIDToGIDMap: this.#stream(glyphMap(glyphs)),
    });
    this.ref.data = {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: this.#stream(new TextEncoder().encode(toUnicode(this.#pairs.map(({ text }) => text)))),
    };
    this.ref.end();
    return tag;
  }

  /** Six capitals that differ between subsets of one face, so that pages can be merged into one file. */
  #tag(): string {
    const digest = createHash('sha256')
      .update(JSON.stringify([this.file.face, this.#pairs]))
      .digest();
    return String.fromCharCode(...digest.subarray(0, 6).map((byte) => 65 + (byte % 26)));
  }

  #object(data: Record<string, unknown>): PdfRef {
    const ref = this.#document.ref(data);
    ref.end();
    return ref;
  }

  #stream(bytes: Uint8Array): PdfRef {
    const ref = this.#document.ref({ Length1: bytes.length });
    ref.end(bytes);
    return ref;
  }
}

/**
 * A glyph of no width and no outline in a subset whose glyphs kept their numbers: any that was dropped. Throws if
 * there is none, which would take a text that uses every glyph up to the highest it uses.
 */
function blankGlyph(subset: Uint8Array): number {
  const view = new DataView(subset.buffer, subset.byteOffset, subset.byteLength);
  const tables = new Map<string, number>();
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
    tables.set(String.fromCharCode(...subset.subarray(at, at + 4)), view.getUint32(at + 8));
  }
  const [head, hhea, maxp, hmtx, loca] = ['head', 'hhea', 'maxp', 'hmtx', 'loca'].map((tag) => tables.get(tag)!) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const long = view.getUint16(head + 50) === 1;
  const offset = (glyph: number): number =>
    long ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2;
  const advances = view.getUint16(hhea + 34);
  for (let glyph = 1; glyph < view.getUint16(maxp + 4); glyph += 1) {
    const advance = view.getUint16(hmtx + Math.min(glyph, advances - 1) * 4);
    if (advance === 0 && offset(glyph) === offset(glyph + 1)) return glyph;
  }
  throw new Error('font subset without a blank glyph');
}

/** Glyph numbers by code, two bytes each. */
function glyphMap(glyphs: readonly number[]): Uint8Array {
  const map = new DataView(new ArrayBuffer(glyphs.length * 2));
  glyphs.forEach((glyph, code) => {
    map.setUint16(code * 2, glyph);
  });
  return new Uint8Array(map.buffer);
}

/** A CMap may list this many characters at once. */
const BLOCK = 100;

/**
 * The map back from codes to text. Single entries, not ranges, which not every reader takes over a byte's border.
 * Code 0 has none.
 */
function toUnicode(texts: readonly string[]): string {
  const entries = texts.map((text, code) => `<${hex(code)}> <${utf16(text)}>`).slice(1);
  const blocks: string[] = [];
  for (let start = 0; start < entries.length; start += BLOCK) {
    const block = entries.slice(start, start + BLOCK);
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}

const hex = (code: number): string => code.toString(16).padStart(4, '0');
const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('');
