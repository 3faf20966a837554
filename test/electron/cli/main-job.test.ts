/** The main job, whole: manuscripts and photos in, the press's PDF out, judged by what other programs read in it. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ZbanDocument } from '../../../core/model/document.ts';
import { FLOW_ROLES, type Story, textOf } from '../../../core/model/story.ts';
import { ROOT, TEMPLATES } from '../../../electron/resources.ts';
import { SAMPLES } from '../../support/samples.ts';
import { structuralFaults } from '../print/checklist.ts';
import { complaints, fonts, have, text } from '../print/judge.ts';
import { makeFolder, type Run, zhuanban } from './run.ts';

const SHARED = path.join(ROOT, '..', 'shared', 'manuscripts');
const REAL = [
  ['civic-practice-changzhi.txt', 'civic-practice-broadsheet', '文明实践'],
  ['county-news-shanxi.txt', 'county-news-broadsheet', '县区新闻'],
] as const;

let root: string;
beforeAll(() => {
  root = makeFolder();
});
afterAll(() => rmSync(root, { recursive: true }));

interface Made {
  readonly drafted: Run;
  readonly exported: Run;
  readonly document: ZbanDocument;
  readonly pdf: string;
}

/** Drafts and exports as an editor would. */
function make(name: string, manuscript: string, template: string, ...options: readonly string[]): Made {
  const folder = path.join(root, name);
  const pdf = `${folder}.pdf`;
  const drafted = zhuanban(['draft', manuscript, '--template', template, ...options, '--out', folder]);
  const exported = zhuanban(['export', folder, '--out', pdf]);
  const document = JSON.parse(readFileSync(path.join(folder, `${name}.zban`), 'utf8')) as ZbanDocument;
  return { drafted, exported, document, pdf };
}

const solid = (words: string): string => words.replace(/\s/gu, '');
const copyOf = (story: Story): string =>
  solid(
    story.paragraphs
      .filter(({ role }) => FLOW_ROLES.includes(role))
      .map(textOf)
      .join(''),
  );

/** Every story's copy stands in the PDF in one piece, character by character. */
function expectCopyInOrder({ document, pdf }: Made): void {
  if (!have('pdftotext')) return;
  const read = solid(text(pdf, 'poppler'));
  for (const story of document.stories) expect(read.includes(copyOf(story)), story.id).toBe(true);
}

function expectPrintable({ pdf }: Made): void {
  if (have('qpdf')) {
    expect(complaints(pdf)).toBe('');
    expect(structuralFaults(pdf, 'PDF/X-4')).toEqual([]);
  }
  if (have('pdffonts')) {
    const rows = fonts(pdf);
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(row).toMatchObject({ embedded: true, subset: true, unicode: true });
  }
}

describe.each(REAL)('the real page %s', (file, template, name) => {
  const isThere = existsSync(path.join(SHARED, file));
  if (!isThere) {
    console.warn(`没有 ${file}，这一版没有检查。 ${file} is not there: this page was not checked.`);
  }

  it('comes out whole: nothing overset, all copy in order, fonts embedded', () => {
    if (!isThere) return;
    const made = make(
      name,
      path.join(SHARED, file),
      template,
      '--title',
      name,
      '--page-number',
      '3',
      '--paper',
      '栖云日报',
    );
    // Its photos are not at hand: their places are kept, and named as what stops the press.
    expect(made.drafted.code).toBe(1);
    expect(made.exported.code).toBe(1);
    expect(made.exported.out).toContain('图片框里没有照片');
    expect(made.exported.out).not.toContain('溢出');
    expect(made.document.articles).toHaveLength(made.document.stories.length);
    expectCopyInOrder(made);
    expectPrintable(made);
  });
});

describe.each(SAMPLES.filter(({ demo }) => demo !== false).map((sample) => [sample.id, sample] as const))(
  'the sample page %s',
  (id, sample) => {
    it('is ready for the press', () => {
      const inSamples = (file: string): string => path.join(TEMPLATES, 'samples', file);
      const made = make(
        id,
        inSamples(sample.manuscript),
        sample.template,
        ...['--photos', ...sample.photos.map(inSamples)],
        ...[
          '--title',
          sample.title,
          '--section',
          sample.section,
          '--page-number',
          `${sample.pageNumber}`,
          '--paper',
          '栖云日报',
        ],
      );
      expect(made.drafted.out.match(/正好 fits/gu)?.length).toBeGreaterThanOrEqual(made.document.stories.length - 1);
      expect(made.exported.out.match(/溢出|文字不足|没有排上版/gu)).toBeNull();
      expect([made.drafted.code, made.exported.code]).toEqual([0, 0]);
      expectCopyInOrder(made);
      expectPrintable(made);
    });
  },
);
