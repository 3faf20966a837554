/** A photo frame that would print as a blank: no photo came, or its bytes are gone. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { type PreflightRule, subjectsOf } from './rule.ts';

export const photoMissing: PreflightRule = {
  id: 'photo-missing',
  check: (inspection) =>
    subjectsOf(inspection, 'photo').flatMap(({ frame, place }): readonly Diagnostic[] => {
      if (frame.photoId === undefined) {
        return [
          {
            severity: 'error',
            code: 'photo-missing',
            message: { zh: '图片框里没有照片', en: 'The photo frame holds no photo' },
            hint: { zh: '置入照片，或删去图片框', en: 'Place a photo, or take the frame away' },
            place,
          },
        ];
      }
      if (!inspection.missingPhotos.has(frame.photoId)) return [];
      return [
        {
          severity: 'error',
          code: 'photo-missing',
          message: {
            zh: '照片文件不在文档的 photos 文件夹里',
            en: "The photo's file is not in the document's photos folder",
          },
          hint: { zh: '找回照片文件，或重新置入照片', en: 'Bring the file back, or place the photo again' },
          place: { ...place, photoId: frame.photoId },
        },
      ];
    }),
};
