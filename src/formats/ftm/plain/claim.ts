import type { Claim, Quantity, Triple } from '../../../dossier/types.ts';
import { LIMITS } from '../../reading/limits.ts';
import { defined } from '../../remainder.ts';
import { type EdgeWords, schemaOf } from '../model.ts';
import { type FtmRecord, onlyText, type Properties, textsOf } from '../record.ts';
import { dateProperties, whenOf } from './dates.ts';
import { type Reading, restOf, type Said } from './rest.ts';
import { sourceIdOf } from './sources.ts';

/** The ends of a record that ties others; undefined where it is none, or one end is missing. */
export function edgeOf({ schema, properties }: FtmRecord): EdgeWords | undefined {
  const edge = schemaOf(schema)?.edge;
  if (!edge || textsOf(properties, edge.source).length === 0 || textsOf(properties, edge.target).length === 0)
    return undefined;
  return edge;
}

/** Pairs that a record ties. */
export const pairsOf = ({ properties }: FtmRecord, edge: EdgeWords): number =>
  textsOf(properties, edge.source).length * textsOf(properties, edge.target).length;

function triplesOf({ schema, properties }: FtmRecord, idOf: (id: string) => string, most: number): Triple[] {
  const { edge } = schemaOf(schema) ?? {};
  if (!edge) return [];
  const [sources, targets] = [textsOf(properties, edge.source), textsOf(properties, edge.target)];
  const triples: Triple[] = [];
  for (const source of sources)
    for (const target of targets) {
      if (triples.length >= most) return triples;
      triples.push([idOf(source), schema, idOf(target)]);
    }
  return triples;
}

const NUMBER = /^-?\d{1,15}(\.\d{1,10})?$/;

function quantityOf(properties: Properties): Quantity | undefined {
  const number = (name: string): number | undefined => {
    const text = onlyText(properties, name);
    return text !== undefined && NUMBER.test(text) ? Number(text) : undefined;
  };
  const [amount, currency] = [number('amount'), onlyText(properties, 'currency')];
  if (amount !== undefined && currency !== undefined) return { best: amount, unit: currency };
  const percentage = number('percentage');
  return percentage === undefined ? undefined : { best: percentage, unit: '%' };
}

function quantityProperties(quantity: Quantity | undefined): [string, string[]][] {
  const { best, unit = '', low, high } = quantity ?? {};
  if (best === undefined || low !== undefined || high !== undefined || !NUMBER.test(String(best))) return [];
  if (unit === '%') return [['percentage', [String(best)]]];
  return [
    ['amount', [String(best)]],
    ['currency', [unit]],
  ];
}

function bareClaim(record: FtmRecord, idOf: (id: string) => string, most: number): Claim {
  const { id, properties } = record;
  return defined<Claim>({
    id,
    asserts: triplesOf(record, idOf, most),
    source: sourceIdOf(record),
    locator: undefined,
    speakers: [],
    stance: 'asserts',
    certainty: 'reported',
    when: whenOf(properties),
    said: undefined,
    quantity: quantityOf(properties),
    credibility: undefined,
    quote: undefined,
    summary: onlyText(properties, 'summary') ?? onlyText(properties, 'description') ?? '',
    repeats: undefined,
    attributes: undefined,
  });
}

/** How a record is read as a claim and said again; its ends are said as they are. */
export function claimReading(
  { schema, properties }: FtmRecord,
  idOf: (id: string) => string,
  most = LIMITS.ties,
): Reading<Claim> {
  const ends = [...properties].filter(([name]) => isEnd(schema, name));
  return {
    of: (record) => bareClaim(record, idOf, most),
    said: (claim) => new Map([...claimProperties(claim, schema), ...ends]),
  };
}

/**
 * A record as a claim: a tie by its edge, a note without one. All that has no place there becomes attributes. Of the pairs that it ties,
 * `most` are read.
 */
export function claimOf(record: FtmRecord, idOf: (id: string) => string, most = LIMITS.ties): Claim {
  const claim = bareClaim(record, idOf, most);
  if (record.own?.own) return claim;
  const attributes = restOf(record, claim, claimReading(record, idOf, most));
  return { ...claim, ...(attributes && { attributes }) };
}

const isEnd = (schema: string, name: string): boolean => {
  const edge = schemaOf(schema)?.edge;
  return name === edge?.source || name === edge?.target;
};

/** What a record of a schema can say of a claim besides its ends. */
export function claimProperties(claim: Claim, schema: string): Said {
  const all: [string, string[]][] = [
    ['summary', claim.summary.trim() ? [claim.summary] : []],
    ...dateProperties(claim.when),
    ...quantityProperties(claim.quantity),
  ];
  const known = schemaOf(schema)?.properties;
  return new Map(all.filter(([name, values]) => values.some((text) => text.trim()) && known?.has(name)));
}

/** The ends of a claim as properties of a schema with edges; each id once. */
export function endProperties(
  asserts: readonly Triple[],
  schema: string,
  refOf: (id: string) => string,
): Said {
  const edge = schemaOf(schema)?.edge;
  if (!edge) return new Map();
  const each = (at: 0 | 2) => [...new Set(asserts.map((triple) => refOf(triple[at])))];
  return new Map([
    [edge.source, each(0)],
    [edge.target, each(2)],
  ]);
}
