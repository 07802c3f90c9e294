import type { Entity } from '../../dossier/types.ts';
import type { KindMatch } from './kinds.ts';
import type { ReasonKind } from './suggestion.ts';

/** How likely two entities are the same for one reason alone, when nothing speaks against it. By judgement, not measured. */
const ALONE: Readonly<Record<ReasonKind, number>> = {
  'same-id': 0.9,
  'same-wikidata': 0.97,
  'same-opensanctions': 0.97,
  'same-name': 0.85,
  'same-alias': 0.75,
  'same-name-other-script': 0.75,
  'same-name-other-spelling': 0.6,
};

const LOOKED_UP: readonly ReasonKind[] = ['same-wikidata', 'same-opensanctions'];

/** An id such as `12` or `n12` that any file may give to anything. */
const COUNTED = /^\W*\p{L}{0,2}\W*\d*$/u;

/** What is known of two entities besides the reasons. */
export interface Circumstances {
  readonly open: Entity;
  readonly incoming: Entity;
  readonly kinds: KindMatch;
  /** True when the name that they share is one word of a person: many have it. */
  readonly short: boolean;
}

const differ = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;

/** How likely two entities are the same, from 0 to 1: each reason counts as if it were independent of the others. */
export function strengthOf(reasons: readonly ReasonKind[], circumstances: Circumstances): number {
  const { open, incoming, kinds, short } = circumstances;
  const lookedUp = reasons.some((kind) => LOOKED_UP.includes(kind));
  const onlyId = reasons.every((kind) => kind === 'same-id');
  let doubt = 1;
  for (const kind of reasons) {
    let sure = ALONE[kind];
    if (kind === 'same-id') sure *= (COUNTED.test(incoming.id) ? 0.4 : 1) * (onlyId ? 0.8 : 1);
    else if (short && !LOOKED_UP.includes(kind)) sure *= 0.75;
    doubt *= 1 - sure;
  }
  let strength = 1 - doubt;
  // What two registers say is one thing stays one, whatever the files call it.
  if (!lookedUp) {
    if (kinds === 'different') strength *= 0.35;
    if (kinds === 'unknown') strength *= 0.9;
    if (differ(open.country, incoming.country)) strength *= 0.75;
  }
  const { links: a } = open;
  const { links: b } = incoming;
  if (differ(a?.wikidata, b?.wikidata) || differ(a?.opensanctions, b?.opensanctions)) strength *= 0.2;
  return Math.round(strength * 1000) / 1000;
}
