import { describe, expect, it } from 'vitest';
import { chineseDate } from '../../../core/furniture/date.ts';

describe('chineseDate', () => {
  it.each([
    ['2026-11-22', '2026年11月22日 星期日'],
    ['2024-02-29', '2024年2月29日 星期四'],
    ['1999-12-31', '1999年12月31日 星期五'],
  ])('%s is %s', (iso, written) => {
    expect(chineseDate(iso)).toBe(written);
  });

  it.each(['2025-02-29', '2026-13-01', '2026-1-1', '', '22.11.2026'])('%s is no date', (iso) => {
    expect(chineseDate(iso)).toBeUndefined();
  });
});
