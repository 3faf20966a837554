import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setCaption, visiblePart } from '../../../core/compose/photo.ts';
import { houseStyle } from '../../support/samples.ts';
import { realWorld } from '../../support/world.ts';

const side = fc.integer({ min: 1, max: 20_000 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('visiblePart', () => {
  it('covers the frame without distortion and stays inside the photo', () => {
    fc.assert(
      fc.property(
        side,
        side,
        side,
        side,
        share,
        share,
        fc.double({ min: 1, max: 8, noNaN: true }),
        (w, h, fw, fh, x, y, zoom) => {
          const part = visiblePart({ width: w, height: h }, fw, fh, { x, y, zoom });
          expect((part.width * w) / (part.height * h) / (fw / fh)).toBeCloseTo(1, 6);
          expect(part.x).toBeGreaterThanOrEqual(0);
          expect(part.y).toBeGreaterThanOrEqual(0);
          expect(part.x + part.width).toBeLessThanOrEqual(1 + 1e-9);
          expect(part.y + part.height).toBeLessThanOrEqual(1 + 1e-9);
          expect(Math.max(part.width, part.height) * Math.max(1, zoom)).toBeCloseTo(1, 6);
        },
      ),
    );
  });
});

describe('setCaption', () => {
  const house = houseStyle('daily');
  const caption = [{ text: '白鹭镇老街上，志愿服务摊位沿街排开。' }];
  const credit = [{ text: '苏砚秋 摄' }];
  const height = (measure: number, parts: { caption: typeof caption; credit: typeof credit }) =>
    setCaption(parts, house, measure, realWorld());

  it('ends the last line with the credit where there is room', () => {
    const wide = height(400, { caption, credit });
    expect(wide.credit?.runIn).toBe(true);
    expect(wide.lines).toHaveLength(1);
  });

  it('gives the credit its own line where there is none, and says how high it all is', () => {
    const narrow = height(190, { caption, credit });
    expect(narrow.credit?.runIn).toBe(false);
    expect(narrow.height).toBeGreaterThan(height(400, { caption, credit }).height);
  });

  it('is nothing without words', () => {
    expect(height(200, { caption: [], credit: [] }).height).toBe(0);
  });
});
