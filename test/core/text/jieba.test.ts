/** Words in the window are the words of the Node side. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as web from 'jieba-wasm/web';
import { beforeAll, expect, test } from 'vitest';
import { wordSegmenter } from '../../../core/text/jieba.ts';
import { loadWords } from '../../../electron/words.ts';

const NAMES = ['映川县', '苏禾宁', '青石桥村'];
const HEADLINES = [
  '文明实践在行动',
  '映川县青石桥村的秋收',
  '本报记者苏禾宁报道：2026年粮食产量再创新高',
  '“银发课堂”开进老街——让夕阳更红',
  '全县乡村振兴现场推进会召开',
  'AI助农 数字化新农村建设提速',
  '一座桥，三代人',
  '𠮷祥如意',
  '',
];

beforeAll(() => {
  const wasm = createRequire(import.meta.url)
    .resolve('jieba-wasm/web')
    .replace(/\.js$/, '_bg.wasm');
  web.initSync({ module: readFileSync(wasm) });
});

test('the web build cuts as the Node build does, names kept whole', () => {
  const [here, there] = [wordSegmenter(web, NAMES), loadWords(NAMES)];
  for (const headline of HEADLINES) {
    expect(here.cut(headline)).toEqual(there.cut(headline));
    expect(here.cut(headline).join('')).toBe(headline);
  }
  expect(here.cut('映川县青石桥村的秋收')).toEqual(expect.arrayContaining(['映川县', '青石桥村']));
});

test('text that is not well formed is left whole', () => {
  expect(wordSegmenter(web, []).cut('报\ud800纸')).toEqual(['报\ud800纸']);
});
