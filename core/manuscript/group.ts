/** Groups labelled pieces into stories with their photos. */
import { type Paragraph, type Span, type Story, type StoryKind, textOf } from '../model/story.ts';
import { countCharacters } from './characters.ts';
import { partHeading } from './heading.ts';
import { closesStory } from './headness.ts';
import type { Labelled } from './label.ts';
import { leadOf } from './lead.ts';
import { distinct, isName, namesIn } from './names.ts';
import { closeUp, normaliseSpans } from './normalise.ts';
import type { Piece } from './piece.ts';
import type { ReadLine, ReadPhoto, ReadStory } from './reading.ts';
import { markRunInHeads } from './run-in.ts';
import { lineText, mergeSpans, sliceSpans, trimSpans } from './source.ts';

export interface Grouped {
  readonly pageTitle?: string;
  readonly stories: readonly ReadStory[];
  readonly lines: readonly ReadLine[];
}

/** A story while its pieces come in. */
interface Draft {
  readonly section: string | undefined;
  readonly paragraphs: Paragraph[];
  readonly photos: ReadPhoto[];
  readonly reporters: string[];
  /** What is no part of the story; kept at its end, where it does not break into the text. */
  readonly strays: Paragraph[];
  /** Text has come: a second lead begins another story. */
  running: boolean;
  /** The sign-off has come: what flows now belongs to another story. */
  closed: boolean;
  /** The last photo may still get a caption or a credit. */
  open: 'place' | 'captioned' | undefined;
}

export function group(labelled: readonly Labelled[]): Grouped {
  const drafts: Draft[] = [];
  const lines: ReadLine[] = [];
  let pageTitle: string | undefined;
  let section: string | undefined;
  let fresh = true;
  /** An editor's note that stands before the headings of its story. */
  const held: Paragraph[] = [];
  /** Strays before the first story. */
  const strays: Paragraph[] = [];
  const open = (): Draft => {
    const draft: Draft = {
      section,
      paragraphs: held.splice(0),
      photos: [],
      reporters: [],
      strays: strays.splice(0),
      running: false,
      closed: false,
      open: undefined,
    };
    drafts.push(draft);
    fresh = false;
    return draft;
  };
  for (const each of labelled) {
    const { piece, role, certainty } = each;
    const line = { role, certainty, line: piece.line };
    if (role === 'page-title' || role === 'section-title') {
      const text = lineText({ spans: finished(piece, role) });
      if (role === 'page-title') pageTitle = text;
      else section = text;
      fresh = true;
      lines.push({ ...line, text });
      continue;
    }
    const last = drafts.at(-1);
    if (piece.mark.kind === 'stray') {
      const children = finished(piece, role);
      (last?.strays ?? strays).push({ role, children });
      lines.push({ ...line, text: lineText({ spans: children }), story: Math.max(0, drafts.length - 1) });
      continue;
    }
    if (piece.mark.kind === 'standfirst' && (fresh || last === undefined || last.closed)) {
      const children = finished(piece, role);
      held.push({ role, children });
      lines.push({ ...line, text: lineText({ spans: children }), story: drafts.length });
      continue;
    }
    const draft = fresh || last === undefined || each.opens || opensUntitled(last, each) ? open() : last;
    for (const part of add(draft, each)) lines.push({ ...line, ...part, story: drafts.length - 1 });
  }
  if (strays.length + held.length > 0) open();
  const stories = drafts.map((draft, i) => storyOf(draft, i));
  return pageTitle === undefined ? { stories, lines } : { pageTitle, stories, lines };
}

/** Flowing text that cannot belong to the story before it. */
function opensUntitled(draft: Draft, { piece, role }: Labelled): boolean {
  if (piece.mark.kind === 'lead' && draft.running) return true;
  return draft.closed && (role === 'body' || role === 'standfirst' || role === 'crosshead');
}

/** Adds one piece to `draft`; the lines it shows as: a heading that was parted shows as two. */
function add(draft: Draft, each: Labelled): readonly Pick<ReadLine, 'text' | 'role' | 'certainty'>[] {
  const { piece, role, certainty } = each;
  const spans = finished(piece, role);
  const shown = { text: lineText({ spans }), role, certainty };
  if (role === 'caption' || (role === 'credit' && !closesStory(piece))) {
    addPhotoMatter(draft, piece, role, spans);
    return shown.text === '' ? [] : [shown];
  }
  draft.open = undefined;
  if (role === 'headline') return addHeadline(draft, spans, certainty);
  draft.paragraphs.push({ role, children: spans });
  draft.reporters.push(...namesOf(piece, role, shown.text));
  if (role === 'body' || role === 'crosshead') draft.running = true;
  if (closesStory(piece)) draft.closed = true;
  return [shown];
}

