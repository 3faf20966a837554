/**
 * Every shipped template with every sample to every preset, judged by qpdf, poppler, MuPDF and Ghostscript.
 *
 * All pages go into one file a preset. Structure, fonts, pictures, text, glyph places and overprinting are judged on
 * every page; ink over a square millimetre on every page of X-4. X-1a draws the same operators and the same pictures,
 * which is what is checked of it. Sampled are only the plates: with text and without it, for each sample on its own
 * template; of proofs, one page of each template.
 */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Rect } from '../../../core/base/geometry.ts';
import type { DisplayItem, GlyphRun } from '../../../core/display/item.ts';
import { fontFile } from '../../../electron/fonts.ts';
import { isSolidBlack } from '../../../electron/print/inks.ts';
import type { Preset } from '../../../electron/print/preset.ts';
import { type PrintReport, writePdf } from '../../../electron/print/write-pdf.ts';
import { SAMPLES } from '../../support/samples.ts';
import { structuralFaults } from './checklist.ts';
import {
  added,
  complaints,
  glyphPlaces,
  have,
  images,
  largestInk,
  plates,
  READERS,
  Structure,
  text,
  textInks,
} from './judge.ts';
import { composed } from './page.ts';
import { presetById } from './sample.ts';
import { makeShippedPages, type ShippedPage, type ShippedPages } from './shipped.ts';

const PRESETS = ['newsprint-x4', 'newsprint-x1a', 'proof'] as const;
/** Three pixels a millimetre: enough for ink over a square of one, and for what text does to other plates. */
const DPI = 76;
/** Which the issue of a paper bears, and so its files. */
const DATE = new Date('2026-11-22T03:04:05Z');

/** Milliseconds for the slowest, on a machine that does much else at the same time. */
const SLOW = 300_000;

let shipped: ShippedPages;
const presets = new Map<string, Preset>();
const reports = new Map<string, PrintReport>();
const structures = new Map<string, Structure>();
beforeAll(async () => {
  shipped = await makeShippedPages();
  const { folder, photos, photoFile, pages } = shipped;
  for (const id of PRESETS) {
    const preset = await presetById(id);
    const written = await writePdf(composed(...pages.map(({ page }) => page)), {
      out: path.join(folder, `${id}.pdf`),
      title: '样版',
      preset,
      date: DATE,
      fontFile,
      photos,
      photoFile,
      // X-1a takes the renditions that X-4 made.
      cacheFolder: path.join(folder, 'cache'),
    });
    if (!written.ok) throw new Error(written.error.message.en);
    presets.set(id, preset);
    reports.set(id, written.value);
  }
}, SLOW);
afterAll(() => shipped.remove());

/** The file's objects, read once. */
function structureOf(id: string): Structure {
  const structure = structures.get(id) ?? new Structure(fileOf(id));
  structures.set(id, structure);
  return structure;
}

const fileOf = (id: string): string => reports.get(id)!.file;
/** Numbers of the pages to look at, from 1, each with what it shows. */
const numbered = (): readonly (readonly [number, ShippedPage])[] =>
  shipped.pages.map((page, index) => [index + 1, page] as const);
const ownPages = (): readonly (readonly [number, ShippedPage])[] =>
  numbered().filter(([, { template, sample }]) =>
    SAMPLES.some((one) => one.id === sample && one.template === template),
  );
const firstOfTemplates = (): readonly (readonly [number, ShippedPage])[] =>
  numbered().filter(([, { template }], index, all) => all[index - 1]?.[1].template !== template);

function* runsOf(items: readonly DisplayItem[]): Generator<GlyphRun> {
  for (const item of items) {
    if (item.kind === 'glyphs') yield item;
    if (item.kind === 'group') yield* runsOf(item.items);
  }
}

describe.each(PRESETS)('%s', (id) => {
  it(
    'is sound, and breaks no line of the checklist',
    () => {
      if (!have('qpdf') || !have('pdffonts')) return;
      expect(complaints(fileOf(id))).toBe('');
      expect(structuralFaults(fileOf(id), presets.get(id)!.standard, structureOf(id))).toEqual([]);
    },
    SLOW,
  );

  it('has each page in its template’s size, with bleed', () => {
    if (!have('qpdf')) return;
    const { pages } = structureOf(id);
    expect(pages).toHaveLength(shipped.pages.length);
    for (const [index, { page }] of shipped.pages.entries()) {
      const trim = pages[index]!['/TrimBox'] as number[];
      const bleed = pages[index]!['/BleedBox'] as number[];
      expect(trim[2]! - trim[0]!).toBeCloseTo(page.width, 2);
      expect(trim[3]! - trim[1]!).toBeCloseTo(page.height, 2);
      expect(trim[0]! - bleed[0]!).toBeCloseTo(page.bleed, 2);
    }
  });

  it('has every photo, in four inks, with the pixels wanted and no more', () => {
    const { photos, findings } = reports.get(id)!;
    expect(findings.filter(({ code }) => code === 'photo-missing' || code === 'photo-unreadable')).toEqual([]);
    if (!have('pdfimages')) return;
    const rows = images(fileOf(id));
    expect(rows).toHaveLength(photos.length);
    const { ppi } = presets.get(id)!.photos;
    for (const [index, row] of rows.entries()) {
      const wanted = Math.min(ppi, photos[index]!.effectivePpi);
      expect(Math.abs(row.ppi - wanted), `${photos[index]!.photoId.slice(0, 6)} at ${row.ppi} ppi`).toBeLessThanOrEqual(
        3,
      );
      expect([row.colour, row.encoding]).toEqual(['cmyk', 'jpeg']);
    }
  });
});

