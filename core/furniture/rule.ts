/** Rules and borders: 水线, 粗线, 文武线, 双线, 点线, 花线. */
import type { Rect } from '../base/geometry.ts';
import { bottom, right } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import { type DisplayItem, linePath, rectPath } from '../display/item.ts';
import type { Border } from '../model/document.ts';
import type { RuleStyle } from '../model/style.ts';

/** The room a rule takes across its direction. */
export function ruleThickness(rule: RuleStyle): Pt {
  switch (rule.form) {
    case 'hairline':
    case 'thick':
    case 'dotted':
      return rule.weight;
    case 'double':
      return rule.weight * 4;
    case 'thick-thin':
      return rule.weight * 2.2;
    case 'ornament':
      return rule.weight * 6;
  }
}

/**
 * A straight rule from (`x`, `y`) over `length`, along x or y, centred across on the given line.
 * `mirror` turns a thick-thin rule round (its thin line then lies first).
 */
export function drawRule(
  rule: RuleStyle,
  x: Pt,
  y: Pt,
  length: Pt,
  direction: 'x' | 'y' = 'x',
  mirror = false,
): DisplayItem[] {
  const bar = (offset: Pt, weight: Pt): DisplayItem => ({
    kind: 'path',
    path: rectPath(
      direction === 'x'
        ? { x, y: y + offset - weight / 2, width: length, height: weight }
        : { x: x + offset - weight / 2, y, width: weight, height: length },
    ),
    fill: rule.colour,
  });
  const w = rule.weight;
  switch (rule.form) {
    case 'hairline':
    case 'thick':
      return [bar(0, w)];
    case 'double':
      return [bar(-1.5 * w, w), bar(1.5 * w, w)];
    case 'thick-thin': {
      const thin = Math.max(0.35, w / 5);
      const side = mirror ? -1 : 1;
      return [bar(side * -0.6 * w, w), bar(side * (w * 1.1 - thin / 2), thin)];
    }
    case 'dotted':
      return [
        {
          kind: 'path',
          path: direction === 'x' ? linePath({ x, y }, { x: x + length, y }) : linePath({ x, y }, { x, y: y + length }),
          stroke: { colour: rule.colour, width: w, dash: [0, w * 2.6], roundCaps: true },
        },
      ];
    case 'ornament':
      return ornamentRule(rule, x, y, length, direction);
  }
}

/** 花线: small lozenges in a row between two hairlines' ends, spaced to come out even. */
function ornamentRule(rule: RuleStyle, x: Pt, y: Pt, length: Pt, direction: 'x' | 'y'): DisplayItem[] {
  const half = rule.weight * 2;
  const count = Math.max(1, Math.round(length / (half * 5)));
  const step = length / count;
  const items: DisplayItem[] = [];
  for (let index = 0; index < count; index += 1) {
    const along = step * (index + 0.5);
    const [cx, cy] = direction === 'x' ? [x + along, y] : [x, y + along];
    items.push({
      kind: 'path',
      path: [['M', cx - half, cy], ['L', cx, cy - half], ['L', cx + half, cy], ['L', cx, cy + half], ['Z']],
      fill: rule.colour,
    });
  }
  return items;
}

/** A border just inside `rect`. */
export function drawBorder(border: Border, rect: Rect): DisplayItem[] {
  return border.sides.flatMap((side) => drawSide(side, border.rule, rect));
}

function drawSide(side: Border['sides'][number], rule: RuleStyle, rect: Rect): DisplayItem[] {
  const half = ruleThickness(rule) / 2;
  switch (side) {
    case 'top':
      return drawRule(rule, rect.x, rect.y + half, rect.width);
    case 'bottom':
      return drawRule(rule, rect.x, bottom(rect) - half, rect.width, 'x', true);
    case 'left':
      return drawRule(rule, rect.x + half, rect.y, rect.height, 'y');
    case 'right':
      return drawRule(rule, right(rect) - half, rect.y, rect.height, 'y', true);
  }
}