/** A headline; one that holds place and headline in a line, with no kicker yet, becomes two. */
function addHeadline(draft: Draft, spans: readonly Span[], certainty: number) {
  const text = lineText({ spans });
  const kicked = draft.paragraphs.some((paragraph) => paragraph.role === 'kicker');
  const parting = kicked ? undefined : partHeading(text);
  const parts = parting
    ? [
        {
          role: 'kicker' as const,
          spans: trimSpans(sliceSpans(spans, 0, parting.kickerEnd)),
          certainty: parting.certainty,
        },
        {
          role: 'headline' as const,
          spans: trimSpans(sliceSpans(spans, parting.headlineStart)),
          certainty: Math.min(certainty, parting.certainty),
        },
      ]
    : [{ role: 'headline' as const, spans, certainty }];
  for (const part of parts) draft.paragraphs.push({ role: part.role, children: part.spans });
  return parts.map((part) => ({ text: lineText(part), role: part.role, certainty: part.certainty }));
}

/** Captions and credits make photos: a place takes a caption, a captioned photo the credit that follows it. */
function addPhotoMatter(draft: Draft, piece: Piece, role: 'caption' | 'credit', spans: readonly Span[]): void {
  const before = draft.paragraphs.length;
  const last = draft.photos.at(-1);
  if (piece.mark.kind === 'photo') {
    draft.photos.push({ caption: [], credit: [], before });
    draft.open = 'place';
  } else if (role === 'caption') {
    // What a file says of its picture and the caption typed under it belong to one photo.
    const own = last && draft.open === 'place' ? last : undefined;
    const caption = own && own.caption.length > 0 ? mergeSpans([...own.caption, { text: ' ' }, ...spans]) : spans;
    if (own) draft.photos[draft.photos.length - 1] = { ...own, caption };
    else draft.photos.push({ caption, credit: [], before });
    draft.open = piece.picture ? 'place' : 'captioned';
  } else {
    if (last && draft.open) draft.photos[draft.photos.length - 1] = { ...last, credit: spans };
    else draft.photos.push({ caption: [], credit: spans, before });
    draft.open = undefined;
  }
}

/** The spans of a piece as its paragraph shows them: quotes paired, flowing text closed up, the lead marked. */
function finished(piece: Piece, role: Labelled['role']): readonly Span[] {
  const spans = mergeSpans(normaliseSpans(piece.spans));
  switch (role) {
    case 'body':
      return markLead(closeUp(spans));
    case 'standfirst':
    case 'caption':
      return closeUp(spans);
    default:
      return [{ text: lineText({ spans }) }].filter(({ text }) => text !== '');
  }
}

function markLead(spans: readonly Span[]): readonly Span[] {
  const lead = leadOf(lineText({ spans }));
  if (!lead) return spans;
  const marked = sliceSpans(spans, 0, lead.length).map((span) => ({ ...span, lead: true }));
  return [...marked, ...sliceSpans(spans, lead.length)];
}

/** （某某） behind the last sentence of a paragraph. */
const INLINE_SIGN_OFF = /[。！？”]（([^（）]{2,24})）$/u;

function namesOf({ mark }: Piece, role: Labelled['role'], text: string): readonly string[] {
  if (role === 'byline') return namesIn(text) ?? (mark.kind === 'byline' ? mark.names : []);
  if (mark.kind === 'credit' || mark.kind === 'sign-off') return mark.names;
  if (role !== 'body') return [];
  const inline = namesIn(INLINE_SIGN_OFF.exec(text)?.[1] ?? '');
  return [...(leadOf(text)?.reporters ?? []), ...(inline?.every(isName) ? inline : [])];
}

function storyOf(draft: Draft, index: number): ReadStory {
  const story: Story = {
    id: `story-${index + 1}`,
    kind: kindOf(draft),
    paragraphs: [...markRunInHeads(draft.paragraphs), ...draft.strays],
    reporters: distinct(draft.reporters),
  };
  return { story, ...(draft.section === undefined ? {} : { section: draft.section }), photos: draft.photos };
}

/** Three photos and more with no more 字 of text a photo than this are the story themselves (组照). */
const TEXT_PER_PHOTO = 80;

function kindOf({ paragraphs, photos }: Draft): StoryKind {
  const body = paragraphs.filter(({ role }) => role === 'body');
  const length = body.reduce((sum, paragraph) => sum + countCharacters(textOf(paragraph)), 0);
  if (photos.length > 0 && (body.length === 0 || (photos.length >= 3 && length <= TEXT_PER_PHOTO * photos.length))) {
    return 'photo-story';
  }
  const headline = paragraphs.find(({ role }) => role === 'headline');
  return headline && /(?:启事|声明|公告|通告|公示|致歉|更正)$/u.test(textOf(headline)) ? 'notice' : 'news';
}
