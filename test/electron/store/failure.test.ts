import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fileFailure } from '../../../electron/store/failure.ts';

const thrownBy = (act: () => void): unknown => {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};
const WRITING = { zh: '写入', en: 'Writing' };

test('a full disk is said to be full', () => {
  const error = thrownBy(() => writeFileSync('/dev/full', 'x'));
  expect(fileFailure(error, WRITING, '专版.zban')).toEqual({
    code: 'disk-full',
    message: {
      zh: '写入“专版.zban”失败：磁盘已满，请腾出空间或换一个位置。',
      en: 'Writing “专版.zban” failed: the disk is full: make room or take another place.',
    },
  });
});

test('an error of the system that has no words of its own keeps its name', () => {
  const error = Object.assign(new Error('ELOOP'), { code: 'ELOOP', syscall: 'open' });
  expect(fileFailure(error, WRITING, '专版.zban')).toMatchObject({
    code: 'file-error',
    message: { zh: expect.stringContaining('ELOOP') },
  });
});

test('what is no error of the file system is thrown on', () => {
  expect(() => fileFailure(new TypeError('bug'), WRITING, 'x')).toThrow(TypeError);
});
