import { CERTAINTIES, type Lens } from '../dossier/types.ts';
import { FACETS, type FacetName, setHidden } from './edit.ts';

const PARAMETERS: Record<FacetName, string> = {
  hiddenTypes: 'types',
  hiddenKinds: 'kinds',
  hiddenCertainties: 'sure',
  hiddenSpeakers: 'voices',
  hiddenSources: 'sources',
  hiddenEntities: 'entities',
};

/** An id for an address. Half a surrogate pair cannot be percent-encoded, so an id that has one is written as its code units behind `!`. */
function encoded(id: string): string {
  if (/\p{Surrogate}/u.test(id))
    return `!${Array.from({ length: id.length }, (_, i) => id.charCodeAt(i).toString(16)).join('.')}`;
  return encodeURIComponent(id).replace(/^!/, '%21').replaceAll('%3A', ':');
}

function decoded(text: string): string {
  if (text.startsWith('!'))
    return String.fromCharCode(
      ...text
        .slice(1)
        .split('.')
        .map((unit) => Number.parseInt(unit, 16)),
    );
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** More ids than this, hidden or shown one by one, are not for an address: programs cut long links. */
const MOST = 300;

const difference = (one: ReadonlySet<string>, other: ReadonlySet<string>): string[] =>
  [...one].filter((id) => !other.has(id));

/** Whether a lens differs from the dossier's own by few enough ids to be sent as a link. */
export function fitsAddress(lens: Lens, base: Lens): boolean {
  let count = 0;
  for (const facet of FACETS) {
    const [now, before] = [new Set<string>(lens[facet]), new Set<string>(base[facet])];
    count += difference(now, before).length + difference(before, now).length;
  }
  return count <= MOST;
}

/**
 * A lens as URL parameters, as far as it differs from the dossier's own: `types=-met,+estimates` hides `met` and shows `estimates`.
 * Ids are percent-encoded, so that a comma in one stays part of it.
 */
export function lensToAddress(lens: Lens, base: Lens): string {
  const parts: string[] = [];
  for (const facet of FACETS) {
    const [now, before] = [new Set<string>(lens[facet]), new Set<string>(base[facet])];
    const hidden = difference(now, before).map((id) => `-${encoded(id)}`);
    const shown = difference(before, now).map((id) => `+${encoded(id)}`);
    const changes = [...hidden, ...shown];
    if (changes.length > 0) parts.push(`${PARAMETERS[facet]}=${changes.join(',')}`);
  }
  if (lens.hideUnrelated !== base.hideUnrelated)
    parts.push(`unrelated=${lens.hideUnrelated ? 'hidden' : 'shown'}`);
  return parts.join('&');
}

/** Reads what {@link lensToAddress} wrote, on top of `base`; parts that it does not understand change nothing. */
export function lensFromAddress(address: string, base: Lens): Lens {
  let lens = base;
  const parameters = new Map(
    address.split('&').map((part): [string, string] => {
      const at = part.indexOf('=');
      return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
    }),
  );
  for (const facet of FACETS) {
    for (const change of parameters.get(PARAMETERS[facet])?.split(',') ?? []) {
      const id = decoded(change.slice(1));
      const known = facet !== 'hiddenCertainties' || (CERTAINTIES as readonly string[]).includes(id);
      if (known && /^[+-]./.test(change)) lens = setHidden(lens, facet, [id], change.startsWith('-'));
    }
  }
  const unrelated = parameters.get('unrelated');
  return unrelated === 'hidden' || unrelated === 'shown'
    ? { ...lens, hideUnrelated: unrelated === 'hidden' }
    : lens;
}
