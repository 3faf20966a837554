/** The command line's commands, options and help: what is typed, not what is done. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { DEFAULT_PRESET } from '../print/preset.ts';
import type { DraftOptions } from './draft.ts';
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
    .option('--preset <id>', '输出预设（见 zhuanban presets）　output preset', DEFAULT_PRESET)
    .option('--page <number>', '只输出这一页，从 1 数起　only this page, counted from 1', parsePage)
    .action(actions.export);

  command(program, 'preflight')
    .description('付印前检查\nFind what would stop a press')
    .argument('<document>', '文档文件夹或 .zban 文件　document folder or .zban file')
    .option('--preset <id>', '按哪个输出预设检查　output preset to check against', DEFAULT_PRESET)
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

  return program;
}

const EXIT_CODES = `
退出码 Exit codes:
  0  完成　done
  1  完成，文件已写好，但有付印前必须处理的问题　done and written, but with findings that would stop a press
  2  用法有误或失败，什么也没有写　wrong use or failure, nothing written`;

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
