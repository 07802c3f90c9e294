import { Popover } from '@mantine/core';
import { placeInWords } from '../../../briefing/citations.ts';
import { dateInWords } from '../../../dossier/evidence/dates.ts';
import type { Claim, Source } from '../../../dossier/types.ts';
import { sourceTitle } from '../../../dossier/words.ts';
import { visible } from '../../../kernel/visible.ts';
import { EntityLink } from '../../parts/entity/EntityLink.tsx';
import { linkable } from '../../parts/linkable.ts';
import { useDossier } from '../../stage.ts';
import styles from './SourceLink.module.css';

function Publisher({ source }: { readonly source: Source }) {
  const { entities } = useDossier();
  if (source.publisher === undefined) return null;
  return (
    <p>
      Published by{' '}
      {entities.has(source.publisher) ? <EntityLink id={source.publisher} /> : visible(source.publisher)}
    </p>
  );
}

function SourceCard({ source }: { readonly source: Source }) {
  const dossier = useDossier();
  const address = linkable(source.url);
  const basedOn = (source.basedOn ?? [])
    .filter((id) => dossier.sources.has(id))
    .map((id) => sourceTitle(id, dossier));
  return (
    <div className={styles.card}>
      <h4>{sourceTitle(source.id, dossier)}</h4>
      <Publisher source={source} />
      {source.published && <p>{visible(dateInWords(source.published))}</p>}
      {basedOn.length > 0 && <p>Repeats {basedOn.join(', ')}</p>}
      {source.reliability && <p>Reliability {source.reliability}</p>}
      {address && (
        <p>
          <a href={address} target="_blank" rel="noreferrer noopener">
            {visible(address)}
          </a>
        </p>
      )}
      {source.entity && (
        <p>
          <EntityLink id={source.entity} label="Show it in the graph" />
        </p>
      )}
    </div>
  );
}

/** Where a claim can be read; opens what is known of that source. */
export function SourceLink({ claim, label }: { readonly claim: Claim; readonly label?: string }) {
  const dossier = useDossier();
  const source = dossier.sources.get(claim.source);
  if (!source) return <span>{visible(claim.source)}</span>;
  const place = placeInWords(claim, dossier);
  return (
    <Popover width={280} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={label ? styles.name : styles.link} aria-label={`Source: ${place}`}>
          {label ?? place}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <SourceCard source={source} />
      </Popover.Dropdown>
    </Popover>
  );
}
