/** A schema's complaint in the person's words: where in the document, what is wrong, what stands there instead. */
import type { z } from 'zod';
import type { Sentence } from '../base/diagnostic.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];
type Label = readonly [zh: string, en: string];

/** Lists whose entries a person counts, and what one entry is called. */
const ENTRIES: Readonly<Record<string, Label>> = {
  pages: ['页', 'page'],
  frames: ['个图文框', 'frame'],
  stories: ['篇稿件', 'story'],
  paragraphs: ['段', 'paragraph'],
  photos: ['张照片', 'photo'],
  articles: ['篇文章', 'article'],
};

const FRAME_KINDS: Readonly<Record<string, Label>> = {
  text: ['正文框', 'text frame'],
  headline: ['标题框', 'headline frame'],
  photo: ['图片框', 'photo frame'],
  furniture: ['版面部件', 'furniture'],
  rule: ['线条', 'rule'],
  box: ['围框', 'box'],
};

const FIELDS: Readonly<Record<string, Label>> = {
  format: ['文件标志', 'format mark'],
  version: ['格式版本', 'format version'],
  id: ['编号', 'id'],
  title: ['标题', 'title'],
  templateId: ['模板编号', 'template id'],
  houseStyle: ['字体字号表', 'house style'],
  kind: ['种类', 'kind'],
  rect: ['位置和大小', 'place and size'],
  x: ['横坐标', 'x'],
  y: ['纵坐标', 'y'],
  width: ['宽度', 'width'],
  height: ['高度', 'height'],
  bleed: ['出血', 'bleed'],
  grid: ['版心网格', 'grid'],
  typeArea: ['版心', 'type area'],
  columns: ['栏数', 'columns'],
  lines: ['行数', 'lines'],
  pitch: ['行距', 'line pitch'],
  bodySize: ['正文字号', 'body size'],
  gutter: ['栏间', 'gutter'],
  inset: ['内边距', 'inset'],
  folio: ['报眉', 'folio line'],
  date: ['日期', 'date'],
  pageNumber: ['版次', 'page number'],
  storyId: ['所用稿件', 'story'],
  articleId: ['所属文章', 'article'],
  photoId: ['所用照片', 'photo'],
  next: ['续接的框', 'next frame'],
  rank: ['等级', 'rank'],
  role: ['段落类别', 'paragraph role'],
  children: ['文字', 'text spans'],
  text: ['文字', 'text'],
  caption: ['图说', 'caption'],
  credit: ['摄影署名', 'credit'],
  crop: ['裁切', 'crop'],
  zoom: ['放大', 'zoom'],
  wrap: ['绕排', 'wrap'],
  rule: ['线', 'rule'],
  weight: ['线宽', 'weight'],
  colour: ['颜色', 'colour'],
  fill: ['底色', 'fill'],
  border: ['边框', 'border'],
  size: ['字号', 'size'],
  sizes: ['字号', 'sizes'],
  face: ['字体', 'face'],
  extension: ['文件后缀', 'file extension'],
  pages: ['页', 'pages'],
  frames: ['图文框', 'frames'],
  stories: ['稿件', 'stories'],
  paragraphs: ['段落', 'paragraphs'],
  photos: ['照片', 'photos'],
  articles: ['文章', 'articles'],
};

/** Where and what: `第 2 页第 4 个图文框（正文框“f4”）：宽度应为数字，现为“宽”（pages[1].frames[3].rect.width）`. */
export function describeFault(json: unknown, issue: Issue): Sentence {
  const path = issue.path;
  const found = valueAt(json, path);
  const label = labelOf(path);
  const place = placeOf(json, path);
  const demand = found === undefined ? MISSING : demandOf(issue);
  const instead = found === undefined ? ['', ''] : [`，现为${show(found)}`, `, but is ${show(found)}`];
  const raw = showPath(path);
  return {
    zh: `${place.zh}${place.zh && '：'}${label[0]}${demand[0]}${instead[0]}${raw && `（${raw}）`}`,
    en: `${place.en}${place.en && ': '}${label[1]} ${demand[1]}${instead[1]}${raw && ` (${raw})`}`,
  };
}

