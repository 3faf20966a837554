/** The font port on HarfBuzz: opens faces when they are first asked for and remembers what it shaped. */
import * as hb from 'harfbuzzjs';
import type { Em } from '../base/units.ts';
import type { FaceId } from '../model/style.ts';
import type { Face, FontBook, InkEdges, OutlineCommand, ShapedGlyph } from './font.ts';

/** Shaped texts a face remembers; a page of Chinese needs some hundreds. */
const REMEMBERED = 8192;
/** Texts longer than this are shaped anew each time: only characters and Latin words come again. */
const LONGEST_REMEMBERED = 24;

/** Latin text: letters, digits, marks and spaces of the Latin, Greek and Cyrillic blocks, curly quotes included. */
const LATIN = /^[\t -\u1fff\u2010-\u2015\u2018-\u201d\u2026]*$/u;
const LATIN_LETTER = /[A-Za-z\u00c0-\u1fff]/u;

/** In Latin text: these fonts draw quotes and apostrophes a whole em wide unless asked not to. */
const PROPORTIONAL = [new hb.Feature('pwid', 1)];
/** The full-width solidus is half an em (rule 11). */
const HALF_WIDTH = [new hb.Feature('hwid', 1)];

/**
 * A book of the faces `ids`. `bytesOf` hands over a face's TrueType file when the face is first used, or
 * `undefined` if there is none, which then throws: a face that the book names must be there.
 */
export function createFontBook(bytesOf: (id: FaceId) => Uint8Array | undefined, ids: readonly FaceId[]): FontBook {
  const known = new Set(ids);
  const open = new Map<FaceId, Face>();
  return {
    has: (id) => known.has(id),
    face(id) {
      const opened = open.get(id);
      if (opened) return opened;
      const bytes = known.has(id) ? bytesOf(id) : undefined;
      if (!bytes) throw new Error(`no such face: ${id} (known: ${ids.join(', ')})`);
      const face = openFace(id, bytes);
      open.set(id, face);
      return face;
    },
  };
}

function openFace(id: FaceId, bytes: Uint8Array): Face {
  const file = new hb.Face(new hb.Blob(bytes));
  const font = new hb.Font(file);
  const upem = file.upem;
  const { ascent, descent } = emBox(file);
  const buffer = new hb.Buffer();
  const across = new Map<string, readonly ShapedGlyph[]>();
  const down = new Map<string, readonly ShapedGlyph[]>();
  const inks = new Map<number, InkEdges>();
  const outlines = new Map<number, readonly OutlineCommand[]>();

  function shapeNow(text: string, vertical: boolean): readonly ShapedGlyph[] {
    buffer.clearContents();
    buffer.addText(text);
    buffer.setDirection(vertical ? hb.Direction.TTB : hb.Direction.LTR);
    const latin = LATIN.test(text) && LATIN_LETTER.test(text);
    buffer.setScript(latin ? 'Latn' : 'Hani');
    buffer.setLanguage(latin ? 'en' : 'zh-Hans');
    hb.shape(font, buffer, latin ? PROPORTIONAL : text === '／' ? HALF_WIDTH : undefined);
    const positions = buffer.getGlyphPositions();
    return buffer.getGlyphInfos().map((info, index) => {
      const { xAdvance, xOffset, yOffset } = positions[index]!;
      const glyph = info.codepoint;
      if (!vertical) {
        return { glyph, cluster: info.cluster, advance: xAdvance / upem, dx: xOffset / upem, dy: -yOffset / upem };
      }
      // These fonts bring no vertical metrics, and HarfBuzz then guesses an origin from the line height, which is
      // not the em box: the cell is one em, the baseline stands `ascent` below its top.
      const width = font.glyphHAdvance(glyph) / upem;
      return { glyph, cluster: info.cluster, advance: ascent - descent, dx: -width / 2, dy: ascent };
    });
  }

  return {
    id,
    ascent,
    descent,
    glyphOf: (codePoint) => font.nominalGlyph(codePoint) ?? 0,
    shape(text, direction = 'horizontal') {
      const vertical = direction === 'vertical';
      const memory = vertical ? down : across;
      const remembered = memory.get(text);
      if (remembered) return remembered;
      const glyphs = shapeNow(text, vertical);
      if (text.length <= LONGEST_REMEMBERED) {
        if (memory.size >= REMEMBERED) memory.clear();
        memory.set(text, glyphs);
      }
      return glyphs;
    },
    ink: (glyph) => remember(inks, glyph, () => inkOf(font, glyph, upem)),
    outline: (glyph) => remember(outlines, glyph, () => outlineOf(font, glyph, upem)),
  };
}

/** The box Han glyphs are drawn in: the typo metrics of the OS/2 table, which the line height is not. */
function emBox(file: hb.Face): { readonly ascent: Em; readonly descent: Em } {
  const table = file.referenceTable('OS/2');
  if (!table || table.byteLength < 72) return { ascent: 0.88, descent: -0.12 };
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  return { ascent: view.getInt16(68) / file.upem, descent: view.getInt16(70) / file.upem };
}

function inkOf(font: hb.Font, glyph: number, upem: number): InkEdges {
  const extents = font.glyphExtents(glyph);
  if (!extents || extents.width === 0) return { left: 0, right: 0 };
  return { left: extents.xBearing / upem, right: (extents.xBearing + extents.width) / upem };
}

function outlineOf(font: hb.Font, glyph: number, upem: number): readonly OutlineCommand[] {
  const commands: OutlineCommand[] = [];
  let [x, y] = [0, 0];
  for (const { type, values } of font.glyphToJson(glyph)) {
    const v = values.map((value, index) => (index % 2 === 0 ? value : -value) / upem);
    switch (type) {
      case 'M':
      case 'L':
        commands.push([type, v[0]!, v[1]!]);
        break;
      case 'Q': {
        // The quadratic curve of a TrueType outline, as the cubic one that painters know.
        const [cx, cy, ex, ey] = [v[0]!, v[1]!, v[2]!, v[3]!];
        commands.push([
          'C',
          x + (2 / 3) * (cx - x),
          y + (2 / 3) * (cy - y),
          ex + (2 / 3) * (cx - ex),
          ey + (2 / 3) * (cy - ey),
          ex,
          ey,
        ]);
        break;
      }
      case 'C':
        commands.push(['C', v[0]!, v[1]!, v[2]!, v[3]!, v[4]!, v[5]!]);
        break;
      case 'Z':
        commands.push(['Z']);
        break;
      default:
        throw new Error(`outline of glyph ${glyph}: unknown command ${type}`);
    }
    if (v.length >= 2) [x, y] = [v[v.length - 2]!, v[v.length - 1]!];
  }
  return commands;
}

function remember<K, V>(memory: Map<K, V>, key: K, make: () => V): V {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}
