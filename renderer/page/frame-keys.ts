/** Keys for the chosen frame: arrows move it by a grid step, with Shift they resize it; Escape cancels a drag. */
import { useEffect } from 'react';
import { desk } from '../state/desk.ts';
import { cancelDrag, chooseFrame, deleteFrame, nudge } from '../state/frames.ts';

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Listens while the page is there. Keys belong to the frame only while nothing else has the focus. */
export function useFrameKeys(box: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      if (event.key === 'Escape' && cancelDrag()) {
        event.preventDefault();
        return;
      }
      const active = document.activeElement;
      const isOurs = active === document.body || active === box.current;
      if (!isOurs || desk().frameId === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      if (obey(event)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [box]);
}

/** True if the key was one for the frame. */
function obey({ key, shiftKey }: KeyboardEvent): boolean {
  const arrow = ARROWS[key];
  if (arrow !== undefined) nudge(arrow[0], arrow[1], shiftKey);
  else if (key === 'Delete' || key === 'Backspace') deleteFrame();
  else if (key === 'Escape') chooseFrame(undefined);
  else return false;
  return true;
}
