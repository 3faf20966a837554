/**
 * `npm start`: opens the window in Electron, if its runtime is there or can be had in a minute; else in an
 * installed browser over the loopback host. Says in one line what it does, and never waits for the network.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../resources.ts';
import { runInBrowser, userFolders } from './browser-host.ts';
import { findBrowser } from './browsers.ts';

/** What starting depends on. */
export interface StartWorld {
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  /** The folder of the npm package `electron`, if it is installed. */
  readonly electronPackage: string | undefined;
  /** How long Electron's installer may take, milliseconds: left alone it waits minutes for a server that stalls. */
  readonly installDeadline: number;
  say(line: string): void;
}

/** A runtime that ends in trouble within this time, milliseconds, never opened a window. */
const EARLY = 10_000;

/** Opens the window and stays until it is closed; `extra` goes to the runtime. Resolves to the exit code. */
export async function start(extra: readonly string[], world: StartWorld): Promise<number> {
  const { platform, environment } = world;
  const say = (zh: string, en: string): void => world.say(`专版：${zh} ${en}`);
  const electron = electronProgram(world) ?? (await installElectron(world, say));
  if (electron !== undefined) {
    const began = performance.now();
    const code = await run(electron, [...extra, ROOT], world);
    if (code === 0 || performance.now() - began > EARLY) return code;
    say('Electron 没能打开窗口。', 'Electron could not open its window.');
  }
  const browser = findBrowser(platform, environment);
  if (browser === undefined) {
    say(
      '没有 Electron，也没有找到 Chromium、Chrome 或 Edge。请安装其中之一，或联网后再运行 npm start。',
      'Neither Electron nor Chromium, Chrome or Edge is at hand. Install one of them, or go online and run npm start again.',
    );
    return 1;
  }
  const name = path.basename(browser);
  say(
    `未用 Electron，改用 ${name} 打开窗口，功能相同，数据不出本机。`,
    `Opening the window in ${name} instead of Electron: the same program, on this machine only.`,
  );
  const code = await runInBrowser(browser, extra, userFolders(platform, environment));
  if (code !== 0) {
    say(
      `${name} 没能打开窗口（代码 ${code}）。请用 ZHUANBAN_BROWSER 指定另一个浏览器再试。`,
      `${name} could not open the window (code ${code}). Name another browser in ZHUANBAN_BROWSER and try again.`,
    );
  }
  return code;
}

/** Path of the runtime, if it is there. ELECTRON_OVERRIDE_DIST_PATH is honoured, as Electron itself does. */
function electronProgram({ platform, environment, electronPackage }: StartWorld): string | undefined {
  const override = environment.ELECTRON_OVERRIDE_DIST_PATH;
  if (override !== undefined && override !== '') return existing(path.join(override, programIn(platform)));
  if (electronPackage === undefined) return undefined;
  const pathFile = path.join(electronPackage, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  return existing(path.join(electronPackage, 'dist', readFileSync(pathFile, 'utf8').trim()));
}

/** Lets Electron's installer fetch the runtime (ELECTRON_MIRROR is its to honour), within the deadline. */
async function installElectron(world: StartWorld, say: (zh: string, en: string) => void): Promise<string | undefined> {
  const { electronPackage, environment, installDeadline } = world;
  const isUnwanted = environment.ELECTRON_SKIP_BINARY_DOWNLOAD !== undefined;
  if (electronPackage === undefined || isUnwanted || environment.ELECTRON_OVERRIDE_DIST_PATH) return undefined;
  say('首次运行，正在获取 Electron（最多一分钟）…', 'First run: fetching Electron (a minute at most) …');
  await run(process.execPath, [path.join(electronPackage, 'install.js')], world, installDeadline);
  return electronProgram(world);
}

function programIn(platform: NodeJS.Platform): string {
  switch (platform) {
    case 'darwin':
      return 'Electron.app/Contents/MacOS/Electron';
    case 'win32':
      return 'electron.exe';
    default:
      return 'electron';
  }
}

const existing = (file: string): string | undefined => (existsSync(file) ? file : undefined);

/** Runs a program to its end, or (then quietly) to the deadline. Resolves to its exit code; 1 if it could not run. */
function run(
  program: string,
  rest: readonly string[],
  { environment }: StartWorld,
  deadline?: number,
): Promise<number> {
  // Terminals inside other Electron programs set this, and ours would then run as plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = environment;
  return new Promise((resolve) => {
    const child = spawn(program, rest, { stdio: deadline === undefined ? 'inherit' : 'ignore', env });
    const timer = deadline === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), deadline);
    const end = (code: number): void => {
      clearTimeout(timer);
      resolve(code);
    };
    child.once('error', () => end(1));
    child.once('exit', (code) => end(code ?? 1));
  });
}

/** The folder of the installed package, if there is one. Resolving its main module would download the runtime. */
function findElectronPackage(): string | undefined {
  try {
    return path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

const isProgram = process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isProgram) {
  process.exitCode = await start(process.argv.slice(2), {
    platform: process.platform,
    environment: process.env,
    electronPackage: findElectronPackage(),
    installDeadline: 60_000,
    say: (line) => console.log(line),
  });
}
