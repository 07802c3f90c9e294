import type { Dossier } from '../../dossier/dossier.ts';
import type { Writer } from '../format.ts';
import type { JsonObject } from '../json/value.ts';
import { remainderOf } from '../remainder.ts';
import type { FileCopy } from '../roundtrip/copy.ts';
import { heldBy } from './definitions.ts';
import { AUTHOR_ID, EXTENSION_ID, extension, extensionOf } from './extension.ts';
import type { StixObject } from './object.ts';
import { claimOf } from './plain/claim.ts';
import { entityOf } from './plain/entity.ts';
import { sourceOf } from './plain/source.ts';
import { timestampOf } from './times.ts';
import { Composition } from './writing/composition.ts';
import { FIXED } from './writing/fixed.ts';
import { extended } from './writing/items.ts';

/** An object with what its fields cannot say of the item in our extension; nothing where they say it all. */
function complete(object: StixObject, dossier: Dossier, { bundle }: Composition): StixObject {
  const role = bundle.roleOf(object);
  if (role !== 'entity' && role !== 'source' && role !== 'claim') return object;
  const id = bundle.idOf(object.id);
  const [item, plain] = {
    entity: () => [dossier.entities.get(id), entityOf(object, bundle)],
    source: () => [dossier.sources.get(id), sourceOf(object, bundle)],
    claim: () => [dossier.claims.get(id), claimOf(object, bundle)],
  }[role]();
  const remainder = item && plain && remainderOf(item, plain);
  const own = extensionOf(object)?.own === true;
  return remainder || own
    ? extended(object, EXTENSION_ID, extension({ holds: role, own }, remainder))
    : object;
}

/** The whole dossier as one object: its title, and in our extension its vocabulary and places. */
function whole(
  dossier: Dossier,
  objects: readonly StixObject[],
  { refs, without }: Composition,
  stamp: string,
): StixObject {
  const { id, title, vocabulary } = dossier.header;
  const copy: FileCopy = { id, title, vocabulary, sources: [], claims: [] };
  const fields: JsonObject = {
    dossier: JSON.stringify(copy),
    places: JSON.stringify(Object.fromEntries(dossier.positions)),
    ...(without.length > 0 && { implied_but_not_there: JSON.stringify(without) }),
  };
  const object: StixObject = {
    type: 'grouping',
    spec_version: '2.1',
    id: refs.more('grouping'),
    created: stamp,
    modified: stamp,
    name: title,
    context: 'unspecified',
    object_refs: objects.length > 0 ? objects.map((one) => one.id) : [AUTHOR_ID],
  };
  return extended(object, EXTENSION_ID, extension({ holds: 'dossier', own: true, fields }));
}

/**
 * STIX 2.1 (https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html): entities are identities, locations or objects of a type of
 * our own, claims relationships, sources reports that list them. What STIX has no field for stands in an extension. Objects that came out
 * of STIX are written as they came, with what was changed since.
 */
export const writeStix: Writer = (dossier, { exportedOn }) => {
  const stamp = timestampOf(exportedOn.slice(0, 10));
  const composition = new Composition(dossier, stamp);
  const objects = composition.objects.map((object) => complete(object, dossier, composition));
  const about = [...dossier.sources.values()].flatMap((source) => Object.entries(heldBy(source).about));
  const bundle = { type: 'bundle', id: composition.refs.more('bundle', exportedOn) };
  const all = [...FIXED, whole(dossier, objects, composition, stamp), ...objects];
  const head = JSON.stringify({ ...Object.fromEntries(about), ...bundle }).slice(0, -1);
  const lines = all.map((object) => JSON.stringify(object));
  return new TextEncoder().encode(`${head},"objects":[\n${lines.join(',\n')}\n]}\n`);
};
