/** Which language the interface speaks. */
import type { Sentence } from '../../core/base/diagnostic.ts';
import { useDesk } from '../state/desk.ts';
import { en } from './en.ts';
import { type Messages, zh } from './zh.ts';

/** The interface's words. */
export const useText = (): Messages => (useDesk((desk) => desk.language) === 'zh' ? zh : en);

/** Picks the sentence in the interface's language. */
export function useSentence(): (sentence: Sentence) => string {
  const language = useDesk((desk) => desk.language);
  return (sentence) => sentence[language];
}
