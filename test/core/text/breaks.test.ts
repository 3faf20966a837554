import { describe, expect, it } from 'vitest';
import { breaksOf } from './type.ts';

/** Pieces of text with `|` where a line may end, `¦` where it may as a last resort. */
const CASES: readonly { readonly rule: string; readonly want: string }[] = [
  { rule: '3: no mark at the start of a line', want: '他|说，|是；|对：|好。|行！|吗？|嗯、|哦' },
  { rule: '3: closing marks', want: '（甲）|【乙】|《丙》|「丁」|“戊”|己' },
  { rule: '3: connectors and interpuncts', want: '图|尔·|汗～|甲' },
  { rule: '3: signs of measure', want: '约|三％|高|温' },
  { rule: '3: iteration mark', want: '人|人々' },
  { rule: '4: no opening mark at the end of a line', want: '在|“一|站|式”|中|（含|二）|见|《报》' },
  { rule: '4: not even with a space after it', want: '在|“　一|站' },
  { rule: '4: currency before its number', want: '花|￥30|花|$30|花' },
  { rule: '4: solidus, GB level', want: '甲／乙' },
  { rule: '5: no two-em dash at the start of a line but as a last resort', want: '你|好¦——|他' },
  { rule: '5: no ellipsis at the start of a line', want: '你|好……|他' },
  { rule: '6: two-em marks are never split', want: '甲¦——|乙' },
  { rule: '6: four dots twice may part in the middle', want: '甲……|……|乙' },
  { rule: '7: Latin words', want: '用|PPT|讲|解' },
  { rule: '7: a word breaks after its hyphen', want: '有|Wi-|Fi|吗' },
  { rule: '7: numbers with their signs', want: '涨|3.5%|到|10:30|又|1,200|名' },
  { rule: '7: number ranges', want: '全|程|3—5|公|里' },
  { rule: '7: spans of years', want: '在|2024—2025|年|度' },
  { rule: '7: exclamations stay together', want: '好！！|真|的？！|嗯' },
  { rule: '7: mixed codes', want: '按|8+N|模|式' },
  { rule: '9: quotes open and close', want: '他|说：|“好。”|她|说' },
  { rule: '9: titles may break inside', want: '《红|楼|梦》' },
  { rule: '9: an apostrophe is no closing quote', want: '听|it’s|歌' },
  { rule: '10: three closing marks may part before the third', want: '他|说|（《报》）¦，|后' },
  { rule: 'UAX 14 LB30: full-width brackets do not cling to Latin', want: '用|PPT|（演|示）|A|型' },
  { rule: 'a typed space gives way after itself', want: '记|者 |王|某' },
];

describe('break opportunities', () => {
  it.each(CASES)('rule $rule', ({ want }) => {
    expect(breaksOf(want.replace(/[|¦]/g, ''))).toBe(want);
  });

  it('levels: strict keeps dashes from the start of a line, normal does not', () => {
    expect(breaksOf('甲——乙', 'normal')).toBe('甲|——|乙');
    expect(breaksOf('甲——乙', 'strict')).toBe('甲¦——|乙');
  });

  it('levels: loose lets centred marks, iteration marks and ellipses start a line', () => {
    expect(breaksOf('甲：乙！丙々丁……', 'loose')).toBe('甲|：|乙|！|丙|々|丁|……');
    expect(breaksOf('甲：乙！丙々丁……', 'normal')).toBe('甲：|乙！|丙々|丁……');
    expect(breaksOf('甲，乙。丙）', 'loose')).toBe('甲，|乙。|丙）');
  });

  it('levels: small kana and their like start a line below strict', () => {
    expect(breaksOf('甲ッ乙ー丙〜', 'strict')).toBe('甲ッ|乙ー|丙〜');
    for (const level of ['normal', 'loose'] as const) expect(breaksOf('甲ッ乙ー丙〜', level)).toBe('甲|ッ|乙|ー|丙|〜');
    expect(breaksOf('甲ッ', 'normal', 'plain')).toBe('甲ッ');
  });

  it('plain rules are UAX 14 and nothing else', () => {
    expect(breaksOf('甲——乙', 'strict', 'plain')).toBe('甲|——|乙');
    expect(breaksOf('one two-fold', 'strict', 'plain')).toBe('one |two-|fold');
  });

  it('a line feed forces a break', () => {
    expect(breaksOf('甲\n乙')).toBe('甲\n↵乙');
  });
});
