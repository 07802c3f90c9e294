import type { Draft } from '../../draft/draft.ts';
import type { DraftRelation } from '../../draft/found.ts';
import { Fields, FoldedNames, type Making } from '../../json/fields/fields.ts';
import { relationOf } from '../../json/fields/relation.ts';
import { NamedSources } from '../../json/fields/sources.ts';
import { Unreadable } from '../../reading/part.ts';
import type { Restorer } from '../../roundtrip/restorer.ts';
import type { Item } from '../parsing/item.ts';
import { entriesOf, joinColour, remarkDrawing } from './look.ts';

const DIRECTIONS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['directed', true],
  ['false', false],
  ['0', false],
  ['undirected', false],
]);

const [DIRECTED, TYPE, PORTS] = [['directed'], ['type'], ['sourceport', 'targetport']] as const;

const directionOf = (value: unknown): boolean | undefined =>
  DIRECTIONS.get(String(value).trim().toLowerCase());

/** Gephi's tables call the direction of an edge its type. */
const wordedDirection = (value: unknown): boolean | undefined =>
  /^\s*(?:un)?directed\s*$/i.test(String(value)) ? directionOf(value) : undefined;

/** What is drawn at an end that has no arrow. */
const isBare = (arrow: string): boolean => arrow === 'none' || arrow === '';

function drawnDirection({ graphics }: Item): 'forwards' | 'backwards' | 'both' | 'without' | undefined {
  const arrows = graphics?.arrows;
  if (!arrows) return undefined;
  const [atSource, atTarget] = [!isBare(arrows.source), !isBare(arrows.target)];
  if (atSource && atTarget) return 'both';
  return atTarget ? 'forwards' : atSource ? 'backwards' : 'without';
}

function endsOf({ attributes, where, id }: Item): readonly [source: string, target: string] {
  const [source, target] = [attributes.get('source'), attributes.get('target')];
  if (source && target) return [source, target];
  const why = `At ${where}, the edge ${id ? `“${id}” ` : ''}has no ${source ? 'target' : 'source'}.`;
  throw new Unreadable('graphml/no-end', why, 'Check what made the file.');
}

/**
 * Puts edges into the draft: our own as the claims that they were, others each as one claim, by the names of their fields, as
 * json/fields/names.ts has them. Whether an edge has a direction say, in this order: itself, a field, yEd's arrows, its graph.
 */
export class Edges {
  readonly #draft: Draft;
  readonly #restorer: Restorer;
  readonly #sources: NamedSources;
  readonly #names = new FoldedNames();

  constructor(draft: Draft, restorer: Restorer) {
    this.#draft = draft;
    this.#restorer = restorer;
    this.#sources = new NamedSources(draft);
  }

  /** Adds an edge. `directed` is what its graph says; `entityOf` knows the entity that an end of the file means. */
  add(item: Item, directed: boolean, entityOf: (id: string) => string): void {
    const { fields, where, attributes: own, id } = item;
    remarkDrawing(item, this.#draft);
    const [source, target] = endsOf(item);
    if (fields.has('evidence') && this.#ours(item, source, target)) return;
    joinColour(fields);
    for (const port of PORTS) {
      const name = own.get(port);
      if (name !== undefined) fields.set(port, name);
    }
    const taking = new Fields(entriesOf(item, 'label'), this.#names);
    const written = taking.take(DIRECTED, directionOf) ?? taking.take(TYPE, wordedDirection);
    const drawn = drawnDirection(item);
    const stated = directionOf(own.get('directed')) ?? written;
    const [subject, object] = drawn === 'backwards' ? [target, source] : [source, target];
    const ends: Making<DraftRelation> = {
      subject: entityOf(subject),
      object: entityOf(object),
      directed: stated ?? (drawn === undefined ? directed : drawn !== 'without'),
    };
    if (id !== '') ends.id = id;
    if (drawn === 'both' && stated !== false) ends.mutual = true;
    const found = relationOf(ends, taking, where, { draft: this.#draft, sources: this.#sources });
    const said = item.description?.trim();
    if (!said) this.#draft.relation(found, where);
    else if (!found.summary) this.#draft.relation({ ...found, summary: said }, where);
    else this.#draft.relation({ ...found, attributes: { ...found.attributes, desc: said } }, where);
  }

  #ours({ fields, where }: Item, source: string, target: string): boolean {
    const rest = new Map(fields);
    rest.delete('label');
    return this.#restorer.edge({ source, target, fields: rest }, where);
  }
}
