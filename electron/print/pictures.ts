/** The photos of a page, made ready for the press: each an image object of the PDF, or a finding where it is missing. */
import type { Diagnostic, Place } from '../../core/base/diagnostic.ts';
import { failure, ok, type Result } from '../../core/base/result.ts';
import type { DisplayItem, ImageItem } from '../../core/display/item.ts';
import type { ComposedPage } from '../../core/display/page.ts';
import type { Photo } from '../../core/model/photo.ts';
import { makeRendition, type Rendition, sideBySide } from '../photo/rendition.ts';
import type { Preset } from './preset.ts';
import type { PdfRef, PressDocument } from './press-document.ts';
import type { PressProfile } from './press-profile.ts';

/** An image object of the PDF. */
export interface Picture {
  /** Name in the resources of pages. */
  readonly resource: string;
  readonly ref: PdfRef;
  /** Pixels that went into the file. */
  readonly width: number;
  readonly height: number;
  /** Pixels an inch that the photo itself has at its placed size. */
  readonly effectivePpi: number;
}

/** Facts of a photo at its place. */
export interface PlacedPhoto extends Pick<Picture, 'width' | 'height' | 'effectivePpi'> {
  readonly pageId: string;
  readonly frameId?: string;
  readonly photoId: string;
}

/** Where photos come from. */
export interface PhotoSource {
  readonly photos: readonly Photo[];
  /** The file that holds a photo's bytes, or undefined where it is not at hand. */
  readonly photoFile: (photoId: string) => string | undefined;
  /** Folder that keeps converted photos for the next export. */
  readonly cacheFolder?: string | undefined;
}

/** What a page's photos came to. An image item without a picture is to be marked as missing. */
export interface PagePictures {
  readonly pictures: ReadonlyMap<ImageItem, Picture>;
  readonly placed: readonly PlacedPhoto[];
  readonly findings: readonly Diagnostic[];
}

/** Photos converted at the same time: enough for two processors, and little memory. */
const AT_ONCE = 2;

/** An image item, where it stands, and a key that is the same for the same photo cut and sized the same. */
interface Placing {
  readonly item: ImageItem;
  readonly place: Place;
  readonly key: string;
}

/** The photos of one document; one that is placed twice alike is embedded once. */
export class Pictures {
  readonly #document: PressDocument;
  readonly #source: PhotoSource;
  readonly #preset: Preset;
  readonly #profile: PressProfile;
  readonly #outcomes = new Map<string, Result<Picture>>();

  constructor(document: PressDocument, source: PhotoSource, preset: Preset, profile: PressProfile) {
    this.#document = document;
    this.#source = source;
    this.#preset = preset;
    this.#profile = profile;
  }

  /**
   * Converts and embeds the photos of `page`; `onPhoto` hears of each that is done. Fails only where no photo
   * could come out right (`profile-unusable`); throws the signal's reason when it is aborted.
   */
  async prepare(page: ComposedPage, onPhoto: () => void, signal?: AbortSignal): Promise<Result<PagePictures>> {
    const placings = findImages(page);
    const converted = await this.#convertAll(placings, onPhoto, signal);
    if (!converted.ok) return converted;
    const pictures = new Map<ImageItem, Picture>();
    const placed: PlacedPhoto[] = [];
    const findings: Diagnostic[] = [];
    for (const { item, place, key } of placings) {
      const outcome = this.#outcomes.get(key)!;
      if (!outcome.ok) {
        findings.push({ severity: 'error', ...outcome.error, place });
        continue;
      }
      const { width, height, effectivePpi } = outcome.value;
      pictures.set(item, outcome.value);
      placed.push({ pageId: page.pageId, ...place, photoId: item.photoId, width, height, effectivePpi });
      findings.push(...judgeResolution(effectivePpi, place, this.#preset, this.#photo(item.photoId)!));
    }
    return ok({ pictures, placed, findings });
  }

  /** Fills in the outcome of every placing that has none yet. */
  async #convertAll(
    placings: readonly Placing[],
    onPhoto: () => void,
    signal: AbortSignal | undefined,
  ): Promise<Result<void>> {
    const fresh = new Map<string, Placing>();
    for (const placing of placings) if (!this.#outcomes.has(placing.key)) fresh.set(placing.key, placing);
    const convert = async ({ item }: Placing): Promise<Result<Rendition>> => {
      const rendition = await this.#convert(item);
      onPhoto();
      return rendition;
    };
    const renditions = await sideBySide([...fresh.values()], AT_ONCE, convert, signal);
    // In the page's order, not that in which conversions ended: the same input makes the same file.
    for (const [index, key] of [...fresh.keys()].entries()) {
      const rendition = renditions[index]!;
      if (!rendition.ok && rendition.error.code === 'profile-unusable') return rendition;
      this.#outcomes.set(key, rendition.ok ? ok(this.#embed(rendition.value)) : rendition);
    }
    return ok(undefined);
  }

  async #convert({ photoId, part, rect }: ImageItem): Promise<Result<Rendition>> {
    const photo = this.#photo(photoId);
    const file = this.#source.photoFile(photoId);
    if (photo === undefined || file === undefined) return missingPhoto(photo?.fileName ?? photoId.slice(0, 8));
    const { ppi, quality, sharpen } = this.#preset.photos;
    const { cacheFolder } = this.#source;
    return makeRendition({
      photo,
      file,
      part,
      width: rect.width,
      height: rect.height,
      ppi,
      quality,
      profile: this.#profile,
      ...(sharpen !== undefined && { sharpen }),
      ...(cacheFolder !== undefined && { cacheFolder }),
    });
  }

  #photo(id: string): Photo | undefined {
    return this.#source.photos.find((photo) => photo.id === id);
  }

