/**
 * The contract with PDFKit: what the print writer uses of it beyond its documentation. If one of these fails after
 * an update, `press-document.ts` is the file to look at.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { text as collect } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { PressDocument } from '../../../electron/print/press-document.ts';
import { ROOT } from '../../../electron/resources.ts';

const trim = { x: 10, y: 20, width: 80, height: 60 };
const boxes = { width: 100, height: 100, trim, bleed: { x: 5, y: 5, width: 90, height: 90 } };
const make = (standard: 'PDF/X-4' | 'PDF/X-1a:2003' = 'PDF/X-4') =>
  new PressDocument({ title: '题', date: new Date('2026-11-22T03:04:05.999Z'), standard });

/** The file, uncompressed as far as this test writes it. */
async function finished(document: PressDocument): Promise<string> {
  document.identify(new Uint8Array(16).fill(0xab));
  document.end();
  document.setEncoding('latin1');
  return collect(document);
}

it('is pinned to one version', async () => {
  const { dependencies } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'));
  const installed = JSON.parse(await readFile(path.join(ROOT, 'node_modules', 'pdfkit', 'package.json'), 'utf8'));
  expect(dependencies.pdfkit).toMatch(/^\d+\.\d+\.\d+$/);
  expect(installed.version).toBe(dependencies.pdfkit);
});

describe('a document', () => {
  it('opens with the version asked for and loads no font', async () => {
    expect(await finished(make())).toMatch(/^%PDF-1\.6\n/);
    expect(await finished(make('PDF/X-1a:2003'))).toMatch(/^%PDF-1\.4\n/);
    expect(await finished(make())).not.toContain('/Font');
  });

  it('gives pages whose axes are turned, and resources by kind', () => {
    const page = make().beginPage(boxes);
    expect(page.dictionary.data).toMatchObject({
      Type: 'Page',
      MediaBox: [0, 0, 100, 100],
      TrimBox: [10, 20, 90, 80],
      BleedBox: [5, 5, 95, 95],
    });
    expect(page.dictionary.data).not.toHaveProperty('UserUnit');
    const begun = (page.content as unknown as { buffer: Uint8Array[] }).buffer.map((chunk) =>
      Buffer.from(chunk).toString(),
    );
    expect(begun.join('')).toBe('1 0 0 -1 0 100 cm\n');
    for (const resources of [page.fonts, page.xobjects, page.ext_gstates, page.colorSpaces])
      expect(resources).toEqual({});
  });

  it('writes a page and its resources when the next begins', async () => {
    const document = make();
    const first = document.beginPage(boxes);
    const state = document.ref({ Type: 'ExtGState', OPM: 1 });
    state.end();
    first.ext_gstates.Mine = state;
    first.content.compress = false;
    first.content.write('0 0 0 1 k');
    document.beginPage(boxes);
    const file = await finished(document);
    expect(file).toContain('1 0 0 -1 0 100 cm\n0 0 0 1 k\n');
    expect(file).toMatch(new RegExp(`/Mine ${state.id} 0 R`));
    expect(file).toMatch(/\/Count 2\b/);
  });

  it('writes names as given, strings in UTF-16, and Trapped as a name', async () => {
    const file = await finished(make('PDF/X-1a:2003'));
    expect(file).toContain('(\xfe\xff\x98\x98)');
    expect(file).toMatch(/obj\n\/False\nendobj/);
    expect(file).toContain('(PDF/X-1a:2003)');
    expect(file).toContain('(D:20261122030405Z)');
  });

  it('takes our identity and our metadata', async () => {
    const file = await finished(make());
    expect(file).toMatch(/\/ID \[<(ab){16}> <(ab){16}>\]/);
    expect(file.match(/<\?xpacket begin/g)).toHaveLength(1);
    expect(file).toContain('uuid:abababab-abab-abab-abab-abababababab');
    expect(file).toMatch(/\/Metadata \d+ 0 R/);
  });
});
