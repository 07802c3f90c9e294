import { snapshotOf } from '../../../dossier/columns/snapshot.ts';
import { rowOf } from '../../../dossier/columns/ties.ts';
import { voicedOf } from '../../../dossier/columns/voiced.ts';
import type { Dossier } from '../../../dossier/dossier.ts';
import { dateInWords } from '../../../dossier/evidence/dates.ts';
import { mergedNames } from '../../../dossier/merge/record/steps.ts';
import type { Entity } from '../../../dossier/types.ts';
import { entityName, kindLabel } from '../../../dossier/words.ts';
import { hidden, visible as readable } from '../../../kernel/visible.ts';
import type { Visible } from '../../../lens/visible.ts';
import { familyColour } from '../../../picture/theme.ts';
import { countryOf } from '../../parts/entity/country.ts';
import { EntityGlyph } from '../../parts/entity/EntityGlyph.tsx';
import { useTheme } from '../../parts/theme.ts';
import { More, useShown } from '../../parts/widgets/More.tsx';
import { ClaimStrip } from '../claim/ClaimStrip.tsx';
import styles from '../Evidence.module.css';
import { EntityLinks } from './EntityLinks.tsx';
import { RelationsByType } from './RelationsByType.tsx';

interface EntityEvidenceProps {
  readonly entity: Entity;
  readonly visible: Visible;
}

/** Says what a name hides, since it may be made to look like another. */
function HiddenInName({ name }: { readonly name: string }) {
  const found = hidden(name);
  if (found.length === 0) return null;
  return <p className={styles.remark}>The name has hidden characters: {found.join(', ')}.</p>;
}

function Aliases({ entity }: { readonly entity: Entity }) {
  // A name may be the same in two languages.
  const aliases = [...new Map(entity.aliases?.map((alias) => [alias.text, alias])).values()];
  if (aliases.length === 0) return null;
  return (
    <ul className={styles.aliases} aria-label="Also known as">
      {aliases.map(({ text, lang }) => (
        <li key={text} lang={lang}>
          {readable(text)}
        </li>
      ))}
    </ul>
  );
}

/** What was merged into the entity, by name. */
function MergedFrom({ entity }: { readonly entity: Entity }) {
  const names = mergedNames(entity);
  return names.length > 0 && <p className={styles.lead}>Merged from: {readable(names.join(', '))}</p>;
}

/** So many claims are listed at first. */
const FIRST = 40;

/** What an entity says as a speaker. */
function Spoken({ entity, dossier }: { readonly entity: Entity; readonly dossier: Dossier }) {
  const snapshot = snapshotOf(dossier);
  const row = snapshot.entityIndex.get(entity.id);
  const spoken = row === undefined ? [] : [...new Set(rowOf(voicedOf(snapshot), row))];
  const [shown, more] = useShown(spoken.length, FIRST);
  const colour = familyColour(dossier.header.vocabulary, 'says', useTheme());
  if (spoken.length === 0) return null;
  const claims = spoken
    .slice(0, shown)
    .flatMap((claim) => dossier.claims.get(snapshot.claimIds.at(claim)) ?? []);
  return (
    <>
      <h3 className={styles.heading}>Says so ({spoken.length})</h3>
      <ol className={styles.claims}>
        {claims.map((claim) => (
          <ClaimStrip key={claim.id} claim={claim} colour={colour} />
        ))}
      </ol>
      <More shown={shown} total={spoken.length} noun="claims" onMore={more} />
    </>
  );
}

/** What an entity is, its relations by type, and what it says as a speaker. */
export function EntityEvidence({ entity, visible }: EntityEvidenceProps) {
  const { dossier } = visible;
  const when = entity.when && readable(dateInWords(entity.when));
  const facts = [kindLabel(entity.kind, dossier), countryOf(entity), when].filter(Boolean);
  return (
    <article aria-label="The selected entity">
      <div className={styles.head}>
        <EntityGlyph entity={entity} size={34} />
        <div>
          <h2 className={styles.title}>{entityName(entity.id, dossier)}</h2>
          <HiddenInName name={entity.name} />
          <p className={styles.lead}>{facts.join(' · ')}</p>
        </div>
      </div>
      {entity.summary && <p>{readable(entity.summary)}</p>}
      <Aliases entity={entity} />
      <MergedFrom entity={entity} />
      <EntityLinks entity={entity} />
      <RelationsByType entity={entity} visible={visible} />
      <Spoken entity={entity} dossier={dossier} />
    </article>
  );
}
