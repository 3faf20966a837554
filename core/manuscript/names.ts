/** Names of people in bylines, sign-offs and credits. */

const SURNAMES = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺水云昌凤酆皮卡湛祖平元伊麻危骆丰隆巴弓牧山仰秋暴甫戎步耿满弘国寇广禄阙东利蔚越夔师厍勾融那空毋沙乜养须相后红权盍益桓公闫代肖付萬',
);
const COMPOUND = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '令狐',
  '慕容',
  '夏侯',
  '司徒',
  '端木',
  '呼延',
];

/** Who a name in copy belongs to, as newspapers put it before the name. */
export const OCCUPATION =
  '(?:本报|本刊|本台|新华社)?(?:首席|特约|特派|见习|实习|全媒体|融媒体?|摄影|文字)*(?:记者|通讯员|实习生|评论员|特约撰稿人?|撰稿人?|作者|摄影师)';

/** True for something that is surely built like a name: surname and one or two characters, or a foreign one with a point. */
export function isName(text: string): boolean {
  if (/^[\p{Script=Han}]+(?:·[\p{Script=Han}]+)+$/u.test(text)) return text.length <= 16;
  if (!/^\p{Script=Han}+$/u.test(text)) return false;
  const length = [...text].length;
  if (COMPOUND.some((surname) => text.startsWith(surname))) return length >= 3 && length <= 4;
  return length >= 2 && length <= 3 && SURNAMES.has([...text][0] as string);
}

/** True for what may be a name or a pen name: two to four Han. */
const mayBeName = (text: string): boolean => isName(text) || /^\p{Script=Han}{2,4}$/u.test(text);

const NOT_NAMES =
  /^(?:未完|待续|未完待续|下转|上接|摘编|综合|来源|转载|据新华社|编辑|责编|完|上|下|图片|照片|资料图?片?|现场|左图|右图|上图|下图|文图|图文|摄影|报道|内容|如下|以下|如上|附后|略|看到|获悉|了解|了解到|注意到)$/;

/**
 * The names in `text`, which holds nothing but names, separators and occupations (`记者 王某 通讯员 李某、张某`);
 * undefined if anything else is in it. A name spread by a space (`李 明`) is put together. `strict` asks for surnames.
 */
export function namesIn(text: string, strict = false): readonly string[] | undefined {
  const parts = text
    .replaceAll(new RegExp(OCCUPATION, 'gu'), ' ')
    .split(/[\s、，,；;：:／/&]+|和(?=\p{Script=Han}{2,3}$)/u)
    .filter((part) => part !== '');
  const names: string[] = [];
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i] as string;
    const next = parts[i + 1];
    // Two single characters are one name of two, spread to the width of three.
    if ([...part].length === 1 && next !== undefined && [...next].length === 1) {
      names.push(part + next);
      i += 1;
    } else names.push(part);
  }
  const fits = strict ? isName : mayBeName;
  if (names.length === 0 || names.length > 8) return undefined;
  return names.every((name) => fits(name) && !NOT_NAMES.test(name)) ? names : undefined;
}

/** `names` in order, each once. */
export const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)];
