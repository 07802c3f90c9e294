import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Dossier } from '../../src/dossier/dossier.ts';
import { openDossier } from '../../src/dossier/file/open.ts';
import { dataPath, temporaryFolder, terminal } from '../support/terminal.ts';
import { all, parseXml } from '../support/xml.ts';

const HARBOUR = dataPath('fixtures/dossier/valid/harbour.dossier.json');
const WARNED = dataPath('fixtures/dossier/valid/with-warnings.dossier.json');
const BROKEN = dataPath('fixtures/dossier/invalid/unknown-kind.dossier.json');

function reopen(path: string): Dossier {
  const opened = openDossier(readFileSync(path, 'utf8'), path);
  if (!opened.ok) throw new Error(JSON.stringify(opened.fault));
  return Dossier.of(opened.value.file);
}

describe('throughline', () => {
  it('prints its usage and its version', async () => {
    expect(await terminal('--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('convert IN OUT'),
      err: '',
    });
    expect(await terminal('--version')).toEqual({ code: 0, out: '9.8.7', err: '' });
  });

  it.each([
    [[], 'No command was given.'],
    [['valdate', 'x'], 'Did you mean “validate”?'],
    [['__proto__', 'x'], 'There is no command “__proto__”.'],
    [['validate'], 'validate takes FILE.'],
    [['validate', 'a', 'b'], 'validate takes FILE.'],
    [['convert', 'a'], 'convert takes IN and OUT.'],
    [['stats', HARBOUR, '--steps', '2'], '--steps is an option of convert only.'],
    [['stats', HARBOUR, '--nope'], "Unknown option '--nope'"],
  ])('answers the wrong usage %j with 2 and a hint', async (argv, hint) => {
    expect(await terminal(...argv)).toEqual({ code: 2, out: '', err: expect.stringContaining(hint) });
  });

  it('never lets a file speak to the terminal', async () => {
    using folder = temporaryFolder();
    const path = folder.path('a.dossier.json');
    writeFileSync(path, readFileSync(HARBOUR, 'utf8').replace('"The harbour"', '"\\u001b[2J\\u202etxt"'));
    const { code, out } = await terminal('stats', path);
    expect(code).toBe(0);
    expect(out).toContain('␛[2J\uFFFDtxt');
  });

  it('shows what hides in a name, and hands it on in JSON as it is', async () => {
    using folder = temporaryFolder();
    const path = folder.path('a.dossier.json');
    const title = 'pay\u200Bpal\t\u202Etxt\u{E0041}';
    writeFileSync(path, readFileSync(HARBOUR, 'utf8').replace('"The harbour"', JSON.stringify(title)));
    const plain = await terminal('validate', path);
    expect(plain.out).toContain('pay‹U+200B›pal␉\uFFFDtxt‹U+E0041›');
    const { out } = await terminal('validate', path, '--json');
    expect(JSON.parse(out)).toMatchObject({ title });
    expect(out).toMatch(/^[\n\x20-\x7E]*$/);
  });
});

