/** Operations on everything but text: lists, frames, house style. */
import type { Frame, Page, ZbanDocument } from '../model/document.ts';
import { type LayoutOperation, type ListName, Misfit } from './operation.ts';

type Fields = Readonly<Record<string, unknown>>;
interface Named {
  readonly id: string;
}

/** The document after `operation`. Throws `Misfit` if it was not made for it. */
export function applyLayout(document: ZbanDocument, operation: LayoutOperation): ZbanDocument {
  switch (operation.kind) {
    case 'insert-item':
      return changeList(document, operation.list, (items) => insertNew(items, operation.index, operation.item));
    case 'remove-item':
      return changeList(document, operation.list, (items) => items.toSpliced(indexOf(items, operation.id), 1));
    case 'move-item':
      return changeList(document, operation.list, (items) => {
        const at = indexOf(items, operation.id);
        return insertAt(items.toSpliced(at, 1), operation.index, items[at] as Named);
      });
    case 'set-item':
      return changeList(document, operation.list, (items) => {
        const at = indexOf(items, operation.id);
        return items.with(at, change(items[at] as Named, operation, ['id']));
      });
    case 'insert-frame':
      if (document.pages.some((page) => page.frames.some((frame) => frame.id === operation.frame.id))) {
        throw new Misfit(`there already is a frame “${operation.frame.id}”`);
      }
      return changeFrames(document, operation.pageId, (frames) => insertAt(frames, operation.index, operation.frame));
    case 'remove-frame': {
      const { page, index } = findFrame(document, operation.frameId);
      return changeFrames(document, page.id, (frames) => frames.toSpliced(index, 1));
    }
    case 'move-frame': {
      const { page, index, frame } = findFrame(document, operation.frameId);
      const without = changeFrames(document, page.id, (frames) => frames.toSpliced(index, 1));
      return changeFrames(without, operation.pageId, (frames) => insertAt(frames, operation.index, frame));
    }
    case 'set-frame': {
      const { page, index, frame } = findFrame(document, operation.frameId);
      return changeFrames(document, page.id, (frames) => frames.with(index, change(frame, operation, ['id', 'kind'])));
    }
    case 'set-document':
      return change(document, operation, ['format', 'version', 'id', 'pages', 'articles', 'stories', 'photos']);
    case 'set-house-style':
      return { ...document, houseStyle: setDeep(document.houseStyle, operation.path, operation.value) };
  }
}

/** What undoes `operation`, which is about to be applied to `document`. */
export function invertLayout(document: ZbanDocument, operation: LayoutOperation): LayoutOperation {
  switch (operation.kind) {
    case 'insert-item':
      return { kind: 'remove-item', list: operation.list, id: operation.item.id };
    case 'remove-item': {
      const items: readonly Named[] = document[operation.list];
      const index = indexOf(items, operation.id);
      // The item comes from the list it goes back to.
      return { kind: 'insert-item', list: operation.list, index, item: items[index] } as LayoutOperation;
    }
    case 'move-item':
      return { ...operation, index: indexOf(document[operation.list], operation.id) };
    case 'set-item': {
      const items: readonly Named[] = document[operation.list];
      return { ...operation, ...invertChange(items[indexOf(items, operation.id)] as Named, operation) };
    }
    case 'insert-frame':
      return { kind: 'remove-frame', frameId: operation.frame.id };
    case 'remove-frame': {
      const { page, index, frame } = findFrame(document, operation.frameId);
      return { kind: 'insert-frame', pageId: page.id, index, frame };
    }
    case 'move-frame': {
      const { page, index } = findFrame(document, operation.frameId);
      return { ...operation, pageId: page.id, index };
    }
    case 'set-frame':
      return { ...operation, ...invertChange(findFrame(document, operation.frameId).frame, operation) };
    case 'set-document':
      return { ...operation, ...invertChange(document, operation) };
    case 'set-house-style': {
      const value = valueAt(document.houseStyle, operation.path);
      const { kind, path } = operation;
      return value === undefined ? { kind, path } : { kind, path, value };
    }
  }
}

interface FieldChange {
  readonly set: object;
  readonly unset?: readonly string[];
}

/** `target` with fields put and taken away; `fixed` ones may not be touched. */
function change<T extends object>(target: T, { set, unset = [] }: FieldChange, fixed: readonly string[]): T {
  const entries = Object.entries(set);
  const forbidden = [...entries.map(([key]) => key), ...unset].find((key) => fixed.includes(key));
  if (forbidden !== undefined) throw new Misfit(`“${forbidden}” cannot be set`);
  const unwritable = entries.find(([, value]) => value === undefined);
  if (unwritable !== undefined) throw new Misfit(`“${unwritable[0]}” is undefined: take it away instead`);
  const kept = Object.entries(target).filter(([key]) => !unset.includes(key));
  return Object.fromEntries([...kept, ...entries]) as T;
}

function invertChange(target: object, { set, unset = [] }: FieldChange): { set: Fields; unset: readonly string[] } {
  const touched = [...Object.keys(set), ...unset];
  const before = target as Fields;
  return {
    set: Object.fromEntries(Object.entries(before).filter(([key]) => touched.includes(key))),
    unset: touched.filter((key) => !Object.hasOwn(before, key)),
  };
}

function insertAt<T>(items: readonly T[], index: number, item: T): readonly T[] {
  if (!Number.isInteger(index) || index < 0 || index > items.length)
    throw new Misfit(`no place ${index} in ${items.length}`);
  return items.toSpliced(index, 0, item);
}

function insertNew<T extends Named>(items: readonly T[], index: number, item: T): readonly T[] {
  if (items.some(({ id }) => id === item.id)) throw new Misfit(`there already is a “${item.id}”`);
  return insertAt(items, index, item);
}

function indexOf(items: readonly Named[], id: string): number {
  const index = items.findIndex((item) => item.id === id);
  if (index < 0) throw new Misfit(`there is no “${id}”`);
  return index;
}

/** Items never change their list, so the list keeps its type. */
const changeList = (
  document: ZbanDocument,
  list: ListName,
  changeItems: (items: readonly Named[]) => readonly Named[],
): ZbanDocument => ({ ...document, [list]: changeItems(document[list]) });

function changeFrames(
  document: ZbanDocument,
  pageId: string,
  changeThem: (frames: readonly Frame[]) => readonly Frame[],
): ZbanDocument {
  const at = indexOf(document.pages, pageId);
  const page = document.pages[at] as Page;
  return { ...document, pages: document.pages.with(at, { ...page, frames: changeThem(page.frames) }) };
}

function findFrame(document: ZbanDocument, frameId: string): { page: Page; index: number; frame: Frame } {
  for (const page of document.pages) {
    const index = page.frames.findIndex((frame) => frame.id === frameId);
    const frame = page.frames[index];
    if (frame !== undefined) return { page, index, frame };
  }
  throw new Misfit(`there is no frame “${frameId}”`);
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const valueAt = (target: unknown, path: readonly string[]): unknown =>
  path.reduce((value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined), target);

/** A copy of `target` with `value` at `path`; the way there must exist, lists are set as a whole. */
function setDeep<T>(target: T, path: readonly string[], value: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined || !isObject(target)) throw new Misfit(`the house style has no “${path.join('.')}”`);
  if (rest.length > 0) return change(target, { set: { [key]: setDeep(target[key], rest, value) } }, []);
  return change(target, value === undefined ? { set: {}, unset: [key] } : { set: { [key]: value } }, []);
}
