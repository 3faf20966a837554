/** Documents of earlier versions, brought up to the present one step at a time. */
import { failure, ok, type Result } from '../base/result.ts';
import { FORMAT, VERSION } from './document.ts';

/** Any object as JSON gives it. */
export type JsonObject = Readonly<Record<string, unknown>>;

export interface Migration {
  /** The version it reads; it writes the one after. */
  readonly from: number;
  /**
   * The document in the next version's shape. It keeps what it does not know, need not set `version`, and must
   * bear damaged input: the schema judges only the outcome.
   */
  readonly migrate: (document: JsonObject) => JsonObject;
}

/** One entry a version left behind, oldest first. */
export const MIGRATIONS: readonly Migration[] = [];

/**
 * `json` as a document of `version`.
 * @returns Failures `not-a-document`, `newer-version`, `no-migration`.
 */
export function migrate(
  json: unknown,
  migrations: readonly Migration[] = MIGRATIONS,
  version: number = VERSION,
): Result<JsonObject> {
  if (
    typeof json !== 'object' ||
    json === null ||
    Array.isArray(json) ||
    !('format' in json) ||
    json.format !== FORMAT
  ) {
    return failure(
      'not-a-document',
      '这不是专版文件：文件里没有专版的标志',
      'This is no Zhuanban document: it does not bear the mark of one',
    );
  }
  let document = json as JsonObject;
  const written = document.version;
  if (typeof written !== 'number' || !Number.isInteger(written) || written < 0) {
    return failure('not-a-document', '文件没有写明格式版本', 'The file does not say which version of the format it is');
  }
  if (written > version) {
    return failure(
      'newer-version',
      `文件是用更新的专版保存的（格式版本 ${written}，本程序只认到 ${version}）；请升级专版后再打开`,
      `The file was saved by a newer Zhuanban (format ${written}; this one knows up to ${version}): update Zhuanban to open it`,
    );
  }
  for (let from = written; from < version; from += 1) {
    const step = migrations.find((migration) => migration.from === from);
    if (step === undefined) {
      return failure(
        'no-migration',
        `文件的格式版本 ${from} 太旧，本程序无法升级`,
        `The file's format ${from} is too old for this program to bring up to date`,
      );
    }
    document = { ...step.migrate(document), version: from + 1 };
  }
  return ok(document);
}
