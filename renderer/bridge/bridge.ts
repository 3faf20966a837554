/** The window's way to its host: Electron's preload script put one on the page, otherwise it is the loopback host. */
import type { Bridge } from '../../core/ipc.ts';
import { loopbackBridge } from './loopback.ts';

declare global {
  interface Window {
    readonly zhuanban?: Bridge;
  }
}

export const bridge: Bridge = window.zhuanban ?? loopbackBridge();
