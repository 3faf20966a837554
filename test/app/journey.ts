/** The editor's way through the window, the same in both hosts. */
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../electron/resources.ts';
import type { AppWindow } from './window.ts';

/** Screenshots of the main states, kept as files of the run. */
const PICTURES = path.join(ROOT, 'out', 'app');
/** Composing for the first time reads seven fonts. */
const PATIENCE = { timeout: 60_000 };

const painted = (page: Page) => page.locator('.page-canvas[data-sharp="true"]').waitFor(PATIENCE);
const headline = (page: Page) => page.locator('.galley-paragraph.headline').first();

/** Opens the window once and goes through it step by step; each test is one step. */
export function journey(name: string, open: () => Promise<AppWindow>): void {
  let window: AppWindow;
  let page: Page;
  let firstHeadline = '';

  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    window = await open();
    page = window.page;
  }, 120_000);

  afterAll(() => window?.close());

  const picture = async (state: string): Promise<Buffer> => {
    const bytes = await page.screenshot({ path: path.join(PICTURES, `${name}-${state}.png`) });
    return bytes;
  };

  /** Answers the next file dialog: Electron's own, or the window's. */
  async function answerDialog(fileName: string): Promise<void> {
    if (window.electron === undefined) {
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').fill(fileName);
      await dialog.locator('.button.primary').click();
      return;
    }
    // Already answered: Electron's dialogs are told beforehand.
  }

  async function expectDialog(fileName: string): Promise<void> {
    await window.electron?.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, path.join(window.documents, fileName));
  }

  test('the welcome screen shows the templates', async () => {
    expect(await page.locator('.gallery-card').count()).toBeGreaterThanOrEqual(5);
    await picture('welcome');
  });

  test('the sample page opens and is painted', async () => {
    await page.locator('.welcome-actions .button').nth(1).click();
    await page.locator('.story-row').first().waitFor(PATIENCE);
    await painted(page);
    await expect.poll(() => page.locator('.photo-tile img').evaluateAll((all) => all.every((img) => (img as HTMLImageElement).naturalWidth > 0))).toBe(true);
    await painted(page);
    expect(await inkOf(page)).toBeGreaterThan(0.05);
    await picture('page');
  });

  test('a press on the page puts the caret there, and what is typed is set', async () => {
    firstHeadline = await headline(page).innerText();
    await page.locator('.story-row').first().click();
    await headline(page).click();
    await page.keyboard.press('End');
    await page.keyboard.type('新');
    await expect.poll(() => page.locator('.story-row .row-title').first().innerText()).toBe(`${firstHeadline}新`);
    await painted(page);
    expect(await page.locator('.overlay .caret').count()).toBe(1);
    expect(await page.locator('.unsaved-dot').count()).toBe(1);
    await picture('typed');
  });

  test('undo takes it back to nothing unsaved, redo brings it again', async () => {
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => headline(page).innerText()).toBe(firstHeadline);
    expect(await page.locator('.unsaved-dot').count()).toBe(0);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect.poll(() => headline(page).innerText()).toBe(`${firstHeadline}新`);
  });

  test('a press on body text moves focus and caret to its story', async () => {
    const box = (await page.locator('.page-view').boundingBox())!;
    await page.keyboard.press('ControlOrMeta+0');
    await painted(page);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height * 0.45);
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('galley-text');
    await expect.poll(() => page.locator('.overlay .caret').count()).toBe(1);
  });

  test('zoom keeps the place under the pointer and stays sharp', async () => {
    const box = (await page.locator('.page-view').boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    const place = () => page.locator('.status-bar .figures').first().innerText();
    const before = await place();
    await page.keyboard.down('Control');
    for (let i = 0; i < 4; i++) await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await painted(page);
    await page.mouse.move(box.x + box.width / 2 + 1, box.y + box.height / 2);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    const [x, y] = millimetres(await place());
    const [beforeX, beforeY] = millimetres(before);
    expect(Math.abs(x! - beforeX!)).toBeLessThan(1);
    expect(Math.abs(y! - beforeY!)).toBeLessThan(1);
    await picture('zoomed');
    await page.keyboard.press('ControlOrMeta+0');
  });

  test('dark and English', async () => {
    await page.locator('.toolbar-end .icon-button').nth(2).click();
    await page.locator('.status-bar .status-button').click();
    expect(await page.evaluate(() => [document.documentElement.dataset.theme, document.documentElement.lang])).toEqual([
      'dark',
      'en',
    ]);
    await painted(page);
    await picture('dark');
    await page.locator('.toolbar-end .icon-button').nth(2).click();
    await page.locator('.status-bar .status-button').click();
  });

  test('the page is saved, and opens again as it was', async () => {
    await painted(page);
    const canvas = page.locator('.page-canvas');
    await expectDialog('周末.zban');
    await page.keyboard.press('ControlOrMeta+s');
    await answerDialog('周末.zban');
    await expect.poll(() => page.locator('.unsaved-dot').count()).toBe(0);
    const file = path.join(window.documents, '周末', '周末.zban');
    await expect.poll(() => existsSync(file)).toBe(true);
    expect(await readFile(file, 'utf8')).toContain(`${firstHeadline}新`);
    const before = await pixels(await canvas.screenshot());
    await page.locator('.toolbar-start .icon-button').click();
    await page.locator('.recent .row').first().click();
    await page.locator('.story-row').first().waitFor(PATIENCE);
    await painted(page);
    await expect.poll(async () => differenceOf(before, await pixels(await canvas.screenshot())), PATIENCE).toBeLessThan(0.001);
  });

  test('the PDF is exported, with progress, and named', async () => {
    await expectDialog('周末.pdf');
    await page.keyboard.press('ControlOrMeta+e');
    await answerDialog('周末.pdf');
    await page.locator('.dialog .file-name').waitFor(PATIENCE);
    expect(await page.locator('.dialog .file-name').innerText()).toBe('周末.pdf');
    const pdf = await readFile(path.join(window.documents, '周末.pdf'));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await picture('exported');
    await page.locator('.dialog .button.primary').click();
  });

  test('nothing went wrong, and nothing was asked of the outside', () => {
    expect(window.troubles).toEqual([]);
  });
}

const millimetres = (text: string): readonly number[] => (text.match(/-?\d+\.\d/g) ?? []).map(Number);

/** Share of the page view that is dark: ink on paper. */
async function inkOf(page: Page): Promise<number> {
  const { data, length } = await pixels(await page.locator('.page-canvas').screenshot());
  let dark = 0;
  for (let i = 0; i < length; i++) if (data[i]! < 120) dark += 1;
  return dark / length;
}

interface Pixels {
  readonly data: Uint8Array;
  readonly length: number;
}

/** Grey values of a screenshot. */
async function pixels(screenshot: Buffer): Promise<Pixels> {
  const data = await sharp(screenshot).greyscale().raw().toBuffer();
  return { data, length: data.length };
}

/** Share of pixels that clearly differ. */
function differenceOf(a: Pixels, b: Pixels): number {
  if (a.length !== b.length) return 1;
  let different = 0;
  for (let i = 0; i < a.length; i++) if (Math.abs(a.data[i]! - b.data[i]!) > 32) different += 1;
  return different / a.length;
}
