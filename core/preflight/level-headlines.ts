/** 碰题: two headlines of one size side by side at one height, which read as one line. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { bottom, contains, type Rect, right } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { BoxFrame, HeadlineFrame } from '../model/document.ts';
import type { PreflightRule } from './rule.ts';
import { byPage, isOfKind, type Subject } from './subject.ts';

export const levelHeadlines: PreflightRule = {
  id: 'level-headlines',
  check: ({ subjects, limits }) =>
    byPage(subjects).flatMap((onPage) => {
      const boxes = onPage.filter((one) => isOfKind(one, 'box')).filter(({ frame }) => frame.border ?? frame.fill);
      const headlines = onPage.filter((one) => isOfKind(one, 'headline')).flatMap((one) => measure(one, boxes));
      return headlines.flatMap((left) =>
        headlines
          .filter((one) => stand(left, one) && ratio(left.size, one.size) <= limits.alikeHeadlines)
          .map(
            (one): Diagnostic => ({
              severity: 'warning',
              code: 'level-headlines',
              message: {
                zh: `碰题：和左邻标题“${left.words}”并排，字号相近`,
                en: `Stands level with the headline “${left.words}” on its left, in like size`,
              },
              hint: {
                zh: '错开高低、换字号字体，或给其中一篇加框',
                en: 'Shift one, change its size or face, or put one story in a box',
              },
              place: { ...one.subject.place, storyId: one.subject.frame.storyId },
              data: { other: left.subject.frame.id },
            }),
          ),
      );
    }),
};

/** The headline proper of a package, without kicker and subhead. */
interface Headline {
  readonly subject: Subject<HeadlineFrame>;
  readonly size: Pt;
  readonly face: string;
  readonly top: Pt;
  readonly foot: Pt;
  readonly words: string;
  /** The box it stands in, if any. */
  readonly box: string | undefined;
}

function measure(subject: Subject<HeadlineFrame>, boxes: readonly Subject<BoxFrame>[]): readonly Headline[] {
  const runs = subject.marks.filter((mark) => mark.kind === 'glyphs').filter((run) => !run.vertical);
  const size = Math.max(...runs.map((run) => run.size));
  const [first, ...rest] = runs.filter((run) => run.size === size);
  if (first === undefined) return [];
  const { x, y } = subject.frame.rect;
  return [
    {
      subject,
      size,
      face: first.face,
      top: first.y - 0.88 * size,
      foot: (rest.at(-1) ?? first).y + 0.12 * size,
      words: [first, ...rest].flatMap((run) => run.text).join(''),
      box: boxes.find(({ frame }) => contains(frame.rect, { x, y }))?.frame.id,
    },
  ];
}

/** True if `b` stands at the right of `a`, with a gutter between and most of the lower one beside the other. */
function stand(a: Headline, b: Headline): boolean {
  if (a === b || a.face !== b.face || a.box !== b.box) return false;
  const { grid } = a.subject.page;
  const [left, other]: readonly Rect[] = [a.subject.frame.rect, b.subject.frame.rect];
  if (left === undefined || other === undefined) return false;
  const gap = other.x - right(left);
  if (gap < -grid.bodySize || gap > 2 * grid.gutterCharacters * grid.bodySize) return false;
  if (left.y >= bottom(other) || other.y >= bottom(left)) return false;
  const shared = Math.min(a.foot, b.foot) - Math.max(a.top, b.top);
  return shared >= 0.5 * Math.min(a.foot - a.top, b.foot - b.top);
}

const ratio = (a: Pt, b: Pt): number => Math.max(a, b) / Math.min(a, b);
