import { useEffect, useMemo, useState } from 'react';
import { flags, haveFlags, loadFlags } from '../../../canvas/flags.ts';
import type { Entity } from '../../../dossier/types.ts';
import { type Flags, flagCodes } from '../../../picture/flags.ts';

/** The flags of one entity's mark; a new function once they have arrived, so that what depends on it is drawn again. */
export function useFlags(entity: Entity): Flags {
  const codes = useMemo(() => flagCodes([entity]), [entity]);
  const [arrived, setArrived] = useState(() => haveFlags(codes));
  useEffect(() => {
    let mounted = true;
    if (!haveFlags(codes)) void loadFlags(codes).then(() => mounted && setArrived(true));
    return () => {
      mounted = false;
    };
  }, [codes]);
  return useMemo((): Flags => (arrived ? flags : () => undefined), [arrived]);
}
