import { ok } from '../../kernel/result.ts';
import type { Reader } from '../format.ts';
import { parseJson } from '../json/parse.ts';
import { isObject, own } from '../json/value.ts';
import { Bundle } from './bundle.ts';
import { extensionOf } from './extension.ts';
import { collected } from './reading/collect.ts';
import { Emission } from './reading/emission.ts';

/**
 * Reads STIX 2.1 and 2.0 (https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html): domain objects and observables become
 * entities, relationships and sightings claims, reports and groupings the sources of what they list, opinions claims that agree or
 * deny. What a claim or entity has no field for stays as an attribute by its own name. Faults: those of `parseJson`, `stix/no-objects`.
 */
export const readStix: Reader = async (input, draft) => {
  const json = await parseJson(input, draft);
  if (!json.ok) return json;
  const found = collected(json.value, input.part.name, draft);
  if (!found.ok) return found;
  const { objects, about } = found.value;
  const ids = new Map<string, string>();
  for (const { object } of objects.values()) {
    const id = own(extensionOf(object)?.remainder.set ?? {}, 'id');
    if (typeof id === 'string' && id !== '') ids.set(object.id, id);
  }
  const emission = new Emission(new Bundle(objects, ids), draft);
  emission.run(isObject(about) ? about : {});
  return ok(undefined);
};
