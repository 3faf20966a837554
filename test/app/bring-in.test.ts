/** From manuscripts and photos on disk to a page of the chosen template, in the window. */
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT, TEMPLATES } from '../../electron/resources.ts';
import { type AppWindow, openInBrowser } from './window.ts';

const PICTURES = path.join(ROOT, 'out', 'app');
const SAMPLES = path.join(TEMPLATES, 'samples');
const PATIENCE = { timeout: 60_000 };

let window: AppWindow;
let page: Page;

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  window = await openInBrowser();
  page = window.page;
  await mkdir(window.documents, { recursive: true });
  await copyFile(path.join(SAMPLES, 'county-news.md'), path.join(window.documents, '县域.md'));
  await copyFile(path.join(SAMPLES, 'photos', '08-greenhouses.jpg'), path.join(window.documents, '大棚.jpg'));
}, 120_000);

afterAll(() => window?.close());

/** Chooses everything that the window's own dialog lists. */
async function chooseAll(button: number): Promise<readonly string[]> {
  await page.locator('.bring-in-buttons .button').nth(button).click();
  const rows = page.getByRole('dialog').locator('.file-rows .row');
  await rows.first().waitFor(PATIENCE);
  const names = await rows.allInnerTexts();
  for (const row of await rows.all()) await row.click();
  await page.getByRole('dialog').locator('.button.primary').click();
  return names;
}

test('manuscripts and photos are chosen, each from files of its kind, and can be left out again', async () => {
  expect(await chooseAll(1)).toEqual(['大棚.jpg']);
  expect(await page.locator('.bring-in [role="status"]').innerText()).toContain('至少一份稿件');
  await page.locator('.gallery-card').first().click();
  await page.locator('.notice.trouble .icon-button').click();
  expect(await chooseAll(0)).toEqual(['县域.md']);
  expect(await page.locator('.chosen-file').allInnerTexts()).toEqual(['县域.md', '大棚.jpg']);
  await page.locator('.chosen-file .icon-button').last().click();
  expect(await page.locator('.chosen-file').count()).toBe(1);
  await chooseAll(1);
  await page.screenshot({ path: path.join(PICTURES, 'chromium-bring-in.png') });
});

test('a press on a template lays them out', async () => {
  await page.locator('.gallery-card', { hasText: '县' }).first().click();
  await page.locator('.story-row').first().waitFor(PATIENCE);
  await page.locator('.page-canvas[data-sharp="true"]').waitFor(PATIENCE);
  expect(await page.locator('.document-name').innerText()).toContain('县域');
  expect(await page.locator('.photo-tile').count()).toBe(1);
  expect(await page.locator('.photo-tile').first().getAttribute('aria-label')).toBe('大棚.jpg, 已上版');
  expect(await page.locator('.story-row').count()).toBeGreaterThan(2);
  await page.screenshot({ path: path.join(PICTURES, 'chromium-brought-in.png') });
});

test('nothing went wrong', () => expect(window.troubles).toEqual([]));
