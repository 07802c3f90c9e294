import { pathText } from '../../dossier/file/path.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Draft } from '../draft/draft.ts';
import { objectsIn, wrongShape } from '../json/shape.ts';
import { isList, isObject, type JsonObject, own, sortOf } from '../json/value.ts';

/** An item of an aspect, and where in the file it stands. */
export interface AspectItem {
  readonly item: JsonObject;
  readonly where: string;
}

/** The aspects of a CX2 file by name, their fragments joined, in the order of the file. */
export type Aspects = ReadonlyMap<string, readonly AspectItem[]>;

const refused = (code: string, file: string, why: string, fix: string): Result<never> =>
  fail({ code: `cx2/${code}`, where: file, why, fix });

/** Checks the descriptor and the status, which must be first and last, and gives what is between. */
function framed(root: unknown, file: string): Result<readonly unknown[]> {
  if (!isList(root)) return wrongShape(file, [], 'a list', root);
  const [first] = root;
  const version = isObject(first) ? own(first, 'CXVersion') : undefined;
  if (typeof version !== 'string' || !/^2(\.|$)/.test(version)) {
    const is =
      version === undefined ? 'has no CXVersion' : `is of CX version ${JSON.stringify(version).slice(0, 40)}`;
    return refused('version', file, `It ${is}; only version 2 is read.`, 'Save it as CX2.');
  }
  const last = root.at(-1);
  const status = isObject(last) ? own(last, 'status') : undefined;
  const state = isList(status) ? status[0] : undefined;
  if (!isObject(state))
    return refused(
      'incomplete',
      file,
      'It does not end with a status, so that its end may be missing.',
      'Fetch it again.',
    );
  if (own(state, 'success') !== true) {
    const error = own(state, 'error');
    const said = typeof error === 'string' && error !== '' ? `: “${error.slice(0, 200)}”` : '';
    return refused(
      'failed',
      file,
      `Its status says that it was not written in full${said}.`,
      'Fetch it again.',
    );
  }
  return ok(root.slice(1, -1));
}

/** How many items each aspect should have, by the file's own account; said before or after, or both. */
function counts(blocks: readonly unknown[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const block of blocks) {
    const account = isObject(block) ? own(block, 'metaData') : undefined;
    for (const entry of isList(account) ? account : []) {
      if (!isObject(entry)) continue;
      const [name, count] = [own(entry, 'name'), own(entry, 'elementCount')];
      if (typeof name === 'string' && typeof count === 'number') found.set(name, count);
    }
  }
  return found;
}

/**
 * Takes a CX2 file apart (https://cytoscape.org/cx/cx2/specification/cytoscape-exchange-format-specification-(version-2)/). Faults:
 * `json/shape`, `cx2/version`, `cx2/incomplete` without a status at the end, `cx2/failed`, `cx2/count` where nodes or edges are fewer
 * than the file says.
 */
export function aspectsOf(root: unknown, file: string, draft: Draft): Result<Aspects> {
  const blocks = framed(root, file);
  if (!blocks.ok) return blocks;
  const aspects = new Map<string, AspectItem[]>();
  for (const [i, block] of blocks.value.entries()) {
    const at = i + 1;
    if (!isObject(block)) return wrongShape(file, [at], 'an object', block);
    for (const [name, list] of Object.entries(block)) {
      if (name === 'metaData') continue;
      if (!isList(list)) {
        draft.remark(
          'item/unreadable',
          'warning',
          pathText([at, name]),
          `It is ${sortOf(list)}, not a list; it is left out.`,
        );
        continue;
      }
      const items = aspects.get(name) ?? [];
      aspects.set(name, items);
      for (const { item, where } of objectsIn(list, [at, name], draft)) items.push({ item, where });
    }
  }
  for (const [name, count] of counts(blocks.value)) {
    const found = aspects.get(name)?.length ?? 0;
    if (found >= count || (name !== 'nodes' && name !== 'edges')) continue;
    const why = `It says that it has ${count} ${name}, but there are ${found}.`;
    return refused('count', file, why, 'Fetch it again.');
  }
  return ok(aspects);
}
