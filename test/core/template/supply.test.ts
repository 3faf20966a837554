import { describe, expect, it } from 'vitest';
import type { Photo } from '../../../core/model/photo.ts';
import { paragraph } from '../../../core/model/story.ts';
import { type CopySource, collectSupply } from '../../../core/template/supply.ts';

const photo = (id: string, caption?: string, credit?: string): Photo => ({
  id,
  fileName: `${id}.jpg`,
  extension: 'jpg',
  width: 3000,
  height: 2000,
  grey: false,
  metadata: { ...(caption ? { caption } : {}), ...(credit ? { credit } : {}) },
});

const source = (...stories: readonly { body: string; captions?: readonly string[] }[]): CopySource => ({
  stories: stories.map(({ body, captions = [] }, index) => ({
    story: { id: `x${index}`, kind: 'news', paragraphs: [paragraph('body', body)], reporters: [] },
    photos: captions.map((text) => ({ caption: text === '' ? [] : [{ text }], credit: [] })),
  })),
});

const placed = (copy: CopySource, photos: readonly Photo[]) =>
  collectSupply([copy], photos).stories.map((story) => story.photos.map((one) => one.photo?.id));

describe('photos find their stories', () => {
  const market = photo('market', '白鹭镇老街上，志愿服务摊位沿街排开。', '苏砚秋');
  const bridge = photo('bridge', '古石桥横跨蓼溪，晨雾未散。', '陈知禾');

  it('by the caption both name, whatever the order of the files', () => {
    const copy = source(
      { body: '大集散了。', captions: ['白鹭镇老街上，志愿服务摊位沿街排开。'] },
      { body: '桥还在。', captions: ['古石桥横跨蓼溪。'] },
    );
    expect(placed(copy, [bridge, market])).toEqual([['market'], ['bridge']]);
  });

  it('by order where captions say nothing', () => {
    const copy = source({ body: '甲乙丙丁。', captions: [''] }, { body: '戊己庚辛。', captions: [''] });
    expect(placed(copy, [photo('a'), photo('b')])).toEqual([['a'], ['b']]);
  });

  it('by what the story speaks of, where no place was kept', () => {
    const copy = source({ body: '麦子熟了。' }, { body: '古石桥横跨蓼溪，晨雾里走来上学的孩子。' });
    expect(placed(copy, [bridge])).toEqual([[], ['bridge']]);
  });

  it('keeps the place of a photo that has not come', () => {
    expect(placed(source({ body: '无。', captions: ['某处。'] }), [])).toEqual([[undefined]]);
  });

  it('takes caption and credit from the file only where the manuscript has none', () => {
    const given = collectSupply(
      [source({ body: '甲。', captions: ['白鹭镇老街上，志愿服务摊位沿街排开。'] })],
      [market],
    );
    expect(given.stories[0].photos[0]).toMatchObject({
      caption: [{ text: '白鹭镇老街上，志愿服务摊位沿街排开。' }],
      credit: [{ text: '苏砚秋 摄' }],
    });
    const own = collectSupply([source({ body: '甲。' })], [bridge]);
    expect(own.stories[0].photos[0].caption).toEqual([{ text: '古石桥横跨蓼溪，晨雾未散。' }]);
  });
});
