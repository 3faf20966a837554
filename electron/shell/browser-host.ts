/** The program without Electron: services on the loopback host, the window in an installed browser. */
import { fork, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../resources.ts';
import { browserArguments } from './browsers.ts';
import type { FromJob, JobProcess } from './job.ts';
import { JOB_PROCESS, jobRunner } from './job-runner.ts';
import { type LoopbackHost, startLoopback } from './loopback.ts';
import { createServices } from './services.ts';

export interface HostFolders {
  /** What the program remembers. */
  readonly data: string;
  /** Where documents are looked for first. */
  readonly documents: string;
}

/** The folders of the person who is logged in. */
export function userFolders(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): HostFolders {
  const home = os.homedir();
  const documents = path.join(home, 'Documents');
  switch (platform) {
    case 'darwin':
      return { data: path.join(home, 'Library', 'Application Support', 'zhuanban'), documents };
    case 'win32':
      return { data: path.join(environment.APPDATA ?? home, 'zhuanban'), documents };
    default:
      return { data: path.join(environment.XDG_CONFIG_HOME ?? path.join(home, '.config'), 'zhuanban'), documents };
  }
}

/** Starts services and loopback host; the window is opened by the caller. */
export async function startHost(folders: HostFolders): Promise<LoopbackHost> {
  const { version } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
  let host: LoopbackHost | undefined;
  const { services, photos } = createServices({
    host: 'loopback',
    version,
    dataFolder: folders.data,
    documentsFolder: folders.documents,
    runJob: jobRunner(startJobProcess),
    onProgress: (progress) => host?.emit('progress', progress),
    reveal,
    now: () => new Date(),
  });
  host = await startLoopback({ services, photos });
  return host;
}

/** Runs the window in `browser` until it is closed. Resolves to the browser's exit code. */
export async function runInBrowser(browser: string, extra: readonly string[], folders: HostFolders): Promise<number> {
  await mkdir(folders.data, { recursive: true });
  // Cookies know no ports, so a profile that others use too would not do.
  const profile = await mkdtemp(path.join(folders.data, 'browser-'));
  const host = await startHost(folders);
  const child = spawn(browser, [...extra, ...browserArguments(host.bootUrl, profile)], { stdio: 'ignore' });
  const stop = (): void => void child.kill();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      // Without a code it was ended from outside: that is no trouble of its own.
      child.once('exit', (code) => resolve(code ?? 0));
    });
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await host.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function startJobProcess(): JobProcess {
  const child = fork(JOB_PROCESS, { serialization: 'advanced' });
  return {
    post: (message) => void (child.connected && child.send(message)),
    onMessage: (heard) => child.on('message', (message) => heard(message as FromJob)),
    onExit: (ended) => child.once('exit', ended),
    kill: () => void child.kill(),
  };
}

/** Opens the folder of a file in the system's file manager. */
function reveal(file: string): void {
  const [program, ...rest] = revealCommand(process.platform, file);
  spawn(program, rest, { stdio: 'ignore', detached: true })
    .once('error', () => undefined)
    .unref();
}

function revealCommand(platform: NodeJS.Platform, file: string): readonly [string, ...string[]] {
  switch (platform) {
    case 'darwin':
      return ['open', '-R', file];
    case 'win32':
      return ['explorer.exe', `/select,${file}`];
    default:
      return ['xdg-open', path.dirname(file)];
  }
}
