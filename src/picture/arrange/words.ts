import type { Box } from '../geometry/box.ts';
import type { Spot } from '../labels/spots.ts';
import type { Field } from './field.ts';

/** What words would stand on at a spot. */
export interface Trouble {
  readonly marks: number;
  readonly words: number;
  readonly lines: number;
}

const PRICE = { mark: 1000, words: 800, line: 300, unclear: 120 } as const;

/** What is in the way of an owner's words in a box. */
export function troubleOf(box: Box, owner: string, field: Field): Trouble {
  return {
    marks: field.marksUnder(box).length,
    words: field.wordsUnder(box, owner).length,
    lines: field.linesUnder(box, owner, 3).length,
  };
}

const priceOf = ({ marks, words, lines }: Trouble): number =>
  marks * PRICE.mark + words * PRICE.words + lines * PRICE.line;

/** The spot with the least in its way; among equals, the best liked. Spots come best liked first. */
export function bestSpot(
  spots: readonly Spot[],
  owner: string,
  field: Field,
): { spot: Spot; trouble: Trouble; price: number } | undefined {
  let best: { spot: Spot; trouble: Trouble; price: number } | undefined;
  for (const spot of spots) {
    if (best && best.price <= spot.cost) break;
    const trouble = troubleOf(spot.box, owner, field);
    const unclear = spot.apart !== undefined && field.linesUnder(spot.box, owner, 1, spot.apart).length > 0;
    const price = priceOf(trouble) + spot.cost + (unclear ? PRICE.unclear : 0);
    if (!best || price < best.price) best = { spot, trouble, price };
  }
  return best;
}
