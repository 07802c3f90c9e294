import { inWords } from '../draft/looks.ts';
import type { KindWords, TypeWords } from '../draft/vocabulary.ts';
import { schemaOf } from './model.ts';

/** How the schemata with edges are read from the other end; the model has only one direction. */
const INVERSES: ReadonlyMap<string, string> = new Map([
  ['ContractAward', 'was awarded'],
  ['CourtCaseParty', 'involves'],
  ['Debt', 'is owed by'],
  ['Directorship', 'is directed by'],
  ['Employment', 'employs'],
  ['Membership', 'has the member'],
  ['Occupancy', 'is held by'],
  ['Ownership', 'is owned by'],
  ['Payment', 'was paid by'],
  ['ProjectParticipant', 'has the participant'],
  ['Representation', 'is represented by'],
  ['Succession', 'succeeds'],
]);
/** Where the model's own label is misspelt. */
const LABELS: ReadonlyMap<string, string> = new Map([['Succession', 'precedes']]);

/** What a schema is called as a kind of entity. */
export function kindWords(schema: string): KindWords {
  const { label, plural } = schemaOf(schema) ?? {};
  return label === undefined || plural === undefined ? {} : { label, plural };
}

/** What a schema with edges is called as a relation type. */
export function edgeWords(schema: string): TypeWords {
  const edge = schemaOf(schema)?.edge;
  if (!edge) return {};
  const label = LABELS.get(schema) ?? edge.label;
  return { label, inverse: edge.directed ? (INVERSES.get(schema) ?? label) : label, directed: edge.directed };
}

/** What a property that names entities is called as a relation type: its label, and that of its reverse. */
export function propertyWords(schema: string, name: string): TypeWords {
  const property = schemaOf(schema)?.properties.get(name);
  if (!property) return {};
  const reverse = property.reverse && schemaOf(property.range ?? '')?.properties.get(property.reverse);
  const inverse = reverse ? `has ${words(reverse.label)}` : `is ${words(property.label)} of`;
  return { label: `has ${words(property.label)}`, inverse, directed: true };
}

const words = (label: string): string => (/^[A-Z][a-z]/.test(label) ? inWords(label).toLowerCase() : label);
