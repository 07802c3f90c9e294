import { pairKey } from '../../dossier/merge/decisions.ts';
import { mergedIds, saidApart } from '../../dossier/merge/record/marks.ts';
import {
  type AllBlocks,
  type Candidate,
  type Compared,
  candidatesIn,
  eachKey,
  noBlocks,
  type Sort,
} from './candidates.ts';
import { type KindMeaning, kindMatch, kindMeanings } from './kinds.ts';
import type { ComparedName } from './names.ts';
import { ordered, sameName, sameSound } from './reasons.ts';
import { strengthOf } from './strength.ts';
import type { Reason, Suggestion } from './suggestion.ts';

type Kinds = ReadonlyMap<string, KindMeaning>;

/** What is found of one pair while it is looked at. */
interface Found {
  readonly reasons: Reason[];
  /** True as long as every name in common is a single word. */
  short: boolean;
}

function reasonFor(
  sort: Sort,
  [open, name]: readonly [Candidate, ComparedName | undefined],
  [incoming, other]: readonly [Candidate, ComparedName | undefined],
  inOrder: boolean,
): Reason | undefined {
  const { id, links } = incoming.entity;
  if (sort === 'wikidata') return { kind: 'same-wikidata', words: `Both are ${links?.wikidata} in Wikidata` };
  if (sort === 'opensanctions')
    return { kind: 'same-opensanctions', words: `Both are ${links?.opensanctions} in OpenSanctions` };
  if (sort === 'id') {
    const words = open.entity.id === id ? `Both have the id ${id}` : `It has been merged from ${id} before`;
    return { kind: 'same-id', words };
  }
  if (!name || !other) return undefined;
  const turned = name.words.length > 1 && name.words.join(' ') !== other.words.join(' ');
  if (sort === 'name') return turned && inOrder ? undefined : sameName(name, other, open.entity);
  if (name.key === other.key) return undefined;
  if (sort === 'korean') return open.korean || incoming.korean ? sameSound(name, other) : undefined;
  return sameSound(name, other);
}

/** What is compared with what. */
interface Comparison {
  readonly open: readonly Candidate[];
  readonly incoming: readonly Candidate[];
  readonly kinds: readonly [open: Kinds, incoming: Kinds];
  /** Those of the open dossier, when the incoming ones are of another. */
  readonly entities?: Compared['entities'];
  /** True when some name may be Korean, so that all are read as such too. */
  readonly korean: boolean;
}

/** What an incoming candidate has in common with the open ones that the blocks hold, by number. */
function findFor(
  candidate: Candidate,
  blocks: AllBlocks,
  { open, kinds, korean }: Comparison,
): Map<number, Found> {
  const person = kinds[1].get(candidate.entity.kind)?.person ?? false;
  const found = new Map<number, Found>();
  eachKey(candidate, korean, (sort, key, name) => {
    for (const entry of blocks[sort].at(key)) {
      const other = open[entry.entity] as Candidate;
      const mayTurn = person || (kinds[0].get(other.entity.kind)?.person ?? false);
      const reason = reasonFor(sort, [other, entry.name], [candidate, name], !mayTurn);
      if (!reason) continue;
      const known = found.get(entry.entity) ?? { reasons: [], short: person };
      known.reasons.push(reason);
      if (name && name.words.length !== 1) known.short = false;
      found.set(entry.entity, known);
    }
  });
  return found;
}

function suggestionOf(
  { entity: open }: Candidate,
  { entity: incoming }: Candidate,
  { reasons, short }: Found,
  { kinds, entities }: Comparison,
): Suggestion | undefined {
  if (saidApart(open, incoming, entities)) return undefined;
  const sorted = ordered(reasons);
  const match = kindMatch(kinds[0].get(open.kind), kinds[1].get(incoming.kind));
  const strength = strengthOf(
    sorted.map(({ kind }) => kind),
    { open, incoming, kinds: match, short },
  );
  const id = pairKey(open.id, incoming.id);
  return { id, open: open.id, incoming: incoming.id, reasons: sorted, strength };
}

function compare(comparison: Comparison): Suggestion[] {
  const { open, incoming, korean } = comparison;
  const within = open === incoming;
  const blocks = noBlocks();
  const keep = (candidate: Candidate, entity: number): void => {
    eachKey(candidate, korean, (sort, key, name) => blocks[sort].add(key, { entity, name }));
    if (within) return;
    for (const id of mergedIds(candidate.entity)) blocks.id.add(id, { entity, name: undefined });
  };
  if (!within) open.forEach(keep);
  const suggestions: Suggestion[] = [];
  incoming.forEach((candidate, at) => {
    for (const [number, found] of findFor(candidate, blocks, comparison)) {
      const suggestion = suggestionOf(open[number] as Candidate, candidate, found, comparison);
      if (suggestion) suggestions.push(suggestion);
    }
    // Within one dossier, each is compared with those before it.
    if (within) keep(candidate, at);
  });
  return suggestions.sort((a, b) => b.strength - a.strength);
}

const someKorean = (...lists: readonly (readonly Candidate[])[]): boolean =>
  lists.some((list) => list.some(({ korean }) => korean));

/**
 * The entities of `incoming` that may be entities of `open`, best first; an incoming entity with several candidates is in several
 * suggestions. Entities are compared that share an id, an entry of Wikidata or OpenSanctions, or a name or alias: whatever its case,
 * accents and punctuation, its script and usual spelling, and for persons the order of its words. Pairs that were rejected before are
 * not among them. Names that very many have are passed over after some. Pure; for a worker where the dossiers are large.
 */
export function duplicatesBetween(open: Compared, incoming: Compared): Suggestion[] {
  const [ours, theirs] = [candidatesIn(open), candidatesIn(incoming)];
  return compare({
    open: ours,
    incoming: theirs,
    kinds: [kindMeanings(open), kindMeanings(incoming)],
    entities: open.entities,
    korean: someKorean(ours, theirs),
  });
}

/** The entities of one dossier that may be the same, as `duplicatesBetween`, each pair once with the earlier one as `open`. */
export function duplicatesWithin(dossier: Compared): Suggestion[] {
  const [all, kinds] = [candidatesIn(dossier), kindMeanings(dossier)];
  return compare({
    open: all,
    incoming: all,
    kinds: [kinds, kinds],
    korean: someKorean(all),
  });
}
