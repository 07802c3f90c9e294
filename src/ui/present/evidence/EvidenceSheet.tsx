import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { snapshotOf } from '../../../dossier/columns/snapshot.ts';
import { claimsAbout } from '../../../dossier/columns/ties.ts';
import type { Dossier } from '../../../dossier/dossier.ts';
import { claimsOf } from '../../../dossier/relations.ts';
import type { Claim } from '../../../dossier/types.ts';
import { entityName } from '../../../dossier/words.ts';
import { visible } from '../../../kernel/visible.ts';
import { relationInWords } from '../../parts/sentence.ts';
import { More, useShown } from '../../parts/widgets/More.tsx';
import { useDossier } from '../../stage.ts';
import type { Asked } from '../asked.ts';
import { ClaimCard } from './ClaimCard.tsx';
import styles from './EvidenceSheet.module.css';

/** So many claims are listed at first. */
const FIRST = 40;

interface Shown {
  readonly title: string;
  readonly lead?: string | undefined;
  readonly claims: readonly Claim[];
}

/** What the sheet shows of what was asked for: a claim, the claims of a line, or those in which an entity occurs. */
function shownOf(asked: Asked, dossier: Dossier): Shown {
  if (asked.sort === 'citation') return { title: `Citation ${asked.number}`, claims: [asked.claim] };
  if (asked.sort === 'relation') {
    const relation = dossier.relations.get(asked.key);
    if (!relation) return { title: 'Evidence', claims: [] };
    return { title: relationInWords(relation, dossier), claims: claimsOf(relation, dossier) };
  }
  const entity = dossier.entities.get(asked.id);
  const snapshot = snapshotOf(dossier);
  const about = claimsAbout(snapshot, snapshot.entityIndex.get(asked.id) ?? -1);
  const claims = [...about].flatMap((claim) => dossier.claims.get(snapshot.claimIds.at(claim)) ?? []);
  return { title: entityName(asked.id, dossier), lead: entity?.summary, claims };
}

/** Gives the keyboard focus back to what had it when the sheet opened, if that is still there. */
function useFocusWhileOpen(asked: Asked) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef<Element>(null);
  useEffect(() => {
    const sheet = heading.current?.parentElement?.parentElement;
    if (!sheet?.contains(document.activeElement)) before.current = document.activeElement;
    heading.current?.focus({ preventScroll: true });
    void asked;
  }, [asked]);
  useEffect(
    () => () => {
      if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
    },
    [],
  );
  return heading;
}

function Claims({ claims }: { readonly claims: readonly Claim[] }) {
  const [shown, more] = useShown(claims.length, FIRST);
  return (
    <>
      <ol className={styles.claims}>
        {claims.slice(0, shown).map((claim) => (
          <ClaimCard key={claim.id} claim={claim} />
        ))}
      </ol>
      <More shown={shown} total={claims.length} noun="claims" onMore={more} />
    </>
  );
}

/** The evidence that was asked for, below the narrative, where nothing of the graph is covered. */
export function EvidenceSheet({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }) {
  const dossier = useDossier();
  const heading = useFocusWhileOpen(asked);
  const { title, lead, claims } = shownOf(asked, dossier);
  return (
    <aside className={styles.sheet} aria-label="Evidence">
      <header className={styles.head}>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        <button type="button" className={styles.close} aria-label="Close the evidence" onClick={onClose}>
          <IconX size={17} aria-hidden="true" />
        </button>
      </header>
      {lead && <p className={styles.lead}>{visible(lead)}</p>}
      <Claims key={title} claims={claims} />
    </aside>
  );
}
