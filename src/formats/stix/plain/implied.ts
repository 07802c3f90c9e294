import type { Claim, Entity } from '../../../dossier/types.ts';
import { isList, isObject, own, textsIn } from '../../json/value.ts';
import { isStixObject, roleOfType, type StixObject, typeOfId } from '../object.ts';
import { claimOf, sourceIdOf, sourceIdsOf } from './claim.ts';
import { entityOf } from './entity.ts';
import type { World } from './world.ts';

/** What follows from an object besides the item that it is. Ids are the object's with `#` and what it follows from. */
export interface Implied {
  readonly entities: readonly Entity[];
  readonly claims: readonly Claim[];
}

const NONE: Implied = { entities: [], claims: [] };

/** Names other things, but ties no two of them. */
const NO_TIES = new Set(['object_marking_refs']);

interface Reference {
  /** `to_refs[0]`, `from_ref`. */
  readonly at: string;
  readonly type: string;
  readonly target: string;
}

/** What a property that names other objects says of them: `from_ref` is 'from', `resolves_to_refs` 'resolves-to'. */
function* references(object: StixObject): Iterable<Reference> {
  for (const [name, value] of Object.entries(object)) {
    const [, words] = /^(.+)_refs?$/.exec(name) ?? [];
    if (words === undefined || NO_TIES.has(name)) continue;
    const type = words.replaceAll('_', '-');
    if (typeof value === 'string' && value !== '') yield { at: name, type, target: value };
    if (isList(value))
      for (const [i, target] of value.entries())
        if (typeof target === 'string' && target !== '') yield { at: `${name}[${i}]`, type, target };
  }
}

/** True for what may stand at the end of a relation: everything but relations, reports and definitions. */
function canBeEnd(ref: string, world: World): boolean {
  const type = world.object(ref)?.type ?? typeOfId(ref);
  return type === undefined || roleOfType(type) === 'entity';
}

function referenceClaims(
  object: StixObject,
  world: World,
  source: string,
  resolved: (target: string) => string,
): Claim[] {
  return [...references(object)].flatMap(({ at, type, target }) => {
    const end = resolved(target);
    if (!canBeEnd(end, world)) return [];
    return [tie(`${object.id}#${at}`, [world.idOf(object.id), type, world.idOf(end)], source)];
  });
}

const tie = (id: string, triple: Claim['asserts'][number], source: string): Claim => ({
  id,
  asserts: [triple],
  source,
  speakers: [],
  stance: 'asserts',
  certainty: 'reported',
  summary: '',
});

/** The objects inside of observed data, as STIX 2.0 has them: by keys that hold within it alone. */
function embedded(object: StixObject): Map<string, StixObject> {
  const inside = object.type === 'observed-data' ? own(object, 'objects') : undefined;
  const objects = new Map<string, StixObject>();
  if (isObject(inside))
    for (const [key, value] of Object.entries(inside)) {
      const named = isObject(value) ? { ...value, id: `${object.id}#${key}` } : undefined;
      if (isStixObject(named)) objects.set(key, named);
    }
  return objects;
}

/** What follows from an object that is an entity: ties by what its properties name, and the objects inside of it. */
export function impliedByEntity(object: StixObject, world: World): Implied {
  const inside = embedded(object);
  const source = sourceIdOf(object, world);
  const key = (target: string): string => inside.get(target)?.id ?? target;
  return {
    entities: [...inside.values()].map((one) => entityOf(one, world)),
    claims: [
      ...referenceClaims(object, world, source, (target) => target),
      ...[...inside].map(([at, one]) =>
        tie(`${object.id}#objects[${at}]`, [world.idOf(object.id), 'object', one.id], source),
      ),
      ...[...inside.values()].flatMap((one) => referenceClaims(one, world, source, key)),
    ],
  };
}

/** What follows from an object that is a claim: the same claim out of each other report that lists it, or source that it names. */
export function impliedByClaim(object: StixObject, world: World): Implied {
  const [, ...others] = sourceIdsOf(object, world);
  if (others.length === 0) return NONE;
  const { attributes: _, ...claim } = claimOf(object, world);
  const reports = new Map(world.listing(object.id).map(({ id }) => [world.idOf(id), id]));
  const claims = others.map((source) => ({
    ...claim,
    id: `${object.id}#${reports.get(source) ?? source}`,
    source,
  }));
  return { entities: [], claims };
}

/** True for the id of something that follows from an object. */
export const isImpliedId = (id: string): boolean => typeOfId(id.slice(0, id.indexOf('#'))) !== undefined;

/** The objects that a report lists. */
export const listedBy = (report: StixObject): readonly string[] => textsIn(own(report, 'object_refs'));
