import type { Source } from '../../dossier/types.ts';
import { freeId } from '../../kernel/ids.ts';

/**
 * The key by which texts cite each source: its id, with what BibTeX does not allow in keys replaced. It depends on the id alone, unless
 * two ids would give the same.
 */
export function citationKeys(sources: Iterable<Source>): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const keys = new Map<string, string>();
  for (const { id } of sources) {
    const ascii = id.replace(/[^\dA-Za-z:.+/-]/gu, (char) =>
      /[\p{L}\p{N}]/u.test(char) ? `u${char.codePointAt(0)?.toString(16)}` : '-',
    );
    const key = freeId(/[\dA-Za-z]/.test(ascii) ? ascii : 'source', taken);
    taken.add(key);
    keys.set(id, key);
  }
  return keys;
}
