import { present } from '../kernel/invariant.ts';
import { type Snapshot, snapshotOf } from './columns/snapshot.ts';
import { rowOf } from './columns/ties.ts';
import { Dossier } from './dossier.ts';
import type { Part } from './graph.ts';
import { claimReferences, type Referable, type Reference, sourceReferences } from './references.ts';
import { relationKey } from './relations.ts';
import type { Claim, ClaimId, EntityId, Quantity, Source, Vocabulary } from './types.ts';

/** What to keep of a dossier. Relations whose ends are not among the entities are left out. */
export interface Choice extends Part {
  /** The claims that count; without it, all. */
  readonly claims?: Iterable<ClaimId>;
}

const named = (references: readonly Reference[], to: Referable): string[] =>
  references.flatMap((reference) => (reference.to === to ? [reference.id] : []));

/** The values whose keys are in `keys`, in their own order; no other is read. */
const pick = <T>(items: ReadonlyMap<string, T>, keys: ReadonlySet<string>): T[] =>
  [...items.keys()].flatMap((key) => {
    const item = keys.has(key) ? items.get(key) : undefined;
    return item === undefined ? [] : [item];
  });

/** The ids that a dossier has an entity for, in its order. */
function inOrder({ entityIndex }: Snapshot, ids: Iterable<EntityId>): EntityId[] {
  const known = [...new Set(ids)].filter((id) => entityIndex.has(id));
  return known.sort((a, b) => (entityIndex.get(a) ?? 0) - (entityIndex.get(b) ?? 0));
}

const relationsBetween = (dossier: Dossier, part: Part, entities: ReadonlySet<string>): Set<string> =>
  new Set(
    [...part.relations].filter((key) => {
      const relation = dossier.relations.get(key);
      return relation && entities.has(relation.subject) && entities.has(relation.object);
    }),
  );

/** The claims of some relations, each once, in the order of the dossier; no other is read. */
function claimsBehind(dossier: Dossier, relations: ReadonlySet<string>): Claim[] {
  const { relationKeys, relationClaims, claimIds } = snapshotOf(dossier);
  const rows = new Set<number>();
  for (const key of relations) {
    for (const claim of rowOf(relationClaims, relationKeys.indexOf(key))) rows.add(claim);
  }
  const sorted = Uint32Array.from(rows).sort();
  return Array.from(sorted, (row) => present(dossier.claims.get(claimIds.at(row)), 'A claim of a relation'));
}

function keptClaims(
  dossier: Dossier,
  relations: ReadonlySet<string>,
  counts: ReadonlySet<ClaimId> | undefined,
): Claim[] {
  return claimsBehind(dossier, relations).flatMap((claim) => {
    if (counts && !counts.has(claim.id)) return [];
    const asserts = claim.asserts.filter((triple) => relations.has(relationKey(triple)));
    return [asserts.length === claim.asserts.length ? claim : { ...claim, asserts }];
  });
}

function withoutStrangers(claim: Claim, kept: ReadonlySet<ClaimId>): Claim {
  if (!claim.quantity) return claim;
  const { sameAs, additionalTo, ...rest } = claim.quantity;
  const [same, additional] = [sameAs, additionalTo].map((ids) => ids?.filter((id) => kept.has(id)));
  const quantity: Quantity = {
    ...rest,
    ...(same?.length && { sameAs: same }),
    ...(additional?.length && { additionalTo: additional }),
  };
  return { ...claim, quantity };
}

/** The sources named, and all that they are based on: without those, origins could not be counted any more. */
function withBases(dossier: Dossier, ids: Iterable<string>): Source[] {
  const kept = new Set(ids);
  for (const id of kept) for (const earlier of dossier.sources.get(id)?.basedOn ?? []) kept.add(earlier);
  return pick(dossier.sources, kept);
}

function usedVocabulary(
  vocabulary: Vocabulary,
  kinds: ReadonlySet<string>,
  types: ReadonlySet<string>,
): Vocabulary {
  const keptKinds = vocabulary.kinds.filter(({ id }) => kinds.has(id));
  const keptTypes = vocabulary.relationTypes.filter(({ id }) => types.has(id));
  const families = new Set<string | undefined>([...keptKinds, ...keptTypes].map(({ family }) => family));
  const keptFamilies = vocabulary.families.filter(({ id }) => families.has(id));
  return { kinds: keptKinds, families: keptFamilies, relationTypes: keptTypes };
}

/**
 * The dossier that holds just these entities and relations, and what they cannot do without: the claims that assert them (cut to
 * the triples kept), those who speak or are counted in them, their sources with all that these are based on. It is a dossier of its
 * own, with an id of its own and without briefings, which speak of the whole. Asked for everything, it is the dossier itself.
 */
export function partOf(dossier: Dossier, choice: Choice): Dossier {
  const asked = new Set([...choice.entities].filter((id) => dossier.entities.has(id)));
  const relations = relationsBetween(dossier, choice, asked);
  const counts = choice.claims && new Set(choice.claims);
  const all = asked.size === dossier.entities.size && relations.size === dossier.relations.size;
  if (all && (!counts || [...dossier.claims.keys()].every((id) => counts.has(id)))) return dossier;

  const cut = keptClaims(dossier, relations, counts);
  const claimIds = new Set(cut.map((claim) => claim.id));
  const claims = cut.map((claim) => withoutStrangers(claim, claimIds));
  const references = claims.flatMap(claimReferences);
  const sources = withBases(dossier, named(references, 'source'));
  const needed = [...references, ...sources.flatMap(sourceReferences)];
  const entityIds = inOrder(snapshotOf(dossier), [...asked, ...named(needed, 'entity')]);
  const entities = entityIds.flatMap((id) => dossier.entities.get(id) ?? []);
  const { id, title, vocabulary } = dossier.header;
  return Dossier.of({
    format: 'throughline-dossier',
    version: 1,
    id: `${id}-part`,
    title,
    vocabulary: usedVocabulary(
      vocabulary,
      new Set(entities.map(({ kind }) => kind)),
      new Set(named(references, 'relation type')),
    ),
    entities,
    sources,
    claims,
    positions: Object.fromEntries(
      entityIds.flatMap((id) => {
        const at = dossier.positions.get(id);
        return at ? [[id, at]] : [];
      }),
    ),
    briefings: [],
  });
}
