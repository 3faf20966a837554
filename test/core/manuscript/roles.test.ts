import { describe, expect, it } from 'vitest';
import { isSubject, partHeading } from '../../../core/manuscript/heading.ts';
import { leadOf } from '../../../core/manuscript/lead.ts';
import { namesIn } from '../../../core/manuscript/names.ts';
import { pieceOf } from '../../../core/manuscript/piece.ts';
import { readText } from '../../../core/manuscript/read.ts';
import { recognise } from '../../../core/manuscript/recognise.ts';
import { headings, outline, roles } from './readings.ts';

/** What each line's own words show: `kind text`, parts of one line joined by ` | `. */
const marks = (text: string): string =>
  recognise(pieceOf({ spans: [{ text }], line: 1, blanksBefore: 0 }, 0))
    .map((piece) => `${piece.mark.kind} ${piece.text}`)
    .join(' | ');

describe('what a line shows by itself', () => {
  it.each([
    ['资料图片', 'credit 资料图片'],
    ['张三丰 摄', 'credit 张三丰 摄'],
    ['本报记者 张三丰/摄', 'credit 本报记者 张三丰/摄'],
    ['(张三丰 李四水 摄)', 'credit （张三丰 李四水 摄）'],
    ['县融媒体中心供图', 'credit 县融媒体中心供图'],
    ['图片由溪口县文旅局提供', 'credit 图片由溪口县文旅局提供'],
    ['摄影:张三丰', 'credit 摄影：张三丰'],
    ['新华社发(张三丰摄)', 'credit 新华社发（张三丰摄）'],
    ['张三丰 李四水 摄影报道', 'credit 张三丰 李四水 摄影报道'],
    ['本报记者 张三丰 文/图', 'credit 本报记者 张三丰 文/图'],
    ['文/图 张三丰', 'credit 文/图 张三丰'],
    ['(张三丰)', 'sign-off （张三丰）'],
    ['（记者 张三丰 通讯员 李四水）', 'sign-off （记者 张三丰 通讯员 李四水）'],
    ['(木舟)', 'sign-off （木舟）'],
    ['(据新华社)', 'sign-off （据新华社）'],
    ['本报记者 张三丰', 'byline 本报记者 张三丰'],
    ['□本报记者 张三丰 通讯员 李四水', 'byline □本报记者 张三丰 通讯员 李四水'],
    ['■张三丰', 'byline ■张三丰'],
    ['图为村民在跳舞。', 'caption 图为村民在跳舞。'],
    ['图为村民在跳舞。张三丰摄', 'caption 图为村民在跳舞。 | credit 张三丰摄'],
    ['▲村民在跳舞 张三丰 摄', 'caption ▲村民在跳舞 | credit 张三丰 摄'],
    ['村民在跳舞。（张三丰 摄）', 'caption 村民在跳舞。 | credit （张三丰 摄）'],
    ['编者按:今天起开设新栏目。', 'standfirst 编者按：今天起开设新栏目。'],
    ['一、先修路', 'crosshead 一、先修路'],
    ['责编:张三丰 校对:李四水', 'stray 责编：张三丰 校对：李四水'],
    ['----------', 'stray ----------'],
    ['本报讯 近日,某县', 'lead 本报讯 近日，某县'],
  ])('%s', (text, expected) => {
    expect(marks(text)).toBe(expected);
  });

  it.each([
    '一、先修路，再致富。修路以后，村里的山货出得去了。',
    '志愿者在现场为居民提供',
    '（未完待续）',
    '（一切都好。）',
    '他把这一幕摄',
    '本报通讯员队伍不断壮大',
    '记者在现场看到',
    '图书馆里人很多',
    '“好！”',
  ])('%s shows nothing', (text) => {
    expect(marks(text)).toBe(`plain ${text}`);
  });
});