it(
  'every character is read back in the order of the display list',
  () => {
    const wanted = shipped.pages
      .flatMap(({ page }) => [...runsOf(page.items)].map((run) => run.text.join('')))
      .join('')
      .replaceAll(/\s/g, '');
    for (const [reader, command] of READERS) {
      if (!have(command)) continue;
      // Ghostscript orders what stands side by side by height.
      const sorted = (content: string): string => (reader === 'ghostscript' ? [...content].sort().join('') : content);
      const found = text(fileOf('newsprint-x4'), reader).replaceAll(/[\s\u200b]/g, '');
      expect(sorted(found) === sorted(wanted), reader).toBe(true);
    }
  },
  SLOW,
);

it('every glyph stands within 0.05 pt of its place in the display list', () => {
  if (!have('mutool')) return;
  const found = glyphPlaces(fileOf('newsprint-x4'));
  let at = 0;
  let furthest = 0;
  for (const [number, { page }] of numbered()) {
    for (const run of runsOf(page.items)) {
      for (const [index, glyph] of run.glyphs.entries()) {
        // Blanks that carry the further characters of a glyph stand between.
        while (found[at] !== undefined && found[at]!.glyph !== glyph) at += 1;
        const place = found[at];
        if (place === undefined) throw new Error(`page ${number} lacks glyph ${glyph} of ${run.text.join('')}`);
        const [left, top] = place.origin;
        furthest = Math.max(
          furthest,
          Math.abs(place.x + left - (page.bleed + run.x + run.xs[index]!)),
          Math.abs(place.y + top - (page.bleed + run.y)),
        );
        if (place.page !== number || furthest > 0.05) {
          throw new Error(
            `page ${number}: ${run.text[index]} of ${run.text.join('')} stands ${furthest} pt off, on page ${place.page}`,
          );
        }
        at += 1;
      }
    }
  }
  expect(furthest).toBeLessThan(0.05);
});

it('solid black text overprints, and no other does', () => {
  if (!have('mutool')) return;
  const inks = textInks(fileOf('newsprint-x4'));
  expect(inks.length).toBeGreaterThan(shipped.pages.length);
  for (const { colour, overprints } of inks)
    expect({ colour, overprints }).toEqual({ colour, overprints: colour === 'DeviceCMYK 0 0 0 1' });
});

it('X-1a draws what X-4 draws, with the same pictures', () => {
  if (!have('qpdf')) return;
  const [x4, x1a] = [structureOf('newsprint-x4'), structureOf('newsprint-x1a')];
  const contents = (pdf: Structure) => pdf.pages.map((page) => pdf.content(page));
  expect(contents(x1a)).toEqual(contents(x4));
  const pictures = (id: string) => reports.get(id)!.photos;
  expect(pictures('newsprint-x1a')).toEqual(pictures('newsprint-x4'));
  expect(x1a.pictures).toEqual(x4.pictures);
});

/** Ink boxes of the runs that are not solid black, in points from the media's top left: coloured and reversed type. */
const colouredText = ({ page }: ShippedPage): readonly Rect[] =>
  [...runsOf(page.items)]
    .filter((run) => run.glyphs.length > 0 && !isSolidBlack(run.colour))
    .map((run) => ({
      x: page.bleed + run.x + Math.min(...run.xs) - run.size * 0.3,
      y: page.bleed + run.y - run.size * 1.1,
      width: Math.max(...run.xs) + run.size * 1.6,
      height: run.size * 1.5,
    }));

it(
  'no square millimetre of X-4 is over the ink limit',
  async () => {
    if (!have('gs')) return;
    const { inkLimit } = presets.get('newsprint-x4')!;
    for (const [page, { template, sample }] of numbered()) {
      const whole = await plates(fileOf('newsprint-x4'), { dpi: DPI, page });
      expect(largestInk(whole), `${template} with ${sample}`).toBeLessThanOrEqual(inkLimit);
      expect([...whole.ink.keys()].sort()).toEqual(['Black', 'Cyan', 'Magenta', 'Yellow']);
    }
  },
  SLOW,
);

it(
  'proofs keep to their ink limit',
  async () => {
    if (!have('gs')) return;
    const { inkLimit } = presets.get('proof')!;
    for (const [page, { template }] of firstOfTemplates()) {
      expect(largestInk(await plates(fileOf('proof'), { dpi: DPI, page })), template).toBeLessThanOrEqual(inkLimit);
    }
  },
  SLOW,
);

it(
  'black text adds to the black plate only, and takes nothing from any',
  async () => {
    if (!have('gs')) return;
    const file = fileOf('newsprint-x4');
    for (const [page, shown] of ownPages()) {
      const [whole, without] = [
        await plates(file, { dpi: DPI, page }),
        await plates(file, { dpi: DPI, page, leaveOut: ['TEXT'] }),
      ];
      const coloured = colouredText(shown);
      const name = `${shown.template} with ${shown.sample}`;
      expect(added(without, whole, coloured), name).toEqual({ Cyan: 0, Magenta: 0, Yellow: 0, Black: 1 });
      expect(added(whole, without, coloured), name).toEqual({ Cyan: 0, Magenta: 0, Yellow: 0, Black: 0 });
    }
  },
  SLOW,
);

it('a tabloid page with its photo is no larger than 1.3 MB', async () => {
  const { folder, photos, photoFile, pages } = shipped;
  const { page } = pages.find(({ template, sample }) => template === 'special-tabloid' && sample === 'rural-reading')!;
  const out = path.join(folder, 'tabloid.pdf');
  const job = { out, title: '专版', preset: presets.get('newsprint-x4')!, date: DATE, fontFile, photos, photoFile };
  expect(await writePdf(composed(page), job)).toMatchObject({ ok: true, value: { photos: [{}] } });
  expect((await stat(out)).size).toBeLessThan(1_300_000);
});
