/** The composition figures on the two real manuscripts, which lie beside the project and are not part of it. */
import { describe, expect, it } from 'vitest';
import { countLines, readManuscripts } from '../../bench/composition.ts';
import { fonts } from './type.ts';

const texts = readManuscripts();
if (!texts) console.warn('../shared/manuscripts is not here: the composition figures are NOT checked');

describe.runIf(texts)('real copy', () => {
  it('12 to 20 em: few stretched lines, no single characters, no number parted needlessly', () => {
    const figures = countLines(texts!, fonts, 12, 20);
    expect(figures.lines).toBeGreaterThan(2500);
    expect(figures.stretched).toBeLessThanOrEqual(6.4);
    expect(figures.wide).toBeLessThanOrEqual(0.2);
    expect(figures.tooWide).toBe(0);
    expect(figures.widows).toBe(0);
    expect(figures.parted).toBeLessThanOrEqual(4);
  });

  it('5 to 40 em: no mark where rules 3 and 4 forbid it', () => {
    expect(countLines(texts!, fonts, 5, 40).violations).toBe(0);
  });

  it('a browser does worse, which is why the engine exists', () => {
    const browser = countLines(texts!, fonts, 12, 20, { mode: 'browser' });
    expect(browser.stretched).toBeGreaterThan(15);
    expect(browser.widows).toBeGreaterThan(10);
  });
});
