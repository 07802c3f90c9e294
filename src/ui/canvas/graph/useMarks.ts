import { useEffect, useMemo, useRef, useState } from 'react';
import { type MarkColumns, networkOf } from '../../../canvas/overview/content.ts';
import { tell } from '../../../commands/notices.ts';
import { type Snapshot, snapshotOf } from '../../../dossier/columns/snapshot.ts';
import type { Visible } from '../../../lens/visible.ts';
import { communityTints } from '../../../picture/overview/marks/communities.ts';
import { rankWeights } from '../../../picture/overview/marks/weights.ts';
import { SMALL } from '../../../picture/overview/working-set.ts';
import { communityColours, LIGHT } from '../../../picture/theme.ts';
import type { Findings, Question } from '../../../state/graph-work.ts';
import { useStage, useWorkspace } from '../../stage.ts';

/** What was found out last about the graph of what is visible; undefined before, and after the entities have changed. */
function useFound<Q extends Question>(visible: Visible, what: Q, wanted: boolean): Findings[Q] | undefined {
  const { ports, workspace } = useStage();
  const snapshot = snapshotOf(visible.dossier);
  const [found, setFound] = useState<{ readonly of: Snapshot; readonly value: Findings[Q] }>();
  useEffect(() => {
    if (!wanted) return;
    return ports.graph.ask(visible, what, (result) => {
      if (result.ok) setFound({ of: snapshotOf(visible.dossier), value: result.value });
      else tell(workspace, result.fault.why, result.fault);
    });
  }, [ports, workspace, visible, what, wanted]);
  return wanted && found?.of === snapshot ? found.value : undefined;
}

/** What the marks of a large dossier are drawn by, as the workspace says: until that is found out, they stay as they are. */
export function useMarks(visible: Visible): MarkColumns {
  const { colour, size } = useWorkspace((state) => state.marks);
  const large = visible.entities.size + visible.relations.size > SMALL;
  const groups = useFound(visible, 'communities', large && colour === 'community');
  const rank = useFound(visible, 'rank', large && size === 'rank');
  const tints = useRef<Uint8Array>(undefined);
  const communities = useMemo(() => {
    const now = groups && communityTints(groups, communityColours(LIGHT).length, tints.current);
    tints.current = now?.tint;
    return now;
  }, [groups]);
  const degree = rank && networkOf(visible).weight;
  const weight = useMemo(() => rank && degree && rankWeights(rank, degree), [rank, degree]);
  return useMemo(() => ({ communities, weight }), [communities, weight]);
}
