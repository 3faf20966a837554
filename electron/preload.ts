/** The only thing the interface's page gets from Electron: one object with a call, a listener and an address. */
import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../core/ipc.ts';

const bridge: Bridge = {
  host: 'electron',
  call: (name, request) => ipcRenderer.invoke('zhuanban:call', name, request),
  on: (name, listener) => {
    const heard = (_: unknown, event: unknown, payload: Parameters<typeof listener>[0]) => {
      if (event === name) listener(payload);
    };
    ipcRenderer.on('zhuanban:event', heard);
    return () => ipcRenderer.off('zhuanban:event', heard);
  },
  photoUrl: (photoId) => `photo://${photoId}/`,
};

contextBridge.exposeInMainWorld('zhuanban', bridge);
