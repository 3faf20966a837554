/** Findings in the order in which somebody goes through a page: from its top to its foot, from left to right. */
import type { Diagnostic, Place } from '../base/diagnostic.ts';
import type { ComposedDocument } from '../display/page.ts';
import type { ZbanDocument } from '../model/document.ts';
import { findSubjects } from './subject.ts';
import { TextIndex } from './text-index.ts';

/** Page, distance from its top, distance from its left. */
type Rank = readonly [page: number, y: number, x: number];

/**
 * `findings` by page and place, those in the copy with the page and frame they were printed in. Those of no page come
 * first, those of one place stay in their order.
 */
export function arrange(
  findings: readonly Diagnostic[],
  document: ZbanDocument,
  composed: ComposedDocument,
): readonly Diagnostic[] {
  const text = new TextIndex(findSubjects(document, composed));
  const pages = new Map(document.pages.map((page, at) => [page.id, at]));
  const corners = new Map(
    document.pages.flatMap((page, at) =>
      page.frames.map(({ id, rect }): readonly [string, Rank] => [id, [at, rect.y, rect.x]]),
    ),
  );
  const rankOf = ({ pageId, frameId, storyId, paragraph, start = 0 }: Place): Rank => {
    const spot = storyId === undefined || paragraph === undefined ? undefined : text.spotOf(storyId, paragraph, start);
    if (spot !== undefined) return [pages.get(spot.pageId) ?? -1, spot.y, spot.x];
    const frame = frameId ?? (storyId === undefined ? undefined : text.placeOfStory(storyId).frameId);
    return corners.get(frame ?? '') ?? [pages.get(pageId ?? '') ?? -1, Number.NEGATIVE_INFINITY, 0];
  };
  return findings
    .map((finding) => ({ ...finding, place: complete(finding.place, text) }))
    .map((finding) => ({ finding, rank: rankOf(finding.place) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ finding }) => finding);
}

function complete(place: Place, text: TextIndex): Place {
  const { frameId, storyId, paragraph, start = 0, end = start } = place;
  if (frameId !== undefined || storyId === undefined || paragraph === undefined) return place;
  return { ...text.placeOfText(storyId, paragraph, start, end), ...place };
}

function compare(a: Rank, b: Rank): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
