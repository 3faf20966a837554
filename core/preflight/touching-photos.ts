/** Two photos without a gutter or text between: they run into one picture. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { bottom, type Rect, right } from '../base/geometry.ts';
import { type Pt, TOLERANCE } from '../base/units.ts';
import { type PreflightRule, subjectsOf } from './rule.ts';
import { byPage } from './subject.ts';

export const touchingPhotos: PreflightRule = {
  id: 'touching-photos',
  check: (inspection) =>
    byPage(subjectsOf(inspection, 'photo')).flatMap((photos) =>
      photos.flatMap((photo, at) =>
        photos.slice(at + 1).flatMap((other): readonly Diagnostic[] => {
          const rects = [photo, other].map(({ imageRect, frame }) => imageRect ?? frame.rect);
          const distance = distanceOf(rects[0] as Rect, rects[1] as Rect);
          // Photos of one group were put side by side on purpose.
          const isSet = photo.frame.group !== undefined && photo.frame.group === other.frame.group;
          if (isSet || distance >= inspection.limits.photoGap * photo.page.grid.bodySize - TOLERANCE) return [];
          return [
            {
              severity: 'warning',
              code: 'touching-photos',
              message:
                distance < 0
                  ? { zh: '两张照片相叠', en: 'Two photos overlap' }
                  : {
                      zh: `两张照片只隔 ${Math.round(distance * 10) / 10} 点`,
                      en: `Two photos are only ${Math.round(distance * 10) / 10} pt apart`,
                    },
              hint: {
                zh: '拉开一个栏间，或在中间放文字；有意拼接的，编成一组',
                en: 'Keep a gutter or text between; if they are one set, group them',
              },
              place: other.place,
              data: { other: photo.frame.id },
            },
          ];
        }),
      ),
    ),
};

/** Distance of two rects that face each other; infinite if they do not, negative if they overlap. */
function distanceOf(a: Rect, b: Rect): Pt {
  const across = Math.max(a.x, b.x) - Math.min(right(a), right(b));
  const down = Math.max(a.y, b.y) - Math.min(bottom(a), bottom(b));
  if (across > -TOLERANCE && down > -TOLERANCE) return Number.POSITIVE_INFINITY;
  return Math.max(across, down);
}
