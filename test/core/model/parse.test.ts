import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ZbanDocument } from '../../../core/model/document.ts';
import { parseDocument, parseHouseStyle, readDocument, writeDocument } from '../../../core/model/parse.ts';
import { anyDocument, FULL, STYLE } from './documents.ts';

type Path = readonly (string | number)[];

/** `value` with `replacement` at `path`; a missing replacement takes the field away. */
function withField(value: unknown, path: Path, replacement: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replacement;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  const fields = copy as Record<string | number, unknown>;
  const next = withField(fields[key], rest, replacement);
  if (next === undefined) delete fields[key];
  else fields[key] = next;
  return copy;
}

/** Paths of every single value in `value`. */
function leaves(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, child]) =>
    leaves(child, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

const errorOf = (result: ReturnType<typeof parseDocument>) => {
  if (result.ok) throw new Error('was accepted');
  return { code: result.error.code, zh: result.error.message.zh, en: result.error.message.en };
};

describe('documents that open', () => {
  test('the one with every field does', () => {
    expect(parseDocument(FULL)).toEqual({ ok: true, value: FULL });
  });

  test('any document comes back the same through its text, unknown fields and all', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const result = readDocument(writeDocument(document));
        expect(result).toEqual({ ok: true, value: JSON.parse(JSON.stringify(document)) });
      }),
      { numRuns: 200 },
    );
  });

  test('unknown fields stay at every depth', () => {
    const strange = {
      ...FULL,
      later: { deep: [1] },
      houseStyle: { ...STYLE, text: { ...STYLE.text, haiku: { face: 1 } } },
    };
    const result = readDocument(writeDocument(strange as unknown as ZbanDocument));
    expect(result.ok && result.value).toEqual(strange);
  });

  test('a byte order mark at the head is forgiven', () => {
    expect(readDocument(`\ufeff${writeDocument(FULL)}`).ok).toBe(true);
  });
});

describe('every known field is judged', () => {
  test.each(leaves(FULL).map((path) => [path.join('.'), path] as const))('%s', (_, path) => {
    const spoiled = withField(FULL, path, [null]);
    expect(errorOf(parseDocument(spoiled)).code).toMatch(/^(malformed|not-a-document)$/);
  });
});

describe('a refusal names the place', () => {
  const cases: readonly (readonly [string, Path, unknown, string, string])[] = [
    [
      'a width that is no number',
      ['pages', 0, 'frames', 1, 'rect', 'width'],
      '宽',
      '文件内容有误。第 1 页第 2 个图文框（标题框“f-headline”）：宽度应为数字，现为“宽”（pages[0].frames[1].rect.width）',
      "The file's content is wrong. page 1, frame 2 (headline frame “f-headline”): width must be a number, but is “宽” (pages[0].frames[1].rect.width)",
    ],
    [
      'a field that is missing',
      ['stories', 0, 'paragraphs', 1, 'children', 0, 'text'],
      undefined,
      '文件内容有误。第 1 篇稿件第 2 段：文字缺失（stories[0].paragraphs[1].children[0].text）',
      "The file's content is wrong. story 1, paragraph 2: text is missing (stories[0].paragraphs[1].children[0].text)",
    ],
    [
      'a kind nobody knows',
      ['pages', 0, 'frames', 3, 'kind'],
      'hologram',
      '文件内容有误。第 1 页第 4 个图文框（“f-furniture”）：种类不是已知的种类，现为“hologram”（pages[0].frames[3].kind）',
      "The file's content is wrong. page 1, frame 4 (“f-furniture”): kind is of no known kind, but is “hologram” (pages[0].frames[3].kind)",
    ],
    [
      'a house style without sizes',
      ['houseStyle', 'headlines', 'lead', 'sizes'],
      [],
      '文件内容有误。字体字号表：字号不可为空，现为[…]（houseStyle.headlines.lead.sizes）',
      "The file's content is wrong. house style: sizes must not be empty, but is […] (houseStyle.headlines.lead.sizes)",
    ],
    [
      'a photo id that could be a path',
      ['photos', 0, 'id'],
      '../../etc/passwd',
      '文件内容有误。第 1 张照片（“河边.jpg”）：编号格式不对，现为“../../etc/passwd”（photos[0].id）',
      "The file's content is wrong. photo 1 (“河边.jpg”): id is not of the right form, but is “../../etc/passwd” (photos[0].id)",
    ],
    [
      'a column count out of all bounds',
      ['pages', 0, 'frames', 0, 'columns'],
      1e9,
      '文件内容有误。第 1 页第 1 个图文框（正文框“f-text”）：栏数应不大于 100，现为1000000000（pages[0].frames[0].columns）',
      "The file's content is wrong. page 1, frame 1 (text frame “f-text”): columns must be at most 100, but is 1000000000 (pages[0].frames[0].columns)",
    ],
  ];
  test.each(cases)('%s', (_, path, value, zh, en) => {
    expect(errorOf(parseDocument(withField(FULL, path, value)))).toEqual({ code: 'malformed', zh, en });
  });

  test('and says how many more there are', () => {
    const twice = withField(withField(FULL, ['title'], 1), ['id'], 2);
    expect(errorOf(parseDocument(twice)).zh).toMatch(/；另有 1 处$/);
  });

  test('a house style alone is judged in the same words', () => {
    expect(parseHouseStyle(STYLE)).toEqual({ ok: true, value: STYLE });
    const spoiled = parseHouseStyle(withField(STYLE, ['text', 'body', 'size'], 0));
    expect(!spoiled.ok && spoiled.error.message.zh).toBe('文件内容有误。字号应不小于 1，现为0（text.body.size）');
  });
});

describe('text that is no document', () => {
  test.each([
    ['broken in the middle', '{\n "format": "zhuanban",\n "version" 1\n}', 'broken-json', '第 3 行第 12 个字符“1”'],
    ['broken off', writeDocument(FULL).slice(0, 5000), 'broken-json', '内容在第'],
    ['empty', '', 'broken-json', '内容在第 1 行中断'],
    ['a list', '[1]', 'not-a-document', '没有专版的标志'],
    ['of another program', '{"format":"word","version":1}', 'not-a-document', '没有专版的标志'],
    ['without a version', '{"format":"zhuanban"}', 'not-a-document', '格式版本'],
    ['nested beyond sense', `${'['.repeat(5000)}${']'.repeat(5000)}`, 'too-deep', '嵌套过深'],
  ])('%s', (_, text, code, words) => {
    const error = errorOf(readDocument(text));
    expect(error.code).toBe(code);
    expect(error.zh).toContain(words);
  });
});
