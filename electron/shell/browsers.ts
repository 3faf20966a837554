/** Installed browsers that can show the window: Chromium and its kin, never one that would be downloaded. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const MAC_APPS = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
const WINDOWS_PROGRAMS = [
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];

/** The first browser found, or undefined. ZHUANBAN_BROWSER names one by its path. */
export function findBrowser(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string | undefined {
  const named = environment.ZHUANBAN_BROWSER;
  if (named !== undefined && named !== '') return isProgram(named) ? named : undefined;
  return candidates(platform, environment).find(isProgram);
}

function candidates(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): readonly string[] {
  switch (platform) {
    case 'darwin':
      return MAC_APPS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
    case 'win32': {
      const homes = [environment.ProgramFiles, environment['ProgramFiles(x86)'], environment.LOCALAPPDATA];
      return WINDOWS_PROGRAMS.flatMap((program) =>
        homes.filter((home) => home !== undefined).map((home) => path.win32.join(home, ...program)),
      );
    }
    default: {
      const folders = (environment.PATH ?? '').split(':').filter((folder) => folder !== '');
      return LINUX_NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
    }
  }
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** How the browser is started: a window without browser bars, a profile of its own, no talk with its maker. */
export const browserArguments = (url: string, profile: string): readonly string[] => [
  `--app=${url}`,
  `--user-data-dir=${profile}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
  '--window-size=1440,900',
];
