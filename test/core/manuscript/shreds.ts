/** Random copy, and the form in which copy before and after normalising must be the same. */
import fc from 'fast-check';

const HAN = '文明实践活动在某县举行村民说好天地人山水的了是一二三年月日记者报道本讯';
const SIGNS = ',.:;?!()\'"-—―…~%+“”‘’（）《》，。、；：？！·　 \t';
const LATIN = 'PPTabcN0123456789０３Ａｚ．％＋';

const oneOf = (chars: string) => fc.constantFrom(...chars);
const character = fc.oneof(
  { weight: 6, arbitrary: oneOf(HAN) },
  { weight: 3, arbitrary: oneOf(SIGNS) },
  { weight: 2, arbitrary: oneOf(LATIN) },
  { weight: 1, arbitrary: fc.constantFrom('\n', '\u200b', '…', '...', '--', '。。。', '𠮷', '\ufffd') },
);

/** A paragraph's worth of anything. */
export const copy = fc.array(character, { maxLength: 40, size: 'max' }).map((chars) => chars.join(''));

/** A line as manuscripts have them, or anything at all. */
const line = fc.oneof(
  { weight: 4, arbitrary: copy.map((text) => text.replaceAll('\n', '')) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '溪口新风',
      '溪口县“小广场”天天热闹',
      '搭好台子 唱好日子',
      '本报讯 记者李小河报道:近日,溪口县小广场开放。',
      '本报讯(记者 李小河)近日,溪口县小广场开放。',
      '村民们有说有笑,跳起了',
      '欢快的广场舞。',
      '“这样的日子,谁不',
      '喜欢?”老张说。',
      '(李小河 王二山)',
      '张三丰 摄',
      '资料图片',
      '图为村民在跳舞。 张三丰 摄',
      '李小河 王二山 摄影报道',
      '# 东山省溪口县: 办好小事 温暖大家',
      '## 东山省溪口县残联 走出去 学回来',
      '### 一、先修路',
      '**小标题加粗**',
      '![广场](a.jpg)',
      '本报记者 李小河',
      '编者按:新的一年开始了。',
      '责编:李小河 校对:王二山',
      '--------',
      '******',
      '******溪口',
      '曝光台',
      '(图片)',
    ),
  },
  { weight: 3, arbitrary: fc.constantFrom('', '', '　', '\t') },
);

/** A manuscript in shreds: headings, halves, captions and noise in any order. */
export const manuscript = fc.array(line, { maxLength: 30, size: 'max' }).map((lines) => lines.join('\n'));

/**
 * The characters of `text` that reading must keep, spelled one way: what normalising may exchange for one another
 * is one character here, what it may drop (white space, invisible characters) is none.
 */
export function canonical(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cc}\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/gu, '')
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/(?:…|\.{3}|。{3})+/g, '…')
    .replaceAll(/[。.…]+/g, '.')
    .replaceAll(/[—―─-]+/g, '-');
}
