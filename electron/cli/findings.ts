/** Findings as the terminal shows them: by severity, with their place in words. */
import type { Diagnostic, Sentence, Severity } from '../../core/base/diagnostic.ts';
import type { ZbanDocument } from '../../core/model/document.ts';
import { describePlace } from '../../core/model/place.ts';
import type { ExitCode } from './terminal.ts';

const GROUPS: readonly (readonly [Severity, string])[] = [
  ['error', '付印前必须处理 Must be mended before printing'],
  ['warning', '请核对 To be looked at'],
  ['info', '备注 Notes'],
];

/** `findings` as text, one paragraph a severity; one sentence where there are none. */
export function describeFindings(findings: readonly Diagnostic[], document: ZbanDocument): string {
  if (findings.length === 0) return '没有发现问题。 Nothing was found wrong.\n';
  return GROUPS.flatMap(([severity, title]) => {
    const lines = countEqual(
      findings.filter((finding) => finding.severity === severity).map((each) => describe(each, document)),
    );
    if (lines.length === 0) return [];
    const total = lines.reduce((sum, [, count]) => sum + count, 0);
    const items = lines.map(([text, count]) =>
      count > 1 ? text.replace('\n', `（${count} 处 ${count} times）\n`) : text,
    );
    return [`${title} (${total})\n${items.join('')}`];
  }).join('\n');
}

/** The exit code that `findings` call for. */
export const exitCodeFor = (findings: readonly Diagnostic[]): ExitCode =>
  findings.some(({ severity }) => severity === 'error') ? 1 : 0;

function describe({ message, hint, place }: Diagnostic, document: ZbanDocument): string {
  const where = describePlace(document, place);
  const line = (language: keyof Sentence): string =>
    [where[language], sentences(language, message[language], hint?.[language])]
      .filter((part) => part !== '')
      .join(language === 'zh' ? '：' : ': ');
  return `  • ${line('zh')}\n    ${line('en')}\n`;
}

/** Message and hint as whole sentences, whether or not their stops were written. */
function sentences(language: keyof Sentence, ...parts: readonly (string | undefined)[]): string {
  const [stop, gap] = language === 'zh' ? ['。', ''] : ['.', ' '];
  return parts
    .filter((part) => part !== undefined)
    .map((part) => (/[。.！!？?]$/.test(part) ? part : `${part}${stop}`))
    .join(gap);
}

function countEqual(lines: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts];
}
