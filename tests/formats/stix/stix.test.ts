import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dossier } from '../../../src/dossier/dossier.ts';
import type { DossierFile } from '../../../src/dossier/types.ts';
import { hex, sha1 } from '../../../src/formats/sha1.ts';
import { confidenceOf, credibilityOf } from '../../../src/formats/stix/confidence.ts';
import { CUSTOM_TYPE, EXTENSION_ID } from '../../../src/formats/stix/extension.ts';
import { STIX_FORMAT } from '../../../src/formats/stix/format.ts';
import { stixId } from '../../../src/formats/stix/ids.ts';
import { timesOf } from '../../../src/formats/stix/times.ts';
import { writeStix } from '../../../src/formats/stix/write.ts';
import { present } from '../../../src/kernel/invariant.ts';
import { openData } from '../../support/fixtures.ts';
import { readText } from '../../support/reading.ts';
import { demoBundle } from './demos.ts';
import { complaintsAbout } from './schemas.ts';

interface Written {
  readonly type: string;
  readonly id: string;
  readonly [field: string]: unknown;
}

const UUID = '0000002a-1111-4222-8333-444455556666';
const context = { title: 'Test', exportedOn: '2025-06-30' };
const objectsOf = (dossier: Dossier): Written[] =>
  (JSON.parse(new TextDecoder().decode(writeStix(dossier, context))) as { objects: Written[] }).objects;
const bundle = (...objects: object[]): string =>
  JSON.stringify({ type: 'bundle', id: `bundle--${UUID}`, objects });
const identity = <T extends object>(n: number, more: T) => ({
  type: 'identity',
  id: `identity--0000000${n}-1111-4222-8333-444455556666`,
  name: `Ann ${n}`,
  identity_class: 'individual',
  ...more,
});

describe('SHA-1', () => {
  it('is that of Node for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(hex(sha1(bytes))).toBe(createHash('sha1').update(bytes).digest('hex'));
      }),
    );
  });

  it('makes identifiers of version 5 that stay the same', () => {
    expect(stixId('identity', 'a', 'b')).toMatch(
      /^identity--[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
    expect(stixId('identity', 'a', 'b')).toBe(stixId('identity', 'a', 'b'));
    expect(stixId('identity', 'a', 'b')).not.toBe(stixId('identity', 'ab'));
  });
});

describe('Confidence', () => {
  it('is the Admiralty scale as the specification has it, and nothing where nothing can be judged', () => {
    expect([1, 2, 3, 4, 5, 6].map((step) => confidenceOf(step as 1))).toEqual([
      90,
      70,
      50,
      30,
      10,
      undefined,
    ]);
    const read = [100, 80, 79, 60, 40, 20, 19, 0, -1, 101, '90'].map(credibilityOf);
    expect(read).toEqual([1, 1, 2, 2, 3, 4, 5, 5, undefined, undefined, undefined]);
  });
});

describe('Dates in STIX', () => {
  it('are written where they are known to the day, and left out where they would become sharper', () => {
    const day = { start: '2024-10-08T00:00:00.000Z', stop: '2024-10-08T23:59:59.999Z' };
    expect(timesOf({ edtf: '2024-10-08' })).toEqual(day);
    expect(timesOf({ edtf: '2024-10-08/..' })).toEqual({ start: day.start });
    expect(timesOf({ edtf: '2024/2024-10-08' })).toEqual({ stop: day.stop });
    for (const edtf of ['2024', '2024-10', '2024-10-08~', '2024-23', '2024-02-31'])
      expect(timesOf({ edtf })).toEqual({});
    expect(timesOf({ edtf: '2024-10-08', inferred: true })).toEqual({});
  });
});

describe('A STIX bundle', () => {
  it('is recognised by what is in it, wherever its type stands', () => {
    const sniff = (text: string) =>
      STIX_FORMAT.sniff?.({ name: 'a.json', bytes: new Uint8Array(), text }) ?? 0;
    expect(sniff(demoBundle().slice(0, 65536))).toBeGreaterThan(0.9);
    expect(sniff(`[${JSON.stringify(identity(1, { created: 'x' }))}`)).toBeGreaterThan(0.5);
    expect(sniff('{"elements": {"nodes": []}}')).toBe(0);
    expect(sniff('{"id": "a", "schema": "Person", "properties": {}}')).toBe(0);
  });

  it('that stixview shows is read whole', async () => {
    const { report, dossier } = await readText('demo.json', demoBundle());
    expect(report.remarks).toEqual([]);
    expect(report.sources).toBe(1);
    const json = JSON.parse(demoBundle()) as { objects: Written[] };
    const ties = json.objects.filter(({ type }) => type === 'relationship');
    expect(ties.length).toBeGreaterThan(80);
    for (const { id } of ties) expect(dossier.claims.has(id)).toBe(true);
  });

  it('keeps a reference to nothing and one to what every object inherits', async () => {
    const tie = { type: 'relationship', id: `relationship--${UUID}`, relationship_type: 'uses' };
    const { dossier, report } = await readText(
      'a.json',
      bundle(identity(1, {}), { ...tie, source_ref: identity(1, {}).id, target_ref: '__proto__' }),
    );
    expect(report.remarks.map(({ code }) => code)).toEqual(['entity/missing']);
    expect(dossier.entities.get('__proto__')?.name).toBe('__proto__');
  });

  it('may hold what claims to be our extension and is not: what the other fields say is used', async () => {
    const set = { kind: 5, id: 'person:ann' };
    const hostile = { [EXTENSION_ID]: { holds: 'entity', set } };
    const { dossier, report } = await readText(
      'a.json',
      bundle(identity(1, { extensions: hostile }), identity(2, {})),
    );
    expect(report.remarks.map(({ code }) => code)).toEqual(['stix/extension-damaged']);
    expect([...dossier.entities.values()].map(({ name }) => name)).toEqual(['Ann 1', 'Ann 2']);
  });
});

