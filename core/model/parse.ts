/** From text or JSON to a document: syntax, version, shape, sense, in this order; the first fault is the answer. */
import type { z } from 'zod';
import { failure, ok, type Result } from '../base/result.ts';
import { findContradictions } from './check.ts';
import type { ZbanDocument } from './document.ts';
import { describeFault } from './fault.ts';
import { findSyntaxFault } from './json.ts';
import { type JsonObject, type Migration, migrate } from './migrate.ts';
import { documentSchema } from './schema.ts';
import type { HouseStyle } from './style.ts';
import { houseStyleSchema } from './style-schema.ts';

/** Values nested deeper than this are no document of ours; programs that walk them could run out of stack. */
const DEEPEST = 64;

/**
 * A document from the text of a `.zban` file, brought up to the present version. Unknown fields are kept.
 * @returns Failures of `parseDocument`, and `broken-json` with line and column.
 */
export function readDocument(text: string): Result<ZbanDocument> {
  const json = parseJson(text);
  return json.ok ? parseDocument(json.value) : json;
}

/** The text of a `.zban` file. */
export const writeDocument = (document: ZbanDocument): string => `${JSON.stringify(document, undefined, 1)}\n`;

/**
 * A document from parsed JSON. The value itself is returned, not a copy: what the schema does not name stays.
 * @returns Failures `not-a-document`, `newer-version`, `no-migration`, `too-deep`, `malformed` (names the place) and
 * `contradiction` (ids or threads that contradict each other).
 */
export function parseDocument(json: unknown, migrations?: readonly Migration[]): Result<ZbanDocument> {
  if (isDeeperThan(json, DEEPEST)) {
    return failure(
      'too-deep',
      '文件内容嵌套过深，不是专版保存的文件',
      'The file is nested too deeply to be one that Zhuanban saved',
    );
  }
  const migrated = migrate(json, migrations);
  if (!migrated.ok) return migrated;
  const shaped = judge<ZbanDocument>(migrated.value, documentSchema);
  if (!shaped.ok) return shaped;
  const [contradiction] = findContradictions(shaped.value);
  if (contradiction === undefined) return shaped;
  const { zh, en } = contradiction.message;
  return failure('contradiction', `文件内容自相矛盾：${zh}`, `The file contradicts itself: ${en}`);
}

/** A house style from parsed JSON. Failure `malformed`. */
export const parseHouseStyle = (json: unknown): Result<HouseStyle> =>
  judge<HouseStyle>(json as JsonObject, houseStyleSchema);

/** JSON text as a value. Failure `broken-json` with line and column. */
export function parseJson(text: string): Result<unknown> {
  const fault = findSyntaxFault(text);
  if (fault === undefined) return ok(JSON.parse(text.replace(/^\ufeff/, '')));
  const { line, column, found } = fault;
  if (found === '') {
    return failure(
      'broken-json',
      `文件不完整：内容在第 ${line} 行中断`,
      `The file is not complete: it breaks off in line ${line}`,
    );
  }
  return failure(
    'broken-json',
    `文件内容损坏：第 ${line} 行第 ${column} 个字符“${found}”不该出现在这里`,
    `The file is damaged: “${found}” cannot stand at line ${line}, character ${column}`,
  );
}

function judge<T>(json: JsonObject, schema: z.ZodType<T>): Result<T> {
  const judged = schema.safeParse(json);
  // The schema only judges: its input, not its copy, goes on.
  if (judged.success) return ok(json as T);
  const [issue, ...more] = judged.error.issues;
  if (issue === undefined) throw new Error('a schema refused without an issue');
  const { zh, en } = describeFault(json, issue);
  const rest = more.length === 0 ? ['', ''] : [`；另有 ${more.length} 处`, `; and ${more.length} more`];
  return failure('malformed', `文件内容有误。${zh}${rest[0]}`, `The file's content is wrong. ${en}${rest[1]}`);
}

/** Walks level by level, so that depth costs no stack. */
function isDeeperThan(json: unknown, limit: number): boolean {
  let level: unknown[] = [json];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return false;
}
