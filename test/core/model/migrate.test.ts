import { describe, expect, test } from 'vitest';
import { VERSION } from '../../../core/model/document.ts';
import { type JsonObject, MIGRATIONS, type Migration, migrate } from '../../../core/model/migrate.ts';
import { parseDocument } from '../../../core/model/parse.ts';
import { FULL } from './documents.ts';

/** A version 0 that never was: the title was called `name`, and there were no articles. */
const { title, articles: _, ...rest } = FULL;
const FORMER = { ...rest, version: 0, name: title, kept: { by: 'all' } };

const fromZero: Migration = {
  from: 0,
  migrate: ({ name, ...document }) => ({ ...document, title: name, articles: FULL.articles }),
};

describe('migrations', () => {
  test('bring a former version to the present one and keep what they do not know', () => {
    expect(parseDocument(FORMER, [fromZero])).toEqual({ ok: true, value: { ...FULL, kept: { by: 'all' } } });
  });

  test('run one after the other, each only from its own version', () => {
    const append = (letter: string) => (document: JsonObject) => ({
      ...document,
      way: `${document.way ?? ''}${letter}`,
    });
    const steps = [2, 0, 1].map((from) => ({ from, migrate: append('abc'[from] as string) }));
    expect(migrate({ format: 'zhuanban', version: 0 }, steps, 3)).toEqual({
      ok: true,
      value: { format: 'zhuanban', version: 3, way: 'abc' },
    });
    expect(migrate({ format: 'zhuanban', version: 2 }, steps, 3)).toMatchObject({ value: { version: 3, way: 'c' } });
  });

  test('the outcome is judged: a migration of damaged input ends in a refusal', () => {
    const result = parseDocument({ format: 'zhuanban', version: 0 }, [fromZero]);
    expect(!result.ok && result.error.code).toBe('malformed');
  });

  test('a newer version is refused in so many words', () => {
    const result = parseDocument({ ...FULL, version: VERSION + 1 });
    expect(!result.ok && result.error).toMatchObject({
      code: 'newer-version',
      message: { zh: expect.stringContaining('请升级专版'), en: expect.stringContaining('update Zhuanban') },
    });
  });

  test('a version nobody can bring up to date is refused', () => {
    const result = parseDocument(FORMER);
    expect(!result.ok && result.error.code).toBe('no-migration');
  });

  test('every version ever written has its step', () => {
    expect(MIGRATIONS.map(({ from }) => from)).toEqual(Array.from({ length: VERSION - 1 }, (_each, at) => at + 1));
  });
});
