/** 通缝: a gutter that runs down the whole page below its title, so that it falls into two strips. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { right } from '../base/geometry.ts';
import { type Pt, TOLERANCE, toMm } from '../base/units.ts';
import type { Page } from '../model/document.ts';
import { blocksOf, boundsOfFrames, contentOf } from './blocks.ts';
import type { PreflightRule } from './rule.ts';

/** A rule over this share of the page's height was set on purpose. */
const WHOLE = 0.9;

export const pageSeam: PreflightRule = {
  id: 'page-seam',
  check: ({ document }) =>
    document.pages.flatMap((page) => {
      const blocks = blocksOf(contentOf(page), 'x');
      return blocks.flatMap((block, at): readonly Diagnostic[] => {
        const before = blocks[at - 1];
        if (before === undefined) return [];
        const isRuled = hasRule(page, before.to, block.from);
        const millimetres = Math.round(toMm((before.to + block.from) / 2));
        return [
          {
            severity: isRuled ? 'info' : 'warning',
            code: 'page-seam',
            message: {
              zh: `通缝：离版左 ${millimetres} 毫米处的栏间一直通到版底${isRuled ? '（有分隔线，作边栏处理）' : ''}`,
              en: `A gutter runs down the whole page, ${millimetres} mm from its left${isRuled ? ' (ruled, as for a sidebar)' : ''}`,
            },
            hint: {
              zh: isRuled ? '若不是有意设的边栏，让标题或照片跨过去' : '让标题、照片或稿件跨过这道缝',
              en: isRuled
                ? 'Unless a sidebar is meant, let something stand across it'
                : 'Let something stand across it',
            },
            place: { pageId: page.id },
            data: { x: Math.round(((before.to + block.from) / 2) * 100) / 100 },
          },
        ];
      });
    }),
};

/** Whether a rule stands in the gap from `from` to `to`, as high as the page's content. */
function hasRule(page: Page, from: Pt, to: Pt): boolean {
  const { height } = boundsOfFrames(contentOf(page));
  return page.frames.some(
    ({ kind, rect }) =>
      kind === 'rule' && rect.x >= from - TOLERANCE && right(rect) <= to + TOLERANCE && rect.height >= WHOLE * height,
  );
}