  #embed({ bytes, width, height, channels, effectivePpi }: Rendition): Picture {
    const ref = this.#document.ref({
      Type: 'XObject',
      Subtype: 'Image',
      Width: width,
      Height: height,
      BitsPerComponent: 8,
      ColorSpace: channels === 4 ? 'DeviceCMYK' : 'DeviceGray',
      // Four channels come inverted, as Adobe's JPEGs are.
      ...(channels === 4 && { Decode: [1, 0, 1, 0, 1, 0, 1, 0] }),
      Filter: 'DCTDecode',
    });
    ref.end(bytes);
    return { resource: `Im${ref.id}`, ref, width, height, effectivePpi };
  }
}

const missingPhoto = (name: string) =>
  failure(
    'photo-missing',
    `照片“${name}”不在手边，版面上以灰框代替，请重新置入。`,
    `The photo “${name}” is not at hand; a grey box stands in its place. Place it anew.`,
  );

/** Line 21 of the print checklist: too few pixels an inch at the placed size. */
function judgeResolution(ppi: number, place: Place, { photos }: Preset, { fileName }: Photo): readonly Diagnostic[] {
  if (ppi >= photos.warnBelow) return [];
  const found = Math.floor(ppi);
  return [
    {
      severity: ppi < photos.errorBelow ? 'error' : 'warning',
      code: 'photo-low-resolution',
      message: {
        zh: `照片“${fileName}”在版面上只有 ${found} ppi，应不低于 ${photos.warnBelow} ppi。`,
        en: `The photo “${fileName}” has only ${found} ppi at its size on the page; ${photos.warnBelow} are wanted.`,
      },
      hint: {
        zh: '缩小照片、少裁一些，或换用像素更多的原片。',
        en: 'Place it smaller, crop it less, or take a file with more pixels.',
      },
      place,
      data: { ppi: found, warnBelow: photos.warnBelow, errorBelow: photos.errorBelow },
    },
  ];
}

/** How many different pictures `pages` need: each is converted once. */
export const countDistinctImages = (pages: readonly ComposedPage[]): number =>
  new Set(pages.flatMap(findImages).map(({ key }) => key)).size;

/** The image items of a page in the order they are drawn. */
function findImages(page: ComposedPage): readonly Placing[] {
  const placings: Placing[] = [];
  const visit = (item: DisplayItem, frameId: string | undefined): void => {
    if (item.kind === 'group') for (const inner of item.items) visit(inner, frameId);
    if (item.kind !== 'image') return;
    const { photoId, part, rect } = item;
    const place = { pageId: page.pageId, photoId, ...(frameId !== undefined && { frameId }) };
    placings.push({ item, place, key: JSON.stringify([photoId, part, rect.width, rect.height]) });
  };
  page.items.forEach((item, index) => {
    visit(item, frameAt(page, index));
  });
  return placings;
}

const frameAt = ({ frames }: ComposedPage, index: number): string | undefined =>
  frames.find(({ firstItem, itemCount }) => index >= firstItem && index < firstItem + itemCount)?.frameId;
