/** Applying and inverting any operation. */
import type { ZbanDocument } from '../model/document.ts';
import type { Story } from '../model/story.ts';
import { applyLayout, invertLayout } from './layout.ts';
import { Misfit, type Operation } from './operation.ts';
import { applyText, invertText } from './text.ts';

/** The document after `operation`; parts it does not touch are shared. Throws `Misfit` if it was not made for it. */
export function apply(document: ZbanDocument, operation: Operation): ZbanDocument {
  if (operation.kind !== 'edit-text') return applyLayout(document, operation);
  const { story, at } = findStory(document, operation.storyId);
  const paragraphs = applyText(story.paragraphs, operation.operation);
  return { ...document, stories: document.stories.with(at, { ...story, paragraphs }) };
}

/** The operation that takes `apply(document, operation)` back to `document`. */
export function invert(document: ZbanDocument, operation: Operation): Operation {
  if (operation.kind !== 'edit-text') return invertLayout(document, operation);
  const { story } = findStory(document, operation.storyId);
  return { ...operation, operation: invertText(story.paragraphs, operation.operation) };
}

function findStory(document: ZbanDocument, id: string): { story: Story; at: number } {
  const at = document.stories.findIndex((story) => story.id === id);
  const story = document.stories[at];
  if (story === undefined) throw new Misfit(`there is no story “${id}”`);
  return { story, at };
}
