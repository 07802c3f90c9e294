import type { Fault } from '../kernel/fault.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { relationsOf } from './columns/snapshot.ts';
import { brokenReference } from './integrity.ts';
import { LayeredMap } from './layered/map.ts';
import { inOrder, type Ranks, ranked } from './order.ts';
import {
  type Change,
  COLLECTIONS,
  type CollectionName,
  type Collections,
  type Header,
  type Patch,
} from './patch.ts';
import type { Relation, RelationKey } from './relations.ts';
import type { DossierFile } from './types.ts';

type AllRanks = { readonly [C in CollectionName]?: Ranks };
type Contents = { readonly [C in CollectionName]: ReadonlyMap<string, Collections[C]> };

const byId = <T extends { readonly id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));

/**
 * The document: an immutable value. `apply` gives the next one, which shares whatever the patch did not touch,
 * so that comparing a collection by identity tells whether it changed.
 */
export class Dossier {
  /** Counts the patches since this dossier was opened. */
  readonly revision: number;
  readonly header: Header;
  readonly entities: Contents['entities'];
  readonly sources: Contents['sources'];
  readonly claims: Contents['claims'];
  readonly positions: Contents['positions'];
  readonly briefings: Contents['briefings'];
  readonly #ranks: AllRanks;
  #relations: ReadonlyMap<RelationKey, Relation> | undefined;

  private constructor(
    revision: number,
    header: Header,
    contents: Contents,
    ranks: AllRanks = {},
    relations?: ReadonlyMap<RelationKey, Relation>,
  ) {
    this.revision = revision;
    this.header = header;
    this.entities = contents.entities;
    this.sources = contents.sources;
    this.claims = contents.claims;
    this.positions = contents.positions;
    this.briefings = contents.briefings;
    this.#ranks = ranks;
    this.#relations = relations;
  }

  /** Takes a file that `openDossier` has checked, or that our own code made. */
  static of(file: DossierFile): Dossier {
    const { id, title, vocabulary } = file;
    return new Dossier(
      0,
      { id, title, vocabulary },
      {
        entities: byId(file.entities),
        sources: byId(file.sources),
        claims: byId(file.claims),
        positions: new Map(Object.entries(file.positions)),
        briefings: byId(file.briefings),
      },
    );
  }

  /** Takes collections that are kept in a form of their own, and hold what such a file would. */
  static holding(header: Header, contents: Contents): Dossier {
    return new Dossier(0, header, contents);
  }

  /** The relations that the claims assert, by key. Computed once, kept while the claims stay. */
  get relations(): ReadonlyMap<RelationKey, Relation> {
    this.#relations ??= relationsOf(this);
    return this.#relations;
  }

  /**
   * The dossier after `patch`. Faults: `dossier/conflict` when the patch was made for another state,
   * `dossier/reference` when something would then point at nothing.
   */
  apply(patch: Patch): Result<Dossier> {
    const next: Record<CollectionName, ReadonlyMap<string, unknown>> = {
      entities: this.entities,
      sources: this.sources,
      claims: this.claims,
      positions: this.positions,
      briefings: this.briefings,
    };
    const ranks = { ...this.#ranks };
    for (const name of COLLECTIONS) {
      const change = patch[name] as Change<unknown> | undefined;
      if (!change?.size) continue;
      const conflict = conflictOf(next[name], change, name);
      if (conflict) return fail(conflict);
      if (isLarge(next[name], ranks[name])) {
        next[name] = LayeredMap.changed(next[name], change);
        continue;
      }
      const placed = inPlace(next[name], changed(next[name], change), change, ranks[name]);
      next[name] = placed.items;
      if (placed.ranks) ranks[name] = placed.ranks;
    }
    const header = patch.header ? patch.header[1] : this.header;
    const relations = patch.claims?.size ? undefined : this.#relations;
    const dossier = new Dossier(this.revision + 1, header, next as Contents, ranks, relations);
    const broken = brokenReference(this, dossier, patch);
    return broken ? fail(broken) : ok(dossier);
  }

  /** The file that holds this dossier; opening it gives an equal one. */
  toFile(): DossierFile {
    return {
      $schema: './schema/dossier.schema.json',
      format: 'throughline-dossier',
      version: 1,
      ...this.header,
      entities: [...this.entities.values()],
      sources: [...this.sources.values()],
      claims: [...this.claims.values()],
      positions: Object.fromEntries(this.positions),
      briefings: [...this.briefings.values()],
    };
  }
}

/** `after` in its order: what was removed once and is there again stands where it stood, so that undoing leaves no trace. */
function inPlace<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  change: Change<unknown>,
  known: Ranks | undefined,
): { items: ReadonlyMap<string, T>; ranks: Ranks | undefined } {
  const removes = [...change.values()].some(([, value]) => value === undefined);
  if (!known && !removes) return { items: after, ranks: undefined };
  const ranks = ranked(known ?? ranked(undefined, before.keys()), after.keys());
  const returns = [...change].some(([id, [value]]) => value === undefined && known?.has(id));
  return { items: returns ? inOrder(after, ranks) : after, ranks };
}

function changed(items: ReadonlyMap<string, unknown>, change: Change<unknown>): Map<string, unknown> {
  const next = new Map(items);
  for (const [id, [, after]] of change) {
    if (after === undefined) next.delete(id);
    else next.set(id, after);
  }
  return next;
}

/** From this size on, changes are laid upon a collection instead of copying it. */
const LARGE = 2048;

/** Ranks belong to what is copied; a layered map keeps its order itself. */
const isLarge = (items: ReadonlyMap<string, unknown>, ranks: Ranks | undefined): boolean =>
  !(items instanceof Map) || (items.size >= LARGE && !ranks);

function conflictOf(
  items: ReadonlyMap<string, unknown>,
  change: Change<unknown>,
  name: CollectionName,
): Fault | undefined {
  for (const [id, [before]] of change) {
    if (items.has(id) === (before !== undefined)) continue;
    const why = before === undefined ? `${id} is there already` : `${id} is not there`;
    return {
      code: 'dossier/conflict',
      where: name,
      why,
      fix: 'Repeat the change on the dossier as it is now.',
    };
  }
  return undefined;
}
