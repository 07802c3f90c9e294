import { fail, ok, type Result } from '../../../kernel/result.ts';
import { sameJson } from '../../../kernel/same-json.ts';
import type { Draft } from '../../draft/draft.ts';
import { isList, isObject, type JsonObject, own, ownText, sortOf } from '../../json/value.ts';
import type { Located } from '../bundle.ts';
import { isStixObject } from '../object.ts';

/** The objects of a file, the newest version of each, and what the bundle says besides. */
export interface Collected {
  readonly objects: ReadonlyMap<string, Located>;
  /** Fields of the bundle that STIX does not know. */
  readonly about: JsonObject;
}

/** What STIX says of a bundle, and TAXII of a page of one. */
const BUNDLE = new Set(['type', 'id', 'spec_version', 'objects', 'more', 'next']);

/** A bundle, a list of objects, what a TAXII server answers, or one object. */
function listIn(json: unknown): { list: readonly unknown[]; path: string; about: JsonObject } | undefined {
  if (isList(json)) return { list: json, path: '', about: {} };
  if (!isObject(json)) return undefined;
  const objects = own(json, 'objects');
  if (isList(objects) && !Object.hasOwn(json, 'created')) {
    const about = Object.fromEntries(Object.entries(json).filter(([name]) => !BUNDLE.has(name)));
    return { list: objects, path: 'objects', about };
  }
  return isStixObject(json) && json.type !== 'bundle' ? { list: [json], path: '', about: {} } : undefined;
}

const versionOf = ({ object }: Located): string =>
  ownText(object, 'modified') ?? ownText(object, 'created') ?? '';

/** Timestamps in UTC, to be compared: without the Z, so that fewer digits of a second come first. */
const comparable = (timestamp: string): string => timestamp.replace(/Z$/i, '');

function newer(known: Located, found: Located, draft: Pick<Draft, 'remark'>): Located {
  if (sameJson(known.object, found.object)) return known;
  const [before, after] = [known, found].map((one) => comparable(versionOf(one)));
  const later = (after ?? '') > (before ?? '') ? found : known;
  const other = later === found ? known : found;
  const { id } = found.object;
  if (before === after)
    draft.remark(
      'stix/twice',
      'warning',
      found.where,
      `“${id}” occurs again, with other content and the same date; the first stays.`,
    );
  else
    draft.remark(
      'stix/older-version',
      'note',
      other.where,
      `“${id}” is there in several versions; that of ${versionOf(later)} is the newest, and the only one that was kept.`,
    );
  return later;
}

/** An object with an id: what has a type alone gets its place in the file as one. */
function named(value: unknown, where: string): Located | undefined {
  if (isStixObject(value)) return { object: value, where };
  if (!isObject(value) || ownText(value, 'type') === undefined) return undefined;
  const object = { ...value, id: where };
  return isStixObject(object) ? { object, where } : undefined;
}

/** Collects the objects of a parsed file. Fault `stix/no-objects`. */
export function collected(json: unknown, where: string, draft: Pick<Draft, 'remark'>): Result<Collected> {
  const found = listIn(json);
  if (!found) {
    const why = `It holds ${sortOf(json)} without “objects”, and is no STIX object either.`;
    return fail({ code: 'stix/no-objects', where, why, fix: 'Export a STIX bundle.' });
  }
  const objects = new Map<string, Located>();
  found.list.forEach((value, i) => {
    const at = `${found.path}[${i}]`;
    const one = named(value, at);
    if (!one) {
      const message = `It is ${sortOf(value)} without a type, which no STIX object is; it is left out.`;
      draft.remark('stix/no-type', 'warning', at, message);
      return;
    }
    const known = objects.get(one.object.id);
    objects.set(one.object.id, known ? newer(known, one, draft) : one);
  });
  return ok({ objects, about: found.about });
}
