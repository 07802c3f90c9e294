import { attributesOf } from '../../draft/attributes.ts';
import type { Draft } from '../../draft/draft.ts';
import { Unreadable } from '../../reading/part.ts';
import type { Restorer } from '../../roundtrip/restorer.ts';
import type { Item } from '../parsing/item.ts';
import type { Value } from '../parsing/keys.ts';
import { addLook, colourOf, dropImages, remarkStyle } from './look.ts';
import { asText, asWords, EDGE_ROLES, Roles, Taking } from './roles.ts';
import { whenOf } from './times.ts';

/** Longer text is no name of a relation type. */
const LONGEST_TYPE = 200;
const DIRECTIONS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['directed', true],
  ['false', false],
  ['0', false],
  ['undirected', false],
]);

const typeOf = (value: Value): string | undefined => {
  const text = asText(value)?.trim();
  // Gephi's tables call the direction of an edge its type.
  return text === undefined || text.length > LONGEST_TYPE || DIRECTIONS.has(text.toLowerCase())
    ? undefined
    : text;
};
const directionOf = (value: Value): boolean | undefined => DIRECTIONS.get(String(value).trim().toLowerCase());

const wordedDirection = (value: Value): boolean | undefined =>
  /^(un)?directed$/i.test(String(value).trim()) ? directionOf(value) : undefined;

type EdgeTaking = Taking<keyof typeof EDGE_ROLES>;

/** What is drawn at an end that has no arrow. */
const isBare = (arrow: string): boolean => arrow === 'none' || arrow === '';

/** Puts edges into the draft: our own as the claims that they were, others each as one claim, by the rules of roles.ts. */
export class Edges {
  readonly #roles = new Roles<keyof typeof EDGE_ROLES>(EDGE_ROLES);
  readonly #draft: Draft;
  readonly #restorer: Restorer;

  constructor(draft: Draft, restorer: Restorer) {
    this.#draft = draft;
    this.#restorer = restorer;
  }

  /** Adds an edge. `directed` is what holds where it does not say itself; `entityOf` knows the entity that an end of the file means. */
  add(item: Item, directed: boolean, entityOf: (id: string) => string): void {
    const { fields, where, attributes: own, graphics } = item;
    remarkStyle(item, this.#draft);
    const [source, target] = [own.get('source'), own.get('target')];
    if (!source || !target) {
      const why = `At ${where}, the edge ${item.id ? `“${item.id}” ` : ''}has no ${source ? 'target' : 'source'}.`;
      throw new Unreadable('graphml/no-end', why, 'Check what made the file.');
    }
    if (fields.has('relation') && this.#ours(item, source, target)) return;
    const taking: EdgeTaking = new Taking(fields, this.#roles);
    dropImages(fields, this.#roles, item, this.#draft);
    const when = whenOf(taking, this.#draft, where);
    const colour = colourOf(taking);
    const said = own.get('directed');
    const written = taking.take('directed', directionOf) ?? taking.take('type', wordedDirection);
    const stated = (said === undefined ? undefined : directionOf(said)) ?? written;
    const drawn = drawnDirection(item);
    const type = this.#type(taking, item);
    const summary = item.description?.trim() || taking.take('summary', asText);
    addLook(fields, graphics, colour);
    for (const port of ['sourceport', 'targetport']) {
      const name = own.get(port);
      if (name !== undefined) fields.set(port, name);
    }
    const attributes = attributesOf([...fields]);
    const [subject, object] = drawn === 'backwards' ? [target, source] : [source, target];
    this.#draft.relation(
      {
        ...(item.id !== '' && { id: item.id }),
        subject: entityOf(subject),
        object: entityOf(object),
        ...(type !== undefined && { type }),
        directed: stated ?? (drawn === undefined ? directed : drawn !== 'without'),
        ...(drawn === 'both' && { mutual: true }),
        ...(when && { when }),
        ...(summary && { summary }),
        ...(attributes && { attributes }),
      },
      where,
    );
  }

  #ours({ fields, where }: Item, source: string, target: string): boolean {
    const rest = new Map(fields);
    rest.delete('label');
    return this.#restorer.edge({ source, target, fields: rest }, where);
  }

  /** What names the sort of relation; without such a field, its label. Further labels stay attributes. */
  #type(taking: EdgeTaking, { fields, graphics }: Item): string | undefined {
    const [drawn, ...labels] = graphics?.labels ?? [];
    for (const [i, label] of labels.entries()) fields.set(`label ${i + 2}`, label);
    const type = taking.take('type', typeOf);
    if (type !== undefined) {
      if (drawn !== undefined && drawn !== type) fields.set(fields.has('label') ? 'label 1' : 'label', drawn);
      return type;
    }
    return (
      drawn ??
      taking.take(
        'label',
        (value) => typeOf(value) ?? (typeof value === 'number' ? asWords(value) : undefined),
      )
    );
  }
}

function drawnDirection({ graphics }: Item): 'forwards' | 'backwards' | 'both' | 'without' | undefined {
  const arrows = graphics?.arrows;
  if (!arrows) return undefined;
  const [atSource, atTarget] = [!isBare(arrows.source), !isBare(arrows.target)];
  if (atSource && atTarget) return 'both';
  return atTarget ? 'forwards' : atSource ? 'backwards' : 'without';
}
