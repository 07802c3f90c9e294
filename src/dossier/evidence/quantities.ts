import type { Claim, ClaimId, Quantity } from '../types.ts';

/** A number range; an end that the source leaves open is infinite. */
export interface NumberRange {
  readonly low: number;
  readonly high: number;
}

/** How a claim's number stands to the one looked at. */
export type Comparison = 'this' | 'same' | 'additional';

export interface ComparedQuantity {
  readonly claim: Claim;
  readonly quantity: Quantity;
  /** Undefined where the source gives words only. */
  readonly range?: NumberRange;
  readonly comparison: Comparison;
}

/** The range of a quantity, or undefined when it is words only. 'At least' and 'up to' leave one end open. */
export function rangeOf({ low, best, high, qualifier }: Quantity): NumberRange | undefined {
  const from = low ?? best ?? high;
  const to = high ?? best ?? low;
  if (from === undefined || to === undefined) return undefined;
  if (qualifier === 'at-least' && high === undefined) return { low: from, high: Infinity };
  if (qualifier === 'up-to' && low === undefined) return { low: 0, high: to };
  return { low: from, high: to };
}

/** True where an end is greater than one that comes after it: low, best, high. Those that are not given stand in no order. */
export const upsideDown = ({ low, best, high }: Pick<Quantity, 'low' | 'best' | 'high'>): boolean =>
  (low ?? best ?? high ?? 0) > (best ?? high ?? low ?? 0) ||
  (best ?? low ?? high ?? 0) > (high ?? best ?? low ?? 0);

const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
const QUALIFIER_WORDS = { about: 'about ', 'at-least': 'at least ', 'up-to': 'up to ' } as const;

/** The number without its unit, as the source gives it: '10,000–12,000', 'about 3,000', '‘thousands’'. Empty when there is neither number nor word. */
export function numberInWords(quantity: Quantity): string {
  const range = rangeOf(quantity);
  if (!range) return quantity.words ? `‘${quantity.words}’` : '';
  const qualifier = quantity.qualifier ? QUALIFIER_WORDS[quantity.qualifier] : '';
  if (range.high === Infinity) return `${qualifier}${grouped(range.low)}`;
  if (range.low === range.high || (range.low === 0 && quantity.low === undefined))
    return `${qualifier}${grouped(range.high)}`;
  return `${qualifier}${grouped(range.low)}–${grouped(range.high)}`;
}

/** A range in figures: '13,000–15,000', 'at least 4,000'. */
export function rangeInWords({ low, high }: NumberRange): string {
  if (high === Infinity) return `at least ${grouped(low)}`;
  return low === high ? grouped(low) : `${grouped(low)}–${grouped(high)}`;
}

function links(
  claims: ReadonlyMap<ClaimId, Claim>,
  key: 'sameAs' | 'additionalTo',
): (a: ClaimId, b: ClaimId) => boolean {
  const says = (a: ClaimId, b: ClaimId): boolean => claims.get(a)?.quantity?.[key]?.includes(b) ?? false;
  return (a, b) => says(a, b) || says(b, a);
}

/**
 * The numbers of `shown` and every number that a source ties to them, with how: `same` things perhaps, or `additional` ones.
 * Ordered: those shown first, then as in the dossier, or as in `tied`, which may be given where it is known which claims can be
 * tied to them, so that not all need be read.
 */
export function comparedQuantities(
  shown: readonly Claim[],
  all: ReadonlyMap<ClaimId, Claim>,
  tied: Iterable<Claim> = all.values(),
): ComparedQuantity[] {
  const additional = links(all, 'additionalTo');
  const same = links(all, 'sameAs');
  const first = shown.filter((claim) => claim.quantity);
  const rows = new Map<ClaimId, Comparison>(first.map((claim) => [claim.id, 'this']));
  for (const claim of first.length > 0 ? tied : []) {
    if (!claim.quantity || rows.has(claim.id)) continue;
    if (first.some((other) => same(other.id, claim.id))) rows.set(claim.id, 'same');
    else if (first.some((other) => additional(other.id, claim.id))) rows.set(claim.id, 'additional');
  }
  return [...rows].flatMap(([id, comparison]) => {
    const claim = all.get(id);
    if (!claim?.quantity) return [];
    const range = rangeOf(claim.quantity);
    return [{ claim, quantity: claim.quantity, ...(range && { range }), comparison }];
  });
}

/** The rows from `start` on, and round, that are all additional to each other and count in the same unit. */
function addable(
  rows: readonly ComparedQuantity[],
  start: number,
  additional: (a: ClaimId, b: ClaimId) => boolean,
): ComparedQuantity[] {
  const chosen: ComparedQuantity[] = [];
  for (const row of [...rows.slice(start), ...rows.slice(0, start)]) {
    const fits = chosen.every(
      (other) => additional(other.claim.id, row.claim.id) && other.quantity.unit === row.quantity.unit,
    );
    if (fits) chosen.push(row);
  }
  return chosen;
}

/**
 * The sum of the numbers that the sources call additional to each other, as a range; undefined when fewer than two are.
 * Numbers that may count the same things never enter together, nor does a number given in words only.
 */
export function sumOfAdditional(
  rows: readonly ComparedQuantity[],
  all: ReadonlyMap<ClaimId, Claim>,
): { readonly range: NumberRange; readonly claims: readonly ClaimId[] } | undefined {
  const additional = links(all, 'additionalTo');
  const numbered = rows.filter(
    (row) => row.range && rows.some((other) => additional(row.claim.id, other.claim.id)),
  );
  const sets = numbered.map((_, start) => addable(numbered, start, additional));
  const chosen = sets.reduce((best, set) => (set.length > best.length ? set : best), []);
  if (chosen.length < 2) return undefined;
  const total = (end: keyof NumberRange): number =>
    chosen.reduce((sum, row) => sum + (row.range?.[end] ?? 0), 0);
  return { range: { low: total('low'), high: total('high') }, claims: chosen.map((row) => row.claim.id) };
}
