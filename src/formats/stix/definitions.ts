import type { Attributes, Source } from '../../dossier/types.ts';
import { sameJson } from '../../kernel/same-json.ts';
import { isList, isObject, type JsonObject, own } from '../json/value.ts';
import type { StixObject } from './object.ts';
import { isStixObject } from './object.ts';

/*
 * Markings, extension definitions and translations are nothing of which a dossier could say something. They are kept word for word in the
 * attribute `stix` of the source that the file is, so that they can be written again.
 */

/** What a source holds of a bundle. */
export interface Definitions {
  readonly objects: readonly StixObject[];
  /** What the bundle itself says that STIX does not know. */
  readonly about: JsonObject;
}

type Holder = Pick<Source, 'attributes'>;

/** What a source holds of a bundle; nothing for most. */
export function heldBy({ attributes }: Holder): Definitions {
  const stix = attributes?.stix;
  if (!isObject(stix)) return { objects: [], about: {} };
  const [objects, about] = [own(stix, 'objects'), own(stix, 'bundle')];
  return {
    objects: isList(objects) ? objects.filter(isStixObject) : [],
    about: isObject(about) ? about : {},
  };
}

/** What of a bundle's definitions no source holds yet; undefined when that is nothing. */
export function unheld(sources: readonly Holder[], { objects, about }: Definitions): Definitions | undefined {
  const held = sources.map(heldBy);
  const known = new Set(held.flatMap((one) => one.objects.map(({ id }) => id)));
  const left = objects.filter(({ id }) => !known.has(id));
  const said = Object.keys(about).length === 0 || held.some((one) => sameJson(one.about, about));
  return left.length === 0 && said ? undefined : { objects: left, about: said ? {} : about };
}

/** A source that holds these, too. */
export function holding<T extends Holder>(
  source: T,
  { objects, about }: Definitions,
): T & { attributes: Attributes } {
  const before = heldBy(source);
  const all = [...before.objects, ...objects];
  const bundle = { ...before.about, ...about };
  const stix = {
    ...(Object.keys(bundle).length > 0 && { bundle }),
    ...(all.length > 0 && { objects: all }),
  };
  return { ...source, attributes: { ...source.attributes, stix } as unknown as Attributes };
}
