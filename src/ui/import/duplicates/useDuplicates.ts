import { useEffect, useState } from 'react';
import type { Dossier } from '../../../dossier/dossier.ts';
import type { Fault } from '../../../kernel/fault.ts';
import type { Suggestion } from '../../../state/import/duplicates.ts';
import { useStage } from '../../stage.ts';

/** Pairs of entities that may be the same; nothing while they are looked for. */
export interface FoundDuplicates {
  readonly pairs?: readonly Suggestion[];
  readonly fault?: Fault;
}

/** Looks for entities that are in both dossiers, or twice in the open one. */
export function useDuplicates(open: Dossier, incoming?: Dossier): FoundDuplicates {
  const { ports } = useStage();
  const [found, setFound] = useState<FoundDuplicates>({});
  useEffect(() => {
    let wanted = true;
    setFound({});
    void ports.duplicates(open, incoming).then((result) => {
      if (wanted) setFound(result.ok ? { pairs: result.value } : { fault: result.fault });
    });
    return () => {
      wanted = false;
    };
  }, [ports, open, incoming]);
  return found;
}
