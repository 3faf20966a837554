/** The window's composer: the same pages as on the Node side, and an outline for every glyph on them. */
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { compose } from '../../../core/compose/compose.ts';
import type { DisplayItem } from '../../../core/display/item.ts';
import type { ZbanDocument } from '../../../core/model/document.ts';
import { fontFile } from '../../../electron/fonts.ts';
import { draftBlank } from '../../../electron/shell/drafts.ts';
import { readLibrary } from '../../../electron/shell/library.ts';
import { loadWords } from '../../../electron/words.ts';
import { worldOfDocument } from '../../../electron/world.ts';
import { Composer, type ComposerPorts } from '../../../renderer/compose/composer.ts';
import { type CompositionReport, OUTLINE_UNITS } from '../../../renderer/compose/messages.ts';
import { pathData } from '../../../renderer/compose/outlines.ts';

let document: ZbanDocument;
let composer: Composer;
let first: Extract<CompositionReport, { kind: 'composed' }>;
const fetched: string[] = [];

const ports: ComposerPorts = {
  async fetchFace({ id }) {
    fetched.push(id);
    return readFile(fontFile(id));
  },
  words: async (names) => loadWords(names),
  now: () => 0,
};

async function composed(revision: number): Promise<Extract<CompositionReport, { kind: 'composed' }>> {
  const report = await composer.compose({ kind: 'compose', revision, document, facts: { missingPhotos: [] } });
  if (report.kind !== 'composed') throw new Error(report.message.en);
  return report;
}

beforeAll(async () => {
  const drafted = await draftBlank({
    templateId: 'civic-practice-broadsheet',
    houseStyleId: 'special',
    date: '2026-11-22',
  });
  if (!drafted.ok) throw new Error(drafted.error.message.en);
  document = drafted.value.document;
  composer = new Composer((await readLibrary()).faces, ports);
  first = await composed(1);
});

function glyphsOf(items: readonly DisplayItem[]): readonly string[] {
  return items.flatMap((item) => {
    if (item.kind === 'glyphs') return item.glyphs.map((glyph) => `${item.face} ${glyph}`);
    return item.kind === 'group' ? glyphsOf(item.items) : [];
  });
}

describe('composing in the window', () => {
  test('gives the pages that export composes', () => {
    const world = worldOfDocument(document);
    expect(first.composed.pages).toEqual(compose(document, world).pages);
  });

  test('reports preflight among the composer’s own findings', () => {
    const codes = first.composed.diagnostics.map((diagnostic) => diagnostic.code);
    expect(codes.some((code) => code.startsWith('photo'))).toBe(true);
  });

  test('sends an outline of every glyph, once', async () => {
    const sent = first.outlines.map(({ face, glyph }) => `${face} ${glyph}`);
    const used = new Set(first.composed.pages.flatMap((page) => glyphsOf(page.items)));
    expect(used.size).toBeGreaterThan(30);
    expect(new Set(sent)).toEqual(used);
    expect(sent).toHaveLength(used.size);
    expect((await composed(2)).outlines).toEqual([]);
  });

  test('fetches each face it needs once, and no other', () => {
    expect(new Set(fetched).size).toBe(fetched.length);
    expect(fetched).toContain(document.houseStyle.text.body.face);
  });
});

test('an outline becomes path data in whole units', () => {
  expect(pathData([['M', 0.5, -0.25], ['L', 1, 0], ['C', 0, 0.1, 0.2, 0.3, 0.4, 0.5], ['Z']])).toBe(
    `M${OUTLINE_UNITS / 2} -${OUTLINE_UNITS / 4}L${OUTLINE_UNITS} 0C0 200 400 600 800 1000Z`,
  );
});
