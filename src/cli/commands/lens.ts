import type { Dossier } from '../../dossier/dossier.ts';
import { remarksAbout } from '../../dossier/file/complaint.ts';
import { nearest } from '../../dossier/file/nearest.ts';
import { partialLensSchema } from '../../dossier/file/schema.ts';
import type { Lens } from '../../dossier/types.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { OPEN_LENS } from '../../lens/lens.ts';

const refuse = (why: string, fix: string): Result<never> =>
  fail({ code: 'cli/usage', where: '--lens', why, fix });

/** Ids of the lens that the dossier does not know: a misspelt one would let through what was to be hidden. */
function strangers(lens: Lens, dossier: Dossier): Result<Lens> {
  const { kinds, relationTypes } = dossier.header.vocabulary;
  const entities = [...dossier.entities.keys()];
  const known: [keyof Lens, readonly string[], readonly string[]][] = [
    ['hiddenTypes', lens.hiddenTypes, relationTypes.map(({ id }) => id)],
    ['hiddenKinds', lens.hiddenKinds, kinds.map(({ id }) => id)],
    ['hiddenSources', lens.hiddenSources, [...dossier.sources.keys()]],
    ['hiddenSpeakers', lens.hiddenSpeakers, entities],
    ['hiddenEntities', lens.hiddenEntities, entities],
  ];
  for (const [key, named, ids] of known) {
    const stranger = named.find((id) => !ids.includes(id));
    if (stranger === undefined) continue;
    const meant = nearest(stranger, ids);
    return refuse(
      `${key} names “${stranger}”, which the dossier does not have.`,
      meant ? `Did you mean “${meant}”?` : 'Correct the id.',
    );
  }
  return ok(lens);
}

/** Reads a part of a lens from JSON text and lays it over the open one. Fault: `cli/usage`. */
export function lensFrom(text: string, dossier: Dossier): Result<Lens> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse('It is not JSON.', `Write it like '{"hideUnrelated":true}'.`);
  }
  const [first] = remarksAbout(partialLensSchema, json);
  if (first) return refuse(first.message, first.fix ?? 'See throughline --help.');
  // The schema has just accepted it.
  return strangers({ ...OPEN_LENS, ...(json as Partial<Lens>) }, dossier);
}
