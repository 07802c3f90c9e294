import type { FacetCount } from '../../lens/counts.ts';

/** Whether all, some or none of what a row stands for is shown. */
export type RowState = 'on' | 'off' | 'mixed';

/** One row of the lens panel: a family, a relation type, a kind, a certainty, a voice or a source. */
export interface Row {
  readonly ids: readonly string[];
  readonly label: string;
  readonly state: RowState;
  readonly count: FacetCount;
}

/** Whether all, some or none of `ids` is shown. */
export function stateOf(ids: readonly string[], hidden: ReadonlySet<string>): RowState {
  const off = ids.filter((id) => hidden.has(id)).length;
  if (off === 0) return 'on';
  return off === ids.length ? 'off' : 'mixed';
}

/** The counts of several values together. */
export function sumCounts(counts: readonly FacetCount[]): FacetCount {
  const sum = (key: keyof FacetCount): number => counts.reduce((total, count) => total + count[key], 0);
  return { total: sum('total'), visible: sum('visible'), gain: sum('gain'), loss: sum('loss') };
}

/** What a click on a row would do to the picture: `+3`, `−8`, or nothing. */
export function clickEffect({ state, count }: Pick<Row, 'state' | 'count'>): string {
  if (state === 'off') return count.gain > 0 ? `+${count.gain}` : '±0';
  return count.loss > 0 ? `−${count.loss}` : '±0';
}

/** The row in words, for its name: 'supplied: 6 of 8 shown. Switching it off hides 6.' */
export function rowInWords({ label, state, count }: Row, noun: string): string {
  const shown = `${label}: ${count.visible} of ${count.total} ${noun} shown.`;
  if (state === 'off') {
    return `${shown} ${count.gain > 0 ? `Switching it on shows ${count.gain} more.` : 'Switching it on adds nothing now.'}`;
  }
  return `${shown} ${count.loss > 0 ? `Switching it off hides ${count.loss}.` : 'Switching it off hides nothing now.'}`;
}
