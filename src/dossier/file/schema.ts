import * as z from 'zod';
import { type Attributes, CERTAINTIES, QUALIFIERS, SHAPES, STANCES } from '../types.ts';
import { isJson } from './nesting.ts';

/*
 * The shape of types.ts for files from outside. A test proves that both say the same. This module loads zod, so it is
 * only ever imported dynamically.
 */

// zod would otherwise try `new Function`, which the page's Content-Security-Policy reports as a violation.
z.config({ jitless: true });

const text = z.string();
const id = z.string().min(1);
const ids = z.array(id);
const maybe = z.exactOptional;
const flag = maybe(z.literal(true));

const dated = z.strictObject({ edtf: z.string().min(1), inferred: flag, words: maybe(text) }).meta({
  id: 'Dated',
  description: 'A date as the source knows it, in Extended Date/Time Format (ISO 8601-2).',
});

const attributes = z
  .custom<Attributes>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && isJson(value),
  )
  .meta({
    id: 'Attributes',
    type: 'object',
    description: 'Anything else that is known: any JSON, kept through every round trip.',
  });

const entity = z
  .strictObject({
    id,
    kind: id.describe('Id of a kind of the vocabulary.'),
    name: text.min(1),
    aliases: maybe(z.array(z.strictObject({ text: text.min(1), lang: maybe(text.describe('BCP 47 tag.')) }))),
    country: maybe(
      z
        .string()
        .regex(/^[A-Z]{2}$/)
        .describe('ISO 3166-1 alpha-2, upper case.'),
    ),
    summary: maybe(text),
    when: maybe(dated),
    at: maybe(z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) })),
    commodity: maybe(text.describe('What a transfer moves.')),
    links: maybe(z.strictObject({ wikidata: maybe(text), opensanctions: maybe(text), url: maybe(text) })),
    attributes: maybe(attributes),
  })
  .meta({ id: 'Entity', description: 'A thing: person, state, organisation, place, event, transfer…' });

const source = z
  .strictObject({
    id,
    title: text.min(1),
    publisher: maybe(text.describe('An entity id, or the name of the publisher.')),
    published: maybe(dated),
    url: maybe(text),
    archivedUrl: maybe(text),
    sha256: maybe(text),
    language: maybe(text),
    basedOn: maybe(ids.describe('The sources that this one repeats.')),
    reliability: maybe(
      z.enum(['A', 'B', 'C', 'D', 'E', 'F']).describe('Admiralty scale; F: cannot be judged.'),
    ),
    entity: maybe(id.describe('The entity that stands for this source in the graph.')),
    attributes: maybe(attributes),
  })
  .meta({ id: 'Source', description: 'Where claims come from: an article, a report.' });

const quantity = z
  .strictObject({
    of: maybe(id.describe('The entity counted; without it, the relations asserted.')),
    low: maybe(z.number()),
    best: maybe(z.number()),
    high: maybe(z.number()),
    unit: text,
    qualifier: maybe(z.enum(QUALIFIERS)),
    words: maybe(text),
    sameAs: maybe(ids.describe('Claims that may count the same things: never added.')),
    additionalTo: maybe(ids.describe('Claims that count different things: may be added.')),
  })
  .meta({ id: 'Quantity', description: 'A number as a range.' });

const claim = z
  .strictObject({
    id,
    asserts: z.array(z.tuple([id, id, id])).describe('Triples [subject, relation type, object].'),
    source: id,
    locator: maybe(text),
    speakers: ids.describe("Entity ids; empty for the source's own voice."),
    stance: z.enum(STANCES),
    certainty: z.enum(CERTAINTIES),
    when: maybe(dated.describe('When it happened.')),
    said: maybe(dated.describe('When it was said.')),
    quantity: maybe(quantity),
    credibility: maybe(z.literal([1, 2, 3, 4, 5, 6])),
    quote: maybe(text),
    summary: text,
    repeats: maybe(ids.describe('The sources repeated at this place.')),
    attributes: maybe(attributes),
  })
  .meta({ id: 'Claim', description: 'A sourced assertion of one or more triples.' });

const vocabulary = z
  .strictObject({
    kinds: z.array(
      z.strictObject({
        id,
        label: text,
        plural: text,
        shape: z.enum(SHAPES),
        icon: maybe(text),
        family: maybe(id),
      }),
    ),
    families: z.array(
      z.strictObject({ id, label: text, colour: z.strictObject({ light: text, dark: text }), hidden: flag }),
    ),
    relationTypes: z.array(
      z.strictObject({ id, family: id, label: text, inverse: text, directed: z.boolean() }),
    ),
  })
  .meta({ id: 'Vocabulary', description: 'The entity kinds, families and relation types of this dossier.' });

const position = z
  .tuple([z.number(), z.number(), maybe(z.boolean())])
  .meta({ id: 'Position', description: '[x, y, pinned?]' });
const positions = z.record(id, position);

const lens = z
  .strictObject({
    hiddenTypes: ids,
    hiddenKinds: ids,
    hiddenCertainties: z.array(z.enum(CERTAINTIES)),
    hiddenSources: ids,
    hiddenSpeakers: ids,
    hiddenEntities: ids,
    hideUnrelated: z.boolean(),
  })
  .meta({ id: 'Lens', description: 'What decides what is visible. Empty lists hide nothing.' });

const camera = z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

const scene = z
  .strictObject({
    id,
    title: text,
    kicker: maybe(text),
    lens,
    camera,
    highlights: z.strictObject({ entities: ids, relations: ids }),
    positions: maybe(positions),
    statements: z.array(z.strictObject({ text, claims: ids, paragraph: flag })),
    notes: maybe(text),
  })
  .meta({ id: 'Scene', description: 'A saved view with words bound to claims.' });

/** Checks a part of a lens, as it comes from a command line or an address. */
export const partialLensSchema = lens.partial();

/** Checks one position: for the one key that records of zod pass over, `__proto__`. */
export const positionSchema = position;

/** Checks a dossier file; own fields strictly, `attributes` freely. */
export const dossierSchema = z
  .strictObject({
    $schema: maybe(text),
    format: z.literal('throughline-dossier'),
    version: z.literal(1),
    id,
    title: text,
    vocabulary,
    entities: z.array(entity),
    sources: z.array(source),
    claims: z.array(claim),
    positions: positions.describe('Places on the canvas by entity id.'),
    briefings: z.array(z.strictObject({ id, title: text, scenes: z.array(scene) })),
  })
  .meta({
    title: 'Throughline dossier',
    description: 'Entities, sources and claims; relations follow from the claims.',
  });

/** What the schema accepts, as a type. */
export type CheckedFile = z.infer<typeof dossierSchema>;

/** The schema as JSON Schema 2020-12, for other people's tools. */
export function jsonSchema(): Record<string, unknown> {
  return { $id: 'dossier.schema.json', ...z.toJSONSchema(dossierSchema, { unrepresentable: 'any' }) };
}
