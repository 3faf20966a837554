/** Readings as tests compare them: roles and texts without the rest. */
import type { Reading, ReadStory } from '../../../core/manuscript/reading.ts';
import { paragraphsOf, type Role, type Span, textOf } from '../../../core/model/story.ts';

export const spansText = (children: readonly Span[]): string => textOf({ children });

/** The texts of one role in a story. */
export const texts = ({ story }: ReadStory, role: Role): readonly string[] => paragraphsOf(story, role).map(textOf);

/** Kicker and headline of every story; a story without either shows an empty text. */
export const headings = ({ stories }: Reading): readonly (readonly [string, string])[] =>
  stories.map((story) => [texts(story, 'kicker').join('/'), texts(story, 'headline').join('/')]);

/** `role text` of every paragraph of a story, and its photos as `图 caption|credit@before`. */
export const outline = ({ story, photos }: ReadStory): readonly string[] => [
  ...story.paragraphs.map((paragraph) => `${paragraph.role} ${textOf(paragraph)}`),
  ...photos.map(({ caption, credit, before }) => `图 ${spansText(caption)}|${spansText(credit)}@${before}`),
];

/** `role text` of every line. */
export const roles = ({ lines }: Reading): readonly string[] => lines.map(({ role, text }) => `${role} ${text}`);

/** The lead that begins a story's body, if it is marked. */
export const leadOf = ({ story }: ReadStory): string | undefined =>
  paragraphsOf(story, 'body')[0]?.children.find((span) => span.lead)?.text;
