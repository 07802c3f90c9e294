import type { Entity } from '../../dossier/types.ts';
import type { ComparedName } from './names.ts';
import { REASONS, type Reason, type ReasonKind } from './suggestion.ts';

const quoted = (text: string): string => `“${text}”`;

/** Why two names that have the same words are one. */
export function sameName(open: ComparedName, incoming: ComparedName, entity: Entity): Reason {
  const kind: ReasonKind = open.own && incoming.own ? 'same-name' : 'same-alias';
  if (open.text === incoming.text) {
    const words =
      kind === 'same-name'
        ? `Both are called ${quoted(open.text)}`
        : `${quoted(open.text)} is another name of ${quoted(entity.name)}`;
    return { kind, words };
  }
  return { kind, words: `${quoted(incoming.text)} is ${quoted(open.text)}, written differently` };
}

/** Why two names that sound alike are one. */
export function sameSound(open: ComparedName, incoming: ComparedName): Reason {
  if (open.script === incoming.script)
    return {
      kind: 'same-name-other-spelling',
      words: `${quoted(incoming.text)} is another spelling of ${quoted(open.text)}`,
    };
  const [one, other] = incoming.script === 'Latin' ? [open, incoming] : [incoming, open];
  return {
    kind: 'same-name-other-script',
    words: `${quoted(one.text)} is ${quoted(other.text)} in ${one.script}`,
  };
}

const place = ({ kind }: Reason): number => REASONS.indexOf(kind);

/** The reasons, the strongest first, one of each kind. */
export function ordered(reasons: readonly Reason[]): Reason[] {
  const byKind = new Map(reasons.toReversed().map((reason) => [reason.kind, reason]));
  return [...byKind.values()].sort((a, b) => place(a) - place(b));
}
