/** Frames by hand and by the inspector: dragged, nudged, set, deleted; the page follows, and undo leads back to the first state. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../electron/resources.ts';
import { type AppWindow, openInBrowser } from './window.ts';

const PICTURES = path.join(ROOT, 'out', 'app');
const PATIENCE = { timeout: 60_000 };

let window: AppWindow;
let page: Page;

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  window = await openInBrowser();
  page = window.page;
  await page.locator('.welcome-actions .button').nth(1).click();
  await page.locator('.story-row').first().waitFor(PATIENCE);
  await page.locator('.page-canvas[data-sharp="true"]').waitFor(PATIENCE);
}, 120_000);

afterAll(() => window?.close());

/** What the inspector says of the chosen frame: across, down, width, height; millimetres then 字 or 行, each. */
const figures = () =>
  page
    .locator('.place-row .number-field')
    .evaluateAll((all) => all.map((each) => Number((each as HTMLInputElement).value)));
const unsaved = () => page.locator('.unsaved-dot').count();
const undoLabel = () => page.locator('.toolbar-middle .icon-button').nth(2).getAttribute('aria-label');
const firstPill = () => page.locator('.story-row .pill').first().innerText();

/** The middle of the lead's photo on the screen. */
async function middleOfPhoto(): Promise<{ x: number; y: number }> {
  await page.locator('.photo-tile').first().click();
  await page.keyboard.press('ControlOrMeta+0');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('v');
  const box = (await page.locator('.frame-chosen').boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drag(by: { x: number; y: number }, from: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 4 });
}

async function undoAll(): Promise<void> {
  for (let i = 0; i < 20 && (await unsaved()) > 0; i++) await page.keyboard.press('ControlOrMeta+z');
  expect(await unsaved()).toBe(0);
}

test('a photo is dragged: it rests on the line grid, the text makes room, figures show meanwhile', async () => {
  const from = await middleOfPhoto();
  const before = await figures();
  await drag({ x: -24, y: 20 }, from);
  expect(await page.locator('.drag-figures').innerText()).toMatch(/毫米.*字.*行/);
  expect(await page.locator('.overlay .rest').count()).toBeGreaterThan(0);
  await expect.poll(firstPill, PATIENCE).toMatch(/行$/);
  await page.screenshot({ path: path.join(PICTURES, 'chromium-dragged.png') });
  await page.mouse.up();
  const after = await figures();
  expect(after[2 + 1]! % 1).toBe(0);
  expect(after[3]!).toBeGreaterThan(before[3]!);
  expect(after.slice(4)).toEqual(before.slice(4));
  expect(await undoLabel()).toBe('撤销：移动框');
  await undoAll();
  expect(await figures()).toEqual(before);
  await expect.poll(firstPill, PATIENCE).toBe('合适');
});

test('Escape puts a dragged frame back as if nothing had been', async () => {
  const from = await middleOfPhoto();
  const before = await figures();
  await drag({ x: 30, y: 30 }, from);
  expect(await unsaved()).toBe(1);
  await page.keyboard.press('Escape');
  await page.mouse.move(from.x + 60, from.y + 60);
  await page.mouse.up();
  expect(await unsaved()).toBe(0);
  expect(await figures()).toEqual(before);
});

test('a handle resizes, arrow keys go by the grid, each run of them one step', async () => {
  await middleOfPhoto();
  const before = await figures();
  const box = (await page.locator('.frame-chosen').boundingBox())!;
  await drag({ x: 0, y: -30 }, { x: box.x + box.width / 2, y: box.y + box.height });
  await page.mouse.up();
  const resized = await figures();
  expect(resized[7]!).toBeLessThan(before[7]!);
  expect([...resized.slice(0, 6)]).toEqual(before.slice(0, 6));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowLeft');
  const nudged = await figures();
  expect(nudged[1]! - resized[1]!).toBeCloseTo(1);
  expect(nudged[3]! - resized[3]!).toBeCloseTo(1);
  expect(nudged[5]! - resized[5]!).toBeCloseTo(-1);
  for (const expected of ['撤销：改框的大小', '撤销：移动框', '撤销：改框的大小']) {
    expect(await undoLabel()).toBe(expected);
    await page.keyboard.press('ControlOrMeta+z');
  }
  expect(await unsaved()).toBe(0);
});

