/** The inspector: what is chosen on the page, in figures and words that can be changed. */
import type { Frame, Page, ZbanDocument } from '../../core/model/document.ts';
import { useText } from '../language/language.ts';
import { useDesk } from '../state/desk.ts';
import { frameOf } from '../state/frames.ts';
import { FolioFields } from './folio.tsx';
import { PhotoFields } from './photo.tsx';
import { PlaceFields } from './place.tsx';
import { HeadlineFields, TextFields } from './setting.tsx';

export function Inspector({ document }: { readonly document: ZbanDocument }) {
  const text = useText();
  const frameId = useDesk((desk) => desk.frameId);
  const pageIndex = useDesk((desk) => desk.pageIndex);
  const found = frameOf(document, frameId);
  const page = found?.page ?? document.pages[pageIndex];
  return (
    <div className="inspector">
      {found === undefined ? (
        <p className="quiet panel-note">{text.noFrame}</p>
      ) : (
        <>
          <h3 className="inspector-head">
            {text.frameKinds[found.frame.kind]}
            {found.frame.locked === true ? <span className="pill off">{text.locked}</span> : null}
          </h3>
          <PlaceFields page={found.page} frame={found.frame} />
          <OwnFields document={document} page={found.page} frame={found.frame} />
        </>
      )}
      {page === undefined ? null : <FolioFields page={page} />}
    </div>
  );
}

interface OwnFieldsProps {
  readonly document: ZbanDocument;
  readonly page: Page;
  readonly frame: Frame;
}

/** The fields that only one kind of frame has. */
function OwnFields({ document, page, frame }: OwnFieldsProps) {
  switch (frame.kind) {
    case 'text':
      return <TextFields page={page} frame={frame} />;
    case 'headline':
      return <HeadlineFields house={document.houseStyle} frame={frame} />;
    case 'photo':
      return (
        <PhotoFields key={frame.id} frame={frame} photo={document.photos.find((each) => each.id === frame.photoId)} />
      );
    case 'furniture':
    case 'rule':
    case 'box':
      return null;
  }
}
