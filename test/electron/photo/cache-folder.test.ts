import { expect, it } from 'vitest';
import { renditionFolder } from '../../../electron/photo/cache-folder.ts';

it.each([
  ['linux', { XDG_CACHE_HOME: '/var/cache/me' }, '/home/me', '/var/cache/me/zhuanban/renditions'],
  ['linux', {}, '/home/me', '/home/me/.cache/zhuanban/renditions'],
  ['linux', { XDG_CACHE_HOME: '' }, '/home/me', '/home/me/.cache/zhuanban/renditions'],
  ['linux', { XDG_CACHE_HOME: 'cache' }, '/home/me', '/home/me/.cache/zhuanban/renditions'],
  ['win32', { LOCALAPPDATA: 'D:\\me\\Local' }, 'C:\\me', 'D:\\me\\Local\\zhuanban\\renditions'],
  ['win32', {}, 'C:\\me', 'C:\\me\\AppData\\Local\\zhuanban\\renditions'],
] as const)('on %s with %j it lies in the user’s cache', (platform, environment, home, folder) => {
  expect(renditionFolder({ platform, environment, home })).toBe(folder);
});
