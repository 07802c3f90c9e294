import type { Dossier } from '../../../dossier/dossier.ts';
import type { Claim } from '../../../dossier/types.ts';
import { sameJson } from '../../../kernel/same-json.ts';
import { Bundle, type Located } from '../bundle.ts';
import { heldBy } from '../definitions.ts';
import { AUTHOR_ID } from '../extension.ts';
import { type StixObject, typeOfId } from '../object.ts';
import { impliedByClaim, impliedByEntity, isImpliedId } from '../plain/implied.ts';
import { claimObjects, entityObject, type Making, sourceObject } from './items.ts';
import { Refs } from './refs.ts';

/** A dossier as STIX objects, before our extension says what they cannot. */
export class Composition {
  readonly refs: Refs;
  readonly objects: readonly StixObject[];
  /** What follows from the objects, though the dossier does not have it. */
  readonly without: readonly string[];
  readonly bundle: Bundle;
  readonly #dossier: Dossier;
  readonly #making: Making;

  constructor(dossier: Dossier, stamp: string) {
    this.#dossier = dossier;
    this.refs = new Refs(dossier);
    const definitions = [...dossier.sources.values()].flatMap((source) => heldBy(source).objects);
    const ids = this.refs.ids();
    // Ends and speakers have to be known before there are any objects; what is listed where, and translations, only after.
    const names = {
      idOf: (ref: string) => ids.get(ref) ?? ref,
      refOf: (id: string) => this.refs.entities.get(id) ?? id,
    };
    const translated = bundleOf(definitions, ids);
    const translations = (ref: string) => translated.translations(ref);
    this.#making = {
      stamp,
      world: {
        ...names,
        translations,
        object: () => undefined,
        reference: () => undefined,
        listing: () => [],
      },
    };
    const draft = this.#compose(definitions, () => false);
    const implied = impliedIn(bundleOf(draft, ids));
    const explicit = this.#needed();
    const follows = (id: string, item: object): boolean =>
      !explicit.has(id) && implied.has(id) && sameJson(implied.get(id), item);
    this.objects = this.#compose(definitions, follows);
    this.bundle = bundleOf(this.objects, ids);
    this.without = [...implied.keys()].filter((id) => !dossier.claims.has(id) && !dossier.entities.has(id));
  }

  /** Entities that need an object of their own, since an object that is not implied names them. */
  #needed(): ReadonlySet<string> {
    const { claims, sources } = this.#dossier;
    const explicit = [...claims.values()].filter(({ id }) => !isImpliedId(id));
    const publishers = [...sources.values()].flatMap(({ publisher }) => publisher ?? []);
    return new Set([...namedBy(explicit), ...publishers]);
  }

  #compose(
    definitions: readonly StixObject[],
    follows: (id: string, item: object) => boolean,
  ): readonly StixObject[] {
    const { entities, sources, claims } = this.#dossier;
    const named = new Set(namedBy(claims.values()));
    const explicit = <T extends { readonly id: string }>(items: Iterable<T>): T[] =>
      [...items].filter((item) => !isImpliedId(item.id) || !follows(item.id, item));
    const objects = explicit(entities.values())
      .filter((entity) => !named.has(entity.id) || !isStub(entity))
      .map((entity) => entityObject(entity, this.refs.entities.get(entity.id) ?? '', this.#making));
    const listed = new Map<string, string[]>([...sources.keys()].map((id) => [id, []]));
    const made = explicit(claims.values()).flatMap((claim) => {
      const all = this.#claim(claim);
      listed.get(claim.source)?.push(...all.map(({ id }) => id));
      return all;
    });
    const reports = [...sources.values()].map((source) =>
      sourceObject(source, this.refs.sources.get(source.id) ?? '', listed.get(source.id) ?? [], {
        ...this.#making,
        instead: AUTHOR_ID,
      }),
    );
    return [...definitions, ...objects, ...reports, ...made];
  }

  #claim(claim: Claim): StixObject[] {
    return claimObjects(claim, this.refs.claims.get(claim.id) ?? '', {
      ...this.#making,
      source: this.#dossier.sources.get(claim.source),
      sourceRef: this.refs.sources.get(claim.source) ?? AUTHOR_ID,
      moreRef: (at) => this.refs.more('relationship', 'claim', claim.id, String(at)),
    });
  }
}

/** The entities that claims name. */
const namedBy = (claims: Iterable<Claim>): string[] =>
  [...claims].flatMap(({ asserts, speakers }) => [...asserts.flatMap(([a, , b]) => [a, b]), ...speakers]);

/** True for an entity of which a bundle said nothing but its identifier: naming it is enough. */
const isStub = (entity: { readonly id: string; readonly kind: string; readonly name: string }): boolean =>
  entity.name === entity.id && typeOfId(entity.id) === entity.kind && Object.keys(entity).length === 3;

function bundleOf(objects: readonly StixObject[], ids: ReadonlyMap<string, string>): Bundle {
  const located = objects.map((object): [string, Located] => [object.id, { object, where: object.id }]);
  return new Bundle(new Map(located), ids);
}

/** All that follows from objects that are not ours, by its id. */
function impliedIn(bundle: Bundle): ReadonlyMap<string, object> {
  const implied = new Map<string, object>();
  for (const { object } of bundle.located()) {
    const role = bundle.roleOf(object);
    if (role !== 'entity' && role !== 'claim') continue;
    const { entities, claims } =
      role === 'entity' ? impliedByEntity(object, bundle) : impliedByClaim(object, bundle);
    for (const item of [...entities, ...claims]) implied.set(item.id, item);
  }
  return implied;
}
