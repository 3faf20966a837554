/** Gives every piece its role, by its mark, its neighbours and its place in the story. */
import type { Role } from '../model/story.ts';
import { endsSentence } from './characters.ts';
import { isSubject, type Named, nameHeadings } from './heading.ts';
import { closesStory, isDate, isPhotoMatter, isTwoPart } from './headness.ts';
import type { Piece } from './piece.ts';
import type { Sorted } from './rejoin.ts';

export interface Labelled {
  readonly piece: Piece;
  readonly role: Role;
  readonly certainty: number;
  /** First heading of a story. */
  readonly opens: boolean;
  /** Source lines of the parts it was joined from, the first apart. */
  readonly parts: readonly number[];
}

/** A stretch of headings and the text up to the next headings. */
interface Stretch {
  readonly heads: readonly Sorted[];
  readonly body: readonly Sorted[];
}

export function label(sorted: readonly Sorted[]): readonly Labelled[] {
  const stretches = stretchesOf(sorted);
  const result: Labelled[] = [];
  let storyLevel: number | undefined;
  let sectionLevel: number | undefined;
  const starts = stretches.map((stretch, i) => startsStory(stretch, stretches[i - 1]));
  stretches.forEach((stretch, i) => {
    const [head] = stretch.heads;
    const level = head?.piece.heading;
    const start = starts[i] as boolean;
    // A declared heading of the story's own rank or above opens the next story.
    const deeper = level === undefined || storyLevel === undefined || level > storyLevel;
    if (stretch.heads.length > 0) {
      if (!start && deeper) result.push(...stretch.heads.map(crosshead));
      else {
        const named = headings(stretch, i === 0, stretches, starts, sectionLevel);
        sectionLevel = named.find(({ role }) => role === 'section-title')?.piece.heading ?? sectionLevel;
        storyLevel = named.find(({ opens }) => opens)?.piece.heading ?? storyLevel;
        result.push(...named);
      }
    }
    result.push(...texts(stretch));
  });
  return result;
}

function stretchesOf(sorted: readonly Sorted[]): readonly Stretch[] {
  const result: { heads: Sorted[]; body: Sorted[] }[] = [];
  for (const each of sorted) {
    const open = result.at(-1);
    if (each.head && (open === undefined || open.body.length > 0)) result.push({ heads: [each], body: [] });
    else if (each.head) open?.heads.push(each);
    else if (open) open.body.push(each);
    else result.push({ heads: [], body: [each] });
  }
  return result;
}

const LONGEST_CROSSHEAD = 16;

/** False if the stretch's heading is a crosshead of the story before it. */
function startsStory(stretch: Stretch, before: Stretch | undefined): boolean {
  const [head] = stretch.heads;
  const last = before?.body.at(-1);
  if (!head || !before || !last) return true;
  if (stretch.heads.length > 1 || closesStory(last.piece) || beginsStory(stretch)) return true;
  if (photosOnly(stretch.body)) return true;
  const { text, length, heading } = head.piece;
  if (length >= SHORTEST_NEWS && opensNews(stretch)) return true;
  if (length > LONGEST_CROSSHEAD) return true;
  if (heading !== undefined) return isSubject(text.split(/[： ]/u)[0] as string);
  if (isTwoPart(text) && length >= 10 && head.piece.gap) return true;
  // News with a lead is short and has no crossheads: a heading set off from it is the next story's.
  return head.piece.gap && beginsStory(before);
}

const beginsStory = ({ body }: Stretch): boolean => {
  const first = body.find(({ piece }) => !isPhotoMatter(piece));
  return first?.piece.mark.kind === 'lead' || first?.piece.mark.kind === 'byline';
};

/** Headlines of news have so many 字; a shorter line may stand before a sentence that begins with a date. */
const SHORTEST_NEWS = 8;
const NEWS_OPENING =
  /^(?:近日|日前|连日来|近期|昨日|(?:今年|去年|入[春夏秋冬]|近年)以?来|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|以来)|\d{1,2}日)/u;

/** The text begins as news does, with its time. */
const opensNews = ({ body }: Stretch): boolean => {
  const first = body.find(({ piece }) => !isPhotoMatter(piece));
  return first !== undefined && NEWS_OPENING.test(first.piece.text);
};

/** Longest text of a photo story that is all caption, in 字. */
const LONGEST_PHOTO_TEXT = 200;

