/** Zoom and pan as values. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ACTUAL_SIZE,
  fitPage,
  fitWidth,
  keepInView,
  nextStep,
  toPage,
  toScreen,
  zoomTo,
} from '../../../renderer/page/view.ts';

const BROADSHEET = { width: 1105, height: 1531 };
const screens = fc.record({ width: fc.integer({ min: 300, max: 4000 }), height: fc.integer({ min: 300, max: 2400 }) });
const views = fc.record({
  scale: fc.double({ min: 0.15, max: 10, noNaN: true }),
  x: fc.integer({ min: -3000, max: 3000 }),
  y: fc.integer({ min: -3000, max: 3000 }),
});

describe('fitting', () => {
  test('the whole page shows, centred', () => {
    fc.assert(
      fc.property(screens, (screen) => {
        const { scale, x, y } = fitPage(BROADSHEET, screen);
        expect(x).toBeGreaterThan(0);
        expect(y).toBeGreaterThan(0);
        expect(x * 2 + BROADSHEET.width * scale).toBeCloseTo(screen.width);
        expect(y * 2 + BROADSHEET.height * scale).toBeCloseTo(screen.height);
      }),
    );
  });

  test('the width fills the room, the head is at the top', () => {
    const { scale, x, y } = fitWidth(BROADSHEET, { width: 1000, height: 600 });
    expect(x).toBeCloseTo(y);
    expect(2 * x + BROADSHEET.width * scale).toBeCloseTo(1000);
  });
});

describe('zooming', () => {
  test('what is under the pointer stays there', () => {
    fc.assert(
      fc.property(
        views,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.integer({ max: 2000 }),
        (view, scale, place) => {
          const at = { x: Math.abs(place) % 1500, y: Math.abs(place) % 900 };
          const before = toPage(view, at);
          const after = toScreen(zoomTo(view, scale, at), before);
          expect(after.x).toBeCloseTo(at.x, 4);
          expect(after.y).toBeCloseTo(at.y, 4);
        },
      ),
    );
  });

  test('stays between a tenth and eight times the paper', () => {
    const view = { scale: 1, x: 0, y: 0 };
    expect(zoomTo(view, 1000, { x: 0, y: 0 }).scale / ACTUAL_SIZE).toBeCloseTo(8);
    expect(zoomTo(view, 0.0001, { x: 0, y: 0 }).scale / ACTUAL_SIZE).toBeCloseTo(0.1);
  });

  test('steps go up and down the same ladder', () => {
    expect(nextStep(ACTUAL_SIZE, 1)).toBeCloseTo(1.25 * ACTUAL_SIZE);
    expect(nextStep(ACTUAL_SIZE, -1)).toBeCloseTo(0.75 * ACTUAL_SIZE);
    expect(nextStep(0.462 * ACTUAL_SIZE, 1)).toBeCloseTo(0.5 * ACTUAL_SIZE);
    expect(nextStep(8 * ACTUAL_SIZE, 1)).toBeCloseTo(8 * ACTUAL_SIZE);
  });
});

test('the page cannot be lost', () => {
  fc.assert(
    fc.property(views, screens, (view, screen) => {
      const kept = keepInView(view, BROADSHEET, screen);
      expect(kept.x).toBeLessThan(screen.width);
      expect(kept.y).toBeLessThan(screen.height);
      expect(kept.x + BROADSHEET.width * kept.scale).toBeGreaterThan(0);
      expect(kept.y + BROADSHEET.height * kept.scale).toBeGreaterThan(0);
    }),
  );
});
