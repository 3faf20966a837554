/** `npm run demo`: the main job on the sample copy, by the very commands an editor types. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT, TEMPLATES } from '../resources.ts';
import { say } from './terminal.ts';

interface Sample {
  readonly id: string;
  readonly manuscript: string;
  readonly photos: readonly string[];
  readonly template: string;
  readonly title: string;
  readonly section: string;
  readonly date: string;
  readonly pageNumber: number;
  /** Left out where the copy shows something else than a page. */
  readonly demo?: boolean;
}

const OUT = path.join('out', 'demo');
const FOLIO = ['--paper', '栖云日报', '--editor', '沈知秋', '--layout-editor', '陆青禾', '--proof', '白露'];

const samples = JSON.parse(readFileSync(path.join(TEMPLATES, 'samples', 'samples.json'), 'utf8')) as readonly Sample[];
rmSync(path.join(ROOT, OUT), { recursive: true, force: true });
mkdirSync(path.join(ROOT, OUT), { recursive: true });

let worst = 0;
for (const sample of samples.filter(({ demo }) => demo !== false)) {
  const folder = path.join(OUT, sample.id);
  const inSamples = (file: string): string => path.join('templates', 'samples', file);
  const photos = sample.photos.length > 0 ? ['--photos', ...sample.photos.map(inSamples)] : [];
  const page = [
    '--title',
    sample.title,
    '--section',
    sample.section,
    '--date',
    sample.date,
    '--page-number',
    `${sample.pageNumber}`,
  ];
  run(
    'draft',
    inSamples(sample.manuscript),
    ...photos,
    '--template',
    sample.template,
    ...page,
    ...FOLIO,
    '--out',
    folder,
  );
  run('export', folder, '--out', `${folder}.pdf`);
}
say(`\n样版在 ${OUT} 文件夹里，用任何 PDF 阅读器打开。The sample pages are in ${OUT}.`);
process.exitCode = worst;

/** Runs one command of `zhuanban`, showing it as typed; stops the demo where it fails. */
function run(...args: readonly string[]): void {
  say(`\n$ npx zhuanban ${args.map((arg) => (/\s/.test(arg) ? `"${arg}"` : arg)).join(' ')}`);
  const { status } = spawnSync(process.execPath, [path.join(ROOT, 'electron', 'zhuanban.mjs'), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0 && status !== 1) process.exit(status ?? 2);
  worst = Math.max(worst, status);
}
