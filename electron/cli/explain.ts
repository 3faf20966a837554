/** `zhuanban explain`: what the composer did with a text, for a person or, an object a line, for a program. */

import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Sentence } from '../../core/base/diagnostic.ts';
import { type Failure, fail, failure, ok, type Result } from '../../core/base/result.ts';
import { decode } from '../../core/manuscript/decode.ts';
import { type ExplainedLine, type Explanation, explain } from '../../core/text/explain.ts';
import type { FontBook } from '../../core/text/font.ts';
import { loadFontBook, requireFonts } from '../fonts.ts';
import { readQuestion } from './explain-request.ts';
import { type ExitCode, say } from './terminal.ts';

/** What is typed; with `jsonl`, what a request that leaves a field out takes. */
export interface ExplainOptions {
  readonly jsonl?: boolean;
  readonly width?: number;
  readonly indent?: number;
  readonly lang?: string;
  readonly strictness?: string;
  readonly align?: string;
  readonly mode?: string;
  readonly writingMode?: string;
  readonly hanging?: boolean;
  readonly reduceBy?: number;
}

/** Explains `file`, or stdin if there is none or it is `-`. Exit code 1: a request of `--jsonl` was wrong. */
export async function runExplain(file: string | undefined, options: ExplainOptions): Promise<Result<ExitCode>> {
  const fonts = requireFonts();
  if (!fonts.ok) return fonts;
  const source = file === undefined || file === '-' ? undefined : file;
  try {
    const input = source === undefined ? process.stdin : await open(source);
    const defaults = defaultsOf(options);
    return options.jsonl ? ok(await answerLines(input, defaults)) : await showText(input, source ?? 'stdin', defaults);
  } catch (error) {
    if (isSystemError(error)) return fail(unreadable(source ?? 'stdin', error));
    throw error;
  }
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error;

async function open(file: string): Promise<Readable> {
  const stream = createReadStream(file);
  await once(stream, 'open');
  return stream;
}

function unreadable(source: string, error: NodeJS.ErrnoException): Failure {
  const code = error.code ?? '';
  const why: Readonly<Record<string, readonly [string, string]>> = {
    ENOENT: ['没有这个文件，请检查文件名', 'there is no such file; check its name'],
    EISDIR: ['这是文件夹，请给出其中的文件', 'it is a folder; name a file in it'],
    EACCES: ['没有读取的权限', 'reading it is not permitted'],
  };
  const [zh, en] = why[code] ?? [`读不出来（${code}）`, `it cannot be read (${code})`];
  return failure('unreadable-file', `“${source}”：${zh}。`, `“${source}”: ${en}.`).error;
}

type Fields = Readonly<Record<string, unknown>>;

const defaultsOf = (options: ExplainOptions): Fields => ({
  widthEm: options.width,
  firstLineIndentEm: options.indent,
  lang: options.lang,
  strictness: options.strictness,
  align: options.align,
  mode: options.mode,
  writingMode: options.writingMode,
  hanging: options.hanging,
  reduceByEm: options.reduceBy,
});

/** Answers each line of `input` with one of stdout, in order, keeping no more than one in memory. */
async function answerLines(input: Readable, defaults: Fields): Promise<ExitCode> {
  const fonts = loadFontBook();
  let code: ExitCode = 0;
  let number = 0;
  let answers = '';
  const flush = async (): Promise<void> => {
    const full = !process.stdout.write(answers);
    answers = '';
    if (full) await once(process.stdout, 'drain');
  };
  for await (const line of linesOf(input)) {
    number++;
    const json = line.replace(/^\ufeff/, '').trim();
    if (json === '') continue;
    const answer = answerLine(json, number, defaults, fonts);
    if ('error' in answer) code = 1;
    answers += `${JSON.stringify(answer)}\n`;
    // A program that asks one thing at a time waits for its answer.
    if (answers.length > FLUSHED || input.readableLength === 0) await flush();
  }
  await flush();
  return code;
}

const FLUSHED = 65_536;

/** Lines between line feeds; the other separators of Unicode may stand in JSON, and Node's reader parts at them. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  let rest = '';
  input.setEncoding('utf8');
  for await (const chunk of input as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest !== '') yield rest;
}

function answerLine(json: string, number: number, defaults: Fields, fonts: FontBook): object {
  const request = parse(json);
  if (request === undefined) {
    const error: Sentence = {
      zh: `第 ${number} 行不是 JSON 对象。`,
      en: `Line ${number} is not a JSON object.`,
    };
    return { id: null, error };
  }
  const id = request.id ?? null;
  const question = readQuestion({ ...defaults, ...request });
  if (!question.ok) {
    const { zh, en } = question.error;
    return { id, error: { zh: `第 ${number} 行：${zh}`, en: `Line ${number}: ${en}` } };
  }
  return { id, ...answerOf(explain(question.value, fonts)) };
}

function parse(json: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const answerOf = ({ breaks, lines, orientation, punctuationClass }: Explanation): object => ({
  breaks,
  lines: lines.map(({ text, start, end, advances, gaps }) => ({
    text,
    start,
    end,
    advancesEm: advances.map(rounded),
    gapsEm: gaps.map(rounded),
  })),
  orientation,
  punctuationClass,
});

/** To a millionth of an em: figures without the dust of arithmetic. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;

async function showText(input: Readable, source: string, defaults: Fields): Promise<Result<ExitCode>> {
  const decoded = decode(await buffer(input), source);
  if (!decoded.ok) return decoded;
  const fonts = loadFontBook();
  const shown: string[] = [];
  for (const text of decoded.value.text.split(/\r\n|[\r\n]/)) {
    if (text.trim() === '') continue;
    const question = readQuestion({ ...defaults, text });
    if (!question.ok) {
      return failure('wrong-option', `用法有误：${question.error.zh}`, `Wrong use: ${question.error.en}`);
    }
    shown.push(explain(question.value, fonts).lines.map(showLine).join('\n'));
  }
  say(`${shown.join('\n\n')}\n\n${LEGEND}`);
  return ok(0);
}

const LEGEND = `挤 压缩了标点或空隙，拉 撑开了字距：每个空隙几字宽；数字是行宽/栏宽，单位：字
挤 squeezed, 拉 stretched: em a gap; figures are the line’s width and its measure, in em`;

/** Less than this, in em a gap, nobody has done anything. */
const LEAST_GAP = 0.0005;

function showLine({ text, width, measure, gap }: ExplainedLine, index: number): string {
  const mark = Math.abs(gap) < LEAST_GAP ? '' : gap > 0 ? `拉 ${gap.toFixed(3)}` : `挤 ${(-gap).toFixed(3)}`;
  const figures = Number.isFinite(measure) ? `${width.toFixed(2)}/${measure.toFixed(2)}` : width.toFixed(2);
  return `${String(index + 1).padStart(4)}  ${pad(mark, 9)}  ${figures.padStart(11)}  ${text.trimEnd()}`;
}

/** Pads to `columns` of a terminal, where Han take two. */
const pad = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - text.length - (/\p{Script=Han}/u.test(text) ? 1 : 0)));
