/** Stretches of text that stay together: number ranges always (rule 7), numbers with their units if possible (rule 8). */

/** A number with its decimal, thousands and time signs, degree and per cent. */
const NUMBER = String.raw`\d(?:[\d.,:%‰℃°]*[\d%‰℃°])?`;
/** Number ranges and spans of years: `3—5`, `2024—2025`, `10:30-11:00`. */
const RANGE = new RegExp(String.raw`${NUMBER}(?:——?|[–～~-])(?=\d)`, 'gu');

const MEASURE_WORDS =
  '公里|公斤|公顷|公分|千米|千克|厘米|毫米|平方米|平方公里|立方米|人次|小时|分钟|个月|周年|摄氏度|' +
  '年|月|日|号|时|分|秒|点|天|周|个|人|次|名|位|项|届|期|件|家|户|口|岁|元|角|块|亩|吨|斤|两|米|里|升|度|倍|条|只|头|匹|' +
  '台|辆|架|艘|座|栋|幢|间|层|套|份|本|册|页|幅|张|支|枝|场|所|处|村|县|种|类|批|组|排|班|路|楼|级|成|届|集|篇|版|棵|株|盏|%|％';
/** A number and what it counts: `200余人次`, `3.5万元`, `6日`. */
const COUNTED = new RegExp(`${NUMBER}[多余]?[十百千万亿]*[多余]?(?:${MEASURE_WORDS})?`, 'gu');
/** Ordinals: `第20届`, `第三次`. */
const ORDINAL = new RegExp(String.raw`第(?:\d+|[〇零一二三四五六七八九十百千]+)(?:${MEASURE_WORDS})?`, 'gu');

/** Calls `mark` with every offset inside a number range, where no line may end (rule 7). */
export function eachInsideRange(text: string, mark: (offset: number) => void): void {
  for (const { 0: match, index } of text.matchAll(RANGE)) {
    for (let offset = index + 1; offset <= index + match.length; offset++) mark(offset);
  }
}

/** Calls `mark` with every offset at which a break would part a number or an ordinal from its unit (rule 8). */
export function eachInsideUnit(text: string, mark: (offset: number) => void): void {
  for (const pattern of [COUNTED, ORDINAL]) {
    for (const { 0: match, index } of text.matchAll(pattern)) {
      for (let offset = index + 1; offset < index + match.length; offset++) mark(offset);
    }
  }
}
