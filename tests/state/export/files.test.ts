import { describe, expect, it } from 'vitest';
import { WRITTEN } from '../../../src/formats/manifest.ts';
import { excerpt } from '../../../src/state/export/excerpt.ts';
import { fileName } from '../../../src/state/export/file-name.ts';
import { FILE_TYPES } from '../../../src/state/export/file-types.ts';
import { lossesInWords, writePart } from '../../../src/state/export/write.ts';
import { harbour } from '../../support/fixtures.ts';

const CONTEXT = { title: 'The harbour', exportedOn: '2025-06-30' };

async function written(type: string): Promise<Uint8Array> {
  const result = await writePart(type, harbour(), CONTEXT);
  if (!result.ok) throw new Error(result.fault.why);
  return result.value;
}

describe('The name of a file', () => {
  it('is made of the title, the day and the ending', () => {
    expect(fileName('North Korea & Russia, 2024–25', '2026-11-24', '.dossier.json')).toBe(
      'north-korea-russia-2024-25-2026-11-24.dossier.json',
    );
  });

  it('keeps letters of every script, whole', () => {
    expect(fileName('Россия и 북한', '2026-11-24', '.png')).toBe('россия-и-북한-2026-11-24.png');
  });

  it('is never without a name, and never holds what leads elsewhere', () => {
    expect(fileName('  ', '2026-11-24', '.svg')).toBe('item-2026-11-24.svg');
    expect(fileName('../../etc/passwd\\..', '2026-11-24', '.svg')).toBe('etc-passwd-2026-11-24.svg');
  });

  it('is cut between words, so that any file system takes it', () => {
    const name = fileName('word '.repeat(60), '2026-11-24', '.gexf');
    expect(name).toBe(`${Array(12).fill('word').join('-')}-2026-11-24.gexf`);
    const long = fileName('북'.repeat(300), '2026-11-24', '.dossier.json');
    expect(new TextEncoder().encode(long).length).toBeLessThanOrEqual(255);
  });
});

describe('The types of file', () => {
  it('are told apart by id and ending, the dossier first', () => {
    const ids = FILE_TYPES.map(({ id }) => id);
    expect(ids.slice(0, 3)).toEqual(['dossier', 'png', 'svg']);
    expect(ids.toSorted()).toEqual(['png', 'svg', ...WRITTEN.map(({ id }) => id)].toSorted());
    expect(new Set(FILE_TYPES.map(({ extension }) => extension)).size).toBe(FILE_TYPES.length);
  });

  it('say what each cannot keep of this very part; nothing is said of pictures here', () => {
    expect(lossesInWords('dossier', harbour())).toEqual([]);
    expect(lossesInWords('csv', harbour())).toContain(
      '3 aliases in 3 scripts are joined into one text for each entity.',
    );
    expect(lossesInWords('png', harbour())).toEqual([]);
  });

  it('fail with a Fault when there is no such format', async () => {
    const result = await writePart('png', harbour(), CONTEXT);
    expect(result).toMatchObject({ ok: false, fault: { code: 'export/type', where: 'png' } });
  });
});

describe('The beginning of a file', () => {
  it('shows a workbook by its sheets, row by row', async () => {
    const text = await excerpt(await written('xlsx'));
    expect(text).toContain('Entities\n');
    expect(text).toContain('Claims\n');
    expect(text).not.toContain('<?xml');
  });

  it('is its text', async () => {
    const text = await excerpt(await written('dossier'));
    expect(text).toMatch(/^\{\n {2}"\$schema": /);
    expect(text).toContain('"title": "The harbour"');
  });

  it('puts the elements of XML on lines of their own', async () => {
    const lines = (await excerpt(await written('graphml'))).split('\n');
    expect(lines[0]).toBe('<?xml version="1.0" encoding="UTF-8"?>');
    expect(lines.filter((line) => line.startsWith('<key ')).length).toBeGreaterThan(10);
  });

  it('shows the tables of a zip by name', async () => {
    const text = await excerpt(await written('csv'));
    expect(text.split('\n')[0]).toBe('entities.csv');
    expect(text).toContain('\n\nclaims.csv\nid,');
    expect(text).toContain('Northland');
  });

  it('is cut where it is long, visibly', async () => {
    const text = await excerpt(new TextEncoder().encode(`${'a'.repeat(1000)}\n${'line\n'.repeat(900)}`));
    expect(text.split('\n')[0]).toBe(`${'a'.repeat(400)}…`);
    expect(text.split('\n').length).toBe(241);
    expect(text.endsWith('\n…')).toBe(true);
  });
});
