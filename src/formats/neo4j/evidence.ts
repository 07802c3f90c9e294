import type { Dossier } from '../../dossier/dossier.ts';
import { relationKey } from '../../dossier/relations.ts';
import type { Claim, Source } from '../../dossier/types.ts';

/** A relationship that ties evidence together: where it begins, where it ends, and the relation that it is about. */
type EvidenceTie = readonly [from: string, to: string, relation?: string];

/** One type of such relationships; each has a file of its own, since its ends have labels of their own. */
export interface EvidenceTies {
  readonly file: string;
  readonly type: string;
  readonly from: 'Claim' | 'Source';
  readonly to: 'Entity' | 'Claim' | 'Source';
  readonly ties: readonly EvidenceTie[];
}

const perClaim = (dossier: Dossier, of: (claim: Claim) => readonly EvidenceTie[]): EvidenceTie[] =>
  [...dossier.claims.values()].flatMap((claim) => of(claim));
const perSource = (dossier: Dossier, of: (source: Source) => readonly EvidenceTie[]): EvidenceTie[] =>
  [...dossier.sources.values()].flatMap((source) => of(source));

const toEach = (from: string, ids: readonly string[] | undefined): EvidenceTie[] =>
  ids?.map((id) => [from, id] as const) ?? [];
const toOne = (from: string, id: string | undefined): EvidenceTie[] => (id === undefined ? [] : [[from, id]]);

/** How claims, sources and entities hang together, so that evidence can be asked for in the database. */
export function evidenceTies(dossier: Dossier): EvidenceTies[] {
  const { entities } = dossier;
  const ties = (
    file: string,
    type: string,
    [from, to]: readonly [EvidenceTies['from'], EvidenceTies['to']],
    of: readonly EvidenceTie[],
  ): EvidenceTies => ({ file: `${file}.csv`, type, from, to, ties: of });
  return [
    ties(
      'claim-subject',
      'SUBJECT',
      ['Claim', 'Entity'],
      perClaim(dossier, ({ id, asserts }) =>
        asserts.map((triple) => [id, triple[0], relationKey(triple)] as const),
      ),
    ),
    ties(
      'claim-object',
      'OBJECT',
      ['Claim', 'Entity'],
      perClaim(dossier, ({ id, asserts }) =>
        asserts.map((triple) => [id, triple[2], relationKey(triple)] as const),
      ),
    ),
    ties(
      'claim-source',
      'READ_IN',
      ['Claim', 'Source'],
      perClaim(dossier, ({ id, source }) => [[id, source]]),
    ),
    ties(
      'claim-speaker',
      'SAID_BY',
      ['Claim', 'Entity'],
      perClaim(dossier, ({ id, speakers }) => toEach(id, speakers)),
    ),
    ties(
      'claim-repeats',
      'REPEATS',
      ['Claim', 'Source'],
      perClaim(dossier, ({ id, repeats }) => toEach(id, repeats)),
    ),
    ties(
      'claim-counts',
      'COUNTS',
      ['Claim', 'Entity'],
      perClaim(dossier, ({ id, quantity }) => toOne(id, quantity?.of)),
    ),
    ties(
      'claim-same',
      'PERHAPS_SAME_NUMBER_AS',
      ['Claim', 'Claim'],
      perClaim(dossier, ({ id, quantity }) => toEach(id, quantity?.sameAs)),
    ),
    ties(
      'claim-additional',
      'NUMBER_ADDITIONAL_TO',
      ['Claim', 'Claim'],
      perClaim(dossier, ({ id, quantity }) => toEach(id, quantity?.additionalTo)),
    ),
    ties(
      'source-based-on',
      'BASED_ON',
      ['Source', 'Source'],
      perSource(dossier, ({ id, basedOn }) => toEach(id, basedOn)),
    ),
    ties(
      'source-publisher',
      'PUBLISHED_BY',
      ['Source', 'Entity'],
      perSource(dossier, ({ id, publisher }) =>
        toOne(id, publisher !== undefined && entities.has(publisher) ? publisher : undefined),
      ),
    ),
    ties(
      'source-entity',
      'STANDS_AS',
      ['Source', 'Entity'],
      perSource(dossier, ({ id, entity }) => toOne(id, entity)),
    ),
  ].filter(({ ties: { length } }) => length > 0);
}
