/** Whether the space bar is held outside text: the page then follows the hand. */
import { useEffect, useState } from 'react';

/** True for an element in which keys are text. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement);

export function useSpaceKey(): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const onDown = (event: KeyboardEvent): void => {
      if (event.code !== 'Space' || isTyping(event.target) || event.target instanceof HTMLButtonElement) return;
      event.preventDefault();
      setHeld(true);
    };
    const onUp = (event: KeyboardEvent): void => {
      if (event.code === 'Space') setHeld(false);
    };
    const onBlur = (): void => setHeld(false);
    window.addEventListener('keydown', onDown);
    window.addEventListener('keyup', onUp);
    window.addEventListener('blur', onBlur);
    return () => {
      window.removeEventListener('keydown', onDown);
      window.removeEventListener('keyup', onUp);
      window.removeEventListener('blur', onBlur);
    };
  }, []);
  return held;
}
