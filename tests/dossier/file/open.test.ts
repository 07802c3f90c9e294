import { describe, expect, it } from 'vitest';
import { Dossier } from '../../../src/dossier/dossier.ts';
import { openDossier } from '../../../src/dossier/file/open.ts';
import type { Fault } from '../../../src/kernel/fault.ts';
import { namesIn, readData } from '../../support/fixtures.ts';

const read = (path: string) => openDossier(readData(`fixtures/dossier/${path}.dossier.json`), path);

function faultOf(text: string): Fault {
  const opened = openDossier(text, 'test');
  if (opened.ok) throw new Error('It opened.');
  return opened.fault;
}

/** Fixture → code of the Fault, and what its words must say. */
const REFUSED: Record<string, readonly [code: string, why: RegExp, fix: RegExp]> = {
  'another-format': ['dossier/format', /"throughline-desk"/, /program that made it/],
  'cut-off': ['dossier/syntax', /line \d+, column 1\. Here the text ends/, /cut off/],
  'newer-version': ['dossier/newer', /version 7/, /newer Throughline/],
  'not-a-dossier': ['dossier/format', /not a Throughline dossier/, /"throughline-dossier"/],
  'trailing-comma': ['dossier/syntax', /line 4, column 1/, /Remove the comma/],
  'version-as-text': ['dossier/version', /"1"/, /"version": 1/],
};

const CERTAINTIES = 'Allowed: confirmed, reported, estimated, possible, stated.';
const STANCES = 'asserts, denies, declines, retracts.';

/** Fixture → the one error in it: path and nearest repair. */
const INVALID: Record<string, readonly [where: string, fix: string]> = {
  'certainty-misspelt': ['claims[0].certainty', `Did you mean “reported”? ${CERTAINTIES}`],
  'claim-twice': ['claims[6].id', 'Give one of them another id, or remove one.'],
  'country-in-words': ['entities[0].country', 'Use two capital letters (ISO 3166-1), such as KP.'],
  'empty-id': ['sources[3].id', 'Give it at least one character.'],
  'entities-as-object': ['entities', 'It must be a list.'],
  'entity-twice': ['entities[5].id', 'Give one of them another id, or remove one.'],
  'latitude-off-the-earth': ['entities[4].at.lat', 'Correct the number.'],
  'missing-stance': ['claims[3].stance', `One of: ${STANCES}`],
  'number-as-text': ['claims[0].quantity.low', 'It must be a number.'],
  'number-too-large': ['claims[0].quantity.low', 'It must be a number.'],
  'place-without-y': ['positions["state:north"]', 'Add or remove items.'],
  'property-of-ones-own': [
    'entities[2].shoeSize',
    'Put it under attributes, or remove it. Known here: id, kind, name, aliases, country, summary, when, at, commodity, links, attributes.',
  ],
  'range-upside-down': ['claims[0].quantity.low', 'Swap or correct the numbers.'],
  'stance-unknown': ['claims[0].stance', `Allowed: ${STANCES}`],
  'triple-too-short': ['claims[3].asserts[0]', 'Add or remove items.'],
  'unknown-basis': ['sources[0].basedOn[0]', 'Did you mean “source:agency”?'],
  'unknown-counted-entity': ['claims[0].quantity.of', 'Did you mean “transfer:troops”?'],
  'unknown-entity': ['claims[3].asserts[0][2]', 'Did you mean “state:south”?'],
  'unknown-family': [
    'vocabulary.relationTypes[0].family',
    'Add the family “trade”, or remove this mention. Known: transfer, military, says.',
  ],
  'unknown-kind': ['entities[2].kind', 'Did you mean “person”?'],
  'unknown-property': ['entities[2].sumary', 'Did you mean “summary”?'],
  'unknown-property-of-the-file': [
    'layout',
    'Remove it. Known here: $schema, format, version, id, title, vocabulary, entities, sources, claims, positions, briefings.',
  ],
  'unknown-relation-type': ['claims[3].asserts[0][1]', 'Did you mean “allied-with”?'],
  'unknown-repeated-source': ['claims[4].repeats[0]', 'Did you mean “source:broadcast”?'],
  'unknown-source': ['claims[0].source', 'Did you mean “source:paper”?'],
  'unknown-speaker': [
    'claims[0].speakers[0]',
    'Add the entity “person:bob”, or remove this mention. Known: state:north, state:south, person:ann, transfer:troops, force:harbour-guard.',
  ],
};

