import type { Claim, ClaimId } from '../types.ts';

type Claims = ReadonlyMap<ClaimId, Claim>;

const namedBy = ({ quantity }: Claim): readonly ClaimId[] => [
  ...(quantity?.sameAs ?? []),
  ...(quantity?.additionalTo ?? []),
];

/**
 * The claims that tie their number to another's, gathered by reading every claim once, as many at a time as the reader likes: in a
 * large dossier reading them all at once would stop the page, and only these few matter.
 */
export class TiedClaims {
  readonly #claims: Claims;
  readonly #rest: Iterator<Claim, unknown>;
  readonly #tied: Claim[] = [];
  #complete = false;

  constructor(claims: Claims) {
    this.#claims = claims;
    this.#rest = claims.values();
  }

  /** True when every claim has been read. */
  get complete(): boolean {
    return this.#complete;
  }

  /** Reads at most `count` more claims; false when none are left. */
  read(count: number): boolean {
    for (let i = 0; i < count && !this.#complete; i += 1) {
      const next = this.#rest.next();
      if (next.done) this.#complete = true;
      else if (namedBy(next.value).length > 0) this.#tied.push(next.value);
    }
    return !this.#complete;
  }

  /** The claims whose numbers those of `shown` name, or whose numbers name one of `shown`, as far as claims have been read. */
  near(shown: readonly Claim[]): Claim[] {
    const ids = new Set(shown.map(({ id }) => id));
    const naming = this.#tied.filter((claim) => namedBy(claim).some((id) => ids.has(id)));
    const named = shown.flatMap(namedBy).flatMap((id) => this.#claims.get(id) ?? []);
    return [...new Map([...naming, ...named].map((claim) => [claim.id, claim])).values()];
  }
}

const known = new WeakMap<Claims, TiedClaims>();

/** The tied claims of these claims, read as far as anybody has read them. */
export function tiedOf(claims: Claims): TiedClaims {
  const tied = known.get(claims) ?? new TiedClaims(claims);
  known.set(claims, tied);
  return tied;
}
