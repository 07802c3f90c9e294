import type { Certainty } from '../../dossier/types.ts';

const DASHES: Partial<Record<Certainty, string>> = { estimated: '6 3', possible: '2 3' };

/** How the canvas draws a line of this certainty. */
export function LineSample({ certainty }: { readonly certainty: Certainty }) {
  return (
    <svg width="16" height="8" viewBox="0 0 16 8" aria-hidden="true">
      {certainty === 'stated' ? (
        <path d="M0 2.5h16M0 5.5h16" stroke="currentColor" />
      ) : (
        <path
          d="M0 4h16"
          stroke="currentColor"
          strokeWidth={certainty === 'confirmed' ? 3 : 2}
          strokeDasharray={DASHES[certainty]}
        />
      )}
    </svg>
  );
}
