/**
 * Marks line ends and the overset part in the galley as highlights: the browser paints them over the text, whose
 * nodes stay as they are, so that no input method is ever disturbed.
 */
import { useEffect } from 'react';
import { ReactEditor } from 'slate-react';
import type { TextRange } from '../../core/display/hit-test.ts';
import { type Story, textOf } from '../../core/model/story.ts';
import { useDesk } from '../state/desk.ts';
import { composedLines } from './composed-lines.ts';
import type { GalleyEditor } from './slate-types.ts';

const NAMES = { turns: 'composed-turn', overset: 'overset' } as const;

/** Keeps the marks up with the page. While the page is behind the text the old ones stay, moving with it. */
export function useComposedMarks(editor: GalleyEditor, story: Story): void {
  const composition = useDesk((desk) => desk.composition);
  useEffect(() => {
    const composed = composition?.document.stories.find((each) => each.id === story.id);
    if (composition === undefined || composed?.paragraphs !== story.paragraphs) return;
    if (ReactEditor.isComposing(editor)) return;
    const copyfit = composition.composed.copyfit.find((each) => each.storyId === story.id);
    const lines = composedLines(story, composition.indexes, (copyfit?.overLines ?? 0) > 0);
    const text = ReactEditor.toDOMNode(editor, editor);
    for (const kind of ['turns', 'overset'] as const) {
      CSS.highlights.set(NAMES[kind], new Highlight(...domRanges(text, story, lines[kind])));
    }
  }, [editor, story, composition]);
  useEffect(
    () => () => {
      for (const name of Object.values(NAMES)) CSS.highlights.delete(name);
    },
    [],
  );
}

/** `ranges` in the galley's nodes; those of paragraphs that show something else just now are left out. */
function domRanges(text: HTMLElement, story: Story, ranges: readonly TextRange[]): readonly Range[] {
  const nodes = new Map<number, readonly Text[] | undefined>();
  return ranges.flatMap(({ paragraph, start, end }) => {
    if (!nodes.has(paragraph)) nodes.set(paragraph, textNodes(text.children[paragraph], story, paragraph));
    const [from, to] = [placeIn(nodes.get(paragraph), start), placeIn(nodes.get(paragraph), end)];
    if (from === undefined || to === undefined) return [];
    const range = new Range();
    range.setStart(...from);
    range.setEnd(...to);
    return [range];
  });
}

/** The nodes that hold the paragraph's text, or undefined if it is not the same text. */
function textNodes(element: Element | undefined, story: Story, paragraph: number): readonly Text[] | undefined {
  const strings = [...(element?.querySelectorAll('[data-slate-string]') ?? [])];
  const nodes = strings.flatMap(({ firstChild }) => (firstChild instanceof Text ? [firstChild] : []));
  return nodes.map((node) => node.data).join('') === textOf(story.paragraphs[paragraph]!) ? nodes : undefined;
}

function placeIn(nodes: readonly Text[] | undefined, offset: number): [Text, number] | undefined {
  let rest = offset;
  for (const node of nodes ?? []) {
    if (rest <= node.length) return [node, rest];
    rest -= node.length;
  }
  return undefined;
}
