import type { Entity } from '../../../dossier/types.ts';
import { visible } from '../../../kernel/visible.ts';
import { linkable } from '../../parts/linkable.ts';
import styles from './EntityLinks.module.css';

/** Where else the entity can be looked up. Ids are shown as they are; only web addresses become links. */
export function EntityLinks({ entity: { links } }: { readonly entity: Entity }) {
  if (!links) return null;
  const wikidata = /^Q\d+$/.test(links.wikidata ?? '')
    ? `https://www.wikidata.org/wiki/${links.wikidata}`
    : undefined;
  const address = linkable(links.url);
  return (
    <ul className={styles.links} aria-label="Elsewhere">
      {wikidata && (
        <li>
          <a href={wikidata} target="_blank" rel="noreferrer noopener">
            Wikidata {links.wikidata}
          </a>
        </li>
      )}
      {links.opensanctions && <li>OpenSanctions {visible(links.opensanctions)}</li>}
      {address && (
        <li>
          <a href={address} target="_blank" rel="noreferrer noopener">
            {visible(address)}
          </a>
        </li>
      )}
    </ul>
  );
}
