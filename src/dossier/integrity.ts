import type { Fault } from '../kernel/fault.ts';
import { claimsMentioning } from './columns/mentions.ts';
import { snapshotOf } from './columns/snapshot.ts';
import type { Dossier } from './dossier.ts';
import type { Change, Patch } from './patch.ts';
import {
  claimReferences,
  entityReferences,
  type Referable,
  type Reference,
  sourceReferences,
  vocabularyReferences,
} from './references.ts';
import type { Claim, Entity } from './types.ts';
import { vocabularyIndex } from './vocabulary.ts';

type Known = { readonly [R in Referable]: { has(id: string): boolean } };

function knownIn(dossier: Dossier): Known {
  const { kinds, families, types } = vocabularyIndex(dossier.header.vocabulary);
  const { entities, sources, claims } = dossier;
  return {
    entity: entities,
    source: sources,
    claim: claims,
    'relation type': types,
    kind: kinds,
    family: families,
  };
}

const removes = (change: Change<unknown> | undefined): boolean =>
  change !== undefined && [...change.values()].some(([, after]) => after === undefined);

const afters = <T>(change: Change<T> | undefined): T[] =>
  [...(change?.values() ?? [])].flatMap(([, after]) => (after === undefined ? [] : [after]));

function* suspects(
  before: Dossier,
  dossier: Dossier,
  patch: Patch,
): Generator<readonly [string, Reference[]]> {
  const { entities, sources, claims } = patch;
  const reworded = before.header.vocabulary !== dossier.header.vocabulary;
  if (reworded) yield ['the vocabulary', vocabularyReferences(dossier.header.vocabulary)];
  const touched = removes(entities) || removes(sources);
  for (const entity of afters(entities)) yield [entity.id, entityReferences(entity)];
  if (reworded)
    for (const entity of bereftEntities(before, dossier)) yield [entity.id, entityReferences(entity)];
  for (const source of touched ? dossier.sources.values() : afters(sources))
    yield [source.id, sourceReferences(source)];
  for (const claim of afters(claims)) yield [claim.id, claimReferences(claim)];
  if (reworded || touched)
    for (const claim of bereftClaims(before, dossier)) yield [claim.id, claimReferences(claim)];
}

/** One byte for each name: 1 where `left` no longer has it. */
const gone = (names: Iterable<string>, left: { has(id: string): boolean }): Uint8Array =>
  Uint8Array.from(names, (id) => (left.has(id) ? 0 : 1));

/** The entities, as they are now, whose kind was in the vocabulary before. Found in columns, whatever the size. */
function* bereftEntities(before: Dossier, after: Dossier): Generator<Entity> {
  const { kinds } = vocabularyIndex(after.header.vocabulary);
  const missing = gone(
    before.header.vocabulary.kinds.map(({ id }) => id),
    kinds,
  );
  if (!missing.includes(1)) return;
  const { kind, entityIds } = snapshotOf(before);
  for (let e = 0; e < kind.length; e += 1) {
    const entity = missing[kind[e] as number] === 1 ? after.entities.get(entityIds[e] ?? '') : undefined;
    if (entity) yield entity;
  }
}

/** The claims, as they are now, that mentioned an entity, a source or a relation type that is no longer there. */
function* bereftClaims(before: Dossier, after: Dossier): Generator<Claim> {
  const snapshot = snapshotOf(before);
  const { types } = vocabularyIndex(after.header.vocabulary);
  const sought = {
    entity: gone(snapshot.entityIds, after.entities),
    source: gone(snapshot.sourceIds, after.sources),
    type: gone(
      before.header.vocabulary.relationTypes.map(({ id }) => id),
      types,
    ),
  };
  for (const row of claimsMentioning(snapshot, sought)) {
    const claim = after.claims.get(snapshot.claimIds.at(row));
    if (claim) yield claim;
  }
}

/** The Fault of the first item that `patch` would leave pointing at nothing; looks only at what the patch can have broken. */
export function brokenReference(before: Dossier, dossier: Dossier, patch: Patch): Fault | undefined {
  const known = knownIn(dossier);
  for (const [item, references] of suspects(before, dossier, patch)) {
    const missing = references.find(({ to, id, needed }) => needed && !known[to].has(id));
    if (missing) {
      return {
        code: 'dossier/reference',
        where: item,
        why: `${item} names the ${missing.to} ${missing.id} (${missing.path}), which the dossier would not hold.`,
        fix: 'Remove or change first what mentions it.',
      };
    }
  }
  return undefined;
}
