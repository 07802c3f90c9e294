import type { ColumnRole, TableChoice } from '../../../state/import/reading.ts';

const COMMON: readonly (readonly [ColumnRole, string])[] = [
  ['attribute', 'Keep as it is'],
  ['ignore', 'Leave out'],
];

const ENTITIES: readonly (readonly [ColumnRole, string])[] = [
  ['id', 'Id'],
  ['name', 'Name'],
  ['alias', 'Other names'],
  ['kind', 'Kind'],
  ['country', 'Country'],
  ['summary', 'Summary'],
  ['url', 'Web address'],
  ['wikidata', 'Wikidata id'],
  ['date', 'Date'],
  ['start', 'Begins'],
  ['end', 'Ends'],
  ['x', 'Place: x'],
  ['y', 'Place: y'],
  ['latitude', 'Latitude'],
  ['longitude', 'Longitude'],
  ['coordinates', 'Latitude and longitude'],
];

const RELATIONS: readonly (readonly [ColumnRole, string])[] = [
  ['source', 'From'],
  ['source-name', 'From: name'],
  ['source-kind', 'From: kind'],
  ['target', 'To'],
  ['target-name', 'To: name'],
  ['target-kind', 'To: kind'],
  ['type', 'Relation type'],
  ['label', 'What it says'],
  ['directed', 'Has a direction'],
  ['id', 'Id'],
  ['date', 'Date'],
  ['start', 'Begins'],
  ['end', 'Ends'],
  ['number', 'Number'],
  ['unit', 'Unit of the number'],
  ['evidence', 'Who says so: title'],
  ['evidence-url', 'Who says so: address'],
  ['evidence-date', 'Who says so: date'],
  ['speaker', 'Speaker'],
  ['certainty', 'How sure'],
  ['quote', 'Quotation'],
];

const MATRIX: readonly (readonly [ColumnRole, string])[] = [
  ['source', 'Names of the rows'],
  ['target', 'Ties to this name'],
];

const BOTH = [...ENTITIES, ...RELATIONS.filter(([role]) => !ENTITIES.some(([one]) => one === role))];

const WORDS = { entities: ENTITIES, relations: RELATIONS, both: BOTH, matrix: MATRIX, ignore: [] } as const;

/** What a column of such a table can be, each with its name for a person. */
export const rolesFor = (rows: TableChoice['rows']): readonly (readonly [ColumnRole, string])[] => [
  ...WORDS[rows],
  ...COMMON,
];
