/**
 * `mode: browser` against the browser itself: Chromium sets the same copy with the same font, and its lines are ours.
 * The shipped samples always, the real manuscripts where they are at hand.
 */
import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { explain } from '../../../core/text/explain.ts';
import { fontFile } from '../../../electron/fonts.ts';
import { findBrowser } from '../../../electron/shell/browsers.ts';
import { readManuscripts, readSamples } from '../../bench/composition.ts';
import { fonts, settingOf } from './type.ts';

const SIZE = 20;
const WIDTHS = [8, 10, 13, 14, 18, 24];

let browser: Browser;
let page: Page;
beforeAll(async () => {
  const executablePath = findBrowser(process.platform, process.env);
  if (executablePath === undefined) throw new Error('no Chromium is installed: apt-get install chromium');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  page = await browser.newPage();
  const font = readFileSync(fontFile('song-regular')).toString('base64');
  await page.setContent(`<!doctype html><html lang="zh-Hans"><style>
    @font-face { font-family: Song; src: url(data:font/ttf;base64,${font}); }
    p { font: ${SIZE}px/30px Song; line-break: strict; text-align: justify; margin: 0; }
  </style><p>文字</p></html>`);
  await page.evaluate(() => document.fonts.load('20px Song', '文字'));
});
afterAll(() => browser?.close());

/** Where each line of each text ends in the browser, the texts in columns of `width` pixels. */
const endsInBrowser = (texts: readonly string[], width: number): Promise<readonly (readonly number[])[]> =>
  page.evaluate(
    ([copy, pixels]) =>
      copy.map((text) => {
        const paragraph = document.createElement('p');
        paragraph.style.width = `${pixels}px`;
        paragraph.textContent = text;
        document.body.append(paragraph);
        const ends: number[] = [];
        const range = document.createRange();
        let row: number | undefined;
        for (let offset = 0; offset < text.length; offset++) {
          range.setStart(paragraph.firstChild!, offset);
          range.setEnd(paragraph.firstChild!, offset + 1);
          const box = [...range.getClientRects()].at(-1);
          if (box === undefined || box.width === 0) continue;
          const own = Math.round((box.top + box.bottom) / 60);
          if (row !== undefined && own !== row) ends.push(offset);
          row = own;
        }
        paragraph.remove();
        return [...ends, text.length];
      }),
    [texts, width] as const,
  );

it('at least 95 lines of 100 are the browser’s', async () => {
  const texts = [...readSamples(), ...(readManuscripts() ?? [])];
  let lines = 0;
  const differing: string[] = [];
  for (const width of WIDTHS) {
    const theirs = await endsInBrowser(texts, width * SIZE);
    texts.forEach((text, index) => {
      const known = new Set(theirs[index]!.map((end, line) => `${theirs[index]![line - 1] ?? 0}–${end}`));
      const setting = settingOf(text, { mode: 'browser', latinGap: 0 });
      for (const line of explain({ setting, width }, fonts).lines) {
        lines++;
        if (!known.has(`${line.start}–${line.end}`)) differing.push(`${width} em: ${line.text}`);
      }
    });
  }
  expect(lines).toBeGreaterThan(500);
  if (differing.length > 0) console.warn(`${differing.length} of ${lines} lines differ:\n${differing.join('\n')}`);
  expect(differing.length / lines).toBeLessThanOrEqual(0.05);
});
