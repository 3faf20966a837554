/** The work of the print benchmark: one tabloid page with two photos of twelve megapixels, for us and for Typst. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { textOf } from '../../core/model/story.ts';
import { FONTS, ROOT, TEMPLATES } from '../../electron/resources.ts';
import { openDocument } from '../../electron/store/store.ts';
import { SAMPLES } from '../support/samples.ts';

const PROGRAM = path.join(ROOT, 'electron', 'zhuanban.mjs');
const TYPST = '@myriaddreamin/typst-ts-node-compiler';
/** Says how much memory a process took at most, when it ends. */
const WITNESS = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => process.stderr.write("peak=" + process.resourceUsage().maxRSS))',
)}`;

/** What is timed, each from the start of a process to a finished PDF. */
export interface Rivals {
  readonly folder: string;
  readonly cold: () => Run;
  readonly warm: () => Run;
  /** Absent where the compiler is not installed. */
  readonly typst?: () => Run;
}

export interface Run {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Prepares document, photos and the same copy for Typst in a folder of their own. */
export async function prepareRivals(): Promise<Rivals> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhuanban-bench-'));
  const photos = [0, 1].map((index) => path.join(folder, `photo-${index}.jpg`));
  for (const [index, file] of photos.entries()) await writeLargePhoto(file, index);
  const sample = SAMPLES.find(({ id }) => id === 'rural-reading')!;
  const document = path.join(folder, 'page');
  const manuscript = path.join(TEMPLATES, 'samples', sample.manuscript);
  const words = ['draft', manuscript, '--photos', ...photos, '--template', sample.template, '--page-number', '12'];
  run([PROGRAM, ...words, '--title', sample.title, '--out', document]);
  const cache = path.join(folder, 'cache');
  const print = (): Run => run([PROGRAM, 'export', document, '--out', path.join(folder, 'page.pdf')], cache);
  const rivals = {
    folder,
    cold: () => {
      rmSync(cache, { recursive: true, force: true });
      return print();
    },
    warm: print,
  };
  if (!isInstalled(TYPST)) return rivals;
  const script = path.join(folder, 'typst.mjs');
  writeFileSync(path.join(folder, 'page.typ'), await typstSource(document));
  writeFileSync(script, typstScript(folder));
  return { ...rivals, typst: () => run([script]) };
}

/** Median seconds and most megabytes of `times` runs. */
export function measure(work: () => Run, times: number): Run {
  const runs = Array.from({ length: times }, work);
  const seconds = runs.map((one) => one.seconds).sort((a, b) => a - b)[Math.floor(times / 2)]!;
  return { seconds, megabytes: Math.max(...runs.map((one) => one.megabytes)) };
}

/** Runs a program of Node's to its end. Exit code 1 is a page with findings. */
function run(args: readonly string[], cache = path.join(tmpdir(), 'zhuanban-bench-cache')): Run {
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', WITNESS, ...args], {
    encoding: 'utf8',
    cwd: ROOT,
    env: { ...process.env, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache },
  });
  const seconds = (performance.now() - began) / 1000;
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return { seconds, megabytes: Number(/peak=(\d+)/.exec(stderr)?.[1]) / 1024 };
}

/** Four by three thousand pixels with edges and grain, about what a camera's file holds. */
function writeLargePhoto(file: string, seed: number): Promise<unknown> {
  const circles = Array.from({ length: 400 }, (_, index) => {
    const at = (index * 7919 + seed * 104_729) % 12_000_000;
    const colour = `hsl(${(index * 37 + seed * 90) % 360},60%,${20 + (index % 60)}%)`;
    return `<circle cx="${at % 4000}" cy="${Math.floor(at / 4000)}" r="${20 + (index % 90) * 3}" fill="${colour}"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="3000"><rect width="100%" height="100%" fill="#687"/>${circles.join('')}</svg>`;
  const noise = { type: 'gaussian', mean: 128, sigma: 9 } as const;
  const grain = { create: { width: 4000, height: 3000, channels: 3, background: '#808080', noise } } as const;
  return sharp(Buffer.from(svg))
    .composite([{ input: grain, blend: 'soft-light' }])
    .flatten()
    .jpeg({ quality: 90 })
    .toFile(file);
}

function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return false;
    throw error;
  }
}

/** The page's stories in five columns with their headlines, and its photos at the size they are placed. */
async function typstSource(document: string): Promise<string> {
  const opened = await openDocument(document);
  if (!opened.ok) throw new Error(opened.error.message.en);
  const { pages, stories } = opened.value.document;
  const [page] = pages;
  const frames = page.frames.filter((frame) => frame.kind === 'photo');
  const images = frames.map(
    ({ rect }, index) => `#image("photo-${index}.jpg", width: ${rect.width}pt, height: ${rect.height}pt, fit: "cover")`,
  );
  const copy = stories.flatMap((story) =>
    story.paragraphs.map((paragraph) =>
      paragraph.role === 'headline'
        ? `#text(size: 24pt, weight: "bold", ${quoted(textOf(paragraph))})`
        : `#${quoted(textOf(paragraph))}`,
    ),
  );
  return `#set page(width: ${page.width}pt, height: ${page.height}pt, margin: 15mm, columns: 5)
#set text(font: "Noto Serif SC", size: 9.5pt, lang: "zh", region: "cn")
#set par(justify: true, first-line-indent: 2em)
#place(top, scope: "parent", float: true)[${images.join(' ')}]
${copy.join('\n\n')}
`;
}

const quoted = (text: string): string => JSON.stringify(text);

const typstScript = (folder: string): string => `
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
const { NodeCompiler } = createRequire(${JSON.stringify(path.join(ROOT, 'package.json'))})(${JSON.stringify(TYPST)});
const compiler = NodeCompiler.create({ workspace: ${JSON.stringify(folder)}, fontArgs: [{ fontPaths: [${JSON.stringify(FONTS)}] }] });
const pdf = compiler.pdf({ mainFilePath: ${JSON.stringify(path.join(folder, 'page.typ'))} });
if (pdf.length < 100_000) throw new Error('typst wrote too little');
writeFileSync(${JSON.stringify(path.join(folder, 'typst.pdf'))}, pdf);
`;
