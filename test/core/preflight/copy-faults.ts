/** Faults in the copy, one at a time on a page that is good otherwise. */
import { paragraph } from '../../../core/model/story.ts';
import { PHOTO, PHOTO_FRAME, STORY } from '../model/documents.ts';
import { type Fault, image, news, type Parts, photo } from './pages.ts';

const inCopy = (name: string, text: string, found: readonly string[]): Fault => [name, { story: news(text) }, found];
const credited = (
  name: string,
  page: string,
  file: string,
  found: readonly string[] = ['warning photo-credit'],
): Fault => [
  name,
  {
    frame: photo({ credit: [{ text: page }] }),
    items: [image],
    photos: [{ ...PHOTO, metadata: { credit: file } }],
  },
  found,
];

export const COPY_FAULTS: readonly Fault[] = [
  credited('a credit that the file contradicts', '戊五 摄', '丁四'),
  credited('another reporter than the file’s', '本报记者 戊五 摄影报道', '通讯员 丁四'),
  credited('another photographer in Latin letters', 'Jane Roe / photo', 'John Doe'),
  credited('a two-character name spaced out, and not the file’s', '戊　五 摄', '丁四'),

  [
    'news that nobody signs',
    { story: { ...STORY, paragraphs: [paragraph('headline', '主'), paragraph('body', '河边的柳树绿了。')] } },
    ['warning byline-missing'],
  ],

  inCopy('a leftover sentence', '此处是正文，点开文稿栏即可改写。', ['error placeholder']),
  inCopy('an invitation to write', '在此写主题', ['error placeholder']),
  inCopy('crosses for a name', '由×××带队前往。', ['error placeholder']),
  inCopy('letters for a name', '村民XX说。', ['error placeholder']),
  inCopy('nobody’s name', '某某某出席。', ['error placeholder']),
  inCopy('a word yet to come', '共收获苹果（待补）吨。', ['error placeholder']),
  [
    'the same words twice in a story, others once',
    { story: news('由×××带队，×××随行。', '×××说：此处是正文。') },
    ['error placeholder', 'error placeholder'],
  ],
  inCopy('Latin filler', 'Lorem ipsum dolor', ['error placeholder']),
  [
    'nobody’s photo',
    {
      frame: { ...PHOTO_FRAME, credit: [{ text: '某某 摄' }] },
      items: [image],
      photos: [{ ...PHOTO, metadata: {} }],
    },
    ['error placeholder'],
  ],

  inCopy('a day that never is', '2月30日上午，', ['error dates-unreal']),
  inCopy('29 February of a common year', '2026年2月29日，', ['error dates-unreal']),
  inCopy('a month that never is', '截至13月1日，', ['error dates-unreal']),
  inCopy('a weekday of another day', '11月22日，星期一，', ['error dates-weekday']),
  inCopy('a weekday in brackets', '将于11月23日（周日）开幕', ['error dates-weekday']),
  inCopy('a weekday in a year that is named', '2025年11月22日 星期日', ['error dates-weekday']),
  [
    'a weekday of last year’s December in January',
    { story: news('12月31日，星期四'), folio: { date: '2026-01-03' } },
    ['error dates-weekday'],
  ],

  inCopy('two spaces', '春风  吹过', ['warning double-space']),
  inCopy('an indent made of spaces', '　　春风吹过', ['warning double-space']),

  inCopy('a comma', '春风,吹过', ['warning half-width-mark']),
  inCopy('a stop at the end', '春风吹过.', ['warning half-width-mark']),
  inCopy('a colon before a quotation', '他说:“好。”', ['warning half-width-mark']),
  inCopy('brackets', '甲一(记者)说', ['warning half-width-mark', 'warning half-width-mark']),
  inCopy('typewriter quotes', '叫"春风"的', ['warning half-width-mark', 'warning half-width-mark']),

  inCopy('a quotation that never ends', '他说：“春风吹过。', ['warning unpaired-mark']),
  inCopy('a quotation that never began', '他说：春风吹过。”', ['warning unpaired-mark']),
  inCopy('an opening mark for a closing one', '“春风“吹过', ['warning unpaired-mark']),
  inCopy('a title without its end', '读《春风吹过', ['warning unpaired-mark']),
  inCopy('a bracket inside that stays open', '“春风（吹过”', ['warning unpaired-mark']),
  [
    'a quotation that is not taken up by the next paragraph',
    { story: news('他说：“春风吹过。', '河边的柳树绿了。') },
    ['warning unpaired-mark'],
  ],
];

const fine = (name: string, ...paragraphs: readonly string[]): readonly [string, Parts] => [
  name,
  { story: news(...paragraphs) },
];

/** Copy of which the same rules say nothing. */
export const GOOD_COPY: readonly (readonly [name: string, parts: Parts])[] = [
  ...(
    [
      ['the same photographer', '本报记者 丁四 摄', '丁四'],
      ['one of two photographers', '丁四 戊五 摄影报道', '戊五'],
      ['an agency before the name', '新华社记者 丁四 摄', '新华社'],
      ['a name that is spaced out', '丁　四 摄', '丁四'],
      ['another script', '丁四 摄', 'Ding Si'],
      ['an archive', '资料图片', '丁四'],
      ['a file that says nothing', '戊五 摄', ''],
    ] as const
  ).map(([name, page, file]) => [`credit: ${name}`, credited(name, page, file)[1]] as const),
  ...(['本报讯　记者甲一报道：春风吹过。', '据新华社电 春风吹过。', '春城晚报讯（记者甲一）春风吹过。'] as const).map(
    (lead) =>
      [
        `signed: ${lead}`,
        { story: { ...STORY, paragraphs: [paragraph('headline', '主'), paragraph('body', lead)] } },
      ] as const,
  ),
  [
    'a notice needs no byline',
    {
      story: {
        ...STORY,
        kind: 'notice',
        paragraphs: [paragraph('headline', '主'), paragraph('body', '停水四小时。')],
      },
    },
  ],
  fine('names left out on purpose', '被告刘某某、张某当庭认罪。'),
  fine('a year in Han digits', '二〇〇八年，'),
  fine('sizes', '一件XL、XXL的衣裳'),
  fine('to be continued', '春风吹过。（待续）'),
  fine('days with their weekdays', '11月22日，星期日；11月23日（周一）；2025年11月22日 星期六'),
  fine('a day without its weekday', '2月29日上午，11月30日'),
  fine('the lunar calendar', '农历2月30日'),
  fine('a day at the turn of the year', '1月1日，星期五'),
  fine('one space', '赶一场大集 暖一方乡邻'),
  fine('figures and Latin', '增长3.5%，10:30开始，用AI(GPT)写，共1,200人'),
  fine('a quotation of several paragraphs', '他说：“春风吹过。', '“河边的柳树绿了。”'),
  fine('quotations in quotations', '“他说‘春风（吹过）《河》’。”'),
  fine('numbers of a list', '1）春风；2）河边。', '一）柳树'),
  fine('an apostrophe', '叫it’s的店'),
];
