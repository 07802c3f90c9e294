import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../src/dossier/dossier.ts';
import { writeCx2 } from '../../../src/formats/cx2/write.ts';
import { harbour, openData } from '../../support/fixtures.ts';
import { CX2_SCHEMA } from './schema.ts';

interface Item {
  readonly id: number;
  readonly s?: number;
  readonly t?: number;
  readonly v: Readonly<Record<string, unknown>>;
}
type Declared = Readonly<Record<string, { readonly d: string }>>;

const CONTEXT = { title: 'The harbour', exportedOn: '2025-06-30' };
const valid = new Ajv({ allowUnionTypes: true, strictTuples: false }).compile(CX2_SCHEMA);
const written = (dossier: Dossier): Record<string, unknown>[] =>
  JSON.parse(new TextDecoder().decode(writeCx2(dossier, CONTEXT))) as Record<string, unknown>[];
const aspect = <T>(file: readonly Record<string, unknown>[], name: string): readonly T[] =>
  file.flatMap((block) => (block[name] as T[] | undefined) ?? []);

const isOf = (value: unknown, type: string): boolean => {
  if (type.startsWith('list_of_'))
    return Array.isArray(value) && value.every((item) => isOf(item, type.slice('list_of_'.length)));
  return typeof value === (type === 'double' ? 'number' : type);
};

describe('A dossier as CX2', () => {
  it.each([
    ['one with a bit of everything', harbour],
    ['the founding one', () => openData('north-korea-russia.dossier.json')],
    ['one with odd ids', () => openData('fixtures/dossier/valid/odd-ids.dossier.json')],
    ['an empty one', () => openData('fixtures/dossier/valid/empty.dossier.json')],
  ] as const)('is built as the specification says: %s', (_, make) => {
    const dossier = make();
    const file = written(dossier);
    expect(valid(file) || valid.errors).toBe(true);
    const [nodes, edges] = [aspect<Item>(file, 'nodes'), aspect<Item>(file, 'edges')];
    expect(nodes.map(({ v }) => v.entity)).toEqual([...dossier.entities.keys()]);
    expect(edges.map(({ s, t, v }) => [nodes[s ?? -1]?.v.entity, v.type, nodes[t ?? -1]?.v.entity])).toEqual(
      [...dossier.relations.values()].map(({ subject, type, object }) => [subject, type, object]),
    );
    for (const { name, elementCount } of aspect<{ name: string; elementCount: number }>(file, 'metaData'))
      expect(aspect(file, name)).toHaveLength(elementCount);
  });

  it('declares every attribute with the type that its values have', () => {
    const file = written(harbour());
    const [declared] = aspect<{ nodes: Declared; edges: Declared }>(file, 'attributeDeclarations');
    for (const name of ['nodes', 'edges'] as const)
      for (const { v } of aspect<Item>(file, name))
        for (const [key, value] of Object.entries(v))
          expect(isOf(value, declared?.[name][key]?.d ?? 'none'), `${key}: ${JSON.stringify(value)}`).toBe(
            true,
          );
    expect(declared?.edges.origins?.d).toBe('double');
    expect(declared?.nodes.aliases?.d).toBe('list_of_string');
  });
});