const MISSING: Label = ['缺失', 'is missing'];

/** What should stand there. */
function demandOf(issue: Issue): Label {
  switch (issue.code) {
    case 'invalid_type':
      return ['应为', 'must be '].map(
        (word, at) => word + (TYPES[issue.expected] ?? [issue.expected, issue.expected])[at],
      ) as [string, string];
    case 'invalid_value': {
      const values = issue.values.map(String).join(' / ');
      return [`应为 ${values}`, `must be ${values}`];
    }
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? [
            `应${issue.inclusive ? '不小于' : '大于'} ${issue.minimum}`,
            `must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`,
          ]
        : ['不可为空', 'must not be empty'];
    case 'too_big':
      return issue.origin === 'string'
        ? [`不可长于 ${issue.maximum} 个字符`, `must not be longer than ${issue.maximum} characters`]
        : [`应不大于 ${issue.maximum}`, `must be at most ${issue.maximum}`];
    case 'invalid_union':
      return ['不是已知的种类', 'is of no known kind'];
    default:
      return ['格式不对', 'is not of the right form'];
  }
}

const TYPES: Readonly<Record<string, Label>> = {
  number: ['数字', 'a number'],
  int: ['整数', 'a whole number'],
  string: ['文字', 'text'],
  boolean: ['是或否', 'true or false'],
  object: ['一组字段', 'an object'],
  array: ['列表', 'a list'],
};

/** Pages, frames, stories … on the way, with the frame's or photo's own name. */
function placeOf(json: unknown, path: Path): Sentence {
  let zh = '';
  const en: string[] = [];
  path.forEach((key, at) => {
    const label = ENTRIES[String(path[at - 1])];
    if (typeof key !== 'number' || label === undefined) return;
    const name = nameOf(String(path[at - 1]), valueAt(json, path.slice(0, at + 1)));
    zh += `第 ${key + 1} ${label[0]}${name && `（${name[0]}）`}`;
    en.push(`${label[1]} ${key + 1}${name && ` (${name[1]})`}`);
  });
  const inStyle = path[0] === 'houseStyle' && path.length > 1;
  return { zh: inStyle ? '字体字号表' : zh, en: inStyle ? 'house style' : en.join(', ') };
}

/** What a frame (kind and id) or a photo (file name) is called; other entries are known by their number. */
function nameOf(list: string, entry: unknown): Label | '' {
  if (typeof entry !== 'object' || entry === null) return '';
  const { kind, id, fileName } = entry as Readonly<Record<string, unknown>>;
  const known = list === 'frames' && typeof kind === 'string' ? FRAME_KINDS[kind] : undefined;
  const own = list === 'frames' ? id : fileName;
  if (typeof own !== 'string') return known ?? '';
  const quoted = `“${cut(own)}”`;
  return known === undefined ? [quoted, quoted] : [known[0] + quoted, `${known[1]} ${quoted}`];
}

/** The nearest named field, from the end of the path. */
function labelOf(path: Path): Label {
  const at = path.findLastIndex((key) => typeof key === 'string');
  if (at < 0) return ['文件', 'the file'];
  const key = String(path[at]);
  const label = FIELDS[key] ?? [` ${key} `, key];
  const entry = path[at + 1];
  return typeof entry === 'number' && !(key in ENTRIES)
    ? [`${label[0]}第 ${entry + 1} 项`, `${label[1]} ${entry + 1}`]
    : label;
}

function valueAt(json: unknown, path: Path): unknown {
  let value: unknown = json;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[key];
  }
  return value;
}

function show(value: unknown): string {
  if (typeof value === 'string') return `“${cut(value)}”`;
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  return String(value);
}

const cut = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

const showPath = (path: Path): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
