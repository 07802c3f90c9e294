import type { Issue } from '../../kernel/fault.ts';

/** One sort of remark: how often it was made, and the first of them. */
export interface RemarkGroup {
  /** What they have in common, such as `relation/no-end`. */
  readonly code: string;
  readonly severity: Issue['severity'];
  readonly count: number;
  readonly first: readonly Issue[];
}

/** More of one sort nobody reads; the rest is counted. */
const LISTED = 50;
/** More sorts than these are counted together. */
const SORTS = 400;

/** Collects remarks about a file by sort, lists the first ones of each and counts all. */
export class ImportRemarks {
  readonly #groups = new Map<string, { severity: Issue['severity']; count: number; first: Issue[] }>();

  /** Adds a remark; `remark` is made only while there is room for it. */
  add(code: string, severity: 'warning' | 'note', remark: () => Omit<Issue, 'severity'>): void {
    const key = this.#groups.has(code) || this.#groups.size < SORTS ? code : 'more';
    const known = this.#groups.get(key);
    const group = known ?? { severity, count: 0, first: [] };
    if (!known) this.#groups.set(key, group);
    group.count += 1;
    if (group.first.length < LISTED) group.first.push({ severity, ...remark() });
  }

  /** All sorts: warnings first, and the more frequent first. */
  groups(): RemarkGroup[] {
    const rank = ({ severity }: RemarkGroup): number => (severity === 'note' ? 1 : 0);
    return [...this.#groups]
      .map(([code, group]) => ({ code, ...group }))
      .sort((a, b) => rank(a) - rank(b) || b.count - a.count);
  }
}

/** Remarks as one list; where there were too many of a sort, one says how many more. */
export function issuesOf(groups: readonly RemarkGroup[]): Issue[] {
  return groups.flatMap(({ severity, count, first }) => {
    const more = count - first.length;
    const last = first.at(-1);
    if (more === 0 || !last) return [...first];
    return [
      ...first,
      { severity, where: 'the whole file', message: `And ${more} more like: ${last.message}` },
    ];
  });
}
