/** Photos printed larger than their pixels bear. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { ImageItem } from '../display/item.ts';
import type { Photo } from '../model/photo.ts';
import type { PreflightRule } from './rule.ts';

export const photoResolution: PreflightRule = {
  id: 'photo-low-resolution',
  check: ({ document, subjects, limits }) => {
    const photos = new Map(document.photos.map((photo) => [photo.id, photo]));
    return subjects.flatMap(({ marks, place }) =>
      marks.flatMap((mark): readonly Diagnostic[] => {
        const photo = mark.kind === 'image' ? photos.get(mark.photoId) : undefined;
        if (mark.kind !== 'image' || photo === undefined) return [];
        const ppi = effectivePpi(mark, photo);
        if (ppi >= limits.ppiWarningBelow) return [];
        const shown = Math.floor(ppi);
        return [
          {
            severity: ppi < limits.ppiErrorBelow ? 'error' : 'warning',
            code: 'photo-low-resolution',
            message: {
              zh: `照片在版面上只有 ${shown} ppi，应有 ${limits.ppiWarningBelow} 以上`,
              en: `At its printed size the photo has only ${shown} ppi, where ${limits.ppiWarningBelow} are wanted`,
            },
            hint: {
              zh: '缩小图片框、少裁一些，或换像素更多的原图',
              en: 'Make the frame smaller, crop less, or get a larger original',
            },
            place: { ...place, photoId: photo.id },
            data: { ppi: shown },
          },
        ];
      }),
    );
  },
};

/** Pixels an inch along the worse of the two sides. */
export function effectivePpi({ rect, part }: ImageItem, photo: Pick<Photo, 'width' | 'height'>): number {
  const across = (photo.width * part.width) / (rect.width / 72);
  const down = (photo.height * part.height) / (rect.height / 72);
  return Math.min(across, down);
}
