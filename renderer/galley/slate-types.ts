/** Tells Slate that it edits our paragraphs and spans. */
import type { BaseEditor } from 'slate';
import type { ReactEditor } from 'slate-react';
import type { Marks, Role } from '../../core/model/story.ts';

export type GalleySpan = { text: string } & Marks;
export interface GalleyParagraph {
  role: Role;
  children: GalleySpan[];
}
export type GalleyEditor = BaseEditor & ReactEditor;

declare module 'slate' {
  interface CustomTypes {
    Editor: GalleyEditor;
    Element: GalleyParagraph;
    Text: GalleySpan;
  }
}
