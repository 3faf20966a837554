/** Where converted photos are kept between exports: the place that the system sets aside for what can be made again. */
import { homedir } from 'node:os';
import path from 'node:path';

/** What decides where it is. */
export interface Circumstances {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

const HERE: Circumstances = { platform: process.platform, environment: process.env, home: homedir() };

/** The folder of the user's renditions; it need not exist, and may not be writable. */
export function renditionFolder({ platform, environment, home }: Circumstances = HERE): string {
  const { join, isAbsolute } = platform === 'win32' ? path.win32 : path.posix;
  const [named, usual] =
    platform === 'win32'
      ? [environment.LOCALAPPDATA, join(home, 'AppData', 'Local')]
      : [environment.XDG_CACHE_HOME, join(home, '.cache')];
  // A relative path is to be passed over, says the XDG specification: it would change with where one stands.
  const base = named !== undefined && isAbsolute(named) ? named : usual;
  return join(base, 'zhuanban', 'renditions');
}
