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

/** Waits until the page shows, sharp, what the window now knows: a change of size or view is two frames on its way. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.locator('.page-canvas[data-sharp="true"]').waitFor(PATIENCE);
}

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

  /** A place on the screen in the body text of story `number` of the list: in its first column, a few lines down. */
  async function textOfStory(number: number): Promise<{ readonly x: number; readonly y: number }> {
    await page.locator('.story-row').nth(number).click();
    await painted(page);
    const frame = (await page.locator('.aid-frame.chosen').last().boundingBox())!;
    return { x: frame.x + 10, y: frame.y + 25 };
  }

  async function expectDialog(fileName: string): Promise<void> {
    await window.electron?.evaluate(
      ({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      },
      path.join(window.documents, fileName),
    );
  }

  test('the welcome screen shows the templates', async () => {
    expect(await page.locator('.gallery-card').count()).toBeGreaterThanOrEqual(5);
    await picture('welcome');
  });

  test('the sample page opens and is painted', async () => {
    await page.locator('.welcome-actions .button').nth(1).click();
    await page.locator('.story-row').first().waitFor(PATIENCE);
    await painted(page);
    await expect
      .poll(() =>
        page
          .locator('.photo-tile img')
          .evaluateAll((all) => all.every((img) => (img as HTMLImageElement).naturalWidth > 0)),
      )
      .toBe(true);
    await painted(page);
    expect(await inkOf(page)).toBeGreaterThan(0.03);
    await picture('page');
  });

  test('what is typed in the galley is set on the page, with a caret', async () => {
    firstHeadline = await headline(page).innerText();
    await page.locator('.story-row').first().click();
    await headline(page).click();
    await page.keyboard.press('End');
    await page.keyboard.type('新');
    await expect.poll(() => page.locator('.story-row .row-title').first().innerText()).toBe(`${firstHeadline}新`);
    await painted(page);
    await expect.poll(() => page.locator('.overlay .caret').count()).toBe(1);
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
    await page.keyboard.press('ControlOrMeta+0');
    const { x, y } = await textOfStory(1);
    await page.locator('.story-row').first().click();
    await page.mouse.click(x, y);
    expect(await page.locator('.story-row').nth(1).getAttribute('aria-current')).toBe('true');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('galley-text');
    await expect.poll(() => page.locator('.overlay .caret').count()).toBe(1);
  });

  test('a drag over the page selects, on the page and in the galley', async () => {
    const { x, y } = await textOfStory(1);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 30, y + 12, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => page.locator('.overlay .selected-text').count()).toBeGreaterThan(0);
    await expect.poll(() => page.evaluate(() => getSelection()?.toString().length)).toBeGreaterThan(2);
    await picture('selected');
  });

  test('copy that is too long is reported, shown by a click, and taken back', async () => {
    await page.locator('.story-row').first().click();
    await page.locator('.galley-paragraph.body').first().click();
    await page.keyboard.press('Home');
    await page.keyboard.insertText('这一段文字是多出来的，'.repeat(120));
    const pill = page.locator('.story-row .pill').first();
    await expect.poll(() => pill.innerText(), PATIENCE).toMatch(/^超 \d+ 行$/);
    const marked = (name: string) =>
      page.evaluate((each) => [...(CSS.highlights.get(each) ?? [])].map(String).join('').length, name);
    await expect.poll(() => marked('overset'), PATIENCE).toBeGreaterThan(100);
    expect(await marked('composed-turn')).toBeGreaterThan(20);
    const finding = page.locator('.finding-row:has(.row-icon.error)').first();
    await finding.click();
    await painted(page);
    expect(await page.locator('.overlay .finding-place').count()).toBe(1);
    expect(await page.locator('.status-light').innerText()).toMatch(/^\d+ 项妨碍付印$/);
    await picture('overset');
    await page.locator('.galley-paragraph.body').first().click();
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => pill.innerText(), PATIENCE).not.toMatch(/^超/);
    await expect.poll(() => marked('overset'), PATIENCE).toBe(0);
    await page.keyboard.press('ControlOrMeta+0');
  });

  test('with the space bar held the page follows the hand', async () => {
    const box = (await page.locator('.page-view').boundingBox())!;
    const sheet = page.locator('.sheet');
    await painted(page);
    const before = (await sheet.boundingBox())!;
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.down('Space');
    await page.mouse.move(box.x + 300, box.y + 200);
    await page.mouse.down();
    await page.mouse.move(box.x + 260, box.y + 150, { steps: 3 });
    await page.mouse.up();
    await page.keyboard.up('Space');
    const after = (await sheet.boundingBox())!;
    expect([after.x - before.x, after.y - before.y].map(Math.round)).toEqual([-40, -50]);
    await page.keyboard.press('ControlOrMeta+0');
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
    await expect
      .poll(async () => differenceOf(before, await pixels(await canvas.screenshot())), PATIENCE)
      .toBeLessThan(0.001);
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
