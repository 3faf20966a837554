/** Endings of the files that can be brought in: manuscripts and photos. What a file is, its contents tell its reader. */
import type { CopyKind } from '../../core/ipc.ts';
import { MANUSCRIPT_FORMATS } from '../manuscript/formats.ts';

/** Lower case, without the dot. */
export const COPY_ENDINGS: Readonly<Record<CopyKind, readonly string[]>> = {
  manuscript: MANUSCRIPT_FORMATS.flatMap((format) => format.endings),
  photo: ['jpg', 'jpeg', 'png', 'tif', 'tiff', 'webp', 'avif', 'heic', 'heif'],
};
