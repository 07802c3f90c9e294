import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { type CheckedFile, jsonSchema } from '../../../src/dossier/file/schema.ts';
import type { AttributeValue, DossierFile } from '../../../src/dossier/types.ts';
import { namesIn, readData } from '../../support/fixtures.ts';

/** `T` with everything in it readonly, as types.ts has it; attributes stay as they are. */
type Frozen<T> = T extends AttributeValue & (string | number | boolean)
  ? T
  : T extends readonly unknown[] | object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

const validate = new Ajv2020({ allErrors: true, strictTuples: false }).compile(jsonSchema());
const parse = (path: string): unknown => JSON.parse(readData(path));

/** Broken in a way that only references or arithmetic show, which JSON Schema cannot say. */
const BEYOND_JSON_SCHEMA =
  /^(unknown-(?!property)|entity-twice|claim-twice|range-upside-down|number-too-large)/;

describe('The published JSON Schema', () => {
  it('is fresh: run `npm run schema` when this fails', () => {
    expect(parse('schema/dossier.schema.json')).toEqual(JSON.parse(JSON.stringify(jsonSchema())));
  });

  it('accepts every dossier that the app ships', () => {
    for (const name of namesIn('.')) {
      validate(parse(`${name}.dossier.json`));
      expect(validate.errors, name).toBeNull();
    }
  });

  it.each(namesIn('fixtures/dossier/valid'))('accepts %s', (name) => {
    validate(parse(`fixtures/dossier/valid/${name}.dossier.json`));
    expect(validate.errors).toBeNull();
  });

  const broken = namesIn('fixtures/dossier/invalid').filter(
    (name) => !/^(cut-off|trailing-comma)$/.test(name),
  );
  it.each(broken.filter((name) => !BEYOND_JSON_SCHEMA.test(name)))('refuses %s', (name) => {
    expect(validate(parse(`fixtures/dossier/invalid/${name}.dossier.json`))).toBe(false);
  });
});

describe('The zod schema', () => {
  it('accepts exactly what types.ts describes', () => {
    expectTypeOf<Frozen<CheckedFile>>().toEqualTypeOf<Frozen<DossierFile>>();
    expectTypeOf<CheckedFile>().toExtend<DossierFile>();
  });
});
