import type { Dossier } from '../../dossier/dossier.ts';
import type { Claim } from '../../dossier/types.ts';
import { sameJson } from '../../kernel/same-json.ts';
import type { Writer } from '../format.ts';
import type { JsonObject } from '../json/value.ts';
import type { Holds } from '../own-fields.ts';
import { remainderOf } from '../remainder.ts';
import type { FileCopy } from '../roundtrip/copy.ts';
import { impliedByLink, impliedByThing, isImpliedId } from './plain/implied.ts';
import { type FtmRecord, OWN_KEY } from './record.ts';
import { type Made, Records } from './writing/items.ts';
import { Refs } from './writing/refs.ts';

/** A record as a line; `own` is what stands under our key. */
function line({ id, schema, properties, beside }: FtmRecord, own: JsonObject | undefined): string {
  return JSON.stringify({
    ...beside,
    id,
    schema,
    properties: Object.fromEntries(properties),
    ...(own && { [OWN_KEY]: own }),
  });
}

/** An item as a line, with what its properties cannot say of it; nothing where they say it all. */
function itemLine<T extends object>({ record, item, plain }: Made<T>, holds: Holds): string {
  const remainder = remainderOf(item, plain);
  const isOwn = record.own?.own === true;
  const own = { holds, ...(isOwn && { own: true }), ...remainder };
  return line(record, remainder || isOwn ? own : undefined);
}

/** What the whole file says once: the first record, a note with the title. */
function header(dossier: Dossier, refs: Refs, without: readonly string[], lines: number): string {
  const { id, title, vocabulary } = dossier.header;
  const copy: FileCopy = { id, title, vocabulary, sources: [...dossier.sources.values()], claims: [] };
  const name = title.trim().slice(0, 300) || 'Dossier';
  const record: FtmRecord = {
    id: refs.more('dossier'),
    schema: 'Note',
    properties: new Map([['name', [name]]]),
    beside: {},
    own: undefined,
  };
  return line(record, {
    holds: 'dossier',
    own: true,
    lines,
    dossier: copy,
    places: Object.fromEntries(dossier.positions),
    ...(without.length > 0 && { impliedButNotThere: without }),
  });
}

/** All that follows from records that are not ours, by its id. */
function impliedBy(
  things: readonly { readonly record: FtmRecord }[],
  links: readonly { readonly first: { readonly record: FtmRecord } }[],
  { idOf }: Records,
): ReadonlyMap<string, Claim> {
  const claims = [
    ...things.filter(({ record }) => !record.own).flatMap(({ record }) => impliedByThing(record, idOf)),
    ...links
      .filter(({ first }) => !first.record.own)
      .flatMap(({ first }) => impliedByLink(first.record, idOf)),
  ];
  return new Map(claims.map((claim) => [claim.id, claim]));
}

/**
 * FollowTheMoney (https://followthemoney.tech): one entity a line, things before links. Kinds become schemata by a table, claims links
 * whose `role` says what is meant, sources articles that links name as their proof. What the model has no property for stands under a
 * key of our own beside the properties. Entities that came out of FollowTheMoney are written as they came, with what was changed since.
 */
export const writeFtm: Writer = (dossier) => {
  const refs = new Refs(dossier);
  const records = new Records(dossier, refs);
  const claims = [...dossier.claims.values()];
  const things = [...dossier.entities.values()].map((entity) => records.entity(entity));
  const links = claims
    .filter(({ id }) => !isImpliedId(id))
    .map((claim) => ({ claim, ...records.claim(claim) }));
  const implied = impliedBy(things, links, records);
  const followed = new Set(
    claims.filter((claim) => sameJson(implied.get(claim.id), claim)).map(({ id }) => id),
  );
  const byId = new Map(links.map((link) => [link.claim.id, link]));
  const written = claims
    .filter(({ id }) => !followed.has(id))
    .map((claim) => byId.get(claim.id) ?? { claim, ...records.claim(claim) });
  const without = [...implied.keys()].filter((id) => !followed.has(id));
  const cited = new Set(written.flatMap(({ claim }) => (records.isAsItCame(claim) ? [] : [claim.source])));
  const sources = [...dossier.sources.values()].filter(({ id }) => cited.has(id));
  const lines = [
    ...things.map((thing) => itemLine(thing, 'entity')),
    ...sources.map((source) => line(records.source(source), { holds: 'source', own: true })),
    ...written.flatMap(({ first, more }) => [
      itemLine(first, 'claim'),
      ...more.map((record) => line(record, { holds: 'more', own: true })),
    ]),
  ];
  const first = header(dossier, refs, without, lines.length + 1);
  return new TextEncoder().encode(`${[first, ...lines].join('\n')}\n`);
};
