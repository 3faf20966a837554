/**
 * The two real pages, read where they lie beside the project; without them only this file's checks fall away. Their
 * copy stays there: what is expected is taken from their lines by number.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../core/manuscript/normalise.ts';
import { readBytes } from '../../../core/manuscript/read.ts';
import type { Reading } from '../../../core/manuscript/reading.ts';
import { paragraphsOf, textOf } from '../../../core/model/story.ts';
import { headings, leadOf, spansText, texts } from './readings.ts';
import { canonical } from './shreds.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../../shared/manuscripts');
const present = existsSync(FOLDER);
/** Checks one real page; where it is missing, says so loudly instead. */
const describePage = present
  ? describe
  : (name: string): void =>
      it(`${name} is missing`, () => {
        console.warn(
          `真实稿件 ${name} 不在 ${FOLDER}，相关检查没有做。\nThe real manuscript ${name} is not in ${FOLDER}: what it would show has NOT been checked.`,
        );
        expect(existsSync(path.join(FOLDER, name))).toBe(false);
      });

const bytesOf = (name: string): Buffer => readFileSync(path.join(FOLDER, name));

/** One line of a page, from 1, normalised and without heading marks. */
const line = (name: string, number: number): string =>
  normalise((bytesOf(name).toString('utf8').split('\n')[number - 1] as string).replace(/^#+ /, ''));

function read(name: string): Reading {
  const reading = readBytes(bytesOf(name), name, 'txt');
  if (!reading.ok) throw new Error(reading.error.message.en);
  return reading.value;
}

/** Every character of the file, in order, stands in the lines; markup apart. */
function expectNothingLost(name: string, reading: Reading): void {
  const source = bytesOf(name).toString('utf8').replaceAll(/^#+ /gm, '');
  const inOrder = [...reading.lines].sort((a, b) => a.line - b.line).map(({ text }) => text);
  const sorted = (text: string): string => [...canonical(text)].sort().join('');
  expect(sorted(inOrder.join(''))).toBe(sorted(source));
  // Body copy in the manuscript's own order, without what was lifted out of it.
  const lifted = reading.lines.filter(({ role }) => role === 'caption').map(({ text }) => canonical(text));
  const flowing = reading.lines.filter(({ role }) => role !== 'caption').map(({ text }) => text);
  const rest = lifted.reduce((text, caption) => text.replace(caption, ''), canonical(source));
  expect(canonical(flowing.join(''))).toBe(rest);
}

/** No body paragraph ends in mid-sentence. */
function expectWhole(reading: Reading): void {
  for (const { story } of reading.stories) {
    for (const paragraph of paragraphsOf(story, 'body')) expect(textOf(paragraph)).toMatch(/[。！？]”?$/u);
  }
  expect(reading.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
}

const joints = (reading: Reading): number =>
  reading.diagnostics.reduce((sum, { data }) => sum + Number(data?.joints ?? 0), 0);

describePage('civic-practice-changzhi.txt', () => {
  const name = 'civic-practice-changzhi.txt';
  const page = read(name);

  it('has page title, three section titles, four stories and a photo story', () => {
    expect(page.pageTitle).toBe('文明实践在行动');
    const sections = [line(name, 27), line(name, 59), '曝光台'];
    expect(page.lines.filter(({ role }) => role === 'section-title').map(({ text }) => text)).toEqual(sections);
    const [first, second, third] = sections;
    expect(page.stories.map(({ section }) => section)).toEqual([undefined, first, first, second, third]);
    expect(page.stories.map(({ story }) => story.kind)).toEqual(['news', 'news', 'news', 'news', 'photo-story']);
  });

  it('has its kicker and headline pairs', () => {
    const pairs = [5, 29, 45, 61].map((number) => [line(name, number), line(name, number + 2)]);
    expect(headings(page)).toEqual([...pairs, ['', '']]);
  });

  it('has its reporters, sign-off, caption and credit', () => {
    expect(page.stories.map(({ story }) => story.reporters)).toEqual([
      ['王晶晶'],
      ['王晶晶'],
      ['王晶晶'],
      ['郭旭平'],
      [],
    ]);
    const lead = '本报讯 记者王晶晶报道：';
    expect(page.stories.map(leadOf)).toEqual([lead, lead, lead, '本报讯', undefined]);
    expect(page.stories.flatMap((story) => texts(story, 'sign-off'))).toEqual(['（郭旭平）']);
    const photos = page.stories.map((story) =>
      story.photos.map(({ caption, credit }) => [spansText(caption), spansText(credit)]),
    );
    expect(photos).toEqual([[['优秀项目交流展示。', '']], [], [], [], [[line(name, 79), '郭贊 摄']]]);
  });

  it('has no paragraph broken and no character lost', () => {
    expect(joints(page)).toBe(5);
    expect(page.stories.map((story) => texts(story, 'body').length)).toEqual([5, 5, 4, 3, 0]);
    expectWhole(page);
    expectNothingLost(name, page);
  });
});

describePage('county-news-shanxi.txt', () => {
  const name = 'county-news-shanxi.txt';
  const page = read(name);

  it('has four stories, place and headline parted', () => {
    expect(page.pageTitle).toBeUndefined();
    // Each heading parts at its first space.
    const pairs = [3, 27, 43, 57].map((number) => /^(\S+) (.+)$/u.exec(line(name, number))?.slice(1));
    expect(headings(page)).toEqual(pairs);
    expect(headings(page).map(([kicker]) => kicker.length)).toEqual([6, 9, 6, 8]);
  });

  it('has its photo credits, sign-offs and the shared credit', () => {
    expect(page.stories.map(({ photos }) => photos)).toEqual([
      [{ caption: [], credit: [{ text: '资料图片' }], before: 2 }],
      [],
      [{ caption: [], credit: [{ text: '资料图片' }], before: 2 }],
      [],
    ]);
    expect(page.stories.map((story) => texts(story, 'sign-off'))).toEqual([
      ['（木鱼）'],
      ['（卫奎狮）'],
      ['（刘映 郭佳丽）'],
      [],
    ]);
    expect(line(name, 71)).toMatch(/ 摄影报道$/u);
    expect(page.stories.map((story) => texts(story, 'credit'))).toEqual([[], [], [], [line(name, 71)]]);
    expect(page.stories.map(({ story }) => story.reporters)).toEqual([
      ['木鱼'],
      ['卫奎狮'],
      ['刘映', '郭佳丽'],
      line(name, 71).split(' ').slice(0, 2),
    ]);
  });

  it('has no paragraph broken and no character lost', () => {
    expect(joints(page)).toBe(4);
    expect(page.stories.map((story) => texts(story, 'body').length)).toEqual([6, 6, 3, 3]);
    expectWhole(page);
    expectNothingLost(name, page);
  });
});
