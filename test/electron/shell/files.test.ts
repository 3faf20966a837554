/** Which addresses show a file: the interface and the fonts, and nothing else on the disk. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interfaceFile } from '../../../electron/shell/files.ts';
import { contentSecurityPolicy } from '../../../electron/shell/policy.ts';

describe('files of the interface', () => {
  test('the page and the fonts are shown', async () => {
    expect(await interfaceFile('/')).toMatchObject({ type: 'text/html; charset=utf-8', immutable: false });
    expect(await interfaceFile('/index.html')).toMatchObject({ type: 'text/html; charset=utf-8' });
    expect(await interfaceFile('/fonts/song-regular.ttf')).toMatchObject({ type: 'font/ttf', immutable: true });
  });

  test.each([
    '/../package.json',
    '/fonts/../../package.json',
    '/..%2f..%2fpackage.json',
    '/fonts/song-regular.ttf%00.html',
    '/fonts/song-regular.ttf\0',
    '/fonts//song-regular.ttf',
    '/.hidden.html',
    '/assets/.hidden.js',
    '/fonts',
    '/fonts/',
    '/fonts/nothing.ttf',
    '/index.map',
    '/C:/windows/win.html',
    '/\\\\server\\share.html',
    '',
    'index.html',
  ])('%j is not', async (pathname) => {
    expect(await interfaceFile(pathname)).toBeUndefined();
  });

  test('whatever is asked for lies in one of the two folders', async () => {
    const part = fc.constantFrom(
      '..',
      '.',
      'fonts',
      'assets',
      'index.html',
      'package.json',
      '%2e%2e',
      'song-regular.ttf',
      '',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 6 }), async (parts) => {
        const found = await interfaceFile(`/${parts.join('/')}`);
        expect(found === undefined || /\/dist\/(renderer|fonts)\//.test(found.file.replaceAll('\\', '/'))).toBe(true);
      }),
    );
  });
});

test('the policy allows nothing that it does not name, and no script but our own', () => {
  const policy = contentSecurityPolicy(['photo:']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval';/);
  expect(policy).toContain("img-src 'self' photo:");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:|data:|blob:/);
});
