import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHeading } from '../../../core/manuscript/md.ts';
import { readText } from '../../../core/manuscript/read.ts';
import type { Reading } from '../../../core/manuscript/reading.ts';
import { HEADLINE_ROLES, type Span, textOf } from '../../../core/model/story.ts';
import { canonical, manuscript } from './shreds.ts';

const textOfSpans = (children: readonly Span[]): string => textOf({ children });

/** Everything the stories hold, and the titles above them. */
const inStories = ({ pageTitle, lines, stories }: Reading): readonly string[] => [
  pageTitle ?? '',
  ...lines.filter(({ role }) => role === 'section-title').map(({ text }) => text),
  ...stories.flatMap(({ story, photos }) => [
    ...story.paragraphs.map(textOf),
    ...photos.flatMap(({ caption, credit }) => [textOfSpans(caption), textOfSpans(credit)]),
  ]),
];

/** How often each character comes; those that joining may run together (dots, dashes) are left to normalising. */
function count(texts: readonly string[], markup: boolean): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const text of texts) {
    for (const char of canonical(text).replaceAll(markup ? /[-…."*_=]/gu : /[-…."]/gu, '')) {
      counts[char] = (counts[char] ?? 0) + 1;
    }
  }
  return counts;
}

/** A source line without what Markdown means by its signs. */
const withoutMarkup = (line: string): string =>
  line
    .replace(/^ {0,3}#{1,6}[ \t\u3000]+(?=\S)/, '')
    .replace(/[ \t]+#+[ \t]*$/, '')
    .replace(/^\s*!\[([^\]]*)\]\([^)]*\)\s*$/, '$1');

describe('a manuscript in shreds', () => {
  it.each(['txt', 'md'] as const)('loses no character as %s', (format) => {
    fc.assert(
      fc.property(manuscript, (text) => {
        const lines = text.split(/[\n\r]/);
        const markup = format === 'md' || lines.some(isHeading);
        const expected = count(markup ? lines.map(withoutMarkup) : lines, markup);
        const reading = readText(text, 'shreds', format);
        expect(count(inStories(reading), markup)).toEqual(expected);
        expect(
          count(
            reading.lines.map((line) => line.text),
            markup,
          ),
        ).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });

  it('gives stories that hold together', () => {
    fc.assert(
      fc.property(manuscript, (text) => {
        const reading = readText(text, 'shreds', 'txt');
        reading.stories.forEach(({ story, photos }, i) => {
          expect(story.id).toBe(`story-${i + 1}`);
          expect(story.paragraphs.length + photos.length).toBeGreaterThan(0);
          expect(story.paragraphs.every(({ role }) => role !== 'caption')).toBe(true);
          expect(story.paragraphs.every(({ children }) => textOfSpans(children) !== '')).toBe(true);
          expect(photos.every(({ before }) => before >= 0 && before <= story.paragraphs.length)).toBe(true);
          // Kicker, headline and subhead stand before the text, never in it.
          const body = story.paragraphs.findIndex(({ role }) => role === 'body');
          const lastHead = story.paragraphs.findLastIndex(
            ({ role }) => HEADLINE_ROLES.includes(role) && role !== 'standfirst',
          );
          if (body >= 0) expect(lastHead).toBeLessThan(body);
        });
        expect(reading.lines.every(({ certainty }) => certainty > 0 && certainty <= 1)).toBe(true);
        expect(readText(text, 'shreds', 'txt')).toEqual(reading);
      }),
      { numRuns: 400 },
    );
  });
});
