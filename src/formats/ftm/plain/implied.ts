import type { Claim } from '../../../dossier/types.ts';
import { schemaOf } from '../model.ts';
import { type FtmRecord, textsOf } from '../record.ts';
import { claimOf } from './claim.ts';
import { sourceIdOf, sourcesOf } from './sources.ts';

/** Ties by what the properties of a thing name: one claim each, with the id of the thing and what names it. */
export function impliedByThing(record: FtmRecord, idOf: (id: string) => string): Claim[] {
  const known = schemaOf(record.schema)?.properties;
  const source = sourceIdOf(record);
  return [...record.properties.keys()].flatMap((name) => {
    const property = known?.get(name);
    if (property?.type !== 'entity' || property.stub) return [];
    const targets = [...new Set(textsOf(record.properties, name))];
    return targets.map(
      (target, i): Claim => ({
        id: `${record.id}#${name}[${i}]`,
        asserts: [[idOf(record.id), name, idOf(target)]],
        source,
        speakers: [],
        stance: 'asserts',
        certainty: 'reported',
        summary: '',
      }),
    );
  });
}

/** The same claim out of each further source that a record names. */
export function impliedByLink(record: FtmRecord, idOf: (id: string) => string): Claim[] {
  const more = sourcesOf(record).slice(1);
  if (more.length === 0) return [];
  const { attributes: _, ...claim } = claimOf(record, idOf);
  return more.map(({ id }, i) => ({ ...claim, id: `${record.id}#source[${i + 1}]`, source: id }));
}

/** True for the id of something that follows from a record. */
export const isImpliedId = (id: string): boolean => /#(?:source|\w+)\[\d+\]$/.test(id);
