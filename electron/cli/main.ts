/** The command line's entry: parses, runs one command, says what failed, sets the exit code. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CommanderError } from 'commander';
import type { Result } from '../../core/base/result.ts';
import { ROOT } from '../resources.ts';
import { describeMisuse } from './misuse.ts';
import { createProgram } from './program.ts';
import { clearStep, complain, type ExitCode, tolerateClosedPipe } from './terminal.ts';

const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
const interrupted = new AbortController();

// A command's own modules are loaded when it runs: help and refusals need not wait for fonts and image libraries.
const program = createProgram(
  {
    read: async (files, options) => finish((await import('./read.ts')).runRead(files, options)),
    draft: async (manuscripts, options) => finish((await import('./draft.ts')).runDraft(manuscripts, options)),
    export: async (document, options) => {
      // The first Ctrl-C stops in good order, the second at once.
      process.once('SIGINT', () => interrupted.abort());
      await finish((await import('./export.ts')).runExport(document, options, interrupted.signal));
    },
    templates: async (options) => finish((await import('./lists.ts')).runTemplates(options)),
    presets: async (options) => finish((await import('./lists.ts')).runPresets(options)),
    preflight: async (document, options) => finish((await import('./preflight.ts')).runPreflight(document, options)),
    dump: async (document) => finish((await import('./dump.ts')).runDump(document)),
    explain: async (file, options) => finish((await import('./explain.ts')).runExplain(file, options)),
  },
  version,
  today(),
);

async function finish(running: Promise<Result<ExitCode>>): Promise<void> {
  const result = await running;
  if (!result.ok) complain(result.error.message);
  process.exitCode = result.ok ? result.value : 2;
}

/** The local day, as ISO writes it. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

tolerateClosedPipe();

try {
  await program.parseAsync();
} catch (error) {
  clearStep();
  if (error instanceof CommanderError) {
    const misuse = describeMisuse(error);
    if (misuse !== undefined) complain(misuse);
    process.exitCode = misuse === undefined ? 0 : 2;
  } else {
    complain({
      zh: '专版内部出错，什么也没有写。请把下面的信息发给开发者：',
      en: 'Zhuanban failed inside; nothing was written. Please send the developers what follows:',
    });
    console.error(error);
    process.exitCode = 2;
  }
}
