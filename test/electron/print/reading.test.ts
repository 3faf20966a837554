/** Text read back by others: every character, in the order of the display list. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DisplayItem, GlyphRun } from '../../../core/display/item.ts';
import { writePdf } from '../../../electron/print/write-pdf.ts';
import { fonts, glyphPlaces, have, READERS, text } from './judge.ts';
import { composed, line, page } from './page.ts';
import { makeSample, SAMPLE_TEXT, type Sample } from './sample.ts';

/** Without the spaces and line ends that readers put where they see gaps. */
const bare = (found: string): string => found.replaceAll(/\s/g, '');

let sample: Sample;
beforeAll(async () => {
  sample = await makeSample();
});
afterAll(() => sample.remove());

async function print(name: string, items: readonly DisplayItem[]): Promise<string> {
  const printed = await writePdf(composed(page(items)), sample.job(`${name.replaceAll(/\W/g, '-')}.pdf`));
  if (!printed.ok) throw new Error(printed.error.message.en);
  return printed.value.file;
}

/** What is printed, and the text to be read from it. */
const CASES: Readonly<Record<string, { readonly items: () => readonly DisplayItem[]; readonly wanted: string }>> = {
  'dashes, ellipses, quotes, ligatures and repeated letters': (() => {
    const lines = ['他说——是的……“好”', 'office, fluffy: ffi', '———长线——', '１２３，ABC；《书》、【注】'];
    return {
      items: () => lines.map((content, index) => line(content, 20, 40 + index * 20, { size: 12 })),
      wanted: bare(lines.join('')),
    };
  })(),
  'every face': (() => {
    const faces = [
      'song-semibold',
      'song-bold',
      'song-black',
      'hei-regular',
      'hei-bold',
      'kai-regular',
      'brush-regular',
    ];
    const content = '田间春耕补秧忙2026';
    return {
      items: () => faces.map((face, index) => line(content, 20, 30 + index * 25, { face, size: 14 })),
      wanted: content.repeat(faces.length),
    };
  })(),
  'a glyph that is shared by two characters as the one it stands for': {
    items: () => [
      line('日月', 20, 40, { size: 20 }),
      { ...line('日月', 20, 80, { size: 20 }), text: ['⽇', '⽉'] } satisfies GlyphRun,
    ],
    wanted: '日月⽇⽉',
  },
  'text set glyph by glyph down a column': {
    items: () => [...'直排的栏目题'].map((character, index) => line(character, 100, 40 + index * 16, { size: 14 })),
    wanted: '直排的栏目题',
  },
  'squeezed, stretched and letterspaced lines': {
    items: () => [
      line('压缩的标点，“引号”。', 20, 40, { letterspace: -0.6 }),
      line('疏排的标题', 20, 70, { letterspace: 12, size: 16 }),
      line('长体的标题', 20, 100, { stretch: 0.7, size: 16 }),
      line('扁体的标题', 20, 130, { stretch: 1.3, size: 16, letterspace: 1 }),
    ],
    wanted: '压缩的标点，“引号”。疏排的标题长体的标题扁体的标题',
  },
};

describe('readers find', () => {
  it('the whole sample in order', async () => {
    const { file } = await sample.print('sample.pdf', 'newsprint-x4');
    for (const [reader, command] of READERS) {
      if (!have(command)) continue;
      // Ghostscript orders what stands side by side by height.
      const sorted = (content: string): string => (reader === 'ghostscript' ? [...content].sort().join('') : content);
      expect(sorted(bare(text(file, reader))), reader).toBe(sorted(SAMPLE_TEXT));
    }
  });

  it.each(Object.entries(CASES))('%s', async (name, { items, wanted }) => {
    const file = await print(name, items());
    for (const [reader, command] of READERS) if (have(command)) expect(bare(text(file, reader)), reader).toBe(wanted);
  });
});

it('characters beyond the basic plane are read by poppler and MuPDF', async () => {
  // Ghostscript 10.0 garbles every such character, whoever wrote the file.
  const run = line('字', 20, 40, { size: 20 });
  const file = await print('astral', [{ ...run, text: ['𠮷'] }]);
  for (const [reader, command] of READERS) {
    if (reader !== 'ghostscript' && have(command)) expect(bare(text(file, reader))).toBe('𠮷');
  }
});

it('further glyphs of a cluster add nothing that is seen', async () => {
  const run = line('日月木', 20, 40, { size: 20 });
  const file = await print('cluster', [{ ...run, text: ['日月', '', '木'] }]);
  for (const [reader, command] of READERS) {
    if (have(command)) expect(bare(text(file, reader)).replaceAll('\u200b', '')).toBe('日月木');
  }
});

it('every font is a subset with a tag of its own', async () => {
  if (!have('pdffonts')) return;
  const tags = async (content: string): Promise<string[]> => {
    const file = await print(`tags-${content}`, [line(content, 20, 40), line(content, 20, 80, { face: 'hei-bold' })]);
    return fonts(file).map(({ name }) => name.slice(0, 6));
  };
  const found = [...(await tags('春')), ...(await tags('耕'))];
  expect(new Set(found).size).toBe(4);
  for (const tag of found) expect(tag).toMatch(/^[A-Z]{6}$/);
});

it('glyphs stand where the display list has them', async () => {
  if (!have('mutool')) return;
  const runs = [
    line('春耕时节，补秧忙——说“好”', 20, 40, { letterspace: 0.37, size: 9.3 }),
    line('office 2026', 20.123, 80.456, { size: 60, letterspace: -1.03 }),
    line('长体标题', 20, 110, { stretch: 0.83, size: 31, letterspace: 0.777 }),
  ];
  const found = glyphPlaces(await print('places', runs));
  const wanted = runs.flatMap(({ glyphs, xs, x, y }) =>
    glyphs.map((glyph, index) => ({ glyph, x: x + xs[index]!, y })),
  );
  const inked = found.filter(({ glyph }) => wanted.some((place) => place.glyph === glyph));
  expect(inked.map(({ glyph }) => glyph)).toEqual(wanted.map(({ glyph }) => glyph));
  for (const [index, place] of wanted.entries()) {
    expect(Math.abs(inked[index]!.x - place.x), `glyph ${index}`).toBeLessThan(0.01);
    expect(Math.abs(inked[index]!.y - place.y), `glyph ${index}`).toBeLessThan(0.01);
  }
});
