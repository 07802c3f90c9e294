import { useEffect, useMemo, useState } from 'react';
import { inSlices } from '../../state/slices.ts';
import type { FacetValues } from './values.ts';

/** So many labels are read at once, about a millisecond's work; and so many before anything is shown. */
const AT_ONCE = 100;
const AT_FIRST = 300;
/** Nobody reads further. */
const MOST = 300;

/** The values whose labels hold the query, found by reading labels in order, some at a time. */
class Matches {
  readonly found: number[] = [];
  readonly #order: FacetValues['order'];
  readonly #label: FacetValues['label'];
  readonly #query: string;
  #next = 0;

  constructor({ order, label }: Pick<FacetValues, 'order' | 'label'>, query: string) {
    this.#order = order;
    this.#label = label;
    this.#query = query;
  }

  get complete(): boolean {
    return this.#next >= this.#order.length || this.found.length >= MOST;
  }

  read(count: number): void {
    for (const end = this.#next + count; this.#next < end && !this.complete; this.#next += 1) {
      const value = this.#order[this.#next] as number;
      if (this.#label(value).toLowerCase().includes(this.#query)) this.found.push(value);
    }
  }
}

/** The values to list: all, or those whose labels hold the query. Of thousands, the rest come while the page is free. */
export function useMatches(values: FacetValues, query: string): ArrayLike<number> {
  const { order, label } = values;
  const matches = useMemo(() => {
    if (query === '') return undefined;
    const begun = new Matches({ order, label }, query);
    begun.read(AT_FIRST);
    return begun;
  }, [order, label, query]);
  const [, hear] = useState(0);
  useEffect(() => {
    if (!matches || matches.complete) return;
    return inSlices(() => {
      const none = matches.found.length === 0;
      matches.read(AT_ONCE);
      if (matches.complete || (none && matches.found.length > 0)) hear((times) => times + 1);
      return !matches.complete;
    });
  }, [matches]);
  return matches ? matches.found : order;
}
