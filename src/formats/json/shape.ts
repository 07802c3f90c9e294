import { pathText } from '../../dossier/file/path.ts';
import type { AttributeValue } from '../../dossier/types.ts';
import { fail, type Result } from '../../kernel/result.ts';
import { attributesOf } from '../draft/attributes.ts';
import type { Draft } from '../draft/draft.ts';
import { isObject, type JsonObject, own, sortOf } from './value.ts';

/** A path into a JSON file. */
export type Path = readonly (string | number)[];

/** Refuses a file that is not built as its format is: `json/shape`, with the path and what is expected there. */
export function wrongShape(file: string, path: Path, wanted: string, found: unknown): Result<never> {
  const at = path.length > 0 ? `At ${pathText(path)}` : 'At the outermost level';
  return fail({
    code: 'json/shape',
    where: file,
    why: `${at} ${wanted} is expected, not ${sortOf(found)}.`,
    fix: 'Check what made the file.',
  });
}

/** Remarks on an item that is left out, since it is no object. */
export function remarkNoObject(found: unknown, where: string, draft: Pick<Draft, 'remark'>): void {
  const message = `Here is ${sortOf(found)} where an object is expected; it is left out.`;
  draft.remark('item/unreadable', 'warning', where, message);
}

/** The objects in a list with their paths. Anything else in it is left out with a remark. */
export function* objectsIn(
  list: readonly unknown[],
  path: Path,
  draft: Pick<Draft, 'remark'>,
): Iterable<{ readonly item: JsonObject; readonly where: string; readonly index: number }> {
  const before = pathText(path);
  for (let index = 0; index < list.length; index += 1) {
    const item = list[index];
    const where = `${before}[${index}]`;
    if (isObject(item)) yield { item, where, index };
    else remarkNoObject(item, where, draft);
  }
}

/** The object under a key of an item; empty where there is none, with a remark where something else stands there. */
export function objectUnder(
  item: JsonObject,
  key: string,
  where: string,
  draft: Pick<Draft, 'remark'>,
): JsonObject {
  const found = own(item, key) ?? {};
  if (isObject(found)) return found;
  draft.remark('item/unreadable', 'warning', `${where}.${key}`, 'It is no object; it is left out.');
  return {};
}

const TITLES = ['title', 'name', 'shared_name'];

/** Keeps what the file says of itself, except its title and these names, as attributes of the source that it is. */
export function keepAbout(about: JsonObject, except: readonly string[], draft: Draft): void {
  const entries = Object.entries(about).filter(
    ([name, value]) => !except.includes(name) && !(TITLES.includes(name) && value === draft.title),
  );
  const kept = Object.entries(draft.fileAttributes ?? {});
  // Out of JSON nothing but JSON can come.
  draft.fileAttributes = attributesOf([...kept, ...(entries as [string, AttributeValue][])]);
}
