/** The command line's commands, options and help: what is typed, not what is done. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { DEFAULT_PRESET, STAMPS, type Stamp } from '../print/preset.ts';
import type { DraftOptions } from './draft.ts';
import type { ExplainOptions } from './explain.ts';
import { choicesOf } from './explain-request.ts';
import type { ExportOptions } from './export.ts';
import type { ListOptions } from './lists.ts';
import type { PreflightOptions } from './preflight.ts';
import type { ReadOptions } from './read.ts';

/** What each command does; the arguments are as they were typed and checked. */
export interface Actions {
  read(files: readonly string[], options: ReadOptions): Promise<void>;
  draft(manuscripts: readonly string[], options: DraftOptions): Promise<void>;
  export(document: string, options: ExportOptions): Promise<void>;
  templates(options: ListOptions): Promise<void>;
  presets(options: ListOptions): Promise<void>;
  preflight(document: string, options: PreflightOptions): Promise<void>;
  dump(document: string): Promise<void>;
  explain(file: string | undefined, options: ExplainOptions): Promise<void>;
}

/** The program; `today` (ISO) is the date of a page drafted without one. Commander's errors are thrown, not printed. */
export function createProgram(actions: Actions, version: string, today: string): Command {
  const program = new Command('zhuanban')
    .description(
      '专版：把来稿和照片排成能付印的报纸专版\nDrafts a newspaper’s special page and writes a PDF for the press',
    )
    .version(version, '-V, --version', '显示版本 show the version')
    .addHelpText('after', EXIT_CODES);
  dress(program).helpCommand('help [command]', '显示某个命令的帮助　show the help of a command');

  command(program, 'read')
    .description('看来稿里有哪些稿件，每一行是什么\nShow the stories in manuscripts, each line with its role')
    .argument('<file...>', '来稿：.txt .md .docx .doc　manuscripts')
    .option('--json', '输出 JSON　print JSON')
    .action(actions.read);

  command(program, 'draft')
    .description('按模板把来稿和照片排成一块专版\nLay manuscripts and photos out on a page of a template')
    .argument('<manuscript...>', '来稿：.txt .md .docx .doc　manuscripts')
    .requiredOption('--template <id>', '模板（见 zhuanban templates）　page template')
    .requiredOption('--out <folder>', '文档写到哪个文件夹　folder to write the document to')
    .option('--photos <paths...>', '照片文件或文件夹　photo files or folders of them')
    .option('--house <id>', '字体字号表，默认随模板　house style; default: the template’s')
    .addOption(
      new Option('--date <date>', '出版日期，如 2026-11-22　day of issue')
        .default(today, `${today}`)
        .argParser(parseDate),
    )
    .option('--page-number <number>', '版次　page number')
    .option('--paper <name>', '报名　name of the paper')
    .option('--section <name>', '报眉上的版名　section in the folio line', '专版')
    .option('--title <title>', '文档名，来稿没有版名时也作版名　title of the document')
    .option('--editor <name>', '责编　editor')
    .option('--layout-editor <name>', '版式　layout editor')
    .option('--proof <name>', '校对　proof-reader')
    .option('--telephone <number>', '电话　telephone')
    .option('--mail <address>', '邮箱　mail')
    .action(actions.draft);

  command(program, 'export')
    .description('把文档输出为付印的 PDF\nWrite a document as a PDF for the press')
    .argument('<document>', '文档文件夹或 .zban 文件　document folder or .zban file')
    .requiredOption('--out <file>', 'PDF 写到哪里　the PDF to write')
    .option(
      '--preset <id>',
      '输出预设（见 zhuanban presets），或自己的 .json 文件　output preset, or a .json file of one',
      DEFAULT_PRESET,
    )
    .option('--page <number>', '只输出这一页，从 1 数起　only this page, counted from 1', parsePage)
    .option(
      '--each-page',
      '一页一个文件，页码加在文件名后　each page into a file of its own, its number behind the name',
    )
    .option('--stamp <name>', `盖什么样：${STAMPS.join('、')}　stamp above the page, for proofs`, parseStamp)
    .action(actions.export);

  command(program, 'preflight')
    .description('付印前检查\nFind what would stop a press')
    .argument('<document>', '文档文件夹或 .zban 文件　document folder or .zban file')
    .option(
      '--preset <id>',
      '按哪个输出预设检查，或自己的 .json 文件　output preset to check against, or a .json file of one',
      DEFAULT_PRESET,
    )
    .option('--json', '输出 JSON　print JSON')
    .action(actions.preflight);

  command(program, 'templates')
    .description('有哪些模板，各能放多少字\nList the page templates and what they hold')
    .option('--json', '输出 JSON　print JSON')
    .action(actions.templates);

  command(program, 'presets')
    .description('有哪些输出预设\nList the output presets')
    .option('--json', '输出 JSON　print JSON')
    .action(actions.presets);

  command(program, 'dump')
    .description('把排好的版面列成文字\nPrint the composed pages as text, item by item')
    .argument('<document>', '文档文件夹或 .zban 文件　document folder or .zban file')
    .action(actions.dump);

  command(program, 'explain')
    .description('看一段文字怎样断行、怎样调整\nShow where lines were broken and what was squeezed or stretched')
    .argument('[file]', '文本文件，省略或写 - 则读标准输入　text file; stdin if absent or -')
    .option('--jsonl', '每行一个 JSON 对象，进出同序　one JSON object a line, in and out, in order')
    .option('--width <em>', '栏宽几字，省略则不断行　measure in em; without it one long line', parseEm)
    .option('--indent <em>', '首行缩进几字　first-line indent in em', parseEm)
    .option('--lang <tag>', choices('lang', '语言', 'language; und: plain UAX #14'))
    .option('--strictness <level>', choices('strictness', '避头尾', 'how strictly lines are kept from marks'))
    .option('--align <how>', choices('align', '对齐', 'alignment'))
    .option('--mode <name>', choices('mode', '排法', 'whose rules: the house’s or a browser’s'))
    .option('--writing-mode <way>', choices('writingMode', '横排或竖排', 'which way lines run'))
    .option('--hanging', '行末 ，。、 可悬挂　marks may hang at the end of a line')
    .option('--reduce-by <em>', '把行收窄几字，看先压哪里　make lines so much narrower', parseEm)
    .addHelpText('after', EXPLAIN_FIELDS)
    .action(actions.explain);

  return program;
}

