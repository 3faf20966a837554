/** Areas and photos that run off the page, but not far enough: the knife leaves a white edge. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { bottom, outset, overlaps, right } from '../base/geometry.ts';
import { TOLERANCE, toMm } from '../base/units.ts';
import type { PreflightRule } from './rule.ts';

export const bleedShort: PreflightRule = {
  id: 'bleed-short',
  check: ({ document, grounds, limits }) =>
    document.pages.flatMap((page) => {
      const needed = limits.bleed === 'page' ? page.bleed : limits.bleed;
      const shortest = new Map<string, number>();
      for (const { pageId, frameId, bounds } of grounds.areas) {
        const trim = { x: 0, y: 0, width: page.width, height: page.height };
        if (pageId !== page.id || !overlaps(bounds, outset(trim, 2 * TOLERANCE))) continue;
        const reaches = [-bounds.x, -bounds.y, right(bounds) - page.width, bottom(bounds) - page.height];
        for (const reach of reaches) {
          if (reach < -TOLERANCE || reach >= needed - TOLERANCE) continue;
          shortest.set(frameId, Math.min(reach, shortest.get(frameId) ?? reach));
        }
      }
      return [...shortest].map(([frameId, reach]): Diagnostic => {
        const [has, wants] = [reach, needed].map((length) => Math.max(0, Math.round(10 * toMm(length)) / 10));
        return {
          severity: 'warning',
          code: 'bleed-short',
          message: {
            zh: `出血不足：只出版边 ${has} 毫米，应出 ${wants} 毫米`,
            en: `Bleed falls short: ${has} mm beyond the trim, where ${wants} mm are wanted`,
          },
          hint: { zh: '拉到出血边，或缩回版边以内', en: 'Draw it out to the bleed, or in from the trim' },
          place: { pageId: page.id, frameId },
        };
      });
    }),
};
