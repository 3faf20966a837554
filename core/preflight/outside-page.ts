/** Things that the trim cuts through or that lie off the page. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { bottom, outset, overlaps, type Rect, right } from '../base/geometry.ts';
import { TOLERANCE } from '../base/units.ts';
import { boundsOf } from './bounds.ts';
import type { PreflightRule } from './rule.ts';
import type { Subject } from './subject.ts';

export const outsidePage: PreflightRule = {
  id: 'outside-page',
  codes: ['outside-page', 'outside-page-text', 'outside-page-bleed'],
  check: ({ subjects }) => subjects.flatMap(checkFrame),
};

/** Text must stay inside the trim; rules, tints and photos may run out into the bleed, but not beyond. */
function checkFrame({ marks, page, place }: Subject): readonly Diagnostic[] {
  const trim: Rect = { x: 0, y: 0, width: page.width, height: page.height };
  const bleed = outset(trim, page.bleed);
  const reaches = marks.flatMap((mark) => {
    const bounds = boundsOf(mark);
    return bounds === undefined ? [] : [{ kind: mark.kind, bounds }];
  });
  if (reaches.length > 0 && reaches.every(({ bounds }) => !overlaps(atLeastThin(bounds), trim))) {
    return [
      {
        severity: 'error',
        code: 'outside-page',
        message: { zh: '整个图文框都在版面之外', en: 'The whole frame lies outside the page' },
        hint: { zh: '移回版面，或删去', en: 'Move it back, or take it away' },
        place,
      },
    ];
  }
  const findings: Diagnostic[] = [];
  if (reaches.some(({ kind, bounds }) => kind === 'glyphs' && !within(bounds, trim))) {
    findings.push({
      severity: 'error',
      code: 'outside-page-text',
      message: { zh: '文字超出版面，会被裁掉', en: 'Text reaches beyond the page and will be cut off' },
      hint: { zh: '移回版面以内', en: 'Move it inside' },
      place,
    });
  }
  if (reaches.some(({ kind, bounds }) => kind !== 'glyphs' && !within(bounds, bleed))) {
    findings.push({
      severity: 'warning',
      code: 'outside-page-bleed',
      message: { zh: '图或线超出版面和出血', en: 'A photo or rule reaches beyond the page and its bleed' },
      hint: { zh: '缩到出血以内', en: 'Draw it in to the bleed' },
      place,
    });
  }
  return findings;
}

/** A rule has no height of its own; overlap needs some. */
const atLeastThin = (rect: Rect): Rect => outset(rect, 2 * TOLERANCE);

const within = (rect: Rect, room: Rect): boolean =>
  rect.x >= room.x - TOLERANCE &&
  rect.y >= room.y - TOLERANCE &&
  right(rect) <= right(room) + TOLERANCE &&
  bottom(rect) <= bottom(room) + TOLERANCE;