describe('Opening a dossier file', () => {
  it('has an expectation for every broken fixture', () => {
    expect(namesIn('fixtures/dossier/invalid')).toEqual(
      [...Object.keys(REFUSED), ...Object.keys(INVALID)].sort(),
    );
  });

  it.each(Object.entries(INVALID))('names the path, the error and the repair of %s', (name, [where, fix]) => {
    const opened = read(`invalid/${name}`);
    expect(opened).toMatchObject({
      ok: false,
      fault: { code: 'dossier/invalid', why: 'There is one error in it.' },
    });
    const issues = opened.ok ? [] : opened.fault.issues;
    expect(issues).toEqual([{ severity: 'error', where, message: expect.stringMatching(/\w.*\.$/), fix }]);
  });

  it.each(Object.entries(REFUSED))('refuses %s before looking closer', (name, [code, why, fix]) => {
    const opened = read(`invalid/${name}`);
    expect(opened).toEqual({
      ok: false,
      fault: {
        code,
        where: `invalid/${name}`,
        why: expect.stringMatching(why),
        fix: expect.stringMatching(fix),
      },
    });
  });

  it.each(['harbour', 'empty', 'odd-ids'])(
    'opens %s without a remark and gives back what the file says',
    (name) => {
      const opened = read(`valid/${name}`);
      const json: unknown = JSON.parse(readData(`fixtures/dossier/valid/${name}.dossier.json`));
      expect(opened).toEqual({ ok: true, value: { file: json, issues: [] } });
    },
  );

  it('passes warnings on with the file, each with its place', () => {
    const opened = read('valid/with-warnings');
    const issues = opened.ok ? opened.value.issues : [];
    expect(new Set(issues.map((issue) => issue.severity))).toEqual(new Set(['warning']));
    expect(issues.map((issue) => issue.where)).toEqual([
      'sources[0].publisher',
      'sources[0].basedOn',
      'claims[0].when.edtf',
      'claims[1].quantity.sameAs[0]',
      'positions["state:nroth"]',
      'briefings[0].scenes[0].statements[0].claims[1]',
      'briefings[0].scenes[0].highlights.entities[0]',
      'briefings[0].scenes[0].highlights.relations[0]',
      'briefings[0].scenes[0].lens.hiddenTypes[0]',
    ]);
    expect(issues[1]?.message).toContain('source:paper → source:agency → source:paper');
    expect(issues[4]?.fix).toBe('Did you mean “state:north”?');
  });

  it('keeps an entity called __proto__ apart from the prototype of objects', () => {
    const opened = read('valid/odd-ids');
    const dossier = opened.ok ? Dossier.of(opened.value.file) : undefined;
    expect(dossier?.positions.get('__proto__')).toEqual([1, 2]);
    expect(dossier?.entities.get('__proto__')?.name).toBe('=1+1');
    expect({}).not.toHaveProperty('0');
  });

  it('checks the place of an entity called __proto__ like any other', () => {
    const text = readData('fixtures/dossier/valid/odd-ids.dossier.json').replace(
      /("positions": \{\s+"__proto__": )\[[^\]]*\]/,
      '$1"here"',
    );
    expect(faultOf(text).issues).toMatchObject([
      { where: 'positions.__proto__', fix: expect.stringContaining('[x, y]') },
    ]);
  });

  it('lists two hundred errors and counts the rest', () => {
    const file = JSON.parse(readData('fixtures/dossier/valid/harbour.dossier.json')) as {
      entities: unknown[];
    };
    file.entities = Array.from({ length: 1000 }, () => ({ id: 7 }));
    const fault = faultOf(JSON.stringify(file));
    expect(fault.why).toBe('There are 3000 errors in it.');
    expect(fault.issues).toHaveLength(201);
    expect(fault.issues?.at(-1)).toEqual({
      severity: 'note',
      where: 'the whole file',
      message: 'And 2800 more.',
    });
  });

  it('survives nesting that would exhaust the stack, and brackets inside of texts', () => {
    const deep = `{"format":"throughline-dossier","version":1,"attributes":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    expect(faultOf(deep).code).toBe('dossier/nesting');
    const text = readData('fixtures/dossier/valid/harbour.dossier.json').replace(
      'The harbour',
      `${'['.repeat(500)}\\"{`,
    );
    expect(openDossier(text, 'test').ok).toBe(true);
  });

  it('reads past a byte order mark', () => {
    expect(openDossier(`\uFEFF${readData('fixtures/dossier/valid/harbour.dossier.json')}`, 'test').ok).toBe(
      true,
    );
  });

  it.each([
    '',
    '[]',
    'null',
    '7',
    '"x"',
    '{}',
    '{"format":{}}',
    '{"format":"throughline-dossier"}',
    'NaN',
    '\u0000',
  ])('refuses %j with a Fault', (text) => {
    expect(faultOf(text).code).toMatch(/^dossier\/(syntax|format|version)$/);
  });
});
