/** The house styles that ship with the project are what a document may hold. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseHouseStyle, parseJson } from '../../../core/model/parse.ts';

const FOLDER = new URL('../../../templates/house-styles/', import.meta.url);

test.each(readdirSync(FOLDER))('%s', (name) => {
  const json = parseJson(readFileSync(new URL(name, FOLDER), 'utf8'));
  const style = json.ok ? parseHouseStyle(json.value) : json;
  expect(style.ok ? 'fits' : style.error.message.en).toBe('fits');
});