describe('The dossier that comes with the program, as STIX', () => {
  const founding = openData('north-korea-russia.dossier.json');
  const objects = objectsOf(founding);
  const named = (name: string) =>
    present(
      objects.find((one) => one.name === name),
      name,
    );

  it('is accepted by the schemas of OASIS', () => {
    expect(objects.flatMap(complaintsAbout)).toEqual([]);
  });

  it('has people as individuals, states as locations and events as a type of its own', () => {
    expect(named('Kim Jong Un')).toMatchObject({ type: 'identity', identity_class: 'individual' });
    expect(named('North Korea')).toMatchObject({ type: 'location', country: 'KP' });
    expect(objects.some(({ type, kind }) => type === CUSTOM_TYPE && kind === 'event')).toBe(true);
  });

  it('lists each relationship in the report that is its source', () => {
    const listed = new Set(
      objects.filter(({ type }) => type === 'report').flatMap(({ object_refs }) => object_refs as string[]),
    );
    const ties = objects.filter(({ type }) => type === 'relationship');
    const triples = [...founding.claims.values()].reduce((sum, { asserts }) => sum + asserts.length, 0);
    expect(ties).toHaveLength(triples);
    expect(ties.filter(({ id }) => !listed.has(id))).toEqual([]);
  });
});

describe('An object that came out of STIX and was changed here', () => {
  it('says the new, and keeps the rest of the original', async () => {
    const object = identity(1, {
      created: '2024-05-01T09:00:00.000Z',
      modified: '2024-05-01T09:00:00.000Z',
      description: 'Old words.',
      object_marking_refs: [`marking-definition--${UUID}`],
    });
    const { dossier } = await readText('a.json', bundle(object, identity(2, {})));
    const file = dossier.toFile();
    const changed = Dossier.of({
      ...file,
      entities: file.entities.map((one) =>
        one.id === object.id ? { ...one, summary: 'New words.', commodity: 'x' } : one,
      ),
    });
    const written = present(
      objectsOf(changed).find(({ id }) => id === object.id),
      'the object',
    );
    const { description: _, ...rest } = object;
    expect(written).toMatchObject({ ...rest, description: 'New words.' });
    const again = await readText('b.json', JSON.stringify({ objects: objectsOf(changed) }));
    expect(again.dossier.entities.get(object.id)).toMatchObject({ summary: 'New words.', commodity: 'x' });
  });

  it('is not marked as changed when nothing was', async () => {
    const { dossier } = await readText('a.json', demoBundle());
    const json = JSON.parse(demoBundle()) as { objects: Written[] };
    const ids = new Set(json.objects.map(({ id }) => id));
    expect(
      objectsOf(dossier).filter(({ id, extensions }) => ids.has(id) && extensions !== undefined),
    ).toEqual([]);
  });
});

describe('What followed from objects of STIX', () => {
  const text = bundle(identity(1, {}), identity(2, { created_by_ref: identity(1, {}).id }), {
    type: 'observed-data',
    id: `observed-data--${UUID}`,
    objects: { 0: { type: 'url', value: 'https://a.example' } },
  });
  const rewritten = async (file: DossierFile) =>
    (
      await readText('b.json', new TextDecoder().decode(writeStix(Dossier.of(file), context) as Uint8Array))
    ).dossier.toFile();

  it('stays removed when it was removed here', async () => {
    const file = (await readText('a.json', text)).dossier.toFile();
    const fewer = { ...file, claims: file.claims.filter(({ id }) => !id.endsWith('#created_by_ref')) };
    expect(file.claims).toHaveLength(2);
    expect(await rewritten(fewer)).toEqual(fewer);
  });

  it('stays as it was graded here, and so do things inside of others', async () => {
    const file = (await readText('a.json', text)).dossier.toFile();
    const graded = {
      ...file,
      entities: file.entities.map((one) => (one.kind === 'url' ? { ...one, summary: 'A trap.' } : one)),
      claims: file.claims.map((one) => ({ ...one, certainty: 'possible' as const })),
    };
    expect(await rewritten(graded)).toEqual(graded);
  });
});
