/** 断版: a straight cut across the whole page, which falls into an upper and a lower one. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { toMm } from '../base/units.ts';
import { articlesIn, type Block, blocksOf, contentOf, isStraight } from './blocks.ts';
import type { PreflightRule } from './rule.ts';

export const pageCut: PreflightRule = {
  id: 'page-cut',
  check: ({ document }) =>
    document.pages.flatMap((page) => {
      const blocks = blocksOf(contentOf(page), 'y');
      return blocks.flatMap((below, at): readonly Diagnostic[] => {
        const above = blocks[at - 1];
        if (above === undefined || isBand(blocks, at - 1) || isBand(blocks, at)) return [];
        const millimetres = Math.round(toMm(below.from));
        const straight = isStraight(above, below);
        return [
          {
            severity: straight ? 'warning' : 'info',
            code: 'page-cut',
            message: straight
              ? {
                  zh: `断版：离版顶 ${millimetres} 毫米处有一道横贯全版的直缝`,
                  en: `A straight cut runs across the whole page, ${millimetres} mm from its top`,
                }
              : {
                  zh: `近乎断版：离版顶 ${millimetres} 毫米处左右的横缝只略微错开`,
                  en: `The gaps at the left and the right of the page nearly meet, ${millimetres} mm from its top`,
                },
            hint: {
              zh: '让一篇稿件或一张照片跨过这道缝',
              en: 'Let a story or a photo stand across it',
            },
            place: { pageId: page.id },
            data: { y: Math.round(below.from * 100) / 100 },
          },
        ];
      });
    }),
};

/** A page may open with one article over its whole width and close with one: that is a form, not a fault. */
const isBand = (blocks: readonly Block[], at: number): boolean => {
  const block = blocks[at];
  return block !== undefined && (at === 0 || at === blocks.length - 1) && articlesIn(block).size <= 1;
};
