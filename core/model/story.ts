/**
 * The text of one article: paragraphs with roles, and marked spans inside them. The shape is Slate's own
 * (`children` of `{ text, …marks }`), so the galley edits the model itself and Slate's operations are ours.
 */

/** What a paragraph is, by the field's names. */
export const ROLES = [
  'page-title', // 版名
  'section-title', // 栏目
  'kicker', // 引题
  'headline', // 主题
  'subhead', // 副题
  'standfirst', // 提要
  'crosshead', // 插题
  'body', // 正文
  'byline', // 署名 set on a line of its own: 本报记者 某某
  'sign-off', // 文末署名 (某某)
  'caption', // 图说
  'credit', // 摄影署名
] as const;

export type Role = (typeof ROLES)[number];

/** Marks on a span. Absent means off; unknown marks are kept. */
export interface Marks {
  /** Bold face of the same kind: 黑体 in body text. */
  readonly strong?: boolean;
  /** Kai face: 楷体. */
  readonly kai?: boolean;
  /** Emphasis dots: 着重号. */
  readonly dots?: boolean;
  /** The lead of a story: 本报讯 记者某某报道：, set in the house style's lead face. */
  readonly lead?: boolean;
  /** Underline for a proper name: 专名号. */
  readonly name?: boolean;
  /** Pinyin over the span. */
  readonly ruby?: string;
}

export interface Span extends Marks {
  readonly text: string;
}

export interface Paragraph {
  readonly role: Role;
  readonly children: readonly Span[];
}

/** What kind of piece it is: decides what preflight asks for. */
export type StoryKind = 'news' | 'photo-story' | 'notice';

export interface Story {
  readonly id: string;
  readonly kind: StoryKind;
  readonly paragraphs: readonly Paragraph[];
  /** Names found as reporters or authors, for the copy list. */
  readonly reporters: readonly string[];
}

/** The plain text of a paragraph. */
export const textOf = (paragraph: Pick<Paragraph, 'children'>): string =>
  paragraph.children.map((span) => span.text).join('');

/** Paragraphs of one of `roles`, in order. */
export const paragraphsOf = (story: Story, ...roles: readonly Role[]): readonly Paragraph[] =>
  story.paragraphs.filter((paragraph) => roles.includes(paragraph.role));

/** Roles that the headline package shows. */
export const HEADLINE_ROLES: readonly Role[] = ['kicker', 'headline', 'subhead', 'standfirst'];
/** Roles that flow in text frames; a credit there is one for text and photo together (…摄影报道). */
export const FLOW_ROLES: readonly Role[] = ['crosshead', 'body', 'byline', 'sign-off', 'credit'];

/** A paragraph of one unmarked span. */
export const paragraph = (role: Role, text: string): Paragraph => ({ role, children: [{ text }] });
