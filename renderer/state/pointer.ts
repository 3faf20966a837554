/** Where on the page the pointer is; apart from the desk, because it changes all the time. */
import { create } from 'zustand';
import type { Point } from '../../core/base/geometry.ts';

export interface Pointer {
  /** Points of the page; undefined off the page. */
  readonly place: Point | undefined;
  /** The frame under the pointer. */
  readonly frameId: string | undefined;
}

export const usePointer = create<Pointer>()(() => ({ place: undefined, frameId: undefined }));