describe('throughline validate', () => {
  it('passes a good dossier', async () => {
    expect(await terminal('validate', HARBOUR)).toEqual({
      code: 0,
      out: `${HARBOUR}: a valid dossier, “The harbour”, no remarks.`,
      err: '',
    });
  });

  it('passes one with warnings and prints them', async () => {
    const { code, out, err } = await terminal('validate', WARNED);
    expect([code, out]).toEqual([0, `${WARNED}: a valid dossier, “With warnings”, 9 warnings.`]);
    expect(err.split('\n')).toHaveLength(9);
    expect(err).toContain(
      `${WARNED}: warning at claims[1].quantity.sameAs[0]: There is no claim “claim:l”. Did you mean “claim:1”?`,
    );
  });

  it('refuses a broken one with 1, naming path and repair', async () => {
    expect(await terminal('validate', BROKEN)).toEqual({
      code: 1,
      out: '',
      err: `${BROKEN}: error at entities[2].kind: There is no kind “preson”. Did you mean “person”?\n${BROKEN}: There is one error in it.`,
    });
  });

  it('gives the same as JSON', async () => {
    const broken = await terminal('validate', BROKEN, '--json');
    expect(broken).toMatchObject({ code: 1, out: '' });
    expect(JSON.parse(broken.err)).toMatchObject({
      fault: { code: 'dossier/invalid', issues: [{ where: 'entities[2].kind' }] },
    });
    const warned = await terminal('validate', '--json', WARNED);
    expect(JSON.parse(warned.out)).toEqual({ file: WARNED, valid: true, title: 'With warnings' });
    expect((JSON.parse(warned.err) as { issues: unknown[] }).issues).toHaveLength(9);
  });

  it('says why a file cannot be read', async () => {
    using folder = temporaryFolder();
    writeFileSync(folder.path('latin1.json'), Uint8Array.of(0x22, 0xe9, 0x22));
    expect(await terminal('validate', folder.path('none.json'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('no such file'),
    });
    expect(await terminal('validate', folder.path('.'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('It is a folder.'),
    });
    expect(await terminal('validate', folder.path('latin1.json'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('UTF-8'),
    });
  });
});

describe('throughline stats', () => {
  it('counts in aligned columns', async () => {
    const { code, out, err } = await terminal('stats', HARBOUR);
    expect([code, err]).toEqual([0, '']);
    const counts = Object.fromEntries(
      [...out.matchAll(/^ *(.*?) {2,}(\d+)$/gm)].map(([, label, count]) => [label, Number(count)]),
    );
    expect(counts).toMatchObject({
      Entities: 5,
      State: 2,
      Relations: 4,
      Transfers: 2,
      'is allied with': 1,
      Claims: 6,
      confirmed: 1,
      declines: 1,
      dated: 2,
      undated: 4,
      Sources: 3,
      'independent origins of the claims': 2,
      'A paper': 3,
    });
    const ends = out.split('\n').flatMap((line) => (/ \d+$/.test(line) ? [line.length] : []));
    expect(new Set(ends).size).toBe(1);
  });

  it('counts as JSON', async () => {
    const { out } = await terminal('stats', HARBOUR, '--json');
    expect(JSON.parse(out)).toMatchObject({
      entities: { total: 5 },
      relations: { total: 4 },
      claims: { total: 6, withNumber: 3, withoutRelation: 1 },
      sources: { total: 3, origins: 2 },
    });
  });
});

describe('throughline convert', () => {
  it('writes each format by the ending of OUT, and says what it cannot keep', async () => {
    using folder = temporaryFolder();
    for (const ending of ['dossier.json', 'graphml', 'gexf', 'csv.zip']) {
      const ran = await terminal('convert', HARBOUR, folder.path(`a.${ending}`));
      expect(ran).toMatchObject({
        code: 0,
        out: expect.stringContaining('5 entities, 4 relations, 6 claims, 3 sources.'),
      });
      expect(ran.err.includes('3 aliases in 3 scripts are joined')).toBe(ending !== 'dossier.json');
    }
    expect(reopen(folder.path('a.dossier.json')).toFile()).toEqual(reopen(HARBOUR).toFile());
    for (const ending of ['graphml', 'gexf'])
      expect(all(parseXml(readFileSync(folder.path(`a.${ending}`))), 'edge')).toHaveLength(4);
    expect(Object.keys(unzipSync(readFileSync(folder.path('a.csv.zip'))))).toContain('claims.csv');
    expect(readdirSync(dirname(folder.path('a')))).toHaveLength(4);
  });

  it('leaves out what the lens hides', async () => {
    using folder = temporaryFolder();
    const out = folder.path('a.json');
    const lens = JSON.stringify({
      hiddenTypes: ['says-of'],
      hiddenSources: ['source:broadcast'],
      hideUnrelated: true,
    });
    expect(await terminal('convert', HARBOUR, out, '--lens', lens)).toMatchObject({ code: 0 });
    const part = reopen(out);
    expect([...part.claims.keys()]).toEqual(['claim:1', 'claim:4']);
    expect([...part.sources.keys()]).toEqual(['source:paper', 'source:agency']);
    expect([...part.entities.keys()]).toEqual([
      'state:north',
      'state:south',
      'person:ann',
      'transfer:troops',
    ]);
  });

  it('keeps what lies within some steps of an entity', async () => {
    using folder = temporaryFolder();
    const out = folder.path('a.json');
    await terminal('convert', HARBOUR, out, '--around', 'person:ann');
    expect([...reopen(out).relations.keys()]).toEqual(['person:ann|says-of|state:south']);
    await terminal('convert', HARBOUR, out, '--around', 'person:ann', '--steps', '2');
    expect(reopen(out).relations.size).toBe(4);
    const ran = await terminal(
      'convert',
      HARBOUR,
      out,
      '--around',
      'force:harbour-guard',
      '--lens',
      '{"hideUnrelated":true}',
    );
    expect(ran).toMatchObject({ code: 0, err: expect.stringContaining('Nothing is left to write.') });
  });

  it.each([
    ['{', '--lens: It is not JSON.'],
    ['[]', '--lens: The file is a list.'],
    ['{"hidenTypes":[]}', 'Did you mean “hiddenTypes”?'],
    ['{"hiddenTypes":"says-of"}', 'hiddenTypes is a text. It must be a list.'],
    ['{"hiddenTypes":["say-of"]}', 'Did you mean “says-of”?'],
    ['{"hiddenCertainties":["stateD"]}', 'Did you mean “stated”?'],
  ])('refuses the lens %s with 2', async (lens, hint) => {
    using folder = temporaryFolder();
    const ran = await terminal('convert', HARBOUR, folder.path('a.json'), '--lens', lens);
    expect(ran).toMatchObject({ code: 2, out: '', err: expect.stringContaining(hint) });
    expect(existsSync(folder.path('a.json'))).toBe(false);
  });

  it.each([
    [['a.docx'], 'End it with one of: .dossier.json,'],
    [['a.json', '--steps', '2'], '--steps means nothing without --around.'],
    [['a.json', '--around', 'person:ann', '--steps', '-1'], 'ambiguous'],
    [['a.json', '--around', 'person:ann', '--steps', '1.5'], '--steps must be a whole number'],
    [['a.json', '--around', 'person:anm'], 'Did you mean “person:ann”?'],
  ])('refuses OUT and options %j with 2', async ([name = '', ...options], hint) => {
    using folder = temporaryFolder();
    const ran = await terminal('convert', HARBOUR, folder.path(name), ...options);
    expect(ran).toMatchObject({ code: 2, out: '', err: expect.stringContaining(hint) });
  });

  it('refuses to overwrite IN, also by another name', async () => {
    using folder = temporaryFolder();
    const original = readFileSync(HARBOUR);
    writeFileSync(folder.path('in.json'), original);
    symlinkSync(folder.path('in.json'), folder.path('link.json'));
    for (const name of ['in.json', './in.json', 'link.json']) {
      expect(await terminal('convert', folder.path('in.json'), folder.path(name))).toMatchObject({
        code: 2,
        err: expect.stringContaining('same file'),
      });
    }
    expect(readFileSync(folder.path('in.json'))).toEqual(original);
  });

  it('fails with 1 when IN is broken or OUT cannot be written, and leaves nothing behind', async () => {
    using folder = temporaryFolder();
    expect(await terminal('convert', BROKEN, folder.path('a.gexf'))).toMatchObject({ code: 1, out: '' });
    expect(await terminal('convert', HARBOUR, folder.path('none/a.gexf'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('no such file or folder'),
    });
    expect(readdirSync(dirname(folder.path('a')))).toEqual([]);
  });
});
