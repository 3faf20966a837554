/** Places of findings in the person's words: 第 1 页 · 图片框“河边.jpg”. */
import type { Place, Sentence } from '../base/diagnostic.ts';
import type { Frame, ZbanDocument } from './document.ts';
import { paragraphsOf, type Story, textOf } from './story.ts';

/** Longest quotation of copy in a place, in characters. */
const QUOTED = 12;

/** Where `place` is, from the page down to the words; empty where nothing is known. */
export function describePlace(document: ZbanDocument, place: Place): Sentence {
  const parts = [
    pagePart(document, place),
    framePart(document, place),
    storyPart(document, place),
    photoPart(document, place),
    filePart(place),
  ].filter((part) => part !== undefined);
  return { zh: parts.map((part) => part.zh).join(' · '), en: parts.map((part) => part.en).join(' · ') };
}

function pagePart(document: ZbanDocument, { pageId }: Place): Sentence | undefined {
  const at = document.pages.findIndex((page) => page.id === pageId);
  return at < 0 ? undefined : { zh: `第 ${at + 1} 页`, en: `page ${at + 1}` };
}

function framePart(document: ZbanDocument, { frameId }: Place): Sentence | undefined {
  const frame = document.pages.flatMap((page) => page.frames).find((one) => one.id === frameId);
  return frame && nameFrame(document, frame);
}

/** A frame by its kind and by what it shows. */
function nameFrame(document: ZbanDocument, frame: Frame): Sentence {
  switch (frame.kind) {
    case 'text':
      return quote('正文框', 'text frame', titleOf(storyOf(document, frame.storyId)));
    case 'headline':
      return quote('标题框', 'headline', titleOf(storyOf(document, frame.storyId)));
    case 'photo': {
      const photo = document.photos.find((one) => one.id === frame.photoId);
      return quote('图片框', 'photo frame', photo?.fileName ?? frame.slot ?? frame.id);
    }
    case 'furniture':
      return quote('版面部件', 'furniture', frame.text ?? frame.furniture);
    case 'rule':
      return quote('线条', 'rule', frame.slot ?? frame.id);
    case 'box':
      return quote('围框', 'box', frame.slot ?? frame.id);
  }
}

function storyPart(document: ZbanDocument, { storyId, paragraph, start, end, frameId }: Place): Sentence | undefined {
  const story = storyId === undefined ? undefined : storyOf(document, storyId);
  if (story === undefined) return undefined;
  const set = paragraph === undefined ? undefined : story.paragraphs[paragraph];
  const words = set === undefined ? '' : textOf(set).slice(start, end);
  if (set !== undefined && paragraph !== undefined) {
    return quote(`第 ${paragraph + 1} 段`, `paragraph ${paragraph + 1}`, words);
  }
  // The frame has already been named by its story's title.
  return frameId === undefined ? quote('稿件', 'story', titleOf(story)) : undefined;
}

function photoPart(document: ZbanDocument, { photoId, frameId }: Place): Sentence | undefined {
  const photo = document.photos.find((one) => one.id === photoId);
  return photo === undefined || frameId !== undefined ? undefined : quote('照片', 'photo', photo.fileName);
}

const filePart = ({ file, line }: Place): Sentence | undefined =>
  file === undefined
    ? undefined
    : line === undefined
      ? { zh: file, en: file }
      : { zh: `${file} 第 ${line} 行`, en: `${file}, line ${line}` };

const storyOf = (document: ZbanDocument, id: string): Story | undefined =>
  document.stories.find((story) => story.id === id);

/** What a story is called: its headline, else its first words. */
function titleOf(story: Story | undefined): string {
  const titled = story && (paragraphsOf(story, 'headline')[0] ?? story.paragraphs[0]);
  return titled === undefined ? '' : textOf(titled);
}

function quote(zh: string, en: string, words: string): Sentence {
  const characters = [...words.replace(/\s+/g, ' ')];
  const shown = characters.length > QUOTED ? `${characters.slice(0, QUOTED).join('')}…` : characters.join('');
  return shown === '' ? { zh, en } : { zh: `${zh}“${shown}”`, en: `${en} “${shown}”` };
}
