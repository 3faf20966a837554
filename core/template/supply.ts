/** What is to be placed: stories with their photos, matched from manuscripts and photo files. */
import type { Photo } from '../model/photo.ts';
import { type Span, type Story, textOf } from '../model/story.ts';

/** Stories as a manuscript brings them; a reading of `core/manuscript` is one. */
export interface CopySource {
  readonly pageTitle?: string;
  readonly stories: readonly {
    readonly story: Story;
    readonly section?: string;
    readonly photos: readonly { readonly caption: readonly Span[]; readonly credit: readonly Span[] }[];
  }[];
}

/** A photo on its way to a frame; without `photo` the place is kept for one that has not come. */
export interface PhotoSupply {
  readonly photo?: Photo;
  readonly caption: readonly Span[];
  readonly credit: readonly Span[];
}

export interface StorySupply {
  readonly story: Story;
  readonly section?: string;
  readonly photos: readonly PhotoSupply[];
}

export interface Supply {
  readonly pageTitle?: string;
  readonly stories: readonly StorySupply[];
}

/** Likeness of two texts from which they are taken to speak of the same thing (share of common character pairs). */
const SAME_SUBJECT = 0.34;
const SAME_STORY = 0.2;

/** Collects the stories of all `readings` and gives each of `photos` its place. */
export function collectSupply(readings: readonly CopySource[], photos: readonly Photo[]): Supply {
  const stories: { story: Story; section?: string; photos: PhotoSupply[] }[] = readings
    .flatMap((reading) => reading.stories)
    .map(({ story, section, photos: places }, index) => ({
      story: { ...story, id: `story-${index + 1}` },
      ...(section ? { section } : {}),
      photos: places.map(({ caption, credit }) => ({ caption, credit })),
    }));
  const left = new Set(photos);
  matchByCaption(stories, left);
  fillInOrder(stories, left);
  giveAway(stories, left);
  const pageTitle = readings.map((reading) => reading.pageTitle).find((title) => title !== undefined);
  return { ...(pageTitle ? { pageTitle } : {}), stories };
}

type Draft = { story: Story; section?: string; photos: PhotoSupply[] };

/** Places whose caption says what a photo's own caption says. */
function matchByCaption(stories: readonly Draft[], left: Set<Photo>): void {
  const pairs: { story: Draft; at: number; photo: Photo; likeness: number }[] = [];
  for (const story of stories) {
    story.photos.forEach((place, at) => {
      for (const photo of left) {
        const likeness = likenessOf(plain(place.caption), photo.metadata.caption ?? '');
        if (likeness >= SAME_SUBJECT) pairs.push({ story, at, photo, likeness });
      }
    });
  }
  for (const { story, at, photo } of pairs.sort((a, b) => b.likeness - a.likeness)) {
    if (!left.has(photo) || story.photos[at].photo !== undefined) continue;
    story.photos[at] = withPhoto(story.photos[at], photo);
    left.delete(photo);
  }
}

/** Places still empty take the photos in their order, first those whose caption fits the story. */
function fillInOrder(stories: readonly Draft[], left: Set<Photo>): void {
  for (const story of stories) {
    story.photos.forEach((place, at) => {
      if (place.photo !== undefined) return;
      const photo = closest(story, left) ?? [...left][0];
      if (photo === undefined) return;
      story.photos[at] = withPhoto(place, photo);
      left.delete(photo);
    });
  }
}

/** Photos no manuscript asked for go to the story they fit, else to the first story without one. */
function giveAway(stories: readonly Draft[], left: Set<Photo>): void {
  for (const photo of left) {
    const caption = photo.metadata.caption ?? '';
    const open = stories.filter((story) => story.photos.length === 0);
    const best = [...open].sort(
      (a, b) => likenessOf(caption, textOfStory(b.story)) - likenessOf(caption, textOfStory(a.story)),
    )[0];
    const story = best ?? stories[0];
    if (story === undefined) continue;
    story.photos.push(withPhoto({ caption: [], credit: [] }, photo));
  }
  left.clear();
}

function closest(story: Draft, left: ReadonlySet<Photo>): Photo | undefined {
  const text = textOfStory(story.story);
  let best: { photo: Photo; likeness: number } | undefined;
  for (const photo of left) {
    const likeness = likenessOf(photo.metadata.caption ?? '', text);
    if (likeness >= SAME_STORY && likeness > (best?.likeness ?? 0)) best = { photo, likeness };
  }
  return best?.photo;
}

/** The manuscript's caption and credit stand; where it has none the file's own do. */
function withPhoto(place: PhotoSupply, photo: Photo): PhotoSupply {
  const { caption, credit } = photo.metadata;
  return {
    photo,
    caption: place.caption.length > 0 || !caption ? place.caption : [{ text: caption }],
    credit:
      place.credit.length > 0 || !credit ? place.credit : [{ text: /摄|图/.test(credit) ? credit : `${credit} 摄` }],
  };
}

const plain = (spans: readonly Span[]): string => spans.map((span) => span.text).join('');
const textOfStory = (story: Story): string => story.paragraphs.map(textOf).join('');

/** Share of the character pairs of `short` that `long` has too, 0…1. */
function likenessOf(short: string, long: string): number {
  const pairs = pairsOf(short);
  if (pairs.size === 0) return 0;
  const other = pairsOf(long);
  let common = 0;
  for (const pair of pairs) if (other.has(pair)) common += 1;
  return common / pairs.size;
}

function pairsOf(text: string): ReadonlySet<string> {
  const letters = [...text.replace(/[\p{P}\p{Z}\s]/gu, '')];
  return new Set(letters.slice(1).map((letter, index) => letters[index] + letter));
}
