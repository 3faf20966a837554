/** What reading a manuscript gives: its stories with their photos, and every line with its role. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Role, Span, Story } from '../model/story.ts';

/** A photo the manuscript speaks of or leaves a place for. */
export interface ReadPhoto {
  readonly caption: readonly Span[];
  readonly credit: readonly Span[];
  /** Index in `story.paragraphs` before which the photo stood. */
  readonly before: number;
}

export interface ReadStory {
  /**
   * Kicker, headline, subhead, standfirst, crossheads, body, byline, sign-off and a shared 摄影报道 credit; captions
   * and photo credits are in `photos` only.
   */
  readonly story: Story;
  /** 栏目 it stands under; the first story that has it is where the section title stood. */
  readonly section?: string;
  readonly photos: readonly ReadPhoto[];
}

/** A paragraph or heading as it was found, rejoined and normalised. */
export interface ReadLine {
  readonly text: string;
  readonly role: Role;
  /** How sure the reader is, 0…1. */
  readonly certainty: number;
  /** Index in `stories`; absent for page and section titles. */
  readonly story?: number;
  /** First source line, from 1. */
  readonly line: number;
}

export interface Reading {
  /** Name of the manuscript, as findings show it. */
  readonly source: string;
  readonly encoding: string;
  /** 版名. */
  readonly pageTitle?: string;
  readonly stories: readonly ReadStory[];
  /** In the manuscript's order; what was lifted out of a paragraph follows it. */
  readonly lines: readonly ReadLine[];
  readonly diagnostics: readonly Diagnostic[];
}
