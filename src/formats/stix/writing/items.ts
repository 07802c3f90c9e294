import type { Claim, Entity, Source } from '../../../dossier/types.ts';
import { isObject, type JsonObject, textsIn } from '../../json/value.ts';
import type { Holds } from '../../own-fields.ts';
import { CUSTOM_EXTENSION_ID, CUSTOM_TYPE, EXTENSION_ID, extension } from '../extension.ts';
import { type StixObject, typeOfId } from '../object.ts';
import { claimFields, claimOf } from '../plain/claim.ts';
import { entityFields, entityOf } from '../plain/entity.ts';
import { isWebAddress } from '../plain/links.ts';
import { derivedName } from '../plain/names.ts';
import { sourceFields, sourceOf } from '../plain/source.ts';
import type { World } from '../plain/world.ts';
import { candidate } from './candidate.ts';
import { writtenKind } from './kinds.ts';

/** What is needed to write an item that was made by us. */
export interface Making {
  readonly world: World;
  /** When the objects were made, as a timestamp. */
  readonly stamp: string;
}

/** An object with an extension beside those that it has. */
export function extended(object: StixObject, id: string, content: JsonObject): StixObject {
  const { extensions } = object;
  return { ...object, extensions: { ...(isObject(extensions) && extensions), [id]: content } };
}

function made(ref: string, fields: JsonObject, holds: Holds, stamp: string, more?: JsonObject): StixObject {
  const type = typeOfId(ref) ?? '';
  const object = {
    type,
    spec_version: '2.1',
    id: ref,
    created: stamp,
    modified: stamp,
    ...fields,
  };
  return extended(object, EXTENSION_ID, extension({ holds, own: true, ...(more && { fields: more }) }));
}

/** An entity as an object, without what STIX cannot say. */
export function entityObject(entity: Entity, ref: string, { world, stamp }: Making): StixObject {
  const type = typeOfId(ref) ?? '';
  const fields = entityFields(entity, type, world);
  if (ref === entity.id) {
    const object = candidate(entity, { id: ref, type }, fields, (one) => entityOf(one, world));
    const { name, ...rest } = object;
    const nameless = { ...rest, type, id: ref };
    const isDerived =
      !Object.hasOwn(entity.attributes ?? {}, 'name') && derivedName(nameless) === entity.name;
    return isDerived ? nameless : { ...nameless, name };
  }
  const { identityClass } = writtenKind(entity);
  const own = made(
    ref,
    { ...fields, ...(identityClass !== undefined && { identity_class: identityClass }) },
    'entity',
    stamp,
  );
  return type === CUSTOM_TYPE ? extended(own, CUSTOM_EXTENSION_ID, { extension_type: 'new-sdo' }) : own;
}

/** A source as a report that lists these objects; without any, it lists `instead`. */
export function sourceObject(
  source: Source,
  ref: string,
  listed: readonly string[],
  { world, stamp, instead }: Making & { readonly instead: string },
): StixObject {
  const type = typeOfId(ref) ?? '';
  const fields = sourceFields(source, world);
  if (ref === source.id) {
    const object = candidate(source, { id: ref, type }, fields, (one) => sourceOf(one, world));
    const before = textsIn(object.object_refs);
    const known = new Set(before);
    const missing = listed.filter((one) => !known.has(one));
    return missing.length === 0 ? object : { ...object, object_refs: [...before, ...missing] };
  }
  const object_refs = listed.length > 0 ? listed : [instead];
  return made(ref, { published: stamp, ...fields, object_refs }, 'source', stamp);
}

function evidence(claim: Claim, source: Source | undefined): JsonObject {
  const title = source?.title ?? claim.source;
  const url = source?.url !== undefined && isWebAddress(source.url) ? source.url : undefined;
  const description = claim.locator || title;
  return { external_references: [{ source_name: title, description, ...(url !== undefined && { url }) }] };
}

/** A claim as objects: one that holds it, and for each further relation that it asserts one more. `moreRef` gives their identifiers. */
export function claimObjects(
  claim: Claim,
  ref: string,
  {
    world,
    stamp,
    source,
    sourceRef,
    moreRef,
  }: Making & {
    readonly source: Source | undefined;
    readonly sourceRef: string;
    moreRef(at: number): string;
  },
): StixObject[] {
  const type = typeOfId(ref) ?? '';
  const isOwn = ref !== claim.id;
  const fields = claimFields(claim, type, world, isOwn);
  if (!isOwn) return [candidate(claim, { id: ref, type }, fields, (one) => claimOf(one, world))];
  const cited = evidence(claim, source);
  if (type === 'note') {
    const note = { ...fields, content: claim.summary || '(no words)', object_refs: [sourceRef], ...cited };
    return [made(ref, note, 'claim', stamp)];
  }
  const first = made(ref, { ...fields, ...cited }, 'claim', stamp);
  const more = claim.asserts.slice(1).map((triple, i) => {
    const one = claimFields({ ...claim, asserts: [triple] }, type, world, true);
    return made(moreRef(i + 1), { ...one, ...cited }, 'more', stamp, { first_ref: ref });
  });
  return [first, ...more];
}
