import type { Claim } from '../../../dossier/types.ts';
import { schemaOf } from '../model.ts';
import { type FtmRecord, textsOf } from '../record.ts';
import { claimOf } from './claim.ts';
import { attesting, witnesses } from './evidence.ts';
import { idOfDataset, sourceIdOf, sourcesOf } from './sources.ts';

/** Ties by what the properties of a thing name: one claim each, with the id of the thing and what names it; of statements, one for each data set. */
export function impliedByThing(record: FtmRecord, idOf: (id: string) => string): Claim[] {
  const known = schemaOf(record.schema)?.properties;
  const source = sourceIdOf(record);
  const witnessesOf = witnesses(record);
  return [...record.properties.keys()].flatMap((name) => {
    const property = known?.get(name);
    if (property?.type !== 'entity' || property.stub) return [];
    const targets = [...new Set(textsOf(record.properties, name))];
    return targets.flatMap((target, i) => {
      const tie: Claim = {
        id: `${record.id}#${name}[${i}]`,
        asserts: [[idOf(record.id), name, idOf(target)]],
        source,
        speakers: [],
        stance: 'asserts',
        certainty: 'reported',
        summary: '',
      };
      const said = witnessesOf(name, target);
      if (said.length === 0) return [tie];
      return said.map(
        ({ dataset, seen }, n): Claim => ({
          ...tie,
          id: n === 0 ? tie.id : `${tie.id}[${n}]`,
          source: idOfDataset(dataset),
          ...(seen && { attributes: seen }),
        }),
      );
    });
  });
}

/** The same claim out of each further source that a record names. */
export function impliedByLink(record: FtmRecord, idOf: (id: string) => string): Claim[] {
  const more = sourcesOf(record).slice(1);
  if (more.length === 0) return [];
  const { attributes: _, ...claim } = claimOf(record, idOf);
  const seen = new Map(attesting(record).map((one) => [idOfDataset(one.dataset), one.seen]));
  return more.map(({ id }, i) => {
    const attributes = seen.get(id);
    return { ...claim, id: `${record.id}#source[${i + 1}]`, source: id, ...(attributes && { attributes }) };
  });
}

/** True for the id of something that follows from a record. */
export const isImpliedId = (id: string): boolean => /#\w+(?:\[\d+\]){1,2}$/.test(id);