test('a frame is deleted and brought back', async () => {
  await middleOfPhoto();
  await page.keyboard.press('Delete');
  expect(await page.locator('.frame-chosen').count()).toBe(0);
  expect(await page.locator('.photo-tile').first().getAttribute('aria-label')).toContain('未上版');
  await page.keyboard.press('ControlOrMeta+z');
  expect(await page.locator('.photo-tile').first().getAttribute('aria-label')).toContain('已上版');
  expect(await unsaved()).toBe(0);
});

test('the frames are reached by key', async () => {
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('F6');
  const first = await page.locator('.inspector > .inspector-head').innerText();
  await page.keyboard.press('F6');
  await page.keyboard.press('Shift+F6');
  expect(await page.locator('.inspector > .inspector-head').innerText()).toBe(first);
});

test('the inspector’s fields change the frame, its words and the folio, and undo takes all of it back', async () => {
  await middleOfPhoto();
  const before = await figures();
  const width = page.locator('.place-row .number-field').nth(5);
  await width.fill('40');
  await width.press('Enter');
  expect((await figures())[5]).toBe(40);
  const ppi = await page.locator('.photo-facts .figures').innerText();
  await page.locator('.slider input').first().focus();
  for (let i = 0; i < 30; i++) await page.keyboard.press('ArrowRight');
  expect(await page.locator('.slider-value').first().innerText()).toBe('130%');
  await expect.poll(() => page.locator('.photo-facts .figures').innerText(), PATIENCE).not.toBe(ppi);
  await page.locator('.file-words .status-button').first().click();
  const said = await page.locator('.words-field textarea').inputValue();
  expect(await page.locator('.file-words').first().innerText()).toContain(said);
  await page.locator('.folio-grid input').nth(3).fill('林青岚');
  await page.locator('.folio-grid input').nth(3).press('Enter');
  expect(await undoLabel()).toBe('撤销：改报头');
  await page.locator('.folio-grid input').nth(0).fill('2026-02-30');
  await page.locator('.folio-grid input').nth(0).press('Enter');
  expect(await page.locator('.folio-grid input').nth(0).inputValue()).not.toBe('2026-02-30');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.screenshot({ path: path.join(PICTURES, 'chromium-inspector.png') });
  await undoAll();
  expect(await figures()).toEqual(before);
});

test('columns, and the headline’s size and lines, are set by a press', async () => {
  const story = page.locator('.aid-frame.chosen');
  await page.locator('.story-row').nth(1).click();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('v');
  const box = (await story.last().boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const columns = page.locator('.choice').first().locator('.choice-button');
  await columns.nth(1).click();
  expect(await columns.nth(1).getAttribute('aria-pressed')).toBe('true');
  expect(await undoLabel()).toBe('撤销：改分栏');
  const head = (await story.first().boundingBox())!;
  await page.mouse.click(head.x + head.width / 2, head.y + head.height / 2);
  await page.locator('.choice').nth(1).locator('.choice-button').nth(1).click();
  await page.locator('.choice').nth(0).locator('.choice-button').nth(3).click();
  expect(await undoLabel()).toBe('撤销：改标题字号');
  await page.locator('.choice').nth(0).locator('.choice-button').nth(0).click();
  expect(await page.locator('.choice').nth(0).locator('.choice-button').nth(0).getAttribute('aria-pressed')).toBe(
    'true',
  );
  await undoAll();
});

test('a double press goes into the text, Escape back to its frame', async () => {
  const story = page.locator('.aid-frame.chosen');
  await page.locator('.story-row').nth(1).click();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('v');
  const box = (await story.last().boundingBox())!;
  await page.mouse.dblclick(box.x + 12, box.y + 20);
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('galley-text');
  await page.keyboard.press('Escape');
  expect(await page.locator('.frame-chosen').count()).toBe(1);
  expect(await unsaved()).toBe(0);
});

test('nothing went wrong', () => expect(window.troubles).toEqual([]));
