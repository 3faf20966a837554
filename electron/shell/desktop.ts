/** The program in Electron: window, menu, dialogs, schemes and services, put together. */
import { app, type BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell, utilityProcess } from 'electron';
import type { Command } from '../../core/ipc.ts';
import { emitTo, serveCalls } from './channel.ts';
import { COPY_ENDINGS } from './copy-files.ts';
import type { FromJob, JobProcess } from './job.ts';
import { JOB_PROCESS, jobRunner } from './job-runner.ts';
import { buildMenu } from './menu.ts';
import { serveSchemes } from './protocol.ts';
import { createServices, type FileDialogs } from './services.ts';
import { hardenContents, hardenSession, openWindow } from './window.ts';

/** Runs the program until its window is closed. */
export async function runDesktop(): Promise<void> {
  if (!app.requestSingleInstanceLock()) return app.quit();
  app.on('web-contents-created', (_, contents) => hardenContents(contents));
  await app.whenReady();
  let window: BrowserWindow | undefined;
  const house = createServices({
    host: 'electron',
    version: app.getVersion(),
    dialogs: dialogsOver(() => window),
    dataFolder: app.getPath('userData'),
    documentsFolder: app.getPath('documents'),
    runJob: jobRunner(startJobProcess),
    onProgress: (progress) => emitTo(window, 'progress', progress),
    reveal: (file) => shell.showItemInFolder(file),
    now: () => new Date(),
  });
  hardenSession(session.defaultSession);
  serveSchemes(protocol, house.photos);
  serveCalls(ipcMain, house.services);
  Menu.setApplicationMenu(buildMenu((command: Command) => emitTo(window, 'command', command), !app.isPackaged));
  window = openWindow();
  askBeforeClosing(window, house.isUnsaved);
  app.on('second-instance', () => {
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
}

function startJobProcess(): JobProcess {
  const child = utilityProcess.fork(JOB_PROCESS, [], { serviceName: 'zhuanban-job' });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (heard) => child.on('message', (message: FromJob) => heard(message)),
    onExit: (ended) => child.once('exit', ended),
    kill: () => child.kill(),
  };
}

function dialogsOver(windowOf: () => BrowserWindow | undefined): FileDialogs {
  const save = async (
    title: string,
    defaultPath: string,
    name: string,
    ending: string,
  ): Promise<string | undefined> => {
    const window = windowOf();
    const options = { title, defaultPath, filters: [{ name, extensions: [ending] }] };
    const { filePath, canceled } = await (window
      ? dialog.showSaveDialog(window, options)
      : dialog.showSaveDialog(options));
    return canceled || filePath === '' ? undefined : filePath;
  };
  return {
    async openDocument() {
      const window = windowOf();
      const options = {
        title: '打开专版文档',
        properties: ['openFile' as const],
        filters: [{ name: '专版文档', extensions: ['zban'] }],
      };
      const { filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
      return filePaths[0];
    },
    saveDocument: (proposed) => save('存储专版文档', proposed, '专版文档', 'zban'),
    savePdf: (proposed) => save('导出 PDF', proposed, 'PDF', 'pdf'),
    async chooseCopy(kind) {
      const window = windowOf();
      const name = kind === 'manuscript' ? '稿件' : '照片';
      const options = {
        title: `选择${name}`,
        properties: ['openFile' as const, 'multiSelections' as const],
        filters: [{ name, extensions: [...COPY_ENDINGS[kind]] }],
      };
      const { filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
      return filePaths;
    },
  };
}

function askBeforeClosing(window: BrowserWindow, isUnsaved: () => boolean): void {
  window.on('close', (event) => {
    if (!isUnsaved()) return;
    const answer = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: '还有未存储的修改',
      detail: '关闭后，上次存储之后的修改会丢失。',
      buttons: ['返回', '不存储，关闭'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (answer === 0) event.preventDefault();
  });
}
