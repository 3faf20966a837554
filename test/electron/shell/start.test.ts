/** Starting: the runtime that is there, the one that is fetched, the browser instead, or a clear word. */
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ROOT } from '../../../electron/resources.ts';
import { type StartWorld, start } from '../../../electron/shell/start.ts';

let folder: string;
let said: string[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'zhuanban-start-'));
  said = [];
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** A program that writes down what it was called with and ends with `code`. */
async function program(name: string, code = 0): Promise<string> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `#!/bin/sh\nprintf '%s\\n' "$@" > "${file}.called"\nexit ${code}\n`);
  await chmod(file, 0o755);
  return file;
}

const calledWith = async (file: string): Promise<readonly string[]> =>
  (await readFile(`${file}.called`, 'utf8')).trim().split('\n');

const world = (environment: NodeJS.ProcessEnv, electronPackage?: string): StartWorld => ({
  platform: 'linux',
  environment: { XDG_CONFIG_HOME: path.join(folder, 'config'), PATH: '/nowhere', ...environment },
  electronPackage,
  installDeadline: 400,
  say: (line) => said.push(line),
});

describe('Electron', () => {
  test('a runtime that is named is run, with the program’s folder', async () => {
    const electron = await program('runtime/electron');
    const here = world({ ELECTRON_OVERRIDE_DIST_PATH: path.dirname(electron) });
    expect(await start(['--no-sandbox'], here)).toBe(0);
    expect(await calledWith(electron)).toEqual(['--no-sandbox', ROOT]);
    expect(said).toEqual([]);
  });

  test('the package’s own runtime is run', async () => {
    const electron = await program('package/dist/electron');
    await writeFile(path.join(folder, 'package', 'path.txt'), 'electron');
    expect(await start([], world({}, path.join(folder, 'package')))).toBe(0);
    expect(await calledWith(electron)).toEqual([ROOT]);
  });

  test('a runtime that is not there is fetched by its own installer', async () => {
    const electron = await program('fetched/electron');
    const from = path.join(folder, 'package');
    await mkdir(path.join(from, 'dist'), { recursive: true });
    await writeFile(
      path.join(from, 'install.js'),
      `const fs = require('node:fs');
       fs.symlinkSync(${JSON.stringify(electron)}, ${JSON.stringify(path.join(from, 'dist', 'electron'))});
       fs.writeFileSync(${JSON.stringify(path.join(from, 'path.txt'))}, 'electron');`,
    );
    expect(await start([], { ...world({}, from), installDeadline: 20_000 })).toBe(0);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/正在获取 Electron.*fetching Electron/);
  });
});

describe('a browser instead', () => {
  test('when the installer stalls: it is ended at its deadline', async () => {
    const from = path.join(folder, 'package');
    await mkdir(from);
    await writeFile(path.join(from, 'install.js'), 'setInterval(() => {}, 1000);');
    const browser = await program('chromium');
    expect(await start([], world({ ZHUANBAN_BROWSER: browser }, from))).toBe(0);
    expect(said).toHaveLength(2);
    expect(said[1]).toMatch(/chromium 打开窗口.*instead of Electron/);
    const called = await calledWith(browser);
    expect(called[0]).toMatch(/^--app=http:\/\/127\.0\.0\.1:\d+\/boot\?token=[\w-]{43}$/);
  });

  test('when Electron cannot open its window', async () => {
    const electron = await program('runtime/electron', 127);
    const browser = await program('microsoft-edge');
    const here = world({ ELECTRON_OVERRIDE_DIST_PATH: path.dirname(electron), ZHUANBAN_BROWSER: browser });
    expect(await start([], here)).toBe(0);
    expect(said[0]).toMatch(/没能打开窗口.*could not open/);
    expect((await calledWith(browser)).length).toBeGreaterThan(3);
  });

  test('with a profile of its own, which goes when the window closes', async () => {
    const browser = await program('chromium');
    await start([], world({ ZHUANBAN_BROWSER: browser }));
    const profile = (await calledWith(browser)).find((each) => each.startsWith('--user-data-dir='));
    expect(profile).toContain(path.join(folder, 'config', 'zhuanban', 'browser-'));
    expect(await readdir(path.join(folder, 'config', 'zhuanban'))).toEqual([]);
  });

  test('that fails is named', async () => {
    const browser = await program('chromium', 5);
    expect(await start([], world({ ZHUANBAN_BROWSER: browser }))).toBe(5);
    expect(said.at(-1)).toMatch(/代码 5.*code 5/);
  });
});

test('with neither, one clear line and exit code 1', async () => {
  expect(await start([], world({}))).toBe(1);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/Chromium、Chrome 或 Edge.*Neither Electron nor/);
});
