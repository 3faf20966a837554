/** Inks on the screen. */
import { describe, expect, test } from 'vitest';
import { BLACK, type Colour, cmyk, gray, PAPER } from '../../../core/base/colour.ts';
import { screenColour } from '../../../renderer/page/inks.ts';

const parts = (colour: Colour): readonly number[] => screenColour(colour).match(/\d+/g)!.map(Number);

describe('newsprint on the screen', () => {
  test('bare paper is light and slightly warm', () => {
    const [red, green, blue] = parts(PAPER);
    expect(Math.min(red!, green!, blue!)).toBeGreaterThan(235);
    expect(red!).toBeGreaterThan(blue!);
  });

  test('black is dark, and more ink is never lighter', () => {
    expect(Math.max(...parts(BLACK))).toBeLessThan(50);
    for (let black = 0; black < 1; black += 0.1) {
      expect(parts(gray(black + 0.1))[1]).toBeLessThanOrEqual(parts(gray(black))[1]!);
    }
  });

  test('each ink has its hue, and all of them together are darker than black', () => {
    const [redOfMagenta, greenOfMagenta] = parts(cmyk(0, 1, 0, 0));
    expect(redOfMagenta!).toBeGreaterThan(2 * greenOfMagenta!);
    const [redOfCyan, , blueOfCyan] = parts(cmyk(1, 0, 0, 0));
    expect(blueOfCyan!).toBeGreaterThan(2 * redOfCyan!);
    const [redOfYellow, , blueOfYellow] = parts(cmyk(0, 0, 1, 0));
    expect(redOfYellow!).toBeGreaterThan(2 * blueOfYellow!);
    expect(parts(cmyk(1, 1, 1, 1))[0]).toBeLessThan(parts(BLACK)[0]!);
  });

  test('a spot ink shows as its stand-in', () => {
    const alternate = cmyk(0, 1, 0.9, 0);
    expect(screenColour({ kind: 'spot', name: '报头红', tint: 1, alternate })).toBe(screenColour(alternate));
  });
});
