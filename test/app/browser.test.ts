/** The program in an installed browser, over the loopback host. */
import { describe, expect, test } from 'vitest';
import { expectShutDoors } from './doors.ts';
import { journey } from './journey.ts';
import { openInBrowser } from './window.ts';

describe('the journey in Chromium', () => {
  journey('chromium', openInBrowser);
});

test('the page’s doors are shut', async () => {
  const window = await openInBrowser();
  try {
    await expectShutDoors(window.page);
    expect(await window.page.evaluate(() => 'zhuanban' in globalThis)).toBe(false);
  } finally {
    await window.close();
  }
});
