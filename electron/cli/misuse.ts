/** Wrong use of the command line, in the person's words instead of the parser's. */
import type { CommanderError } from 'commander';
import type { Sentence } from '../../core/base/diagnostic.ts';

/** What was wrong with the words typed; undefined where help or the version was asked for and shown. */
export function describeMisuse(error: CommanderError): Sentence | undefined {
  const [name = ''] = /'[^']*'/.exec(error.message) ?? [];
  const quoted = name.slice(1, -1);
  switch (error.code) {
    case 'commander.helpDisplayed':
    case 'commander.version':
      return undefined;
    case 'commander.help':
      if (error.exitCode === 0) return undefined;
      return { zh: '请写明命令。用 zhuanban --help 看有哪些', en: 'Name a command; zhuanban --help lists them' };
    case 'commander.unknownCommand':
      return sentence(`没有“${quoted}”这个命令`, `there is no command “${quoted}”`);
    case 'commander.unknownOption':
      return sentence(`没有“${quoted}”这个选项`, `there is no option “${quoted}”`);
    case 'commander.missingArgument':
      return sentence(`缺少参数 <${quoted}>`, `the argument <${quoted}> is missing`);
    case 'commander.missingMandatoryOptionValue':
      return sentence(`缺少必需的选项 ${quoted}`, `the option ${quoted} is required`);
    case 'commander.optionMissingArgument':
      return sentence(`选项 ${quoted} 后面缺少内容`, `the option ${quoted} lacks its value`);
    case 'commander.excessArguments':
      return sentence('参数太多', 'there are too many arguments');
    case 'commander.invalidArgument': {
      const [, flags, value, zh, en] = /'([^']*)' argument '(.*)' is invalid\. (.*)\n(.*)/s.exec(error.message) ?? [];
      return sentence(`选项 ${flags} 的“${value}”不对，${zh}`, `“${value}” is not right for ${flags}: ${en}`);
    }
    default:
      return sentence(error.message.replace(/^error: /, ''), error.message.replace(/^error: /, ''));
  }
}

const sentence = (zh: string, en: string): Sentence => ({
  zh: `用法有误：${zh}。加 --help 看用法。`,
  en: `Wrong use: ${en}. Add --help to see how.`,
});
