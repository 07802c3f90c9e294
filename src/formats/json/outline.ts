import { endOfString } from '../../dossier/file/nesting.ts';
import { unescaped } from './strings.ts';

/** How a JSON text begins: enough to tell formats apart, even where the text is cut. */
export interface Outline {
  /** Keys of the outermost object, or of the objects in the outermost list. */
  readonly keys: ReadonlySet<string>;
  /**
   * What stands where, as JSON without what was closed: `{nodes[{id` says that the outermost object has `nodes`, a list of objects
   * with `id`. Five levels at most.
   */
  readonly paths: ReadonlySet<string>;
}

const HEAD = 64 * 1024;
const DEEPEST = 5;
const MOST = 5000;
const LONGEST_KEY = 200;
const NONE: Outline = { keys: new Set(), paths: new Set() };

/** Looks over the first 64 kB of a JSON text without parsing it. Text that is no object or list has no outline. */
export function outlineOf(text: string): Outline {
  const head = text.slice(0, HEAD);
  const start = /^\s*[[{]/.exec(head)?.[0].length ?? 0;
  if (start === 0) return NONE;
  const [keys, paths] = [new Set<string>(), new Set<string>()];
  /** What is open, and the path before it; below the fifth level paths are not followed. */
  const open: { readonly sign: string; readonly before: string }[] = [];
  let path = '';
  let key = '';
  for (let at = start - 1; at < head.length && paths.size < MOST; at += 1) {
    const char = head.charAt(at);
    const inObject = open.at(-1)?.sign === '{';
    if (char === '"') {
      const end = endOfString(head, at);
      if (end < head.length) key = unescaped(head.slice(at + 1, Math.min(end, at + LONGEST_KEY)));
      at = end;
    } else if (char === ':' && inObject) {
      if (path === '{' || path === '[{') keys.add(key);
      if (open.length <= DEEPEST) paths.add(path + key);
    } else if (char === '{' || char === '[') {
      open.push({ sign: char, before: path });
      if (open.length > DEEPEST) continue;
      path += inObject ? key + char : char;
      paths.add(path);
    } else if (char === '}' || char === ']') {
      path = open.pop()?.before ?? '';
      if (open.length === 0) break;
    }
  }
  return { keys, paths };
}

/** Keys of the outermost object of a JSON text that may be cut, or of the objects in its outermost list. */
export function topLevelKeys(text: string): ReadonlySet<string> {
  return outlineOf(text).keys;
}
