import { describe, expect, test } from 'vitest';
import { judge } from '../../../core/preflight/preflight.ts';
import { sectionOf, settingsOf } from '../../../core/preflight/settings.ts';
import { PHOTO, PHOTO_FRAME } from '../model/documents.ts';
import { check, find, image, makePage, news, run } from './pages.ts';

const coarse = { frame: PHOTO_FRAME, items: [image], photos: [{ ...PHOTO, width: 700, height: 700 }] };

describe('a preset sets', () => {
  test('limits', () => {
    expect(check(coarse)).toEqual(['warning photo-low-resolution']);
    const facts = { settings: { limits: { ppiWarningBelow: 120, ppiErrorBelow: 100 } } };
    expect(check({ ...coarse, facts })).toEqual([]);
  });

  test('how grave a finding is, by rule or by code; the code goes first', () => {
    const bad = { folio: { date: '', pageNumber: '' } };
    const rules = (settings: Record<string, 'info' | 'warning' | 'off'>) =>
      check({ ...bad, facts: { settings: { rules: settings } } });
    expect(rules({})).toEqual(['error folio-date', 'error folio-page-number']);
    expect(rules({ folio: 'warning' })).toEqual(['warning folio-date', 'warning folio-page-number']);
    expect(rules({ 'folio-date': 'off' })).toEqual(['error folio-page-number']);
    expect(rules({ folio: 'off', 'folio-date': 'info' })).toEqual(['info folio-date']);
    expect(rules({ folio: 'off' })).toEqual([]);
  });

  test('what the composer’s findings weigh, too', () => {
    const { document, composed } = makePage({});
    const underset = { severity: 'warning', code: 'underset', message: { zh: '空', en: 'blank' }, place: {} } as const;
    const page = { ...composed, diagnostics: [underset] };
    const severities = (facts = {}) => judge(document, page, facts).map(({ severity }) => severity);
    expect(severities()).toEqual(['warning']);
    expect(severities({ settings: { rules: { underset: 'error' } } })).toEqual(['error']);
    expect(severities({ settings: { rules: { underset: 'off' } } })).toEqual([]);
  });

  test('the press’s limits, unless the section itself has others', () => {
    const preset = { inkLimit: 220, photos: { warnBelow: 180, errorBelow: 120 } };
    expect(settingsOf(sectionOf(preset)).limits).toMatchObject({ ink: 220, ppiWarningBelow: 180, ppiErrorBelow: 120 });
    const preflight = { limits: { ink: 200, solidText: 7 }, spots: 'forbidden', rules: { folio: 'off' } } as const;
    expect(settingsOf(sectionOf({ ...preset, preflight }))).toMatchObject({
      limits: { ink: 200, solidText: 7, ppiWarningBelow: 180 },
      spots: 'forbidden',
      rules: { folio: 'off' },
    });
  });

  test('nothing by names or values that mean nothing, and is told so', () => {
    const section = JSON.parse('{"rules":{"folioo":"off","folio":"loud"},"limits":{"inkk":3,"solidText":"small"}}');
    const findings = find({ items: [run({ size: 5.5 })], folio: { date: '' }, facts: { settings: section } });
    expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'error folio-date',
      'error small-text',
      ...Array.from({ length: 4 }, () => 'warning setting-unknown'),
    ]);
    const told = findings.slice(2).map(({ message }) => message.zh);
    for (const name of ['folioo', 'folio', 'inkk', 'solidText']) {
      expect(told.some((sentence) => sentence.includes(`“${name}”`))).toBe(true);
    }
  });
});

test('findings come from the head of the page to its foot', () => {
  const source = (index: number) => ({ source: { storyId: 's1', paragraph: index } });
  const { document, composed } = makePage({
    items: [run({ y: 400, ...source(2) }), run({ y: 200, ...source(3) }), run({ x: 50, y: 200, ...source(4) })],
    story: news('春风,吹', '春风,吹', '春风,吹'),
    folio: { pageNumber: '' },
  });
  const facts = { settings: { rules: { 'uneven-columns': 'off', 'lone-line': 'off' } } } as const;
  const order = judge(document, composed, facts).map(({ code, place }) => `${code} ${place.paragraph ?? ''}`.trim());
  expect(order).toEqual(['folio-page-number', 'half-width-mark 4', 'half-width-mark 3', 'half-width-mark 2']);
});

test('a finding in the copy names page, frame and stretch of text', () => {
  const [finding] = find({ story: news('春风,吹过') });
  expect(finding?.place).toEqual({ pageId: 'p1', frameId: 'f-text', storyId: 's1', paragraph: 2, start: 2, end: 3 });
});

test('a finding of the composer’s is given its page and frame', () => {
  const { document, composed } = makePage({ items: [run({ source: { storyId: 's1', paragraph: 2 } })] });
  const place = { storyId: 's1', paragraph: 2, start: 0, end: 1 };
  const missing = { severity: 'error', code: 'glyph-missing', message: { zh: '缺字', en: 'missing' }, place } as const;
  const [finding] = judge(document, { ...composed, diagnostics: [missing] });
  expect(finding?.place).toEqual({ ...place, pageId: 'p1', frameId: 'f-text' });
});
