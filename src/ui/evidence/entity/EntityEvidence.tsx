import { voicesOf } from '../../../dossier/evidence/corroboration.ts';
import { dateInWords } from '../../../dossier/evidence/dates.ts';
import type { Entity } from '../../../dossier/types.ts';
import { vocabularyIndex } from '../../../dossier/vocabulary.ts';
import type { Visible } from '../../../lens/visible.ts';
import { familyColour } from '../../../picture/theme.ts';
import { countryOf } from '../../parts/entity/country.ts';
import { EntityGlyph } from '../../parts/entity/EntityGlyph.tsx';
import { useTheme } from '../../parts/theme.ts';
import { ClaimStrip } from '../claim/ClaimStrip.tsx';
import styles from '../Evidence.module.css';
import { EntityLinks } from './EntityLinks.tsx';
import { RelationsByType } from './RelationsByType.tsx';

interface EntityEvidenceProps {
  readonly entity: Entity;
  readonly visible: Visible;
}

function Aliases({ entity }: { readonly entity: Entity }) {
  // A name may be the same in two languages.
  const aliases = [...new Map(entity.aliases?.map((alias) => [alias.text, alias])).values()];
  if (aliases.length === 0) return null;
  return (
    <ul className={styles.aliases} aria-label="Also known as">
      {aliases.map(({ text, lang }) => (
        <li key={text} lang={lang}>
          {text}
        </li>
      ))}
    </ul>
  );
}

/** What an entity is, its relations by type, and what it says as a speaker. */
export function EntityEvidence({ entity, visible }: EntityEvidenceProps) {
  const { dossier } = visible;
  const { vocabulary } = dossier.header;
  const theme = useTheme();
  const kind = vocabularyIndex(vocabulary).kinds.get(entity.kind);
  const spoken = [...dossier.claims.values()].filter((claim) =>
    voicesOf(claim, dossier.sources).includes(entity.id),
  );
  const facts = [kind?.label, countryOf(entity), entity.when && dateInWords(entity.when)].filter(Boolean);
  return (
    <article aria-label="The selected entity">
      <div className={styles.head}>
        <EntityGlyph entity={entity} size={34} />
        <div>
          <h2 className={styles.title}>{entity.name}</h2>
          <p className={styles.lead}>{facts.join(' · ')}</p>
        </div>
      </div>
      {entity.summary && <p>{entity.summary}</p>}
      <Aliases entity={entity} />
      <EntityLinks entity={entity} />
      <RelationsByType entity={entity} visible={visible} />
      {spoken.length > 0 && (
        <>
          <h3 className={styles.heading}>Says so ({spoken.length})</h3>
          <ol className={styles.claims}>
            {spoken.map((claim) => (
              <ClaimStrip key={claim.id} claim={claim} colour={familyColour(vocabulary, 'says', theme)} />
            ))}
          </ol>
        </>
      )}
    </article>
  );
}
