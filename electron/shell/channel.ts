/** Carries calls and events between the window's page and the services, over Electron's IPC. */
import type { BrowserWindow, IpcMain, IpcMainInvokeEvent } from 'electron';
import type { EventName, Events, Services } from '../../core/ipc.ts';
import { INTERFACE_ORIGIN } from './protocol.ts';
import { BadRequest, dispatch } from './requests.ts';

/** Answers the calls of the interface's own top frame; anyone else's are refused before they are read. */
export function serveCalls(ipc: IpcMain, services: Services): void {
  ipc.handle('zhuanban:call', (event, call: unknown, request: unknown) => {
    if (!isInterface(event)) throw new BadRequest('not the interface');
    return dispatch(services, call, request);
  });
}

/** Tells the window's page of an event, if the window is still there. */
export function emitTo<Name extends EventName>(
  window: BrowserWindow | undefined,
  name: Name,
  payload: Events[Name],
): void {
  if (window === undefined || window.isDestroyed()) return;
  window.webContents.send('zhuanban:event', name, payload);
}

function isInterface({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.origin === INTERFACE_ORIGIN;
}
