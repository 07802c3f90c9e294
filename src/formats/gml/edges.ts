import type { DraftRelation } from '../draft/found.ts';
import { endsOf } from '../json/ends.ts';
import type { Entries } from '../json/fields/fields.ts';
import { type Arrows, takeLook } from './look.ts';
import { type GmlPlace, ownEntries, remarkLook, takeOne } from './nodes.ts';
import { entriesOf, type GmlRecord, withEmptyLists } from './parsing/values.ts';

/** An edge as it was found. */
export interface FoundEdge {
  readonly ends: Pick<DraftRelation, 'subject' | 'object' | 'mutual' | 'id'>;
  readonly entries: Entries;
  readonly where: string;
  /** Undefined where its graph decides. */
  readonly directed: boolean | undefined;
}

const flagOf = (value: unknown): boolean | undefined =>
  value === 1 || value === 'true' ? true : value === 0 || value === 'false' ? false : undefined;

/** Makes an edge of a record; nothing, with a remark, of one that does not say where it begins and ends. */
export function readEdge(record: GmlRecord, into: GmlPlace): FoundEdge | undefined {
  const { draft, called, isYed } = into;
  const where = `line ${record.line}`;
  const ours = record.values.has('evidence') && record.values.has('relation');
  const entries = new Map(ours ? ownEntries(record) : withEmptyLists(entriesOf(record)));
  const [source, target] = ['source', 'target'].map((name) => called(takeOne(entries, name, where, draft)));
  const ends = endsOf(source, target, where, draft);
  if (!ends) return undefined;
  const written = flagOf(entries.get('directed'));
  // That field of our own edges is for whoever puts them together again.
  if (ours) return { ends, entries: [...entries], where, directed: written ?? true };
  const id = called(takeOne(entries, 'id', where, draft));
  if (written !== undefined) entries.delete('directed');
  const look = takeLook(entries);
  remarkLook(look, where, draft);
  const arrows: Arrows | undefined = look.arrows ?? (isYed && look.drawn ? 'without' : undefined);
  const turned = arrows === 'backwards';
  const { subject, object } = ends;
  return {
    ends: {
      subject: turned ? object : subject,
      object: turned ? subject : object,
      ...(arrows === 'both' && written !== false && { mutual: true }),
      ...(id !== undefined && { id }),
    },
    entries: [...entries],
    where,
    directed: written ?? (arrows === undefined ? undefined : arrows !== 'without'),
  };
}
