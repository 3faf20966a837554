/** What no page of the program can do, tried in the page itself. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Tries what a hostile script would. Each try that is stopped shows as console errors, so this is no journey. */
export async function expectShutDoors(page: Page): Promise<void> {
  const address = page.url();
  const outcomes = await page.evaluate(async () => {
    const violations = new Set<string>();
    document.addEventListener('securitypolicyviolation', (event) => violations.add(event.effectiveDirective));
    const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    // The debugger, which runs this, may do what the page may not: so each deed is done a moment later, by the page.
    const refused = async (deed: () => unknown): Promise<string> => {
      await later(0);
      try {
        deed();
        return 'done';
      } catch {
        return 'refused';
      }
    };
    const thrown = {
      node: typeof (globalThis as { require?: unknown }).require + typeof (globalThis as { process?: unknown }).process,
      // biome-ignore lint/security/noGlobalEval: that it fails is what is tested
      eval: await refused(() => globalThis.eval('1')),
      markup: await refused(() => {
        document.createElement('div').innerHTML = '<b>x</b>';
      }),
      script: await refused(() => {
        document.createElement('script').src = '/assets/x.js';
      }),
      worker: await refused(() => new Worker('/assets/x.js')),
    };
    fetch('https://example.com/').catch(() => undefined);
    const frame = document.createElement('iframe');
    frame.src = 'https://example.com/';
    document.body.append(frame);
    new Image().src = 'https://example.com/x.png';
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(style);
    await later(500);
    return { ...thrown, violations: [...violations].sort(), permission: await Notification.requestPermission() };
  });
  expect(outcomes).toEqual({
    node: 'undefinedundefined',
    eval: 'refused',
    markup: 'refused',
    script: 'refused',
    worker: 'refused',
    violations: ['connect-src', 'frame-src', 'img-src', 'require-trusted-types-for', 'style-src-elem'],
    permission: 'denied',
  });
  expect(page.url()).toBe(address);
}
