/** The lint knows the house's import rules: violations planted in a tree of its own are found, what is allowed is not. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** Rooms of core, lowest first: each may import those before it. */
const ROOMS = [
  'base',
  'model',
  'edit',
  'display',
  'text',
  'furniture',
  'compose',
  'template',
  'manuscript',
  'preflight',
];

interface Case {
  readonly file: string;
  readonly imports: string;
  readonly allowed: boolean;
}

const between = ROOMS.flatMap((from, high) =>
  ROOMS.map(
    (to, low): Case => ({
      file: `core/${from}/to-${to}.ts`,
      imports: from === to ? './other.ts' : `../${to}/other.ts`,
      allowed: low <= high,
    }),
  ),
);
const CASES: readonly Case[] = [
  ...between,
  ...ROOMS.flatMap((room): readonly Case[] => [
    { file: `core/${room}/node.ts`, imports: 'node:fs', allowed: false },
    { file: `core/${room}/react.ts`, imports: 'react', allowed: false },
    { file: `core/${room}/electron.ts`, imports: 'electron', allowed: false },
    { file: `core/${room}/our-electron.ts`, imports: '../../electron/other.ts', allowed: false },
    { file: `core/${room}/our-renderer.ts`, imports: '../../renderer/base/other.ts', allowed: false },
  ]),
  { file: 'core/model/zod.ts', imports: 'zod', allowed: true },
  { file: 'core/text/harfbuzz.ts', imports: 'harfbuzzjs', allowed: true },
  { file: 'core/display/harfbuzz.ts', imports: 'harfbuzzjs', allowed: false },
  { file: 'core/ipc.ts', imports: './model/other.ts', allowed: true },
  { file: 'core/other-ipc.ts', imports: '../electron/other.ts', allowed: false },
  { file: 'electron/core.ts', imports: '../core/base/other.ts', allowed: true },
  { file: 'electron/node.ts', imports: 'node:fs', allowed: true },
  { file: 'electron/shell/renderer.ts', imports: '../../renderer/other.ts', allowed: false },
  { file: 'electron/react.ts', imports: 'react', allowed: false },
  { file: 'renderer/core.tsx', imports: '../core/base/other.ts', allowed: true },
  { file: 'renderer/react.tsx', imports: 'react', allowed: true },
  { file: 'renderer/panel/electron.tsx', imports: '../../electron/other.ts', allowed: false },
  { file: 'renderer/electron.ts', imports: 'electron', allowed: false },
  { file: 'renderer/node.ts', imports: 'node:fs', allowed: false },
  { file: 'renderer/vite.config.ts', imports: 'node:path', allowed: true },
];

let tree: string;
let found: readonly { file: string; rule: string }[];

const plant = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
  writeFileSync(path.join(tree, file), text);
};

beforeAll(() => {
  tree = mkdtempSync(path.join(tmpdir(), 'zhuanban-layers-'));
  copyFileSync(path.join(PROJECT, 'biome.json'), path.join(tree, 'biome.json'));
  for (const { file, imports } of CASES)
    plant(file, `import { other } from '${imports}';\nexport const used = other;\n`);
  plant('core/base/again.ts', `export { other } from '../text/other.ts';\n`);
  plant('core/base/later.ts', `export const later = () => import('../text/other.ts');\n`);
  plant('core/base/circle.ts', `import { b } from './circle-b.ts';\nexport const a = b;\n`);
  plant('core/base/circle-b.ts', `import { a } from './circle.ts';\nexport const b = a;\n`);
  const lint = spawnSync(
    path.join(PROJECT, 'node_modules', '.bin', 'biome'),
    [
      'lint',
      '--vcs-enabled=false',
      '--reporter=json',
      '--max-diagnostics=none',
      '--only=style/noRestrictedImports',
      '--only=suspicious/noImportCycles',
      '.',
    ],
    { cwd: tree, encoding: 'utf8' },
  );
  const { diagnostics } = JSON.parse(lint.stdout) as {
    diagnostics: readonly { category: string; location: { path: string } }[];
  };
  found = diagnostics.map(({ category, location }) => ({
    file: location.path,
    rule: category.split('/').at(-1) ?? '',
  }));
});
afterAll(() => rmSync(tree, { recursive: true }));

const foundIn = (file: string) => found.filter((each) => each.file === file).map((each) => each.rule);

test.each(CASES)('$file imports $imports: allowed $allowed', ({ file, allowed }) => {
  expect(foundIn(file)).toEqual(allowed ? [] : ['noRestrictedImports']);
});

test('an export or a late import is no way round', () => {
  expect(foundIn('core/base/again.ts')).toContain('noRestrictedImports');
  expect(foundIn('core/base/later.ts')).toContain('noRestrictedImports');
});

test('circles of imports are found', () => {
  expect(foundIn('core/base/circle.ts')).toEqual(['noImportCycles']);
});
