import { nestingOf } from '../../dossier/file/nesting.ts';

/** Nothing of ours nests deeper; attributes may add to that. */
const DEEPEST = 100;

/** What a JSON text says; undefined for text that is none, or that nests too deep to be ours. */
export function parsedJson(text: string): unknown {
  if (nestingOf(text) > DEEPEST) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
