/** A reading as text for a terminal: every line with its role and certainty, every story with its length. */
import { type Paragraph, paragraphsOf, textOf } from '../model/story.ts';
import { countCharacters } from './characters.ts';
import type { Reading, ReadLine, ReadStory } from './reading.ts';
import { roleName } from './role-names.ts';

/** Characters of a line that are shown before it is cut. */
const SHOWN = 36;

/** What `zhuanban read` prints for people, in Chinese, lines ended by `\n`. */
export function describeReading(reading: Reading): string {
  const { stories, lines } = reading;
  const total = stories.reduce((sum, { story }) => sum + lengthOf(story.paragraphs), 0);
  const out = [
    `稿件 ${reading.source}　编码 ${reading.encoding}`,
    `版名 ${reading.pageTitle ?? '（无）'}　共 ${stories.length} 篇，正文 ${total} 字`,
  ];
  for (const line of lines) {
    if (line.role === 'page-title') out.push('', describeLine(line));
  }
  let section: string | undefined;
  stories.forEach((each, i) => {
    out.push('');
    if (each.section !== section) {
      const title = lines.find(({ role, text }) => role === 'section-title' && text === each.section);
      if (title) out.push(describeLine(title), '');
    }
    section = each.section;
    out.push(describeStory(each, i));
    for (const line of lines) if (line.story === i) out.push(describeLine(line));
  });
  if (reading.diagnostics.length > 0) out.push('', '需要留意：');
  for (const { severity, message, hint } of reading.diagnostics) {
    const sign = { error: '✗', warning: '!', info: '·' }[severity];
    out.push(`  ${sign} ${message.zh}${hint?.zh ?? ''}`);
  }
  return `${out.join('\n')}\n`;
}

function describeStory({ story, photos, section }: ReadStory, index: number): string {
  const kind = { news: '', 'photo-story': '图片新闻', notice: '启事' }[story.kind];
  const facts = [
    ...(kind === '' ? [] : [kind]),
    `${lengthOf(story.paragraphs)} 字`,
    ...(section === undefined ? [] : [`栏目 ${section}`]),
    ...(photos.length === 0 ? [] : [`图片 ${photos.length} 幅`]),
    ...(story.reporters.length === 0 ? [] : [`作者 ${story.reporters.join('、')}`]),
  ];
  const headline = paragraphsOf(story, 'headline')[0];
  return `第 ${index + 1} 篇　${headline ? textOf(headline) : '（无标题）'}　［${facts.join('，')}］`;
}

const lengthOf = (paragraphs: readonly Paragraph[]): number =>
  paragraphs
    .filter(({ role }) => role === 'body' || role === 'crosshead')
    .reduce((sum, paragraph) => sum + countCharacters(textOf(paragraph)), 0);

function describeLine({ line, role, certainty, text }: ReadLine): string {
  const name = roleName(role).zh.padEnd(4, '\u3000');
  const sure = `${Math.round(certainty * 100)}%`.padStart(4);
  const length = countCharacters(text);
  const shown =
    [...text].length > SHOWN
      ? `${[...text].slice(0, SHOWN - 12).join('')} … ${[...text].slice(-10).join('')}（${length} 字）`
      : text;
  return `${String(line).padStart(5)} ${sure}  ${name}  ${shown}`;
}
