/** One story in Slate. The document's story is the truth: each change goes there as operations. */
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { Editor, type Operation, Transforms } from 'slate';
import { Editable, ReactEditor, type RenderElementProps, type RenderLeafProps, Slate } from 'slate-react';
import type { Sentence } from '../../core/base/diagnostic.ts';
import type { Paragraph, Story } from '../../core/model/story.ts';
import { useText } from '../language/language.ts';
import { desk, setDesk, type TextSelection, useDesk } from '../state/desk.ts';
import { change, endGroup } from '../state/editing.ts';
import { useComposedMarks } from './composed-marks.ts';
import { createGalleyEditor, toggleMark } from './editor.ts';
import { GalleyBar } from './galley-bar.tsx';
import { ImeGuard } from './ime-guard.ts';
import { editsOf } from './operations.ts';
import { offsetOf, pointOf } from './positions.ts';
import type { GalleyEditor, GalleyParagraph } from './slate-types.ts';

/** Typing without a pause of this length, milliseconds, is one step of undo. */
const QUIET = 1000;
const TYPING: Sentence = { zh: '输入文字', en: 'Typing' };
const ROLE: Sentence = { zh: '改段落样式', en: 'Paragraph role' };

export function StoryEditor({ story }: { readonly story: Story }) {
  const text = useText();
  const editor = useMemo(createGalleyEditor, []);
  const guard = useMemo(() => new ImeGuard(), []);
  const isOurs = useFollowDocument(editor, story);
  const endTyping = useQuietTimer();
  useFollowPage(editor, story);
  useComposedMarks(editor, story);

  const onChange = useCallback(() => {
    const edits = editsOf(story.id, editor.operations);
    if (edits.length > 0) {
      isOurs.current = true;
      change(nameOf(editor.operations), edits, `typing ${story.id}`);
      endTyping();
    }
    showSelection(editor, story.id);
  }, [editor, story.id, isOurs, endTyping]);

  const renderElement = useCallback(
    ({ attributes, element, children }: RenderElementProps) => (
      <p {...attributes} className={`galley-paragraph ${element.role}`} data-label={text.roles[element.role]}>
        {children}
      </p>
    ),
    [text],
  );

  return (
    <Slate editor={editor} initialValue={story.paragraphs as GalleyParagraph[]} onChange={onChange}>
      <GalleyBar />
      <Editable
        className="galley-text"
        aria-label={text.galley}
        renderElement={renderElement}
        renderLeaf={Leaf}
        spellCheck={false}
        onBlur={endGroup}
        onCompositionEnd={(event) => guard.onCompositionEnd(event)}
        onDOMBeforeInput={(event) => {
          if (!guard.refuses(event)) return false;
          event.preventDefault();
          return true;
        }}
        onKeyDown={(event) => {
          guard.onKey();
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
            event.preventDefault();
            leaveText();
            return;
          }
          if (event.key.toLowerCase() !== 'b' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          toggleMark(editor, 'strong');
        }}
      />
    </Slate>
  );
}

function Leaf({ attributes, children, leaf: { strong, kai, dots, lead } }: RenderLeafProps) {
  const marks = { strong, kai, dots, lead };
  const className = Object.entries(marks)
    .filter(([, on]) => on === true)
    .map(([mark]) => `mark-${mark}`)
    .join(' ');
  return (
    <span {...attributes} className={className}>
      {children}
    </span>
  );
}

const nameOf = (operations: readonly Operation[]): Sentence =>
  operations.some((operation) => operation.type === 'set_node') ? ROLE : TYPING;

/**
 * Shows what the document says when it was changed elsewhere: by undo, or on the page. Returns the flag to be set
 * before a change of the galley's own.
 */
function useFollowDocument(editor: GalleyEditor, story: Story): React.RefObject<boolean> {
  const isOurs = useRef(false);
  const shown = useRef<readonly Paragraph[]>(story.paragraphs);
  useEffect(() => {
    const isNews = shown.current !== story.paragraphs && !isOurs.current;
    shown.current = story.paragraphs;
    isOurs.current = false;
    if (!isNews) return;
    const { selection } = editor;
    editor.children = story.paragraphs as GalleyParagraph[];
    editor.selection = null;
    if (selection !== null) {
      const clamp = ({ path, offset }: typeof selection.anchor) => {
        const at = Math.min(path[0]!, story.paragraphs.length - 1);
        const span = story.paragraphs[at]!.children[path[1]!];
        return span !== undefined && offset <= span.text.length
          ? { path: [at, path[1]!], offset }
          : Editor.end(editor, [at]);
      };
      editor.selection = { anchor: clamp(selection.anchor), focus: clamp(selection.focus) };
    }
    editor.onChange();
  }, [editor, story]);
  return isOurs;
}

/** Puts caret and focus where the editor pressed the page. */
function useFollowPage(editor: GalleyEditor, story: Story): void {
  const selection = useDesk((now) => now.selection);
  const paragraphs = useRef(story.paragraphs);
  paragraphs.current = story.paragraphs;
  useEffect(() => {
    if (selection?.by !== 'page' || selection.anchor.storyId !== story.id) return;
    const point = ({ paragraph, offset }: TextSelection['anchor']) => {
      const found = paragraphs.current[paragraph];
      return found === undefined ? undefined : pointOf(found, paragraph, offset);
    };
    const [anchor, focus] = [point(selection.anchor), point(selection.focus)];
    if (anchor === undefined || focus === undefined) return;
    Transforms.select(editor, { anchor, focus });
    ReactEditor.focus(editor);
  }, [editor, selection, story.id]);
}

/** Shows the galley's selection on the page. */
function showSelection(editor: GalleyEditor, storyId: string): void {
  const { selection } = editor;
  if (selection === null || !ReactEditor.isFocused(editor)) return;
  const position = ({ path, offset }: typeof selection.anchor): TextSelection['anchor'] => {
    const paragraph = path[0]!;
    const at = offsetOf(editor.children[paragraph] as GalleyParagraph, { path, offset });
    return { storyId, paragraph, offset: at, affinity: 'after' };
  };
  const [anchor, focus] = [position(selection.anchor), position(selection.focus)];
  const known = desk().selection;
  if (known !== undefined && isSamePlace(known.anchor, anchor) && isSamePlace(known.focus, focus)) return;
  setDesk({ selection: { anchor, focus, by: 'galley' } });
}

const isSamePlace = (a: TextSelection['anchor'], b: TextSelection['anchor']): boolean =>
  a.storyId === b.storyId && a.paragraph === b.paragraph && a.offset === b.offset;

/** From the text to the frame it stands in. */
function leaveText(): void {
  setDesk({ tool: 'select', selection: undefined });
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** Ends the step of undo when the typing rests. */
function useQuietTimer(): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(endGroup, QUIET);
  }, []);
}