const EXIT_CODES = `
退出码 Exit codes:
  0  完成　done
  1  完成，文件已写好，但有付印前必须处理的问题　done and written, but with findings that would stop a press
  2  用法有误或失败，什么也没有写　wrong use or failure, nothing written`;

const EXPLAIN_FIELDS = `
--jsonl 的输入 input:
  {"id","text","widthEm"?,"firstLineIndentEm"?,"lang"?,"strictness"?,"align"?,"mode"?,"writingMode"?,"hanging"?,
   "reduceByEm"?,"latinGapEm"?}　省略的取命令行选项　what is left out is taken from the options
--jsonl 的输出 output:
  {"id","breaks","lines":[{"text","start","end","advancesEm","gapsEm"}],"orientation","punctuationClass"}
  breaks            可断行处（UTF-16 位置，含文末）　offsets where a line may end, the text’s end included
  advancesEm        每个 UTF-16 单元排成多宽，标点为压缩后　width of each unit as set, marks after trimming
  gapsEm            每个单元之后另加的空　space after each unit: Han–Latin gap and justification
                    两者之和加首行缩进即行宽　their sum and the first-line indent are the line’s width
  orientation       每个字符的 UAX #50 竖排方向　UAX #50, one a code point
  punctuationClass  open、close、middle、other，每个字符一个　one a code point
  有错的行 wrong lines: {"id","error":{"zh","en"}}，退出码 exit code 1`;

/** Headings of the help in both languages. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法 Usage:',
  'Arguments:': '参数 Arguments:',
  'Options:': '选项 Options:',
  'Commands:': '命令 Commands:',
};

function command(program: Command, name: string): Command {
  return dress(program.command(name));
}

/** Chinese help, and errors that are thrown in silence: who calls says them in his own words. */
function dress(made: Command): Command {
  return made
    .helpOption('-h, --help', '显示帮助　show this help')
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .configureOutput({ outputError: () => undefined, writeErr: () => undefined })
    .exitOverride();
}

/** Complaints about a value are two lines, Chinese and English: `describeMisuse` parts them. */
function parseDate(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('日期应写成 2026-11-22\na date is written like 2026-11-22');
  }
  return text;
}

function parsePage(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('页码从 1 数起\npages are counted from 1');
  return Number(text);
}

function parseStamp(text: string): Stamp {
  const stamp = STAMPS.find((known) => known === text);
  if (stamp !== undefined) return stamp;
  throw new InvalidArgumentError(`应是 ${STAMPS.join('、')} 之一\nit is one of ${STAMPS.join(', ')}`);
}

function parseEm(text: string): number {
  if (!/^\d+(\.\d+)?$/.test(text)) throw new InvalidArgumentError('应是数字，单位：字\nit is a number of em');
  return Number(text);
}

const choices = (field: Parameters<typeof choicesOf>[0], zh: string, en: string): string =>
  `${zh}：${choicesOf(field).join('、')}，默认第一个　${en}; default: the first`;
