import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listPresets, PRESETS, readPreset } from '../../../electron/print/preset.ts';
import { PROFILES, readPressProfile } from '../../../electron/print/press-profile.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhuanban-presets-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('presets', () => {
  it('that ship are sound, the default first, each with a profile that can be used', async () => {
    const presets = await listPresets();
    if (!presets.ok) throw new Error(presets.error.message.en);
    expect(presets.value.map(({ id }) => id)).toEqual(['newsprint-x4', 'newsprint-x1a', 'proof']);
    for (const { profile, standard } of presets.value) {
      expect(await readPressProfile(profile, standard)).toMatchObject({ ok: true });
    }
  });

  it('that are not there are named with those that are', async () => {
    const unknown = await readPreset('newsprint-x9');
    expect(unknown).toMatchObject({ ok: false, error: { code: 'preset-unknown' } });
    expect(JSON.stringify(unknown)).toContain('newsprint-x4, newsprint-x1a, proof');
  });

  it.each([
    ['is no JSON', () => '{ "id": ', ''],
    ['lacks a field', (text: string) => text.replace('"inkLimit"', '"inkLimitt"'), 'inkLimit'],
    ['has a limit out of bounds', (text: string) => text.replace('"inkLimit": 240', '"inkLimit": 2400'), 'inkLimit'],
    [
      'has a standard nobody knows',
      (text: string) => text.replace('"standard": "PDF/X-4"', '"standard": "PDF/X-5"'),
      'standard',
    ],
    ['has a stamp of its own', (text: string) => text.replace('"spots"', '"stamp": "草样", "spots"'), 'stamp'],
    [
      'turns its resolutions round',
      (text: string) => text.replace('"errorBelow": 150', '"errorBelow": 250'),
      'errorBelow',
    ],
  ])('that are broken name file and place: one that %s', async (_fault, spoil, place) => {
    const text = await readFile(path.join(PRESETS, 'newsprint-x4.json'), 'utf8');
    const spoilt = spoil(text);
    expect(spoilt).not.toBe(text);
    await writeFile(path.join(folder, 'mine.json'), spoilt);
    const presets = await listPresets(folder);
    expect(presets).toMatchObject({ ok: false, error: { code: 'preset-broken' } });
    expect(JSON.stringify(presets)).toContain('mine.json');
    expect(JSON.stringify(presets)).toContain(place);
  });

  it('made before there were some marks, or outlined text, go without them', async () => {
    const { marks, text, ...others } = JSON.parse(await readFile(path.join(PRESETS, 'newsprint-x4.json'), 'utf8'));
    expect(text).toBe('live');
    await writeFile(path.join(folder, 'old.json'), JSON.stringify({ ...others, marks: { crop: true, slug: false } }));
    const old = { marks: { ...marks, crop: true }, text: 'live' };
    expect(await readPreset('newsprint-x4', folder)).toMatchObject({ ok: true, value: old });
  });

  it('of the user are read from their file, with a profile that lies beside it', async () => {
    const text = await readFile(path.join(PRESETS, 'newsprint-x4.json'), 'utf8');
    const file = path.join(folder, 'mine.json');
    await writeFile(file, text.replace('"id": "newsprint-x4"', '"id": "mine"'));
    const shipped = 'newsprint-snap-tr002-240.icc';
    expect(await readPreset(file)).toMatchObject({ ok: true, value: { id: 'mine', profile: shipped } });
    await copyFile(path.join(PROFILES, shipped), path.join(folder, 'press.icc'));
    await writeFile(file, text.replace(shipped, 'press.icc'));
    expect(await readPreset(file)).toMatchObject({ ok: true, value: { profile: path.join(folder, 'press.icc') } });
    await writeFile(file, '{');
    expect(await readPreset(file)).toMatchObject({ ok: false, error: { code: 'preset-broken' } });
    const gone = await readPreset(path.join(folder, 'gone.json'));
    expect(gone).toMatchObject({ ok: false, error: { code: 'preset-missing' } });
  });

  it('may hold fields that a later version knows', async () => {
    const text = await readFile(path.join(PRESETS, 'proof.json'), 'utf8');
    await writeFile(path.join(folder, 'proof.json'), text.replace('"id"', '"watermark": "内部", "id"'));
    expect(await readPreset('proof', folder)).toMatchObject({ ok: true, value: { watermark: '内部' } });
  });
});

describe('a press profile', () => {
  const NAME = 'newsprint-snap-tr002-240.icc';

  /** The shipped profile with some bytes changed. */
  async function spoilt(change: (bytes: Buffer) => Buffer | undefined): Promise<string> {
    const file = path.join(folder, 'spoilt.icc');
    const bytes = await readFile(path.join(PROFILES, NAME));
    await writeFile(file, change(bytes) ?? bytes);
    return file;
  }

  it('of the user is taken from where it lies', async () => {
    await copyFile(path.join(PROFILES, NAME), path.join(folder, 'mine.icc'));
    const [own, shipped] = [
      await readPressProfile(path.join(folder, 'mine.icc'), 'PDF/X-4'),
      await readPressProfile(NAME, 'PDF/X-4'),
    ];
    if (!own.ok || !shipped.ok) throw new Error('not read');
    expect(own.value.hash).toBe(shipped.value.hash);
  });

  it.each<[string, (bytes: Buffer) => Buffer | undefined, string]>([
    ['no profile', () => Buffer.from('not a profile'), 'no ICC profile'],
    ['cut short', (bytes) => bytes.subarray(0, 5000), 'cut short'],
    ['for a screen', (bytes) => void bytes.write('mntr', 12), 'output device'],
    ['for RGB', (bytes) => void bytes.write('RGB ', 16), 'CMYK'],
    [
      'without tables',
      (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('B2A0', 'B2Ax'), 'latin1'),
      'conversion tables',
    ],
  ])('that is %s is refused, saying so', async (_fault, change, words) => {
    const refused = await readPressProfile(await spoilt(change), 'PDF/X-4');
    expect(refused).toMatchObject({ ok: false, error: { code: 'profile-unusable' } });
    expect(JSON.stringify(refused)).toContain(words);
  });

  it('of version 4 goes with X-4 and not with X-1a', async () => {
    const file = await spoilt((bytes) => void bytes.writeUInt8(4, 8));
    expect(await readPressProfile(file, 'PDF/X-4')).toMatchObject({ ok: true });
    expect(await readPressProfile(file, 'PDF/X-1a:2003')).toMatchObject({ error: { code: 'profile-unusable' } });
  });

  it('that ships stands beside the sentence its makers ask for', async () => {
    const notice = await readFile(path.join(PROFILES, 'NOTICE.md'), 'utf8');
    expect(notice).toContain('ANSI CGATS/SNAP TR 002-2007');
  });
});
