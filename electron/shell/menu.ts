/** The application's menu, in Chinese: every entry is a command that the window carries out, or a role. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Command } from '../../core/ipc.ts';

/** Builds the menu; `send` hands a chosen command to the window. */
export function buildMenu(send: (command: Command) => void, developed: boolean): Menu {
  const item = (label: string, command: Command, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const isMac = process.platform === 'darwin';
  const file: MenuItemConstructorOptions[] = [
    item('新建…', 'new-document', 'CmdOrCtrl+N'),
    item('打开…', 'open-document', 'CmdOrCtrl+O'),
    line,
    item('存储', 'save-document', 'CmdOrCtrl+S'),
    item('存储为…', 'save-document-as', 'CmdOrCtrl+Shift+S'),
    item('导出 PDF…', 'export-pdf', 'CmdOrCtrl+E'),
    line,
    item('关闭文档', 'close-document', 'CmdOrCtrl+W'),
    ...(isMac ? [] : [{ label: '退出', role: 'quit' as const }]),
  ];
  const edit: MenuItemConstructorOptions[] = [
    item('撤销', 'undo', 'CmdOrCtrl+Z'),
    item('重做', 'redo', 'CmdOrCtrl+Shift+Z'),
    line,
    { label: '剪切', role: 'cut' },
    { label: '复制', role: 'copy' },
    { label: '粘贴', role: 'paste' },
    { label: '全选', role: 'selectAll' },
    line,
    item('选框工具（V）', 'tool-select'),
    item('文字工具（T）', 'tool-text'),
    item('下一个框', 'next-frame', 'F6'),
    item('上一个框', 'previous-frame', 'Shift+F6'),
    item('删除选中的框', 'delete-frame'),
  ];
  const view: MenuItemConstructorOptions[] = [
    item('放大', 'zoom-in', 'CmdOrCtrl+='),
    item('缩小', 'zoom-out', 'CmdOrCtrl+-'),
    item('适合版面', 'zoom-page', 'CmdOrCtrl+0'),
    item('适合宽度', 'zoom-width', 'CmdOrCtrl+Alt+0'),
    item('实际大小', 'zoom-actual', 'CmdOrCtrl+1'),
    line,
    item('显示框线', 'toggle-aids'),
    item('文稿编辑栏', 'toggle-galley', 'CmdOrCtrl+Y'),
    item('属性栏', 'toggle-inspector', 'CmdOrCtrl+I'),
    item('下一条问题', 'next-finding', 'F8'),
    item('浅色 / 深色', 'toggle-theme'),
    ...(developed ? [line, { label: '开发者工具', role: 'toggleDevTools' as const }] : []),
  ];
  return Menu.buildFromTemplate([
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    { label: '文件', submenu: file },
    { label: '编辑', submenu: edit },
    { label: '视图', submenu: view },
    {
      label: '窗口',
      submenu: [
        { label: '最小化', role: 'minimize' },
        { label: '全屏', role: 'togglefullscreen' },
      ],
    },
  ]);
}
