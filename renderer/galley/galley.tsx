/** The galley: the chosen story as text to be edited, beside the page that shows it composed. */

import type { ZbanDocument } from '../../core/model/document.ts';
import { useText } from '../language/language.ts';
import { useDesk } from '../state/desk.ts';
import { CopyfitMeter } from './copyfit-meter.tsx';
import { StoryEditor } from './story-editor.tsx';

export function Galley({ document }: { readonly document: ZbanDocument }) {
  const text = useText();
  const storyId = useDesk((desk) => desk.storyId);
  const story = document.stories.find((each) => each.id === storyId);
  return (
    <div className="galley">
      {story === undefined ? (
        <p className="quiet panel-note">{text.noStory}</p>
      ) : (
        <>
          <StoryEditor key={`${document.id} ${story.id}`} story={story} />
          <CopyfitMeter storyId={story.id} />
        </>
      )}
    </div>
  );
}
