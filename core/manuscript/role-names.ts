/** The roles by their names in a newspaper's house. */
import type { Sentence } from '../base/diagnostic.ts';
import type { Role } from '../model/story.ts';

const NAMES: Readonly<Record<Role, Sentence>> = {
  'page-title': { zh: '版名', en: 'page title' },
  'section-title': { zh: '栏目', en: 'section title' },
  kicker: { zh: '引题', en: 'kicker' },
  headline: { zh: '主题', en: 'headline' },
  subhead: { zh: '副题', en: 'subhead' },
  standfirst: { zh: '提要', en: 'standfirst' },
  crosshead: { zh: '插题', en: 'crosshead' },
  body: { zh: '正文', en: 'body' },
  byline: { zh: '署名', en: 'byline' },
  'sign-off': { zh: '文末署名', en: 'sign-off' },
  caption: { zh: '图说', en: 'caption' },
  credit: { zh: '摄影署名', en: 'credit' },
};

export const roleName = (role: Role): Sentence => NAMES[role];
