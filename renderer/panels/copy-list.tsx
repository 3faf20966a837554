/** The copy list: the document's stories with length and state, and its photos. */
import { Camera, FileText, Megaphone } from 'lucide-react';
import type { Copyfit } from '../../core/display/page.ts';
import type { ZbanDocument } from '../../core/model/document.ts';
import type { Photo } from '../../core/model/photo.ts';
import type { Story, StoryKind } from '../../core/model/story.ts';
import { bridge } from '../bridge/bridge.ts';
import { useText } from '../language/language.ts';
import type { Messages } from '../language/zh.ts';
import { choosePhoto, chooseStory } from '../state/choosing.ts';
import { useDesk } from '../state/desk.ts';
import { hanLength, isPlaced, titleOf } from './story-facts.ts';

const ICONS: Readonly<Record<StoryKind, typeof FileText>> = {
  news: FileText,
  'photo-story': Camera,
  notice: Megaphone,
};

export function CopyList({ document }: { readonly document: ZbanDocument }) {
  const text = useText();
  const copyfit = useDesk((desk) => desk.composition?.composed.copyfit) ?? [];
  const chosen = useDesk((desk) => desk.storyId);
  const frames = document.pages.flatMap((page) => page.frames);
  const placedPhotos = new Set(frames.map((frame) => (frame.kind === 'photo' ? frame.photoId : undefined)));
  return (
    <nav className="panel copy-list" aria-label={text.copyList}>
      <PanelHead title={text.copyList} count={document.stories.length} />
      <ul className="rows">
        {document.stories.map((story) => (
          <li key={story.id}>
            <StoryRow
              story={story}
              copyfit={copyfit.find((each) => each.storyId === story.id)}
              isPlaced={isPlaced(story, document)}
              title={titleOf(story, document)}
              isChosen={story.id === chosen}
            />
          </li>
        ))}
      </ul>
      <PanelHead title={text.photos} count={document.photos.length} />
      {document.photos.length === 0 ? <p className="quiet panel-note">{text.noPhotos}</p> : null}
      <ul className="photo-grid">
        {document.photos.map((photo) => (
          <li key={photo.id}>
            <PhotoTile photo={photo} isPlaced={placedPhotos.has(photo.id)} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function PanelHead({ title, count }: { readonly title: string; readonly count: number }) {
  return (
    <h2 className="panel-head">
      {title}
      <span className="figures count">{count}</span>
    </h2>
  );
}

interface StoryRowProps {
  readonly story: Story;
  readonly title: string;
  readonly copyfit: Copyfit | undefined;
  readonly isPlaced: boolean;
  readonly isChosen: boolean;
}

function StoryRow({ story, title, copyfit, isPlaced, isChosen }: StoryRowProps) {
  const text = useText();
  const Icon = ICONS[story.kind];
  const state = stateOf(copyfit, isPlaced, text);
  return (
    <button
      type="button"
      className="row story-row"
      aria-current={isChosen ? 'true' : undefined}
      onClick={() => chooseStory(story.id)}
    >
      <Icon className="row-icon" size={15} strokeWidth={1.6} aria-hidden />
      <span className="row-title">{title || text.untitledStory}</span>
      <span className={`pill ${state.tone}`} title={state.detail}>
        {state.label}
      </span>
      <span className="row-facts">
        <span className="ellipsis">{story.reporters.join('、')}</span>
        <span className="figures">{text.characters(hanLength(story))}</span>
      </span>
    </button>
  );
}

interface State {
  readonly tone: 'off' | 'ok' | 'warning' | 'error';
  readonly label: string;
  readonly detail?: string;
}

function stateOf(copyfit: Copyfit | undefined, isPlaced: boolean, text: Messages): State {
  if (copyfit === undefined) return isPlaced ? { tone: 'ok', label: text.fits } : { tone: 'off', label: text.unplaced };
  const { overLines, overCharacters, underLines, underCharacters, lines, capacity } = copyfit;
  if (overLines > 0) {
    return { tone: 'error', label: text.over(overLines), detail: text.overDetail(overLines, overCharacters) };
  }
  if (underLines > 0) {
    return { tone: 'warning', label: text.under(underLines), detail: text.underDetail(underLines, underCharacters) };
  }
  return { tone: 'ok', label: text.fits, detail: text.linesOf(lines, capacity) };
}

function PhotoTile({ photo, isPlaced }: { readonly photo: Photo; readonly isPlaced: boolean }) {
  const text = useText();
  return (
    <button
      type="button"
      className="photo-tile"
      aria-label={`${photo.fileName}, ${isPlaced ? text.photoPlaced : text.photoUnplaced}`}
      onClick={() => choosePhoto(photo.id)}
    >
      <img src={bridge.photoUrl(photo.id)} alt="" loading="lazy" decoding="async" />
      <span className="ellipsis">{photo.fileName}</span>
    </button>
  );
}
