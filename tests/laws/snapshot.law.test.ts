import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Rows, snapshotOf } from '../../src/dossier/columns/snapshot.ts';
import { originsOfAll } from '../../src/dossier/evidence/corroboration.ts';
import { intervalOf } from '../../src/dossier/evidence/dates.ts';
import { timesOf } from '../../src/dossier/evidence/times.ts';
import { graphOf } from '../../src/dossier/graph.ts';
import { deriveRelations } from '../../src/dossier/relations.ts';
import { CERTAINTIES, type Dated, STANCES } from '../../src/dossier/types.ts';
import { arbitraryFile, nastyText } from '../support/arbitrary-dossier.ts';
import { FORMS } from '../support/forms.ts';

const lists = ({ offsets, items }: Rows): number[][] =>
  Array.from({ length: offsets.length - 1 }, (_, i) => [...items.slice(offsets[i], offsets[i + 1])]);
const start = (dated: Dated | undefined): number => (dated && intervalOf(dated.edtf)?.start) ?? -Infinity;
const end = (dated: Dated | undefined): number => (dated && intervalOf(dated.edtf)?.end) ?? Infinity;

describe.each(FORMS)('The relations of any dossier of %s', (_, open) => {
  it('are those that its claims assert, in the order in which they first do', () => {
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        const { relations } = open(file);
        const plain = deriveRelations(file.claims);
        expect([...relations]).toEqual([...plain]);
        expect([...relations.keys()]).toEqual([...plain.keys()]);
        expect(relations.size).toBe(plain.size);
        for (const [key, relation] of plain) expect(relations.get(key)).toEqual(relation);
      }),
    );
  });

  it('are found by no other text than their keys', () => {
    fc.assert(
      fc.property(arbitraryFile, fc.array(nastyText, { minLength: 1, maxLength: 4 }), (file, parts) => {
        const { relations } = open(file);
        const plain = deriveRelations(file.claims);
        const key = parts.join('|');
        expect(relations.has(key)).toBe(plain.has(key));
        for (const known of plain.keys()) {
          expect(relations.has(`${known}\\`)).toBe(false);
          expect(relations.get(known.replace(/^/, '\\'))).toEqual(plain.get(known.replace(/^/, '\\')));
        }
      }),
    );
  });
});

describe.each(FORMS)('The columns of any dossier of %s', (_, open) => {
  it('say what its objects say', () => {
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        const dossier = open(file);
        const s = snapshotOf(dossier);
        const { kinds, relationTypes, families } = file.vocabulary;
        const relations = [...dossier.relations.values()];
        const name = (ids: readonly string[]) => (i: number) => ids[i];
        expect([...s.kind].map((k) => kinds[k]?.id)).toEqual(file.entities.map(({ kind }) => kind));
        expect([...s.subject].map(name(s.entityIds))).toEqual(relations.map(({ subject }) => subject));
        expect([...s.object].map(name(s.entityIds))).toEqual(relations.map(({ object }) => object));
        expect([...s.type].map((t) => relationTypes[t]?.id)).toEqual(relations.map(({ type }) => type));
        const familyOf = new Map(relationTypes.map(({ id, family }) => [id, family]));
        expect([...s.family].map((f) => families[f]?.id)).toEqual(
          relations.map(({ type }) => familyOf.get(type)),
        );
        expect(lists(s.relationClaims).map((row) => row.map((c) => s.claimIds.at(c)))).toEqual(
          relations.map(({ claims }) => claims),
        );
        const claimsOf = (ids: readonly string[]) => file.claims.filter(({ id }) => ids.includes(id));
        expect([...s.origins]).toEqual(
          relations.map(({ claims }) => originsOfAll(claimsOf(claims), dossier.sources).size),
        );
        expect([...s.certainty].map((c) => CERTAINTIES[c])).toEqual(
          file.claims.map(({ certainty }) => certainty),
        );
        expect([...s.stance].map((c) => STANCES[c])).toEqual(file.claims.map(({ stance }) => stance));
        expect([...s.source].map(name(s.sourceIds))).toEqual(file.claims.map(({ source }) => source));
        const voices = file.claims.map(({ speakers, source }) => {
          const own = dossier.sources.get(source)?.entity;
          return speakers.length > 0 || own === undefined ? speakers : [own];
        });
        expect(lists(s.voices).map((row) => row.map(name(s.entityIds)))).toEqual(voices);
        const times = timesOf(dossier);
        expect([...times.whenStart]).toEqual(file.claims.map(({ when }) => start(when)));
        expect([...times.whenEnd]).toEqual(file.claims.map(({ when }) => end(when)));
        expect([...times.saidStart]).toEqual(file.claims.map(({ said }) => start(said)));
        expect([...times.saidEnd]).toEqual(file.claims.map(({ said }) => end(said)));
      }),
    );
  });

  it('list for each entity the relations that leave it and those that arrive', () => {
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        const dossier = open(file);
        const s = snapshotOf(dossier);
        const keys = (rows: number[][]) => rows.map((row) => row.map((r) => s.relationKeys.at(r)));
        const where = (side: 'subject' | 'object') =>
          file.entities.map(({ id }) =>
            [...dossier.relations.values()].filter((r) => r[side] === id).map(({ key }) => key),
          );
        expect(keys(lists(s.outgoing))).toEqual(where('subject'));
        expect(keys(lists(s.incoming))).toEqual(where('object'));
        s.entityIds.forEach((id, i) => void expect(s.entityIndex.get(id)).toBe(i));
        [...s.relationKeys].forEach((key, i) => void expect(s.relationKeys.indexOf(key)).toBe(i));
        [...s.claimIds].forEach((id, i) => void expect(s.claimIds.indexOf(id)).toBe(i));
      }),
    );
  });

  it('have the size of its graph', () => {
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        const dossier = open(file);
        const graph = graphOf(dossier);
        expect(graph.nodes()).toEqual(snapshotOf(dossier).entityIds);
        expect(graph.edges()).toEqual([...snapshotOf(dossier).relationKeys]);
        expect(graph.edges().map((edge) => graph.extremities(edge))).toEqual(
          [...dossier.relations.values()].map(({ subject, object }) => [subject, object]),
        );
      }),
    );
  });
});
