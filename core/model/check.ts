/** What a schema cannot see: ids that occur twice, references that lead nowhere, threads that bite their tail. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Frame, TextFrame, ZbanDocument } from './document.ts';

/**
 * Findings of codes `duplicate-id`, `story-unknown`, `thread-loop` and `thread-joins`: with one of these a document
 * cannot be composed, so opening it is refused.
 */
export function findContradictions(document: ZbanDocument): readonly Diagnostic[] {
  return [...duplicateIds(document), ...unknownStories(document), ...tangledThreads(document)];
}

/**
 * Findings of codes `next-unknown`, `next-other-story`, `photo-unknown` and `article-unknown`: the document can be
 * composed, but something that was meant to be on the page is not.
 */
export function findLooseEnds(document: ZbanDocument): readonly Diagnostic[] {
  const frames = framesById(document);
  const photos = new Set(document.photos.map((photo) => photo.id));
  const articles = new Set(document.articles.map((article) => article.id));
  return placed(document).flatMap(({ frame, pageId }) => {
    const place = { pageId, frameId: frame.id };
    const findings: Diagnostic[] = [];
    if (frame.kind === 'photo' && frame.photoId !== undefined && !photos.has(frame.photoId)) {
      findings.push({
        severity: 'error',
        code: 'photo-unknown',
        message: { zh: '图片框所用的照片不在文件里', en: 'The frame shows a photo that the document does not hold' },
        hint: { zh: '重新置入照片', en: 'Place the photo again' },
        place: { ...place, photoId: frame.photoId },
      });
    }
    if (frame.kind === 'text' && frame.next !== undefined)
      findings.push(...looseThread(frame, frames.get(frame.next), place));
    if (frame.articleId !== undefined && !articles.has(frame.articleId)) {
      findings.push({
        severity: 'warning',
        code: 'article-unknown',
        message: {
          zh: '图文框所属的文章不在文件里',
          en: 'The frame belongs to an article that the document does not hold',
        },
        place,
      });
    }
    return findings;
  });
}

function looseThread(frame: TextFrame, next: Frame | undefined, place: Diagnostic['place']): readonly Diagnostic[] {
  if (next?.kind !== 'text') {
    return [
      {
        severity: 'error',
        code: 'next-unknown',
        message: { zh: '正文框续接的框不存在', en: 'The frame that the text should go on in does not exist' },
        hint: { zh: '重新连接正文框', en: 'Thread the frames again' },
        place,
      },
    ];
  }
  if (next.storyId === frame.storyId) return [];
  return [
    {
      severity: 'error',
      code: 'next-other-story',
      message: { zh: '正文框续接到另一篇稿件的框', en: 'The frame goes on in a frame of another story' },
      hint: { zh: '重新连接正文框', en: 'Thread the frames again' },
      place,
    },
  ];
}

interface PlacedFrame {
  readonly frame: Frame;
  readonly pageId: string;
}

const placed = (document: ZbanDocument): readonly PlacedFrame[] =>
  document.pages.flatMap((page) => page.frames.map((frame) => ({ frame, pageId: page.id })));

const framesById = (document: ZbanDocument): ReadonlyMap<string, Frame> =>
  new Map(placed(document).map(({ frame }) => [frame.id, frame]));

function duplicateIds(document: ZbanDocument): readonly Diagnostic[] {
  const lists = [
    ['页', 'pages', document.pages.map((page) => page.id)],
    ['图文框', 'frames', placed(document).map(({ frame }) => frame.id)],
    ['文章', 'articles', document.articles.map((article) => article.id)],
    ['稿件', 'stories', document.stories.map((story) => story.id)],
    ['照片', 'photos', document.photos.map((photo) => photo.id)],
  ] as const;
  return lists.flatMap(([zh, en, ids]) => {
    const seen = new Set<string>();
    const twice = new Set(ids.filter((id) => seen.size === seen.add(id).size));
    return [...twice].map(
      (id): Diagnostic => ({
        severity: 'error',
        code: 'duplicate-id',
        message: { zh: `${zh}的编号“${id}”重复`, en: `Two ${en} have the same id “${id}”` },
        place: {},
      }),
    );
  });
}

function unknownStories(document: ZbanDocument): readonly Diagnostic[] {
  const stories = new Set(document.stories.map((story) => story.id));
  return placed(document).flatMap(({ frame, pageId }): readonly Diagnostic[] => {
    if ((frame.kind !== 'text' && frame.kind !== 'headline') || stories.has(frame.storyId)) return [];
    return [
      {
        severity: 'error',
        code: 'story-unknown',
        message: {
          zh: `图文框“${frame.id}”所用的稿件“${frame.storyId}”不在文件里`,
          en: `Frame “${frame.id}” shows story “${frame.storyId}”, which the document does not hold`,
        },
        place: { pageId, frameId: frame.id },
      },
    ];
  });
}

/** Loops, and frames that two others go on in. */
function tangledThreads(document: ZbanDocument): readonly Diagnostic[] {
  const frames = framesById(document);
  const before = new Map<string, string>();
  const findings: Diagnostic[] = [];
  for (const { frame, pageId } of placed(document)) {
    if (frame.kind !== 'text' || frame.next === undefined) continue;
    const other = before.get(frame.next);
    if (other !== undefined) {
      findings.push({
        severity: 'error',
        code: 'thread-joins',
        message: {
          zh: `正文框“${other}”和“${frame.id}”都续接到“${frame.next}”`,
          en: `Frames “${other}” and “${frame.id}” both go on in “${frame.next}”`,
        },
        place: { pageId, frameId: frame.id },
      });
    }
    before.set(frame.next, frame.id);
    if (leadsBack(frame, frames)) {
      findings.push({
        severity: 'error',
        code: 'thread-loop',
        message: { zh: `正文框“${frame.id}”的续接绕成了圈`, en: `The thread of frame “${frame.id}” runs in a circle` },
        place: { pageId, frameId: frame.id },
      });
    }
  }
  return findings;
}

/** True if following `start`'s thread comes back to `start`. */
function leadsBack(start: TextFrame, frames: ReadonlyMap<string, Frame>): boolean {
  const seen = new Set<string>();
  let at = start.next;
  while (at !== undefined && !seen.has(at)) {
    if (at === start.id) return true;
    seen.add(at);
    const frame = frames.get(at);
    at = frame?.kind === 'text' ? frame.next : undefined;
  }
  return false;
}
