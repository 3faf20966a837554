/** The chosen photo frame: what part of the photo shows, what its caption and credit say, and what the file says. */
import { Slider } from '@base-ui/react/slider';
import type { Sentence } from '../../core/base/diagnostic.ts';
import type { ImageItem } from '../../core/display/item.ts';
import type { Crop, PhotoFrame } from '../../core/model/document.ts';
import type { Photo } from '../../core/model/photo.ts';
import { effectivePpi } from '../../core/preflight/photo-resolution.ts';
import { useText } from '../language/language.ts';
import { useDesk } from '../state/desk.ts';
import { change, endGroupSoon } from '../state/editing.ts';
import { WordsField } from './fields.tsx';
import { plain, reworded } from './words.ts';

const CLOSEST = 4;

interface PhotoFieldsProps {
  readonly frame: PhotoFrame;
  readonly photo: Photo | undefined;
}

export function PhotoFields({ frame, photo }: PhotoFieldsProps) {
  const text = useText();
  return (
    <>
      <section className="inspector-part" aria-label={text.cropField}>
        {photo === undefined ? (
          <p className="quiet">{text.photoPending}</p>
        ) : (
          <>
            <p className="photo-facts">
              <span className="ellipsis">{photo.fileName}</span>
              <Resolution frame={frame} photo={photo} />
            </p>
            <CropSlider frame={frame} field="zoom" label={text.zoomField} least={1} most={CLOSEST} />
            <CropSlider frame={frame} field="x" label={text.cropX} least={0} most={1} />
            <CropSlider frame={frame} field="y" label={text.cropY} least={0} most={1} />
          </>
        )}
      </section>
      <section className="inspector-part">
        <PhotoWords frame={frame} field="caption" file={photo?.metadata.caption} />
        <PhotoWords frame={frame} field="credit" file={photo?.metadata.credit} />
      </section>
    </>
  );
}

/** Pixels an inch of the photo as it was composed last. */
function Resolution({ frame, photo }: { readonly frame: PhotoFrame; readonly photo: Photo }) {
  const text = useText();
  const composed = useDesk((desk) => desk.composition?.composed.pages);
  for (const page of composed ?? []) {
    const own = page.frames.find((each) => each.frameId === frame.id);
    if (own === undefined) continue;
    const items = page.items.slice(own.firstItem, own.firstItem + own.itemCount);
    const image = items.find((item): item is ImageItem => item.kind === 'image');
    if (image !== undefined) return <span className="figures">{text.ppi(Math.floor(effectivePpi(image, photo)))}</span>;
  }
  return null;
}

interface CropSliderProps {
  readonly frame: PhotoFrame;
  readonly field: keyof Crop;
  readonly label: string;
  readonly least: number;
  readonly most: number;
}

function CropSlider({ frame, field, label, least, most }: CropSliderProps) {
  const value = frame.crop[field];
  const put = (next: number): void => {
    const crop = { ...frame.crop, [field]: next };
    change(CROP, [{ kind: 'set-frame', frameId: frame.id, set: { crop } }], `crop ${field} ${frame.id}`);
    endGroupSoon();
  };
  return (
    <Slider.Root className="slider" value={value} min={least} max={most} step={0.01} onValueChange={put}>
      <span className="quiet">{label}</span>
      <Slider.Control className="slider-control">
        <Slider.Track className="slider-track">
          <Slider.Indicator className="slider-filled" />
          <Slider.Thumb className="slider-thumb" aria-label={label} />
        </Slider.Track>
      </Slider.Control>
      <span className="figures slider-value">{`${Math.round(value * 100)}%`}</span>
    </Slider.Root>
  );
}

interface PhotoWordsProps {
  readonly frame: PhotoFrame;
  readonly field: 'caption' | 'credit';
  /** What the file itself says. */
  readonly file: string | undefined;
}

function PhotoWords({ frame, field, file }: PhotoWordsProps) {
  const text = useText();
  const said = plain(frame[field]);
  const put = (words: string): void =>
    change(WORDS[field], [{ kind: 'set-frame', frameId: frame.id, set: { [field]: reworded(frame[field], words) } }]);
  return (
    <div className="photo-words">
      <WordsField label={text.roles[field]} value={said} long={field === 'caption'} onChange={put} />
      <p className="quiet file-words">
        <span>{file === undefined ? text.noWords : text.fromFile(file)}</span>
        {file === undefined || file === said ? null : (
          <button type="button" className="status-button" onClick={() => put(file)}>
            {text.useIt}
          </button>
        )}
      </p>
    </div>
  );
}

const CROP: Sentence = { zh: '改图片取景', en: 'Crop' };
const WORDS: Readonly<Record<'caption' | 'credit', Sentence>> = {
  caption: { zh: '改图说', en: 'Caption' },
  credit: { zh: '改摄影署名', en: 'Credit' },
};
