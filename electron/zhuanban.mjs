#!/usr/bin/env node
// The command `zhuanban`: hands over to the built program, or says that it has to be built.
import { existsSync } from 'node:fs';

const program = new URL('../dist/electron/cli/main.js', import.meta.url);
const fonts = new URL('../dist/fonts/', import.meta.url);

if (existsSync(program) && existsSync(fonts)) {
  try {
    await import(program.href);
  } catch (error) {
    // A program that cannot even be loaded has written nothing: that is a failure, not a page with findings.
    console.error(error);
    process.exitCode = 2;
  }
} else {
  console.error('专版还没有构建，请先在它的文件夹里运行：npm run build');
  console.error('Zhuanban has not been built yet: run `npm run build` in its folder first');
  process.exitCode = 2;
}
