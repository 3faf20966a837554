/** What a preflight rule is given and what it is: one file a rule, all of them listed in `rules.ts`. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Copyfit } from '../display/page.ts';
import type { Frame, ZbanDocument } from '../model/document.ts';
import type { Story } from '../model/story.ts';
import type { PrintedColumn } from './columns.ts';
import type { Copy } from './copy.ts';
import type { Grounds } from './grounds.ts';
import type { PreflightLimits, PreflightSection, SpotSetting } from './settings.ts';
import { isOfKind, type Subject } from './subject.ts';
import type { TextIndex } from './text-index.ts';

/** What the document itself cannot know. */
export interface PreflightFacts {
  /** Ids of photos whose bytes are not in the document's folder. */
  readonly missingPhotos?: readonly string[];
  /** What the press and the house set; what is not given is newsprint's. */
  readonly settings?: PreflightSection;
}

export interface Inspection {
  readonly document: ZbanDocument;
  readonly subjects: readonly Subject[];
  readonly columns: readonly PrintedColumn[];
  readonly copy: readonly Copy[];
  readonly text: TextIndex;
  readonly grounds: Grounds;
  readonly copyfit: readonly Copyfit[];
  readonly missingPhotos: ReadonlySet<string>;
  readonly limits: PreflightLimits;
  readonly spots: SpotSetting;
}

export interface PreflightRule {
  readonly id: string;
  /** Codes of its findings, if they are not just its id. */
  readonly codes?: readonly string[];
  check(inspection: Inspection): readonly Diagnostic[];
}

/** Subjects whose frame is of `kind`. */
export const subjectsOf = <K extends Frame['kind']>(
  { subjects }: Pick<Inspection, 'subjects'>,
  kind: K,
): readonly Subject<Extract<Frame, { kind: K }>>[] =>
  subjects.filter((subject): subject is Subject<Extract<Frame, { kind: K }>> => isOfKind(subject, kind));

export const storyOf = ({ document }: Pick<Inspection, 'document'>, storyId: string): Story | undefined =>
  document.stories.find((story) => story.id === storyId);
