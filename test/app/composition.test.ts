/** Chinese by an input method, as it reaches the window: nothing is lost, nothing stands twice. */
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppWindow, openInBrowser } from './window.ts';

const PATIENCE = { timeout: 60_000 };

let window: AppWindow;
let page: Page;
let input: CDPSession;
let first = '';

beforeAll(async () => {
  window = await openInBrowser();
  page = window.page;
  input = await page.context().newCDPSession(page);
  await page.locator('.welcome-actions .button').nth(1).click();
  await page.locator('.page-canvas[data-sharp="true"]').waitFor(PATIENCE);
  await page.locator('.story-row').first().click();
  first = await headline().innerText();
}, 120_000);

afterAll(() => window?.close());

const headline = () => page.locator('.galley-paragraph.headline').first();

/** The letters under way, after a key that the input method took. */
async function compose(...stages: readonly string[]): Promise<void> {
  for (const text of stages) {
    await input.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      windowsVirtualKeyCode: 229,
      key: 'Process',
      code: 'KeyN',
    });
    await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
}

const commit = (text: string) => input.send('Input.insertText', { text });

async function toEnd(): Promise<void> {
  await headline().click();
  await page.keyboard.press('End');
}

/** The document (the copy list shows it) and the galley both read `text`. */
async function expectText(text: string): Promise<void> {
  await expect.poll(() => page.locator('.story-row .row-title').first().innerText()).toBe(text);
  expect(await headline().innerText()).toBe(text);
}

test('a word with corrections is taken once', async () => {
  await toEnd();
  await compose('n', 'ni', 'nig', 'ni', 'nih', 'niha', 'nihao');
  await commit('你好');
  await expectText(`${first}你好`);
});

test('two words at once are two words', async () => {
  await compose('z', 'zh', 'zhuan');
  await commit('专');
  await compose('b', 'ban');
  await commit('版');
  await expectText(`${first}你好专版`);
});

test('a composition that is given up leaves nothing', async () => {
  await compose('q', 'qu');
  await compose('');
  await expectText(`${first}你好专版`);
});

test('the focus leaves in the middle: the letters stay, once', async () => {
  await compose('x', 'xi', 'xin');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await expectText(`${first}你好专版xin`);
});

test('an input method that says it again after the focus left is not heard twice', async () => {
  await toEnd();
  await compose('w', 'wen');
  await page.evaluate(() => {
    const text = document.querySelector('.galley-text')!;
    const say = (inputType: string, data: string | null) =>
      text.dispatchEvent(new InputEvent('beforeinput', { inputType, data, bubbles: true, cancelable: true }));
    // At the window, and so after the galley has heard of it; the time between is nothing, however busy the machine.
    addEventListener(
      'compositionend',
      () => {
        say('deleteContentBackward', null);
        say('insertText', 'wen');
      },
      { once: true },
    );
    (document.activeElement as HTMLElement).blur();
  });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)));
  await expectText(`${first}你好专版xinwen`);
});

test('each composition is undone, to the first headline', async () => {
  for (let i = 0; i < 12 && (await headline().innerText()) !== first; i++) await page.keyboard.press('ControlOrMeta+z');
  await expectText(first);
  expect(await page.locator('.unsaved-dot').count()).toBe(0);
});

test('nothing went wrong', () => expect(window.troubles).toEqual([]));
