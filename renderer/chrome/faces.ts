/** The shipped faces for the interface, on machines that have no Chinese fonts of their own. */
import type { FaceFile } from '../../core/ipc.ts';
import type { FaceId } from '../../core/model/style.ts';

/** Which face the interface uses under which name; the browser fetches one only when text needs it. */
const USES: readonly { readonly family: string; readonly face: FaceId; readonly weight: string }[] = [
  { family: 'Zhuanban Hei', face: 'hei-regular', weight: '400' },
  { family: 'Zhuanban Hei', face: 'hei-bold', weight: '700' },
  { family: 'Zhuanban Song', face: 'song-regular', weight: '400' },
  { family: 'Zhuanban Song', face: 'song-black', weight: '900' },
  { family: 'Zhuanban Kai', face: 'kai-regular', weight: '400' },
];

/** Makes the shipped faces known to the page under the names its style sheets use. */
export function offerFaces(files: readonly FaceFile[]): void {
  for (const { family, face, weight } of USES) {
    const file = files.find((each) => each.id === face);
    if (file !== undefined) document.fonts.add(new FontFace(family, `url("${file.url}")`, { weight, display: 'swap' }));
  }
}
