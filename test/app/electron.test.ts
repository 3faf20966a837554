/** The program in a real Electron, where one is at hand. */
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectShutDoors } from './doors.ts';
import { electronProgram, TOOL } from './electron-runtime.ts';
import { journey } from './journey.ts';
import { type AppWindow, openInElectron } from './window.ts';

const program = electronProgram();

if (program === undefined) {
  test('there is no Electron to test with', () => {
    console.warn('!!! THE JOURNEY IN ELECTRON DID NOT RUN !!!');
    expect(existsSync(TOOL)).toBe(false);
  });
} else {
  describe('the journey in Electron', () => {
    journey('electron', () => openInElectron(program));
  });

  describe('the window’s doors', () => {
    let window: AppWindow;

    beforeAll(async () => {
      window = await openInElectron(program);
    });

    afterAll(() => window.close());

    test('isolation and sandbox are on, Node is off', async () => {
      const preferences = await window.electron!.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]!.webContents as unknown as {
          getLastWebPreferences(): Record<string, unknown>;
        };
        return contents.getLastWebPreferences();
      });
      expect(preferences).toMatchObject({
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        webviewTag: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
      });
      expect(preferences.nodeIntegrationInWorker ?? false).toBe(false);
    });

    test('the page gets three functions and a name', async () => {
      const surface = await window.page.evaluate(() =>
        Object.entries((globalThis as unknown as { zhuanban: object }).zhuanban).map(
          ([name, value]) => `${name}: ${typeof value}`,
        ),
      );
      expect(surface.sort()).toEqual(['call: function', 'host: string', 'on: function', 'photoUrl: function']);
    });

    test('calls that are none of ours are refused', async () => {
      const outcomes = await window.page.evaluate(async () => {
        const { call } = (
          globalThis as unknown as { zhuanban: { call(name: unknown, request: unknown): Promise<unknown> } }
        ).zhuanban;
        const tries: [unknown, unknown][] = [
          ['constructor', null],
          ['open-document', { kind: 'path', path: '/etc/passwd' }],
          ['open-document', { kind: 'entry', id: '/etc/passwd' }],
          ['save-document', { document: {} }],
          [{}, []],
        ];
        return Promise.all(
          tries.map(([name, request]) =>
            call(name, request).then(
              (answer) => (answer as { ok: boolean }).ok,
              () => 'refused',
            ),
          ),
        );
      });
      expect(outcomes).toEqual(['refused', 'refused', false, 'refused', 'refused']);
    });

    test('the schemes show what is theirs, never a path', async () => {
      const statuses = await window.page.evaluate(async () => {
        const addresses = [
          '/',
          '/fonts/song-regular.ttf',
          '/..%2f..%2fpackage.json',
          '/fonts/..%2f..%2fpackage.json',
          '/fonts/song-regular.ttf%00',
          '/package.json',
        ];
        return Promise.all(addresses.map((address) => fetch(address, { method: 'GET' }).then(({ status }) => status)));
      });
      expect(statuses).toEqual([200, 200, 404, 404, 404, 404]);
      const photos = await window.electron!.evaluate(async ({ net }) => {
        const addresses = [`photo://${'a'.repeat(64)}/`, 'photo://etc/passwd', `photo://${'a'.repeat(64)}/..%2f..%2fx`];
        return Promise.all(addresses.map((address) => net.fetch(address).then(({ status }) => status)));
      });
      expect(photos).toEqual([404, 404, 404]);
    });

    test('a page can do nothing but show itself', async () => {
      await expectShutDoors(window.page);
      expect(await window.page.evaluate(() => open('https://example.com/') === null)).toBe(true);
      await window.page.evaluate(() => {
        location.href = 'https://example.com/';
      });
      await window.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
      expect(window.page.url()).toBe('app://zhuanban/');
      expect(window.electron!.windows()).toHaveLength(1);
    });

    test('every permission is denied', async () => {
      const states = await window.page.evaluate(async () => {
        const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'] as PermissionName[];
        return Promise.all(names.map((name) => navigator.permissions.query({ name }).then(({ state }) => state)));
      });
      expect(new Set(states)).toEqual(new Set(['denied']));
    });
  });
}
