/** The window: a sandboxed page without Node that goes nowhere, opens nothing and is granted nothing. */
import path from 'node:path';
import { BrowserWindow, type Session, type WebContents } from 'electron';
import { ROOT } from '../resources.ts';
import { INTERFACE_ORIGIN } from './protocol.ts';

const PRELOAD = path.join(ROOT, 'dist', 'electron', 'preload.cjs');

/** Opens the window and loads the interface; it shows itself when there is something to see. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: '专版',
    backgroundColor: '#e9e8e4',
    webPreferences: {
      preload: PRELOAD,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      // The dictionaries would be fetched from the network.
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${INTERFACE_ORIGIN}/`);
  return window;
}

/** Shuts every door of a page: called for each one that Electron creates, before it loads anything. */
export function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** No permission is ever granted, no download started, no request leaves the machine. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isOwnAddress(details.url) }));
}

const OWN_SCHEMES = ['app:', 'photo:', 'devtools:', 'blob:', 'data:'];
const isOwnAddress = (url: string): boolean => OWN_SCHEMES.includes(new URL(url).protocol);
