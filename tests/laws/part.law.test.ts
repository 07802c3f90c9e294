import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { within } from '../../src/dossier/columns/neighbourhood.ts';
import { snapshotOf } from '../../src/dossier/columns/snapshot.ts';
import { Dossier } from '../../src/dossier/dossier.ts';
import { originsOf } from '../../src/dossier/evidence/corroboration.ts';
import { openDossier } from '../../src/dossier/file/open.ts';
import { partOf } from '../../src/dossier/part.ts';
import type { DossierFile } from '../../src/dossier/types.ts';
import { arbitraryFile } from '../support/arbitrary-dossier.ts';

const fileAndPart = arbitraryFile.chain((file) => {
  const dossier = Dossier.of(file);
  return fc.record({
    file: fc.constant(file),
    entities: fc.subarray([...dossier.entities.keys()]),
    relations: fc.subarray([...dossier.relations.keys()]),
    claims: fc.subarray([...dossier.claims.keys()]),
  });
});

/** Breadth-first search over plain objects, for comparison. */
function reachable(
  dossier: Dossier,
  ids: readonly string[],
  steps: number,
  relations: ReadonlySet<string>,
): Set<string> {
  const reached = new Set(ids.filter((id) => dossier.entities.has(id)));
  for (let step = 0; step < steps; step += 1) {
    for (const from of [...reached]) {
      for (const { key, subject, object } of dossier.relations.values()) {
        if (!relations.has(key)) continue;
        if (subject === from) reached.add(object);
        if (object === from) reached.add(subject);
      }
    }
  }
  return reached;
}

const relationsWithEnds = (
  dossier: Dossier,
  keys: readonly string[],
  entities: readonly string[],
): string[] =>
  keys.filter((key) => {
    const relation = dossier.relations.get(key);
    return relation && entities.includes(relation.subject) && entities.includes(relation.object);
  });

const errorsOf = (file: DossierFile): unknown => {
  const opened = openDossier(JSON.stringify(file), 'part');
  return opened.ok ? [] : opened.fault;
};

describe('A part of any dossier', () => {
  it('is a dossier that opens', () => {
    fc.assert(
      fc.property(fileAndPart, ({ file, ...choice }) => {
        expect(errorsOf(partOf(Dossier.of(file), choice).toFile())).toEqual([]);
      }),
    );
  });

  it('holds the relations asked for between the entities asked for, with the same claims and origins', () => {
    fc.assert(
      fc.property(fileAndPart, ({ file, entities, relations }) => {
        const dossier = Dossier.of(file);
        const part = partOf(dossier, { entities, relations });
        const wanted = relationsWithEnds(dossier, relations, entities);
        expect(new Set(part.relations.keys())).toEqual(new Set(wanted));
        for (const key of wanted)
          expect(part.relations.get(key)?.claims).toEqual(dossier.relations.get(key)?.claims);
        for (const claim of part.claims.values())
          expect(originsOf(claim, part.sources)).toEqual(originsOf(claim, dossier.sources));
        for (const id of entities) expect(part.entities.get(id)).toEqual(dossier.entities.get(id));
        for (const [id, position] of part.positions) expect(dossier.positions.get(id)).toEqual(position);
      }),
    );
  });

  it('holds no claim that was not asked for, and none that asserts nothing, unless it is the whole', () => {
    fc.assert(
      fc.property(fileAndPart, ({ file, ...choice }) => {
        const dossier = Dossier.of(file);
        const part = partOf(dossier, choice);
        if (part === dossier) return;
        expect(choice.claims).toEqual(expect.arrayContaining([...part.claims.keys()]));
        for (const claim of part.claims.values()) expect(claim.asserts).not.toEqual([]);
      }),
    );
  });

  it('is the dossier itself when everything is asked for', () => {
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        const dossier = Dossier.of(file);
        expect(
          partOf(dossier, { entities: dossier.entities.keys(), relations: dossier.relations.keys() }),
        ).toBe(dossier);
      }),
    );
  });
});

describe('The neighbourhood in any dossier', () => {
  it('is what a plain breadth-first search finds', () => {
    fc.assert(
      fc.property(fileAndPart, fc.integer({ min: 0, max: 4 }), ({ file, entities, relations }, steps) => {
        const dossier = Dossier.of(file);
        const snapshot = snapshotOf(dossier);
        const visible = {
          relation: Uint8Array.from(snapshot.relationKeys, (key) => Number(relations.includes(key))),
        };
        expect(within(snapshot, entities, steps, visible)).toEqual(
          reachable(dossier, entities, steps, new Set(relations)),
        );
        expect(within(snapshot, [...entities, 'nobody'], steps)).toEqual(
          reachable(dossier, entities, steps, new Set(dossier.relations.keys())),
        );
      }),
    );
  });
});
