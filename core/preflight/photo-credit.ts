/** A credit on the page that names somebody else than the photo's own file does. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { textOf } from '../model/story.ts';
import { type PreflightRule, subjectsOf } from './rule.ts';

/** What stands around names in a credit. */
const AROUND =
  /摄影报道|摄影|摄制|供图|提供|图片|图文|拍摄|本报|全媒体|融媒体|见习|特约|实习|记者|通讯员|资料|新华社发|\b(?:photo|photos|photographer|by|courtesy|of)\b/gi;

export const photoCredit: PreflightRule = {
  id: 'photo-credit',
  check: (inspection) =>
    subjectsOf(inspection, 'photo').flatMap(({ frame, place }): readonly Diagnostic[] => {
      const photo = inspection.document.photos.find((one) => one.id === frame.photoId);
      const printed = textOf({ children: frame.credit });
      const stated = photo?.metadata.credit ?? '';
      if (photo === undefined || agree(printed, stated)) return [];
      return [
        {
          severity: 'warning',
          code: 'photo-credit',
          message: {
            zh: `署名是“${printed.trim()}”，照片文件里写的作者是“${stated.trim()}”`,
            en: `The credit says “${printed.trim()}”, the photo's file says “${stated.trim()}”`,
          },
          hint: { zh: '核对作者', en: 'Check whose photo it is' },
          place: { ...place, photoId: photo.id },
        },
      ];
    }),
};

/** True unless both name somebody, in the same script, and nobody whom the other names. */
function agree(printed: string, stated: string): boolean {
  const names = namesIn(printed);
  const others = namesIn(stated);
  const comparable = names.filter((name) => others.some((other) => isHan(other) === isHan(name)));
  if (comparable.length === 0) return true;
  return comparable.some((name) => others.some((other) => other.includes(name) || name.includes(other)));
}

const isHan = (name: string): boolean => /\p{Script=Han}/u.test(name);

/** Names of two letters or more, in lower case; Latin names keep their parts together. */
const namesIn = (credit: string): readonly string[] =>
  credit
    .replace(AROUND, '/')
    // A name of two Han is often spaced out to three.
    .replaceAll(/(?<!\p{Script=Han})(\p{Script=Han})\s+(?!摄)(\p{Script=Han})(?!\p{Script=Han})/gu, '$1$2')
    .replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '/')
    .split(/[/／、，,;；:：|（）()［］[\]©·]+/)
    .map((name) => name.trim().toLowerCase().replaceAll(/\s+/g, ' '))
    .map((name) => name.replace(/(?<=..)摄$/, ''))
    .filter((name) => name.length >= 2);
