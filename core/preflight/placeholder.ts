/** Words that stood in for copy which has not come. */
import type { Diagnostic, Place } from '../base/diagnostic.ts';
import type { PreflightRule } from './rule.ts';

/** What drafts and templates leave behind. 某某 after a surname and 〇 in a year are copy, and so is （待续）. */
const PLACEHOLDER = new RegExp(
  [
    '此处(?:是|为|放|填|写|插入)?(?:正文|标题|主题|引题|副题|图说|文字|内容)',
    '在此(?:处)?(?:写|输入|填写|键入|插入)',
    '(?:正文|标题|图说|文字|图片)占位',
    '占位(?:文字|符|图)',
    '某某某',
    '(?<!\\p{Script=Han})某某(?=\\s*(?:摄|文|/))',
    'X{2,}(?![A-Za-z])',
    'x{2,}(?![A-Za-z])',
    'Ｘ{2,}',
    '×{2,}',
    '○{3,}',
    '□{2,}',
    '[（(【［\\[]\\s*待(?!续)[^）)】］\\]]{0,4}[）)】］\\]]',
    'lorem ipsum',
    '\\b(?:TODO|TBD)\\b',
  ]
    .map((pattern) => (/^[Xx]/.test(pattern) ? `(?<![A-Za-z])${pattern}` : pattern))
    .join('|'),
  'gu',
);

export const placeholder: PreflightRule = {
  id: 'placeholder',
  check: ({ copy }) => {
    // A page just begun is full of them: each wording is told once a story.
    const found = new Map<string, Leftover>();
    for (const piece of copy) {
      const text = piece.text.replace(/lorem ipsum/gi, 'lorem ipsum');
      for (const { index, 0: words } of text.matchAll(PLACEHOLDER)) {
        const place = piece.placeOf(index, index + words.length);
        const key = `${piece.story?.id ?? place.frameId} ${words}`;
        const before = found.get(key);
        found.set(key, { words, place: before?.place ?? place, count: (before?.count ?? 0) + 1 });
      }
    }
    return [...found.values()].map(
      ({ words, place, count }): Diagnostic => ({
        severity: 'error',
        code: 'placeholder',
        message: {
          zh: `“${words}”是占位文字${count > 1 ? `，共 ${count} 处` : ''}`,
          en: `“${words}” stands in for copy that has not come${count > 1 ? `, ${count} times` : ''}`,
        },
        hint: { zh: '换上正式文字', en: 'Put the real words in its place' },
        place,
        data: { count },
      }),
    );
  },
};

interface Leftover {
  readonly words: string;
  /** Of the first one. */
  readonly place: Place;
  readonly count: number;
}
