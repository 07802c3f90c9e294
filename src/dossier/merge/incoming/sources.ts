import { sameJson } from '../../../kernel/same-json.ts';
import type { Dossier } from '../../dossier.ts';
import type { Edit } from '../../patch.ts';
import type { AttributeValue, Source, SourceId } from '../../types.ts';
import type { KeptOf } from '../record/list.ts';
import { keepAttributes, keepOther } from '../together/entity.ts';
import { sourcePointed } from '../together/sources.ts';
import { nameAgain } from './again.ts';
import { type Renaming, sourceRenamed } from './renaming.ts';

const body = ({ id: _, basedOn: __, ...rest }: Source): unknown => rest;

/** True unless both have a checksum and it is not the same. */
const mayBeSame = (a: Source, b: Source): boolean =>
  a.sha256 === undefined || b.sha256 === undefined || a.sha256 === b.sha256;

const firstBy = (sources: Iterable<Source>, field: 'sha256' | 'url'): Map<string, Source> => {
  const found = new Map<string, Source>();
  for (const source of sources) {
    const key = source[field];
    if (key && !found.has(key)) found.set(key, source);
  }
  return found;
};

/**
 * The id that each incoming source has in the end. It is a source of the open dossier where it says the same in every field under its
 * id or one that it was given before, or has the same checksum, or the same address and no other checksum. `final` has the names of entities in the end.
 */
export function sourceNames(
  open: Dossier,
  incoming: Dossier,
  final: Renaming,
  keptOf: KeptOf,
): Map<SourceId, SourceId> {
  const [bySum, byAddress] = [
    firstBy(open.sources.values(), 'sha256'),
    firstBy(open.sources.values(), 'url'),
  ];
  const names = new Map<SourceId, SourceId>();
  const given = new Set<SourceId>();
  for (const source of incoming.sources.values()) {
    const own = body(sourceRenamed(source, final));
    const equal = (id: SourceId): boolean => {
      const other = open.sources.get(id);
      return other !== undefined && sameJson(body(sourcePointed(other, keptOf)), own);
    };
    const near = byAddress.get(source.url ?? '');
    const twin = bySum.get(source.sha256 ?? '') ?? (near && mayBeSame(near, source) ? near : undefined);
    const again = nameAgain(source.id, { open: open.sources, incoming: incoming.sources, given, equal });
    // Where it is there already as it is, it is no other, whoever shares its address.
    const id = twin && !open.sources.has(again) ? twin.id : again;
    names.set(source.id, id);
    if (!open.sources.has(id)) given.add(id);
  }
  return names;
}

const FIELDS = [
  'title',
  'publisher',
  'published',
  'url',
  'archivedUrl',
  'sha256',
  'language',
  'reliability',
  'entity',
] as const;

/** A source of the open dossier with what an incoming one says of it besides. `added` and `final` are the incoming one by both namings. */
function enriched(source: Source, added: Source, final: Source, keptOf: KeptOf): Source {
  const now = sourcePointed(source, keptOf);
  const values = new Map<string, AttributeValue>(Object.entries(source.attributes ?? {}));
  const filled: Record<string, unknown> = {};
  for (const field of FIELDS) {
    const value = final[field] as AttributeValue | undefined;
    if (value === undefined) continue;
    if (now[field] === undefined) filled[field] = added[field];
    else if (!sameJson(now[field], value)) keepOther(values, field, value);
  }
  keepAttributes(values, final.attributes);
  const bases = [...new Set([...(source.basedOn ?? []), ...(final.basedOn ?? [])])].filter(
    (id) => id !== source.id,
  );
  const next = {
    ...source,
    ...filled,
    ...(bases.length > (source.basedOn?.length ?? 0) && { basedOn: bases }),
    ...(values.size > 0 && { attributes: Object.fromEntries(values) }),
  };
  return sameJson(next, source) ? source : next;
}

/** The edits that add the incoming sources, and what they say of sources that are there. */
export function sourceEdits(
  open: Dossier,
  incoming: Dossier,
  { added, final, keptOf }: { readonly added: Renaming; readonly final: Renaming; readonly keptOf: KeptOf },
): Map<SourceId, Edit<Source>> {
  const edits = new Map<SourceId, Edit<Source>>();
  for (const source of incoming.sources.values()) {
    const next = sourceRenamed(source, added);
    const before = open.sources.get(next.id);
    if (!before) {
      edits.set(next.id, [undefined, next]);
      continue;
    }
    const now = edits.get(next.id)?.[1] ?? before;
    const after = enriched(now, next, sourceRenamed(source, final), keptOf);
    if (after !== now) edits.set(next.id, [before, after]);
  }
  return edits;
}
