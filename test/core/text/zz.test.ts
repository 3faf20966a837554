import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { a, b } from '../../../core/text/zz-cmp.ts';
it('cmp', () => {
  const texts: string[] = ['/work/shared/manuscripts/civic-practice-changzhi.txt','/work/shared/manuscripts/county-news-shanxi.txt'].flatMap((f) => readFileSync(f, 'utf8').split('\n'));
  let seed = 3; const rnd = (n: number) => { seed = (seed * 1103515245 + 12345) & 0x7fffffff; return (seed >> 8) % n; };
  const alphabet = [...'中文字他说，。、；：？！“”‘’（）《》【】—…·～-–/／%％℃￥$£#3508AbCx .,:;()[]!?+№々〻\u3000 '];
  for (let i = 0; i < 60000; i++) { let s = ''; for (let n = 2 + rnd(7); n > 0; n--) s += alphabet[rnd(alphabet.length)]; texts.push(s); }
  for (const rules of ['newspaper', 'css'] as const) for (const level of ['strict', 'normal', 'loose'] as const) {
    const seen = new Map<string, [number, string]>(); let bad = 0;
    for (const t of texts) { const x = a(t, rules, level), y = b(t, rules, level);
      for (let o = 1; o < t.length; o++) if (x.kinds[o] !== y.kinds[o]) { bad++; const k = t[o - 1] + '|' + t[o] + ` new ${x.kinds[o]} old ${y.kinds[o]}`; const e = seen.get(k); if (e) e[0]++; else seen.set(k, [1, t]); } }
    console.log(rules, level, bad, [...seen].sort((p, q) => q[1][0] - p[1][0]).slice(0, 45).map(([k, v]) => `${k} ×${v[0]} e.g. ${v[1]}`).join('\n'));
  }
});
