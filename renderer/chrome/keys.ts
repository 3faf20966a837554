/** Keys as they are printed on the keyboard in front of the editor. */
const IS_MAC = navigator.userAgent.includes('Mac');

/** `Ctrl+S`, on a Mac `⌘S`. */
export const controlKey = (key: string): string => (IS_MAC ? `⌘${key}` : `Ctrl+${key}`);
export const controlShiftKey = (key: string): string => (IS_MAC ? `⇧⌘${key}` : `Ctrl+Shift+${key}`);
