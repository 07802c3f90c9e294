import type { Fault } from '../kernel/fault.ts';
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

function* suspects(dossier: Dossier, patch: Patch): Generator<readonly [string, Reference[]]> {
  const { header, entities, sources, claims } = patch;
  if (header) yield ['the vocabulary', vocabularyReferences(dossier.header.vocabulary)];
  const touched = removes(entities) || removes(sources);
  for (const entity of header ? dossier.entities.values() : afters(entities))
    yield [entity.id, entityReferences(entity)];
  for (const source of touched ? dossier.sources.values() : afters(sources))
    yield [source.id, sourceReferences(source)];
  for (const claim of header || touched ? dossier.claims.values() : afters(claims))
    yield [claim.id, claimReferences(claim)];
}

/** The Fault of the first item that `patch` would leave pointing at nothing; looks only at what the patch can have broken. */
export function brokenReference(dossier: Dossier, patch: Patch): Fault | undefined {
  const known = knownIn(dossier);
  for (const [item, references] of suspects(dossier, patch)) {
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
