/** Run-in heads: the parallel phrases that open a story's paragraphs (深化服务，办好实事。) are set in bold. */
import { type Paragraph, type Span, textOf } from '../model/story.ts';
import { sliceSpans } from './source.ts';

/** So many paragraphs of one pattern are no accident. */
const FEWEST = 3;
const PHRASE = /^([\p{Script=Han}“”]{4,11})，([\p{Script=Han}“”]{4,11})。(?=.)/u;

/** `paragraphs` with the run-in heads of body text marked strong, where at least three share one pattern. */
export function markRunInHeads(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const patterns = paragraphs.map((paragraph) =>
    paragraph.role === 'body' ? patternOf(textOf(paragraph)) : undefined,
  );
  return paragraphs.map((paragraph, i) => {
    const pattern = patterns[i];
    if (!pattern || patterns.filter((other) => other?.shape === pattern.shape).length < FEWEST) return paragraph;
    if (paragraph.children.some((span) => span.strong)) return paragraph;
    const head: readonly Span[] = sliceSpans(paragraph.children, 0, pattern.length).map((span) => ({
      ...span,
      strong: true,
    }));
    return { ...paragraph, children: [...head, ...sliceSpans(paragraph.children, pattern.length)] };
  });
}

function patternOf(text: string): { readonly shape: string; readonly length: number } | undefined {
  const match = PHRASE.exec(text);
  if (!match) return undefined;
  const lengths = match.slice(1).map((phrase) => phrase.replaceAll(/[“”]/gu, '').length);
  return { shape: lengths.join('+'), length: match[0].length };
}