/** Captions and credits and nothing else: every paragraph stands before a photo's credit. */
function photosOnly(body: readonly Sorted[]): boolean {
  if (!body.some(({ piece }) => isPhotoMatter(piece))) return false;
  return body.every(({ piece }, i) => {
    const next = body[i + 1]?.piece;
    if (isPhotoMatter(piece)) return true;
    return (
      piece.mark.kind === 'plain' &&
      piece.length <= LONGEST_PHOTO_TEXT &&
      next?.mark.kind === 'credit' &&
      !next.mark.shared
    );
  });
}

const crosshead = ({ piece, parts }: Sorted): Labelled => ({
  piece,
  parts,
  role: 'crosshead',
  certainty: piece.heading !== undefined || piece.display ? 0.85 : piece.gap ? 0.55 : 0.65,
  opens: false,
});

function headings(
  { heads, body }: Stretch,
  first: boolean,
  stretches: readonly Stretch[],
  starts: readonly boolean[],
  sectionLevel: number | undefined,
): readonly Labelled[] {
  const named = nameHeadings(
    heads.map(({ piece }) => piece),
    {
      first,
      others: starts.filter((start) => start).length > 1,
      photosFollow: photosOnly(body),
      leadFollows: beginsStory({ heads, body }),
      sectionLevel,
    },
  );
  const story = named.findIndex(({ role }) => role !== 'page-title' && role !== 'section-title');
  // A section title with nothing under it is a headline still waiting for its text.
  const orphan = body.length === 0 && story < 0 && heads.length > 0 && stretches.at(-1)?.heads === heads;
  return heads.map(({ piece, parts }, i) => {
    const last = orphan && i === heads.length - 1;
    const { role, certainty } = last ? { role: 'headline' as Role, certainty: 0.5 } : (named[i] as Named);
    return { piece, parts, role, certainty, opens: i === story || last };
  });
}

/** The roles of what is not heading. */
function texts({ heads, body }: Stretch): readonly Labelled[] {
  const photos = photosOnly(body);
  const lead = body.findIndex(({ piece }) => piece.mark.kind === 'lead' || piece.mark.kind === 'byline');
  return body.map(({ piece, parts }, i) => {
    const { role, certainty } = roleOf(piece, {
      photos,
      beforeLead: heads.length > 0 && i < lead,
      first: i === 0,
      // A credit that was lifted out of a paragraph follows it, too: that paragraph is no caption.
      beforeCredit: parts.length === 0 && isCredit(body[i + 1]?.piece),
      beforeDate: i > 0 && body[i + 1] !== undefined && isDate((body[i + 1] as Sorted).piece),
    });
    return { piece, parts, role, certainty: certainty * (0.5 + piece.joined / 2), opens: false };
  });
}

const isCredit = (piece: Piece | undefined): boolean => piece?.mark.kind === 'credit' && !piece.mark.shared;

interface TextPlace {
  readonly photos: boolean;
  /** Between the headings and the lead or byline. */
  readonly beforeLead: boolean;
  readonly first: boolean;
  readonly beforeCredit: boolean;
  /** Over the date of a notice. */
  readonly beforeDate: boolean;
}

function roleOf(piece: Piece, place: TextPlace): Named {
  const { mark, certainty } = piece;
  switch (mark.kind) {
    case 'lead':
      return { role: 'body', certainty };
    case 'photo':
      return { role: 'caption', certainty };
    case 'stray':
    case 'apart':
      return { role: 'body', certainty };
    case 'plain':
      return plainRole(piece, place);
    default:
      return { role: mark.kind, certainty };
  }
}

const LONGEST_CAPTION = 60;

function plainRole(piece: Piece, place: TextPlace): Named {
  const sentences = piece.text.match(/[。！？]/gu)?.length ?? 0;
  const brief = endsSentence(piece.text) && piece.length <= LONGEST_CAPTION && sentences <= 2;
  if (place.beforeDate && piece.length <= 24 && !endsSentence(piece.text)) return { role: 'sign-off', certainty: 0.8 };
  if (place.photos) return { role: 'caption', certainty: 0.9 };
  if (place.beforeCredit && brief && (piece.gap || (piece.length <= 40 && !place.first))) {
    return { role: 'caption', certainty: piece.gap ? 0.8 : 0.65 };
  }
  if (place.beforeLead && endsSentence(piece.text)) {
    if (piece.gap && brief) return { role: 'caption', certainty: 0.65 };
    return piece.length <= 200 ? { role: 'standfirst', certainty: 0.7 } : { role: 'body', certainty: 0.7 };
  }
  if (place.first && piece.display && endsSentence(piece.text)) return { role: 'standfirst', certainty: 0.7 };
  return { role: 'body', certainty: endsSentence(piece.text) ? 0.95 : piece.length > 45 ? 0.8 : 0.6 };
}
