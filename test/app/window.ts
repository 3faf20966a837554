/** The program's window in both of its hosts, watched: what went wrong in it, and what it asked of the outside. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron, type BrowserContext, chromium, type ElectronApplication, type Page } from 'playwright-core';
import { ROOT } from '../../electron/resources.ts';
import { startHost } from '../../electron/shell/browser-host.ts';
import { findBrowser } from '../../electron/shell/browsers.ts';
import { openDisplay } from './display.ts';

export interface AppWindow {
  readonly page: Page;
  /** Folder of the person's documents. */
  readonly documents: string;
  /** The running Electron; undefined in a browser. */
  readonly electron: ElectronApplication | undefined;
  /** Console errors and warnings, exceptions, violations of the security policy, requests to anyone else: all of them. */
  readonly troubles: string[];
  close(): Promise<void>;
}

const SIZE = { width: 1366, height: 768 };

/** Debian's Chromium in a container, silent: the same flags for every run. */
const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Opens the window in an installed Chromium, over the loopback host. */
export async function openInBrowser(): Promise<AppWindow> {
  const browser = findBrowser(process.platform, process.env);
  if (browser === undefined) throw new Error('no Chromium is installed: apt-get install chromium');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zhuanban-app-'));
  const documents = path.join(folder, '文稿');
  const host = await startHost({ data: path.join(folder, 'data'), documents });
  const context = await chromium.launchPersistentContext(path.join(folder, 'profile'), {
    executablePath: browser,
    headless: true,
    viewport: SIZE,
    args: BROWSER_FLAGS,
  });
  const troubles: string[] = [];
  const page = context.pages()[0]!;
  await watch(context, page, [host.origin], troubles);
  await page.goto(host.bootUrl);
  await page.locator('.gallery-card').first().waitFor();
  return {
    page,
    documents,
    electron: undefined,
    troubles,
    async close() {
      await context.close();
      await host.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Opens the window in the Electron at `program`. */
export async function openInElectron(program: string): Promise<AppWindow> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zhuanban-app-'));
  const display = await openDisplay();
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const electron = await _electron.launch({
    executablePath: program,
    args: ['--no-sandbox', '--disable-gpu', `--user-data-dir=${path.join(folder, 'data')}`, ROOT],
    env: { ...env, DISPLAY: display.name, HOME: folder } as Record<string, string>,
  });
  const troubles: string[] = [];
  const page = await electron.firstWindow();
  await watch(electron.context(), page, ['app://zhuanban', 'photo://'], troubles);
  await page.locator('.gallery-card').first().waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // What came before the watch began is seen when it all comes again.
  await page.reload();
  await page.locator('.gallery-card').first().waitFor();
  return {
    page,
    documents: folder,
    electron,
    troubles,
    async close() {
      await electron.close();
      display.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Writes down whatever goes wrong on `page`, and every request that leaves `home`. */
async function watch(context: BrowserContext, page: Page, home: readonly string[], troubles: string[]): Promise<void> {
  context.on('request', (request) => {
    const url = request.url();
    const isOwn = home.some((own) => url.startsWith(own)) || url.startsWith('blob:') || url.startsWith('data:');
    if (!isOwn) troubles.push(`request: ${url}`);
  });
  context.on('requestfailed', (request) => troubles.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy violation: ${violatedDirective} ${blockedURI}`),
    );
  });
}
