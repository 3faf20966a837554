/** Times whole exports, from the start of the process to the finished PDF: `npx vitest bench test/bench/print`. */
import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, bench, describe } from 'vitest';
import { measure, prepareRivals } from './print.ts';

const TIMES = 5;
const rivals = await prepareRivals();
const { folder, cold, warm, typst } = rivals;

const rows = { 'export, cold': measure(cold, TIMES), 'export, warm renditions': measure(warm, TIMES) };
const reference = typst && measure(typst, TIMES);
console.table(
  Object.fromEntries(
    Object.entries({ ...rows, ...(reference && { Typst: reference }) }).map(([name, { seconds, megabytes }]) => [
      name,
      {
        seconds: seconds.toFixed(2),
        'peak MB': Math.round(megabytes),
        ...(reference && { '× Typst': (seconds / reference.seconds).toFixed(2) }),
      },
    ]),
  ),
);
console.log(`the PDF has ${(statSync(path.join(folder, 'page.pdf')).size / 1e6).toFixed(2)} MB`);

describe('a tabloid page with two photos of 12 MP', () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  bench('export, warm renditions', () => void warm(), { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 });
});
