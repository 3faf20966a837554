/** The faces a document needs before it can be composed. */
import { expect, test } from 'vitest';
import { loadHouseStyles } from '../../../electron/templates.ts';
import { facesOf } from '../../../renderer/compose/faces.ts';

const KNOWN = ['song-regular', 'song-black', 'hei-regular', 'kai-regular', 'never-used'];

test('are all that its house style names, wherever it names them', async () => {
  for (const style of await loadHouseStyles()) {
    const faces = facesOf(style, KNOWN);
    expect(faces).toEqual(expect.arrayContaining([...style.fallbacks].filter((face) => KNOWN.includes(face))));
    expect(faces).toContain(style.text.body.face);
    expect(faces).not.toContain('never-used');
  }
});