describe('names', () => {
  it.each([
    ['张三丰 李四水', ['张三丰', '李四水']],
    ['张三丰、李四水', ['张三丰', '李四水']],
    ['记者 张三丰 通讯员 李四水', ['张三丰', '李四水']],
    ['记者张三丰', ['张三丰']],
    ['李 明 王小红', ['李明', '王小红']],
    ['欧阳小河', ['欧阳小河']],
    ['阿依古丽·买买提', ['阿依古丽·买买提']],
    ['摘编', undefined],
    ['张三丰在现场看到', undefined],
    ['', undefined],
  ])('in %s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});

describe('leads', () => {
  it.each([
    ['本报讯 记者王小河报道：近日', '本报讯 记者王小河报道：', ['王小河']],
    ['本报讯 记者王小河、通讯员李四水报道：近日', '本报讯 记者王小河、通讯员李四水报道：', ['王小河', '李四水']],
    ['本报讯（记者 王小河）近日', '本报讯（记者 王小河）', ['王小河']],
    ['本报讯（王小河 李四水）近日', '本报讯（王小河 李四水）', ['王小河', '李四水']],
    ['本报讯 近日', '本报讯', []],
    ['本报讯近日', '本报讯', []],
    ['本报溪口11月8日讯 记者王小河报道：近日', '本报溪口11月8日讯 记者王小河报道：', ['王小河']],
    ['新华社北京11月8日电（记者 王小河）近日', '新华社北京11月8日电（记者 王小河）', ['王小河']],
    ['记者王小河报道：近日', '记者王小河报道：', ['王小河']],
  ])('%s', (text, lead, reporters) => {
    const found = leadOf(text);
    expect(text.slice(0, found?.length)).toBe(lead);
    expect(found?.reporters).toEqual(reporters);
  });

  it.each(['本报讯员', '近日，本报讯', '据报道：近日', '记者看到，报道：'])('not %s', (text) => {
    expect(leadOf(text)).toBeUndefined();
  });
});

describe('headings in one line', () => {
  it.each([
    ['东山省溪口县： 用好“三把尺子” 量出好风气', '东山省溪口县：', '用好“三把尺子” 量出好风气'],
    ['东山省溪口县：用好“三把尺子”', '东山省溪口县：', '用好“三把尺子”'],
    ['东山省青石市残联 走出去看一看 带回来干一干', '东山省青石市残联', '走出去看一看 带回来干一干'],
    ['溪口县委书记何长林 走访特色种植 合作社', '溪口县委书记何长林', '走访特色种植 合作社'],
    ['溪口县 小广场天天热闹', '溪口县', '小广场天天热闹'],
  ])('%s', (text, kicker, headline) => {
    const parting = partHeading(text);
    expect([text.slice(0, parting?.kickerEnd), text.slice(parting?.headlineStart)]).toEqual([kicker, headline]);
  });

  it.each([
    '比学互鉴 点亮新生活',
    '美丽乡村 幸福家园',
    '平安城市 智慧生活',
    '党建引领 产业赋能 乡村振兴',
    '记者手记：走在溪边',
    '溪口县开展义诊 惠及老人',
    '文明实践进社区 志愿服务暖人心',
  ])('%s stays whole', (text) => {
    expect(partHeading(text)).toBeUndefined();
  });

  it('tells places and office-holders from sentences', () => {
    expect(['溪口县', '东山省溪口县白塔镇', '青石市文联', '溪口县委书记何长林'].map(isSubject)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['文明城市', '走进溪口县', '溪口县召开会议', '全县上下', '超市'].map(isSubject)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

const BODY = '十一月的溪口，柿子挂满枝头，驻村干部敲开了村民的门。';
const read = (...lines: readonly string[]) => readText(lines.join('\n\n'), 'test', 'txt');

describe('runs of headings', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['one line', ['一条溪的四季', BODY], ['headline 一条溪的四季']],
    [
      'kicker and headline',
      ['溪口县组织干部逐户走访收集意见', '问一声冷暖 办一批实事', BODY],
      ['kicker 溪口县组织干部逐户走访收集意见', 'headline 问一声冷暖 办一批实事'],
    ],
    [
      'headline and subhead',
      ['问一声冷暖 办一批实事', '——溪口县“敲门行动”见闻', BODY],
      ['headline 问一声冷暖 办一批实事', 'subhead ——溪口县“敲门行动”见闻'],
    ],
    [
      'kicker, headline, subhead, byline',
      ['溪口县干部进村问需', '把实事办到心坎上', '——“敲门行动”见闻', '本报记者 李小河', BODY],
      ['kicker 溪口县干部进村问需', 'headline 把实事办到心坎上', 'subhead ——“敲门行动”见闻', 'byline 本报记者 李小河'],
    ],
    [
      'a name alone under the headline',
      ['一条溪的四季与两岸人家', '李小河', BODY],
      ['headline 一条溪的四季与两岸人家', 'byline 李小河'],
    ],
    ['a headline with a question mark', ['谁来守护老渡口？', `本报讯 ${BODY}`], ['headline 谁来守护老渡口？']],
    [
      'a headline with a comma',
      ['小板凳围起来，大事情说开了', `本报讯 ${BODY}`],
      ['headline 小板凳围起来，大事情说开了'],
    ],
    [
      'a standfirst before the lead',
      ['一条溪的四季', '三年里，记者十二次走进溪口，记下一条溪的变化。', '本报记者 李小河', BODY],
      ['headline 一条溪的四季', 'standfirst 三年里，记者十二次走进溪口，记下一条溪的变化。', 'byline 本报记者 李小河'],
    ],
  ])('%s', (_name, lines, expected) => {
    expect(roles(read(...lines)).slice(0, expected.length)).toEqual(expected);
    expect(read(...lines).stories).toHaveLength(1);
  });

  it('tells crossheads from the next story’s headline', () => {
    const reading = read(
      '一条溪的四季',
      BODY,
      '春水',
      BODY,
      '秋色',
      BODY,
      '(李小河)',
      '图书馆延时开放',
      `本报讯 ${BODY}`,
    );
    expect(reading.stories.map(outline)).toEqual([
      [
        'headline 一条溪的四季',
        `body ${BODY}`,
        'crosshead 春水',
        `body ${BODY}`,
        'crosshead 秋色',
        `body ${BODY}`,
        'sign-off （李小河）',
      ],
      ['headline 图书馆延时开放', `body 本报讯 ${BODY}`],
    ]);
  });

  it('begins a story at a headline over text that begins as news does', () => {
    const reading = read('东川县启动冬季修渠', `日前，${BODY}`, '西川县义务植树季开幕', `11月8日，${BODY}`);
    expect(headings(reading)).toEqual([
      ['', '东川县启动冬季修渠'],
      ['', '西川县义务植树季开幕'],
    ]);
  });

  it('begins a story without a headline at a second lead, and says so', () => {
    const reading = read('农事短波', `本报讯 ${BODY}`, `本报讯 ${BODY}`);
    expect(reading.stories).toHaveLength(2);
    expect(reading.diagnostics.map(({ code, place }) => [code, place.storyId])).toContainEqual([
      'no-headline',
      'story-2',
    ]);
  });

  it('takes the name and date under a notice for its sign-off', () => {
    const reading = read('关于停水的公告', '因检修管网，明日停水。', '溪口县自来水公司', '2026年11月22日');
    expect(reading.stories[0]?.story.kind).toBe('notice');
    expect(roles(reading).slice(2)).toEqual(['sign-off 溪口县自来水公司', 'sign-off 2026年11月22日']);
  });
});

describe('photos', () => {
  it('joins each caption with the credit after it', () => {
    const reading = read('雪后的溪口古镇', '古镇银装素裹。', '张三丰 摄', '孩子们在堆雪人。', '李四水 摄');
    expect(reading.stories[0]?.story.kind).toBe('photo-story');
    expect(reading.stories.flatMap(outline)).toEqual([
      'headline 雪后的溪口古镇',
      '图 古镇银装素裹。|张三丰 摄@1',
      '图 孩子们在堆雪人。|李四水 摄@1',
    ]);
  });

  it('keeps the place of a photo inside a story', () => {
    const reading = read('一条溪的四季', BODY, '图为溪口的柿子。 张三丰 摄', BODY);
    expect(reading.stories.flatMap(outline)).toEqual([
      'headline 一条溪的四季',
      `body ${BODY}`,
      `body ${BODY}`,
      '图 图为溪口的柿子。|张三丰 摄@2',
    ]);
  });
});

describe('what has no place', () => {
  it('stays body text at the end of its story, with a finding', () => {
    const reading = read('一条溪的四季', BODY, '责编:李小河 校对:张三丰', BODY);
    expect(reading.stories.flatMap(outline)).toEqual([
      'headline 一条溪的四季',
      `body ${BODY}`,
      `body ${BODY}`,
      'body 责编：李小河 校对：张三丰',
    ]);
    expect(reading.diagnostics).toMatchObject([
      { code: 'unclassified', severity: 'warning', place: { file: 'test', line: 5 } },
    ]);
  });

  it('is found when a paragraph ends in mid-sentence and nothing goes on from it', () => {
    const reading = read('一条溪的四季', BODY, '秋天来了，山上的柿子红了，村口的', '(李小河)');
    expect(reading.diagnostics).toMatchObject([{ code: 'unfinished-paragraph', place: { line: 5 } }]);
  });

  it('is found when a character cannot be read', () => {
    expect(read('一条溪的四季', '溪口\ufffd的水很清。').diagnostics).toMatchObject([{ code: 'unreadable-character' }]);
  });
});
