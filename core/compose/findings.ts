/** What composition reports: overset, underset, stretched lines, missing glyphs. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Copyfit } from '../display/page.ts';
import type { SetParagraph } from '../text/line.ts';

/** Rule 20, em a gap. */
const STRETCH_WARNING = 0.1;
const STRETCH_ERROR = 0.2;

export const oversetDiagnostic = (fit: Copyfit, pageId: string, frameId: string): Diagnostic => ({
  severity: 'error',
  code: 'overset',
  message: {
    zh: `文字溢出：多出 ${fit.overLines} 行，约 ${fit.overCharacters} 字`,
    en: `Overset: ${fit.overLines} lines, about ${fit.overCharacters} characters, find no room`,
  },
  hint: { zh: '删文、加高文字框或缩小照片', en: 'Cut the copy, make the frame taller or the photo smaller' },
  place: { pageId, frameId, storyId: fit.storyId },
  data: { lines: fit.overLines, characters: fit.overCharacters },
});

export const undersetDiagnostic = (fit: Copyfit, pageId: string, frameId: string): Diagnostic => ({
  severity: 'warning',
  code: 'underset',
  message: {
    zh: `文字不足：空 ${fit.underLines} 行，约 ${fit.underCharacters} 字`,
    en: `Underset: ${fit.underLines} lines, about ${fit.underCharacters} characters, stay blank`,
  },
  hint: { zh: '补文、放大照片或标题', en: 'Add copy, enlarge the photo or the headline' },
  place: { pageId, frameId, storyId: fit.storyId },
  data: { lines: fit.underLines, characters: fit.underCharacters },
});

/** Lines stretched over the limit of rule 20. */
export function lineDiagnostics(
  set: SetParagraph,
  storyId: string,
  paragraph: number,
  pageId: string,
): readonly Diagnostic[] {
  return set.lines
    .filter((line) => line.gap > STRETCH_WARNING)
    .map((line) => ({
      severity: line.gap > STRETCH_ERROR ? 'error' : 'warning',
      code: 'stretched-line',
      message: {
        zh: `一行拉得过松：每字间距加 ${line.gap.toFixed(2)} 字`,
        en: `A line is stretched by ${line.gap.toFixed(2)} em a gap`,
      },
      hint: { zh: '改动一两个字，或调整栏宽', en: 'Change a word or the measure' },
      place: { pageId, storyId, paragraph, start: line.start, end: line.end },
    }));
}

/** Characters that a fallback face had to draw, or none could. */
export function missingGlyphs(set: SetParagraph, storyId: string, paragraph: number): readonly Diagnostic[] {
  return set.missing.map((missing) => ({
    severity: missing.usedFace === undefined ? 'error' : 'info',
    code: missing.usedFace === undefined ? 'glyph-missing' : 'glyph-substituted',
    message:
      missing.usedFace === undefined
        ? { zh: `“${missing.character}”在所有字体中都没有字形`, en: `No face has a glyph for “${missing.character}”` }
        : {
            zh: `“${missing.character}”改用 ${missing.usedFace} 字体`,
            en: `“${missing.character}” is drawn in ${missing.usedFace}`,
          },
    place: { storyId, paragraph, start: missing.offset, end: missing.offset + missing.character.length },
  }));
}
