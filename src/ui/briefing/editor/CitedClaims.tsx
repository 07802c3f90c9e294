import { IconX } from '@tabler/icons-react';
import { toggleClaim } from '../../../briefing/statements.ts';
import type { ClaimId, Scene } from '../../../dossier/types.ts';
import { visible } from '../../../kernel/visible.ts';
import { useDossier } from '../../stage.ts';
import { ClaimPicker } from './ClaimPicker.tsx';
import styles from './SceneEditor.module.css';
import { shortId } from './short-id.ts';

interface CitedClaimsProps {
  readonly scene: Scene;
  /** Place of the statement, from 1. */
  readonly place: number;
  readonly claims: readonly ClaimId[];
  readonly onChange: (claims: readonly ClaimId[]) => void;
}

/** The claims that a statement cites, to take away, and a way to cite others. */
export function CitedClaims({ scene, place, claims, onChange }: CitedClaimsProps) {
  const dossier = useDossier();
  return (
    <ul className={styles.cited} aria-label={`Claims cited by statement ${place}`}>
      {claims.map((id) => {
        const claim = dossier.claims.get(id);
        const words = visible(claim?.summary ?? 'This claim is no longer there.');
        const short = visible(shortId(id));
        return (
          <li key={id} className={styles.chip} data-missing={!claim || undefined} title={words}>
            {short}
            <button
              type="button"
              aria-label={`Stop citing ${short}: ${words}`}
              onClick={() => onChange(toggleClaim(claims, id))}
            >
              <IconX size={12} aria-hidden="true" />
            </button>
          </li>
        );
      })}
      <li>
        <ClaimPicker
          scene={scene}
          cited={claims}
          label={`Cite claims in statement ${place}`}
          onToggle={(id) => onChange(toggleClaim(claims, id))}
        />
      </li>
    </ul>
  );
}
